// All ten steps of the official guide, by the real controls: first the setting, then the log-on.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse, touch } from "./support/hands.mjs";
import { go, intoApp, logOn, pinByKeys, startSwitch, switchToCodes } from "./support/lesson.mjs";
import { LANGS, ONE_OF_LANGS } from "./support/names.mjs";
import { ON_A_PHONE } from "./support/windows.mjs";

const isLoggedOn = async ({ computer, phone, guide, names, person }) => {
  await shown(computer.screen("loggedOn"), computer.text(names.computer.loggedOnAs(person.name)));
  await shown(phone.screen("approved"), guide.atStep(10), guide.finished);
};

const theWholeGuide = async function* (room, hand, way) {
  yield* switchToCodes(room, hand, way);
  await shown(room.guide.atStep(2));
  yield* logOn(room, hand, way);
};

describe("Ten steps", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { hand, visitor } of [{ hand: mouse }, { hand: touch, visitor: ON_A_PHONE }]) {
      practice(`they are done with the ${hand.name} alone (${lang})`, { lang, lesson: "guide", visitor }, async (room) => {
        const steps = [];
        for await (const _ of theWholeGuide(room, hand)) {
          const step = await room.guide.stepNumber();
          if (step !== steps.at(-1)) steps.push(step);
        }
        assert.equal(steps[0], 1);
        assert.equal(steps.at(-1), 10);
        assert.deepEqual(steps, steps.toSorted((a, b) => a - b), "the step numbers never go down");
        await isLoggedOn(room);
      });
    }
  }

  practice("they are done with keys alone, and focus is never lost", { lesson: "guide" }, async (room) => {
    for await (const action of theWholeGuide(room, keyboard)) await focusIsKept(room.page, action);
    await isLoggedOn(room);
  });

  practice("they are done with keys alone, PIN code by digit keys", { lang: "da", lesson: "guide" }, async (room) => {
    await go(theWholeGuide(room, keyboard, { pin: pinByKeys }));
    await isLoggedOn(room);
  });

  practice("they are done in real time", { lesson: "guide", live: true }, async (room) => {
    await go(theWholeGuide(room, mouse));
    await isLoggedOn(room);
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`'Menu' is at the top left of the app (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { phone } = room;
      await go(intoApp(room, mouse));
      await shown(phone.screen("frontPage"));
      const [menu, title, device, mark] = await Promise.all(
        [phone.menu, phone.title, phone.region, phone.mark(room.names.simulation)].map((part) => part.boundingBox()),
      );
      assert.ok(menu.x - device.x < device.width / 8, "it begins at the left edge");
      assert.ok(menu.x + menu.width < device.x + device.width / 2, "it stands in the left half");
      assert.ok(menu.y >= mark.y + mark.height, "it is on the screen, and not on the phone's frame");
      assert.ok(menu.y <= title.y, "nothing of the app stands above it");
    });
  }

  for (const hand of [mouse, keyboard]) {
    practice(`the 24 hours are skipped in the guide, and focus goes on to the computer, with the ${hand.name}`, { lesson: "guide" }, async (room) => {
      const { guide, computer, phone, page } = room;
      await gone(guide.skipWait);
      await go(startSwitch(room, hand));
      await shown(guide.skipWait, phone.screen("home"), guide.atStep(1));
      await hand.press(guide.skipWait);
      await focused(computer.title);
      await gone(guide.skipWait);
      await shown(guide.atStep(2));
      await room.hears(room.names.said.switchIsDone);
      await page.keyboard.press("Tab");
      await focused(computer.logOn);
    });
  }
});
