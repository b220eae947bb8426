// Two devices side by side where there is room, nothing to scroll sideways where there is none, and everything to be seen
// in the colours of people who need more contrast.

import assert from "node:assert/strict";
import { shown } from "../../e2e/support/expect.mjs";
import { LANGS } from "../../e2e/support/names.mjs";
import { tooFaint } from "../support/contrast.mjs";

const NARROW = { width: 320, height: 800 };
/** Each looks different. */
const STEPS = [2, 4, 5, 6, 7, 8, 10];

/** What sticks out at a side, or makes the page scroll sideways. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, in ${clientWidth} px`] : [];
    for (const element of document.body.querySelectorAll("*")) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (right > clientWidth + 1 || left < -1)) {
        found.push(`${element.outerHTML.slice(0, 120)} from ${Math.round(left)} to ${Math.round(right)}`);
      }
    }
    return found;
  });

const toStep = async (room, lang, step, more = "") => {
  await room.follow(`lesson=log-on&lang=${lang}&step=${step}${more}`);
  await shown(room.guide.atStep(step));
};

export const layout = (practice) => {
  for (const lang of LANGS) {
    practice(`computer and phone stand side by side at 1280 px (${lang})`, { lang, step: 7 }, async ({ computer, phone, page }) => {
      assert.equal(await page.evaluate(() => innerWidth), 1280);
      const [left, right] = await Promise.all([computer.region.boundingBox(), phone.region.boundingBox()]);
      assert.ok(left.x + left.width <= right.x, "the phone begins where the computer has ended");
      const shared = Math.min(left.y + left.height, right.y + right.height) - Math.max(left.y, right.y);
      assert.ok(shared > 300, `they share ${shared} px of height`);
      assert.deepEqual(await tooWide(page), []);
    });

    practice(`nothing scrolls sideways at 320 px and 250 % of text (${lang})`, { lang, more: "text=250", size: NARROW, skims: true }, async (room) => {
      const { page } = room;
      assert.equal(await page.evaluate(() => innerWidth), NARROW.width);
      for (const step of STEPS) {
        await toStep(room, lang, step, "&text=250");
        assert.deepEqual(await tooWide(page), [], `at step ${step}`);
      }
    });
  }

  practice("every control can be seen in the page's own high contrast", { more: "theme=contrast", skims: true }, async (room) => {
    for (const step of STEPS) {
      await toStep(room, "en", step);
      assert.deepEqual(await tooFaint(room.page), [], `at step ${step}`);
    }
  });

  practice("every control can be seen in the engine's colours for more contrast", { contrast: true, skims: true }, async (room, { engine }) => {
    assert.ok(await room.page.evaluate((query) => matchMedia(query).matches, engine.contrast.query), engine.contrast.query);
    for (const step of STEPS) {
      await toStep(room, "en", step);
      assert.deepEqual(await tooFaint(room.page), [], `at step ${step}`);
    }
  });
};
