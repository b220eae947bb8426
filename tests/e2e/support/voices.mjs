// A browser's own voices, in the test's hand: which there are, what they were given to speak, and when they end.

/** As a browser describes them. */
export const ALICE = { voiceURI: "urn:alice", name: "Alice", lang: "en-GB", localService: true };
export const ANN = { voiceURI: "urn:ann", name: "Ann", lang: "en-US", localService: true };
export const BO = { voiceURI: "urn:bo", name: "Bo", lang: "da-DK", localService: true };
/** Speaks on a computer elsewhere, which would be sent every message. */
export const FAR = { voiceURI: "urn:far", name: "Far away", lang: "en-GB", localService: false };

/** Runs in the page before anything else. Everything it keeps hangs on `window.voices`. */
const install = (voices) => {
  const kept = { spoken: [], cancelled: 0, asked: 0, now: undefined };
  window.voices = kept;
  class SpeechSynthesisUtterance extends EventTarget {
    constructor(text) {
      super();
      Object.assign(this, { text, lang: "", voice: null, rate: 1, onend: null, onerror: null });
    }
  }
  window.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
  const speech = {
    onvoiceschanged: null,
    get speaking() {
      return Boolean(kept.now);
    },
    getVoices: () => {
      kept.asked += 1;
      return voices;
    },
    speak: (utterance) => {
      if (kept.now) throw new Error("two voices at the same time");
      kept.now = utterance;
      kept.spoken.push({ text: utterance.text, voice: utterance.voice?.name, lang: utterance.lang, rate: utterance.rate });
    },
    cancel: () => {
      kept.cancelled += 1;
      kept.now = undefined;
    },
  };
  kept.end = () => {
    const ended = kept.now;
    kept.now = undefined;
    ended?.onend?.(new Event("end"));
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
};

/** Gives the page these voices. */
export const withVoices = (page, voices) => page.addInitScript(install, voices);

/** What was spoken so far, oldest first. */
export const spoken = (page) => page.evaluate(() => window.voices.spoken);

/** The voice comes to the end of its text. */
export const endOfText = (page) => page.evaluate(() => window.voices.end());

/** The browser has found its voices, as Chromium 156 does some seconds after it was asked. */
export const find = (page, voices) =>
  page.evaluate((voices) => {
    window.speechSynthesis.getVoices = () => voices;
    window.speechSynthesis.onvoiceschanged(new Event("voiceschanged"));
  }, voices);

/** How often the page has asked which voices there are. */
export const timesAsked = (page) => page.evaluate(() => window.voices.asked);

/** How often a voice was cut off. */
export const timesCutOff = (page) => page.evaluate(() => window.voices.cancelled);
