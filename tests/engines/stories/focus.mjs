// Focus goes where the next thing is to be done, and F6 goes from part to part.

import assert from "node:assert/strict";
import { focusIsKept, focused, shown } from "../../e2e/support/expect.mjs";
import { keyboard, mouse } from "../../e2e/support/hands.mjs";
import { LANGS } from "../../e2e/support/names.mjs";

/** In which of the three parts focus is. */
const partWithFocus = async ({ guide, computer, phone }) => {
  const parts = { guide, computer, phone };
  for (const [name, { region }] of Object.entries(parts)) {
    if (await region.evaluate((region) => region.contains(document.activeElement))) return name;
  }
  return "none";
};

export const focus = (practice) => {
  for (const lang of LANGS) {
    practice(`F6 and Shift+F6 go from part to part (${lang})`, { lang }, async (room) => {
      const { page, guide } = room;
      await guide.doStep.evaluate((button) => button.focus());
      for (const [key, part] of [
        ["F6", "computer"],
        ["F6", "phone"],
        ["F6", "guide"],
        ["Shift+F6", "phone"],
        ["Shift+F6", "computer"],
      ]) {
        await page.keyboard.press(key);
        assert.equal(await partWithFocus(room), part, `after ${key}`);
        await focusIsKept(page, key);
      }
    });
  }

  for (const hand of [mouse, keyboard]) {
    practice(`it follows the learner's own action to the phone's heading, with the ${hand.name}`, { step: 4 }, async (room) => {
      const { computer, phone } = room;
      await shown(computer.userId);
      await hand.type(computer.userId, room.person.userId);
      await hand.press(computer.continue);
      await focusIsKept(room.page, "Continue");
      await focused(phone.screen("home"));
    });
  }
};
