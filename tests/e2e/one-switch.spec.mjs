// One switch, or two: hands that can press one key to go on and one to choose. Every lesson is played to its end with Tab and
// Enter alone.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, hasFocus, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS, LESSONS } from "./support/names.mjs";

/** More than any page has stops, and than any lesson has actions. */
const STOPS = 90;
const PRESSES = 40;

/** Goes on by Tab, never back, until this has focus. At the end of the page it begins anew. */
const goOnTo = async (room, locator) => {
  for (let stop = 0; !(await hasFocus(locator)); stop += 1) {
    assert.ok(stop < STOPS, `${locator} is not reached by ${STOPS} times Tab`);
    await room.page.keyboard.press("Tab");
  }
};

describe("One switch", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { key: lesson } of LESSONS) {
      practice(`'Do this step for me' plays ${lesson} to its end, by Tab and Enter (${lang})`, { lang, lesson }, async (room) => {
        const { guide, page } = room;
        for (let press = 0; !(await guide.finished.isVisible()); press += 1) {
          assert.ok(press < PRESSES, `not finished by ${PRESSES} presses`);
          await goOnTo(room, guide.doStep);
          await page.keyboard.press("Enter");
          await room.settle();
          await focusIsKept(page, `press ${press + 1}`);
        }
        await shown(guide.finished);
      });
    }
  }
});
