// All questions that need no checker, on the screens of the main lesson. All other screens are looked at in `screens/`, which
// takes longer and is not run each time.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LESS_MOTION, Questions } from "./support/questions.mjs";
import { motionFinds } from "./support/questions/motion.mjs";
import { theStraightWay } from "./support/screens.mjs";

describe("The screens of the main lesson", TOGETHER, () => {
  for (const [where, { visitor, wish }] of Object.entries(LESS_MOTION)) {
    practice(`no question finds anything, with less motion wished for ${where}`, { visitor, longest: 180_000 }, async (room) => {
      const questions = new Questions();
      await wish(room);
      await questions.begin(room);
      for await (const screen of theStraightWay(room)) assert.deepEqual(await questions.ask(room), [], screen);
      assert.deepEqual(await questions.conclude(room), []);
      assert.ok(questions.fields > 0, "no field was looked at");
    });
  }

  practice("for everybody else the circle turns, and something passes between the devices", { visitor: { reducedMotion: "no-preference" } }, async (room) => {
    const screens = [];
    for await (const screen of theStraightWay(room)) {
      if ((await motionFinds(room)).length > 0) screens.push(screen);
    }
    assert.ok(screens.includes("the connection is being made"), `only on: ${screens}`);
  });
});
