// The lesson's goal is reached with the mouse alone, with keys alone, and by the guide; and on the way focus is never lost.

import assert from "node:assert/strict";
import { focusIsKept, hasFocus, shown } from "../../e2e/support/expect.mjs";
import { keyboard, mouse } from "../../e2e/support/hands.mjs";
import * as lesson from "../../e2e/support/lesson.mjs";
import { LANGS } from "../../e2e/support/names.mjs";

const isLoggedOn = async ({ computer, phone, guide, names, person }) => {
  await shown(computer.screen("loggedOn"), computer.text(names.computer.loggedOnAs(person.name)));
  await shown(phone.screen("approved"), guide.atStep(10), guide.finished);
};

/** Goes the whole way, and looks where focus is after each action. */
const logOnWith = async (room, hand, way) => {
  for await (const action of lesson.logOn(room, hand, way)) await focusIsKept(room.page, action);
  await isLoggedOn(room);
};

export const logOn = (practice) => {
  for (const lang of LANGS) {
    practice(`logs on with the mouse alone, and focus is never lost (${lang})`, { lang }, async (room) => {
      await logOnWith(room, mouse);
    });

    practice(`logs on with keys alone, and focus is never lost (${lang})`, { lang }, async (room) => {
      await logOnWith(room, keyboard, { pin: lesson.pinByKeys });
    });

    practice(`'Do this step for me' goes to the end, and focus stays on it until there is nothing left to do (${lang})`, { lang }, async (room) => {
      const { guide, computer, phone } = room;
      await guide.doStep.click();
      // What each press leads to. The next one comes when all of it is there, as a learner's would.
      for (const arrived of [
        [computer.userId],
        [computer.screen("openApp")],
        [phone.pin],
        [phone.code, computer.code],
        [phone.screen("approval")],
        [phone.screen("approved"), computer.screen("loggedOn")],
      ]) {
        await shown(...arrived);
        if (await guide.finished.isVisible()) break;
        assert.ok(await hasFocus(guide.doStep), `focus at ${arrived}`);
        await room.page.keyboard.press("Enter");
      }
      await shown(guide.finished);
      assert.ok(await hasFocus(guide.step), "focus at the end");
      await isLoggedOn(room);
    });
  }
};
