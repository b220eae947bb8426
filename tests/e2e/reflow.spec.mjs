// Nothing scrolls sideways, down to 320 px and up to 250 % of text, and nothing is too small to be hit.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { WAYS } from "./support/screens.mjs";

const SIZES = [
  { width: 1280, text: 100 },
  { width: 390, text: 100 },
  { width: 320, text: 100 },
  { width: 320, text: 250 },
];

/** CSS pixels: WCAG 2.5.5. */
const SMALLEST = 44;

/** What sticks out at the right, or makes the page scroll sideways. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, in ${clientWidth} px`] : [];
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const scrolls = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto";
      if (box.width > 1 && (box.right > clientWidth + 1 || box.left < -1 || scrolls)) {
        found.push(`${element.outerHTML.slice(0, 120)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
    }
    return found;
  });

/** Texts that are cut off, because their box is too small for them. */
const cutOff = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((overflow) => ["hidden", "clip"].includes(overflow));
      // What is hidden on purpose, for screen readers, is one pixel large.
      if (!clips || clipPath !== "none" || !element.checkVisibility()) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
        found.push(element.outerHTML.slice(0, 120));
      }
    }
    return found;
  });

/** Controls that are hard to hit. */
const tooSmall = (page) =>
  page.evaluate((smallest) => {
    const found = [];
    for (const control of document.querySelectorAll("button, input, select, li a")) {
      if (!control.checkVisibility()) continue;
      // Whoever presses the words of a check box presses the box.
      const { width, height } = (["checkbox", "radio"].includes(control.type) ? control.labels[0] : control).getBoundingClientRect();
      if (Math.min(width, height) < smallest) found.push(`${control.outerHTML.slice(0, 120)}: ${width} × ${height}`);
    }
    return found;
  }, SMALLEST);

describe("Reflow", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { name, lesson, screens } of WAYS) {
      practice(`nothing scrolls sideways, is cut off or too small, on any screen and at any size: ${name} (${lang})`, { lang, lesson }, async (room) => {
        const { page } = room;
        for await (const screen of screens(room)) {
          for (const { width, text } of SIZES) {
            await page.setViewportSize({ width, height: 800 });
            await room.follow(`text=${text}`);
            const where = `${screen}, ${width} px, text ${text} %`;
            assert.deepEqual(await tooWide(page), [], `too wide: ${where}`);
            assert.deepEqual(await cutOff(page), [], `cut off: ${where}`);
            assert.deepEqual(await tooSmall(page), [], `too small: ${where}`);
          }
        }
      });
    }
  }
});
