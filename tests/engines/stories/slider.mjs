// The slider approves what is meant, and nothing else.

import assert from "node:assert/strict";
import { shown } from "../../e2e/support/expect.mjs";
import { tabTo } from "../../e2e/support/hands.mjs";
import { LANGS } from "../../e2e/support/names.mjs";

/** Small steps, as a hand moves. */
const STEPS = 12;
/** CSS pixels. */
const THUMB = 48;

/** Drags the thumb from the left end to this part of its way. */
const dragTo = async ({ page, phone }, part) => {
  await shown(phone.slider);
  await phone.slider.evaluate((slider) => slider.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await phone.slider.boundingBox();
  const at = (part) => ({ x: x + THUMB / 2 + (width - THUMB) * part, y: y + height / 2 });
  await page.drag(...Array.from({ length: STEPS + 1 }, (_, step) => at((part * step) / STEPS)));
};

const isApproved = ({ phone }) => shown(phone.screen("approved"));

export const slider = (practice) => {
  for (const lang of LANGS) {
    practice(`dragged to the right end, the slider approves (${lang})`, { lang, step: 8 }, async (room) => {
      await dragTo(room, 1);
      await isApproved(room);
    });

    practice(`let go at 60 %, the slider approves nothing, and this is said (${lang})`, { lang, step: 8 }, async (room) => {
      const { phone, computer, names } = room;
      await dragTo(room, 0.6);
      await room.hears(names.said.swipedTooLittle);
      await shown(phone.screen("approval"), phone.approve, computer.screen("goOn"));
      assert.equal(await phone.slider.inputValue(), "0", "the slider is back at the left");
    });
  }

  practice("End on the slider approves", { step: 8 }, async (room) => {
    await tabTo(room.phone.slider);
    await room.page.keyboard.press("End");
    await isApproved(room);
  });

  practice("arrow keys approve at the end of the way, and not before", { step: 8 }, async (room) => {
    const { phone, page } = room;
    await tabTo(phone.slider);
    const last = Number(await phone.slider.getAttribute("max"));
    const step = Number(await phone.slider.getAttribute("step"));
    for (let value = step; value < last; value += step) {
      await page.keyboard.press("ArrowRight");
      assert.equal(await phone.slider.inputValue(), String(value));
    }
    await shown(phone.screen("approval"), phone.reject);
    await page.keyboard.press("ArrowRight");
    await isApproved(room);
  });
};
