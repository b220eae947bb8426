// Somebody who learns the log-on with keyboard and ears. What they know of the page is what Orca has said: a control is found
// by pressing Tab until it is heard, and a code is typed as it was heard.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DAYS, LESSONS, NAMES } from "../../e2e/support/names.mjs";
import { WORDS } from "./words.mjs";

/** As a code is spoken. */
export const A_CODE = /\b\d \d \d \d\b/;

/**
 * For so long Orca has nothing more to say, and nothing to look at, when it is done with a key. Its debug file has every event
 * it hears of, so it is not silent while Orca is only slow.
 */
const QUIET = 300;
/** The same, when window and page have opened. */
const SETTLED = 1_000;
/** More stops than the page has from one control to the next in a lesson. */
const STOPS = 24;
/** Between two typed characters, in milliseconds. */
const TYPING = "60";
/** The longest wait in a lesson is for the tick on the computer and the page behind it: some five seconds, if the machine is not busy. */
const TOO_LONG = 30_000;
/** A browser that is started for the first time. */
const TOO_LONG_TO_OPEN = 60_000;

export class Learner {
  /** What was pressed, and what was heard after it. */
  acts = [];

  constructor(session, lang, lesson) {
    const { person, steps = [] } = [...LESSONS, ...DAYS].find(({ key }) => key === lesson);
    this.session = session;
    this.names = NAMES[lang];
    this.words = WORDS[lang];
    this.person = person;
    this.finished = this.words.page.finished;
    /** What the guide says when a step has begun, before what there is to do in it. */
    this.step = (number) => `${this.names.guide.step(number, steps[1])}:`;
    /** The same of a step that is nine presses long. */
    this.part = (number) => `${this.names.guide.part(number)}:`;
  }

  /** Everything that was heard so far. */
  get heard() {
    return this.acts.flatMap((act) => act.heard);
  }

  /**
   * Waits until the page is there. What Orca says of a page that loads depends on how far it has come, and now and then it says
   * nothing of it at all, so that is not kept.
   */
  async opens(page) {
    const { speech } = this.session;
    const before = speech.read().length;
    const isOver = () => page.isReady && speech.read().length > before && speech.quietFor() >= SETTLED;
    await this.session.until("the page is loaded, and Orca has said what it says of it", isOver, TOO_LONG_TO_OPEN);
  }

  /** Listens until this has been heard of its own accord, also while the page was opening. */
  async waitFor(expected) {
    const { speech } = this.session;
    const found = () => speech.read().find((text) => text.includes(expected));
    await this.session.until(`'${expected}' is heard`, () => found() && speech.quietFor() >= QUIET, TOO_LONG);
    this.acts.push({ pressed: this.words.document.wait, heard: [found()] });
  }

  /** Presses a key and listens, until this has been heard if something is expected. */
  async press(key, expected) {
    return this.#act(this.words.document.press(this.words.document.keys[key] ?? key), () => this.#xdotool("key", key), expected);
  }

  /** Presses Tab until a control is heard that begins so. */
  async find(role, name, key = "Tab") {
    // Between the two may stand a state, in Danish of two words, or a pause: 'QR codes.', 'selected radio button'.
    const wanted = new RegExp(`^${literally(name)}\\W+(?:\\S+ ){0,2}${this.words.orca[role]}`, "m");
    for (let stop = 0; stop < STOPS; stop += 1) {
      const { heard } = await this.press(key, /./);
      if (wanted.test(heard.join("\n"))) return;
    }
    throw new Error(`${name}, ${role}, is not heard by ${STOPS} times ${key}, but only:\n${this.heard.join("\n")}`);
  }

  /** Finds a button or a link and presses it. */
  async use(role, name, expected, key) {
    await this.find(role, name, key);
    await this.press("Return", expected);
  }

  /**
   * Types where focus is. With key echo off nothing is heard of it, but when Orca 43.1 hears of a letter in the field before it hears of
   * its key, as on a busy machine, it says the letter: that is not kept.
   */
  async type(what, text) {
    const act = await this.#act(this.words.document.type(what), () => this.#xdotool("type", "--delay", TYPING, text));
    act.heard = act.heard.filter((heard) => !(heard.length === 1 && text.includes(heard)));
  }

  /** Types digits one by one, each when that of the one before has been heard which is expected of it. Gives all that was heard. */
  async typeDigits(what, digits, expected) {
    const first = this.acts.length;
    for (const [index, digit] of [...digits].entries()) {
      await this.#act(this.words.document.type(what), () => this.#xdotool("key", digit), expected[index]);
    }
    const heard = this.acts.splice(first).map((act) => act.heard);
    this.acts.push({ pressed: this.words.document.type(what), heard: heard.flat() });
    return heard;
  }

  /** The last code that was heard, digit by digit. */
  code() {
    const spoken = this.heard.findLast((text) => A_CODE.test(text));
    if (!spoken) throw new Error(`no code was heard, but only:\n${this.heard.join("\n")}`);
    return spoken.match(A_CODE)[0].replaceAll(" ", "");
  }

  async #act(pressed, press, expected) {
    const { speech } = this.session;
    const before = speech.read().length;
    await press();
    const isHeard = (text) => (typeof expected === "string" ? text.includes(expected) : expected.test(text));
    const heard = () => speech.read().slice(before);
    const isOver = () => (!expected || heard().some(isHeard)) && speech.quietFor() >= QUIET;
    const wanted = `'${pressed}', and then is heard: ${expected ?? "nothing more"}`;
    await this.session.until(wanted, isOver, TOO_LONG);
    const act = { pressed, heard: heard() };
    this.acts.push(act);
    return act;
  }

  async #xdotool(...what) {
    await run("xdotool", what, { env: this.session.env });
  }
}

/** The text as an expression that matches it and nothing else. Node 20 has no RegExp.escape. */
const literally = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const run = promisify(execFile);
