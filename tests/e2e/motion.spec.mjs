// Nothing moves for those who wish so, whether their device says it or they say it here.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { WAYS, theStraightWay } from "./support/screens.mjs";

const moving = (page) =>
  page.evaluate(() => document.getAnimations().map((animation) => animation.effect.target?.outerHTML.slice(0, 120)));

describe("Motion", TOGETHER, () => {
  for (const { name, lesson, screens } of WAYS) {
    practice(`nothing moves where the device wishes for less motion: ${name}`, { lesson, visitor: { reducedMotion: "reduce" } }, async (room) => {
      for await (const screen of screens(room)) assert.deepEqual(await moving(room.page), [], screen);
    });

    practice(`nothing moves with 'Reduce motion': ${name}`, { lang: "da", lesson, visitor: { reducedMotion: "no-preference" } }, async (room) => {
      await room.settings.button.click();
      await room.settings.reduceMotion.check();
      await room.settings.button.click();
      for await (const screen of screens(room)) assert.deepEqual(await moving(room.page), [], screen);
    });
  }

  practice("otherwise the circle turns, and something passes between the devices", { visitor: { reducedMotion: "no-preference" } }, async (room) => {
    const screens = [];
    for await (const screen of theStraightWay(room)) {
      if ((await moving(room.page)).length > 0) screens.push(screen);
    }
    assert.ok(screens.includes("the connection is being made"), `only on: ${screens}`);
  });
});
