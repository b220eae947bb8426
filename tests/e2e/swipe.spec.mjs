// The slider approves what is meant, and nothing else: a drag from the left end that is let go at the right end, or
// keys that take it there.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse, tabTo, touch } from "./support/hands.mjs";
import { go, toApproval, toStep } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";
import { ON_A_PHONE } from "./support/windows.mjs";

/** Small steps, as a hand moves. */
const STEPS = 12;

/** Where the thumb stands when the slider is at this part of its way. */
const thumbAt = async (slider, part) => {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
  const thumb = 48;
  return { x: x + thumb / 2 + (width - thumb) * part, y: y + height / 2 };
};

const dragTo = async ({ page, phone }, ...parts) => {
  const [from, ...way] = await Promise.all([0, ...parts].map((part) => thumbAt(phone.slider, part)));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: STEPS });
  await page.mouse.up();
};

/** A finger, as the browser gets it from the glass. */
const fingerTo = async ({ page, phone }, part, end = "touchEnd") => {
  const [from, to] = await Promise.all([0, part].map((part) => thumbAt(phone.slider, part)));
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / STEPS, y: from.y }]);
  }
  await send(end, []);
  await session.detach();
};

const toQuestion = async (room) => {
  await toStep(room, 8);
  await shown(room.phone.screen("approval"));
};

const isApproved = async (room) => {
  await room.settle();
  await shown(room.phone.screen("approved"), room.computer.screen("loggedOn"));
};

const nothingIsApproved = async (room) => {
  const { phone, computer } = room;
  await room.hears(room.names.said.swipedTooLittle);
  await shown(phone.screen("approval"), phone.approve, computer.screen("goOn"));
  assert.equal(await phone.slider.inputValue(), "0", "the slider is back at the left");
};

describe("Swipe", TOGETHER, () => {
  practice("a drag with the mouse from the left end to the right end approves", { live: true }, async (room) => {
    await go(toApproval(room, mouse));
    await dragTo(room, 1);
    await isApproved(room);
  });

  practice("a drag with a finger from the left end to the right end approves", { visitor: ON_A_PHONE, live: true }, async (room) => {
    await go(toApproval(room, touch));
    await fingerTo(room, 1);
    await isApproved(room);
  });

  practice("End approves", {}, async (room) => {
    await toQuestion(room);
    await tabTo(room.phone.slider);
    await room.page.keyboard.press("End");
    await isApproved(room);
  });

  practice("arrow keys approve at the end of the way, and not before", {}, async (room) => {
    const { phone, page } = room;
    await toQuestion(room);
    await tabTo(phone.slider);
    const last = Number(await phone.slider.getAttribute("max"));
    const step = Number(await phone.slider.getAttribute("step"));
    for (let value = step; value < last; value += step) {
      await page.keyboard.press("ArrowRight");
      assert.equal(await phone.slider.inputValue(), String(value));
    }
    await room.settle();
    await shown(phone.screen("approval"), phone.reject);
    await page.keyboard.press("ArrowRight");
    await isApproved(room);
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`a drag let go at 60 % approves nothing, and this is said (${lang})`, { lang }, async (room) => {
      await toQuestion(room);
      await dragTo(room, 0.6);
      await nothingIsApproved(room);
    });
  }

  practice("a finger let go at 60 % approves nothing", { visitor: ON_A_PHONE }, async (room) => {
    await toQuestion(room);
    await fingerTo(room, 0.6);
    await nothingIsApproved(room);
  });

  practice("a drag that the browser takes for scrolling approves nothing, and springs back", { visitor: ON_A_PHONE }, async (room) => {
    await toQuestion(room);
    await fingerTo(room, 1, "touchCancel");
    await nothingIsApproved(room);
  });

  practice("a drag to the right end and back again approves nothing", {}, async (room) => {
    await toQuestion(room);
    await dragTo(room, 1, 0.5);
    await nothingIsApproved(room);
  });

  practice("a click on the right end of the track approves nothing", {}, async (room) => {
    await toQuestion(room);
    const { x, y } = await thumbAt(room.phone.slider, 1);
    await room.page.mouse.click(x, y);
    await nothingIsApproved(room);
  });

  practice("after a drag that was let go the next one approves", {}, async (room) => {
    await toQuestion(room);
    await dragTo(room, 0.6);
    await nothingIsApproved(room);
    await dragTo(room, 1);
    await isApproved(room);
  });
});
