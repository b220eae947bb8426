// When the program stops with a panic the page says so and offers to start again, instead of standing dead.
//
// The product has no switch for that, so the browser is made to do what no browser does: to report a press in the
// middle of another one, while the program holds its only state. That is a panic in Rust, as any other.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { activeElement, focused, gone, shown } from "../support/expect.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { toEnd, toStep } from "../support/lesson.mjs";

/** The trap that ends the program. */
const EXPECTED = [/unreachable/];

/** Reading the time is one of the things that the program does while it holds its state. */
const panic = async ({ guide }) => {
  const inner = await guide.stepBack.elementHandle();
  await guide.startOver.evaluate((outer, inner) => {
    const now = performance.now;
    performance.now = () => {
      performance.now = now;
      inner.click();
      return now.call(performance);
    };
    outer.click();
  }, inner);
};

const message = (page) => page.getByRole("alert").filter({ has: page.getByRole("heading") });

describe("Panic", TOGETHER, () => {
  practice("the page says that the simulation has stopped, and has focus there", { allow: EXPECTED }, async (room) => {
    const { page } = room;
    await toStep(room, 5);
    await gone(page.getByRole("heading", { name: /^The simulation has stopped/ }));
    await panic(room);
    await focused(page.getByRole("heading", { name: /^The simulation has stopped/ }));
    await shown(message(page).getByText("The fault is ours, not yours.", { exact: false }));
    await shown(message(page).getByText("Det er vores fejl, ikke din.", { exact: false }));
    await gone(room.main, room.guide.region, room.computer.region, room.phone.region);
    assert.ok(!(await activeElement(page)).isLost);
  });

  practice("'Start again' is the next stop, and opens a room that works", { allow: EXPECTED }, async (room, visit) => {
    const { page } = room;
    await toStep(room, 5);
    await panic(room);
    const again = message(page).getByRole("link", { name: /^Start again/ });
    await shown(again);
    await page.keyboard.press("Tab");
    await focused(again);
    await page.keyboard.press("Enter");
    await gone(again);
    const anew = await visit.ready("en", "guide");
    await shown(anew.title, anew.guide.atStep(1));
    await toEnd(anew);
    await shown(anew.computer.screen("loggedOn"));
  });
});
