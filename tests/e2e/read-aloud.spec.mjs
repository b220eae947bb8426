// The browser's own voice reads the messages to those who have no screen reader: only if they want it, only with a voice
// on the device itself, and never two at a time.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, visit } from "./support/fixture.mjs";
import { typePin, toStep } from "./support/lesson.mjs";
import { LANGS } from "./support/names.mjs";
import { ALICE, ANN, BO, FAR, endOfText, find, spoken, timesAsked, timesCutOff, withVoices } from "./support/voices.mjs";

/** A test in a room whose browser has these voices. */
const withBrowserVoices = (title, { voices, ...options }, body) =>
  visit(title, options, async (visit) => {
    await withVoices(visit.page, voices);
    await body(await visit.open(options), visit);
  });

const switchOn = async (room) => {
  await room.settings.button.click();
  await room.settings.readAloud.check();
};

/** Lets a voice that speaks come to its end, and what waited for it be spoken, until nothing waits. */
const listenToAll = async (room) => {
  for (let before = -1, now = 0; now !== before; ) {
    before = now;
    await endOfText(room.page);
    await room.pass(1_000);
    now = (await spoken(room.page)).length;
  }
};

describe("Read aloud", TOGETHER, () => {
  for (const lang of LANGS) {
    withBrowserVoices(`what is said is spoken, and nothing else (${lang})`, { lang, voices: [BO, ALICE] }, async (room) => {
      await switchOn(room);
      await room.settle();
      await listenToAll(room);
      await room.guide.doStep.click();
      await room.settle();
      await listenToAll(room);
      const heard = await room.heard();
      assert.equal(heard[0], room.names.said.readsAloud);
      assert.ok(heard.length > 2, "something was said");
      assert.deepEqual((await spoken(room.page)).map(({ text }) => text), heard);
      const { voice, lang: spokenIn, rate } = (await spoken(room.page)).at(-1);
      assert.deepEqual({ voice, spokenIn, rate }, { voice: lang === "en" ? "Alice" : "Bo", spokenIn: lang, rate: 1 });
    });
  }

  withBrowserVoices("nobody who has not asked for it is spoken to, nor is the browser asked for its voices", { voices: [ALICE] }, async (room) => {
    await toStep(room, 7);
    assert.deepEqual(await spoken(room.page), []);
    assert.equal(await timesAsked(room.page), 0);
  });

  withBrowserVoices("a message waits for the one before it to be spoken to its end", { voices: [ALICE] }, async (room) => {
    await switchOn(room);
    await room.pass(1_000);
    await room.computer.logOn.click();
    await room.pass(1_000);
    assert.equal((await spoken(room.page)).length, 1);
    await endOfText(room.page);
    await room.pass(1_000);
    assert.equal((await spoken(room.page)).length, 2);
    assert.equal(await timesCutOff(room.page), 0);
  });

  withBrowserVoices("a voice that never says that it has ended holds nothing up for long", { voices: [ALICE] }, async (room) => {
    await switchOn(room);
    await room.pass(1_000);
    await room.computer.logOn.click();
    await room.pass(20_000);
    assert.ok((await spoken(room.page)).length >= 2);
  });

  withBrowserVoices("what went wrong does not wait: the voice is cut off", { voices: [ALICE] }, async (room) => {
    await toStep(room, 6);
    await switchOn(room);
    await room.pass(1_000);
    await typePin(room, "999999");
    await room.pass(2_000);
    assert.match((await spoken(room.page)).at(-1).text, new RegExp(room.names.phone.wrongPin(1)));
    assert.equal(await timesCutOff(room.page), 1);
  });

  withBrowserVoices("voice and speed can be chosen, are heard at once, and are there at the next visit", { voices: [ALICE, FAR, ANN] }, async (room, visit) => {
    const { settings, names, page } = room;
    await switchOn(room);
    assert.deepEqual(await settings.voice.getByRole("option").allInnerTexts(), ["Alice", "Ann"], "only those on the device");
    await settings.voice.selectOption("Ann");
    await settings.speed.selectOption(names.settings.speeds.slow);
    await room.settle();
    await endOfText(page);
    const sample = (await spoken(page)).at(-1);
    assert.deepEqual(sample, { text: names.said.voiceSample, voice: "Ann", lang: "en", rate: Math.fround(0.7) });
    await page.reload();
    const again = await visit.ready("en");
    await again.computer.logOn.click();
    await again.settle();
    assert.deepEqual((await spoken(page))[0].voice, "Ann");
  });

  for (const lang of LANGS) {
    const other = lang === "en" ? BO : ALICE;
    withBrowserVoices(`without a voice for the language a note says so (${lang})`, { lang, voices: [other, FAR] }, async (room) => {
      await room.settings.button.click();
      await gone(room.settings.noVoice, room.settings.voice);
      await room.settings.readAloud.check();
      await shown(room.settings.noVoice);
      await gone(room.settings.voice, room.settings.speed);
      await room.hears(room.names.settings.noVoice);
      assert.deepEqual(await spoken(room.page), []);
      // In the other language there is one.
      await room.otherLanguage.click();
      await gone(room.settings.noVoice);
      await room.settle();
      assert.equal((await spoken(room.page)).at(-1).voice, other.name);
    });
  }

  withBrowserVoices("a voice that the browser finds late speaks all the same", { voices: [] }, async (room) => {
    await switchOn(room);
    await shown(room.settings.noVoice);
    await room.settle();
    await find(room.page, [ALICE]);
    await gone(room.settings.noVoice);
    await room.hears(room.names.said.readsAloud);
    assert.equal((await spoken(room.page)).at(-1).voice, "Alice");
  });

  withBrowserVoices("switched off, it falls silent at once", { voices: [ALICE] }, async (room) => {
    await switchOn(room);
    await room.pass(1_000);
    await room.settings.readAloud.uncheck();
    assert.equal(await timesCutOff(room.page), 1);
    await room.computer.logOn.click();
    await room.settle();
    assert.equal((await spoken(room.page)).length, 1);
  });

  visit("a browser that cannot speak at all is told apart from one that can", {}, async (visit) => {
    await visit.page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
    const room = await visit.open();
    await switchOn(room);
    await shown(room.settings.noVoice);
    await room.computer.logOn.click();
    await room.settle();
    await shown(room.computer.userId);
  });
});
