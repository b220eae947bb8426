// All of every lesson in front of a class: both devices are whole, and the words large enough for the back row.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { LANGS, LESSONS } from "../support/names.mjs";
import { LAPTOP, LARGE_SCREEN } from "../support/windows.mjs";

/** Of a laptop with a projector, and of a large screen, with the longer words of Danish. */
const WINDOWS = { en: [LAPTOP], da: [LAPTOP, LARGE_SCREEN] };

/** More than any lesson takes. */
const PRESSES = 60;
const LONG = 120_000;
/** So long a control is shown as pressed, and a little more. */
const PRESS = 500;

describe("Lessons in front of a class", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { width, height } of WINDOWS[lang]) {
      for (const { key } of LESSONS) {
        practice(`both devices are whole at ${width} × ${height}, in all of '${key}' (${lang})`, { lang, lesson: key, link: `lesson=${key}&lang=${lang}&present=1`, visitor: { viewport: { width, height } }, longest: LONG }, async (room) => {
          const { page } = room;
          for (let press = 0; press < PRESSES; press += 1) {
            const seen = await page.evaluate(() => {
              const whole = [...document.querySelectorAll(".guide, .device, .presenter .button")].filter((part) => part.checkVisibility());
              const out = whole.filter((part) => {
                const { top, bottom, left, right } = part.getBoundingClientRect();
                return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
              });
              const sentence = document.querySelector(".guide__what");
              return { scrolls: document.scrollingElement.scrollHeight - innerHeight, out: out.map((part) => part.className), size: parseFloat(getComputedStyle(sentence).fontSize) };
            });
            const where = `after ${press} presses: ${await room.guide.step.innerText()}`;
            assert.deepEqual({ scrolls: seen.scrolls, out: seen.out }, { scrolls: 0, out: [] }, where);
            assert.ok(seen.size >= height / 30, `${seen.size} px, ${where}`);
            if (await room.guide.finished.isVisible()) return;
            await page.keyboard.press("PageDown");
            await room.pass(PRESS);
          }
          assert.fail("the lesson does not end");
        });
      }
    }
  }
});
