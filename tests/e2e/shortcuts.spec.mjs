// Keys that belong to nobody do nothing: a stray letter, or one that speech input makes of a word, changes no state.
// F6 and the skip links go between the parts, as they do in other programs.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, hasFocus, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, toChoice, toStep, typePin } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** Keys of a Danish keyboard, which Playwright does not have. */
const pressDanish = (page) =>
  page.evaluate(() => {
    for (const key of "æøåÆØÅ") {
      for (const type of ["keydown", "keypress", "keyup"]) {
        document.body.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
      }
    }
  });

const everything = async (room) => ({
  state: await room.state(),
  said: await room.heard(),
  address: room.page.url(),
  html: await room.page.evaluate(() => document.documentElement.outerHTML),
});

/** Every key that writes something is pressed while focus is nowhere, and nothing happens. */
const keysDoNothing = async (room) => {
  const { page } = room;
  await room.settle();
  await page.evaluate(() => document.activeElement.blur());
  // The first key of all shuts the page: its head then has one more policy.
  await page.keyboard.press("Shift");
  const before = await everything(room);
  for (const key of PRINTABLE) await page.keyboard.press(key);
  await pressDanish(page);
  await page.keyboard.press("Backspace");
  assert.deepEqual(await everything(room), before);
  await room.settle();
  assert.deepEqual(await everything(room), before, "nor does it follow later");
};

describe("Keys", TOGETHER, () => {
  for (const [step, prepare] of [
    [2, () => {}],
    [4, () => {}],
    [6, (room) => typePin(room, "27")],
    [7, () => {}],
    [8, () => {}],
    [10, () => {}],
  ]) {
    practice(`no printable key on the body does anything, at step ${step}`, {}, async (room) => {
      await toStep(room, step);
      await prepare(room);
      await keysDoNothing(room);
    });
  }

  practice("no printable key on the body does anything, in the setting", { lesson: "guide" }, async (room) => {
    const { phone } = room;
    await go(toChoice(room, mouse));
    await keysDoNothing(room);
    await phone.oneTimeCodes.check();
    await keysDoNothing(room);
    await phone.back.click();
    await keysDoNothing(room);
  });

  practice("no printable key on the body does anything, in free practice", { lesson: "free" }, keysDoNothing);

  for (const lang of ONE_OF_LANGS) {
    practice(`F6 goes round guide, computer and phone, and Shift+F6 the other way (${lang})`, { lang }, async (room) => {
      const { guide, computer, phone, page } = room;
      await guide.step.focus();
      for (const part of [computer.title, phone.title, guide.step, computer.title]) {
        await page.keyboard.press("F6");
        assert.ok(await hasFocus(part), `F6 to ${part}`);
      }
      for (const part of [guide.step, phone.title, computer.title]) {
        await page.keyboard.press("Shift+F6");
        assert.ok(await hasFocus(part), `Shift+F6 to ${part}`);
      }
    });

    practice(`the skip links are the first three stops, and leave the address as it is (${lang})`, { lang }, async (room) => {
      const { guide, computer, phone, page } = room;
      const address = page.url();
      const goals = { guide: guide.step, computer: computer.title, phone: phone.title };
      for (const [index, [region, goal]] of Object.entries(goals).entries()) {
        await page.evaluate(() => {
          document.activeElement.blur();
          getSelection().removeAllRanges();
        });
        await room.skipLink("guide").focus();
        for (let stop = 0; stop < index; stop += 1) await page.keyboard.press("Tab");
        await focused(room.skipLink(region));
        await shown(room.skipLink(region));
        await page.keyboard.press("Enter");
        await focused(goal);
        assert.equal(page.url(), address);
      }
    });
  }

  for (const [keys, goal] of [
    ["F6", (room) => room.guide.step],
    ["Shift+F6", (room) => room.phone.title],
  ]) {
    practice(`${keys} finds a part of the page from outside of them: before anything has focus, and from the settings`, {}, async (room) => {
      const { page, settings } = room;
      await settings.button.focus();
      await page.keyboard.press(keys);
      await focused(goal(room));
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press(keys);
      await focused(goal(room));
    });
  }

  practice("the first Tab comes to the first skip link", {}, async (room) => {
    await room.page.keyboard.press("Tab");
    await focused(room.skipLink("guide"));
  });

  practice("digit keys type the PIN code only while focus is on the phone", {}, async (room) => {
    const { phone, computer, names, page } = room;
    await toStep(room, 6);
    await computer.title.focus();
    await page.keyboard.type("271");
    await shown(phone.text(names.phone.digitsEntered(0)));
    await phone.title.focus();
    await page.keyboard.type("271");
    await shown(phone.text(names.phone.digitsEntered(3)));
  });

  practice("digit keys with Ctrl, Alt or Meta belong to the browser", {}, async (room) => {
    const { phone, names, page } = room;
    await toStep(room, 6);
    await phone.title.focus();
    for (const modifier of ["Alt", "Meta"]) await page.keyboard.press(`${modifier}+5`);
    await shown(phone.text(names.phone.digitsEntered(0)));
  });
});
