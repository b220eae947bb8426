// The guide leads through the lesson, does each step when asked, and goes back.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { logOn, toEnd, toStep, typeCode } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

describe("Guide", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`'Do this step for me' alone leads from step 2 to the logged-on page (${lang})`, { lang }, async (room) => {
      const { guide, computer } = room;
      await shown(guide.atStep(2));
      const steps = [2];
      while (!(await computer.screen("loggedOn").isVisible())) {
        assert.ok(steps.length < 30, `after ${steps.length} presses at the steps ${steps}`);
        await guide.doStep.click();
        steps.push(await guide.stepNumber());
      }
      assert.deepEqual(steps, steps.toSorted((a, b) => a - b), "the step numbers never go down");
      assert.deepEqual([...new Set(steps)], [2, 3, 4, 5, 6, 7, 8, 9, 10], "each step is shown");
      await shown(guide.atStep(10));
    });
  }

  for (const lang of ONE_OF_LANGS) {
    practice(`the five rules can be opened at any moment, and stand at the end (${lang})`, { lang }, async (room) => {
      const { guide, names } = room;
      await gone(guide.rules);
      await guide.rulesButton.click();
      assert.equal(await guide.rulesButton.getAttribute("aria-expanded"), "true");
      await shown(guide.rules.getByText(names.guide.rules.first));
      assert.equal(await guide.rules.getByRole("listitem").count(), 5);
      await guide.rulesButton.click();
      await gone(guide.rules);
      await toEnd(room);
      await shown(guide.rules);
      await guide.again.click();
      await gone(guide.rules);
    });
  }

  practice("'Show me where' marks the control that is next, and can be turned off", {}, async (room) => {
    const { guide, computer, settings, page } = room;
    const marked = () =>
      page.evaluate(() => [...document.querySelectorAll(".mark")].filter((mark) => mark.textContent).map((mark) => mark.parentElement.innerText));
    assert.deepEqual(await marked(), ["Log on\nHere"]);
    assert.equal(await computer.logOn.count(), 1, "its name is as it was");
    await toStep(room, 4);
    await computer.userId.fill(room.person.userId);
    assert.match((await marked()).join(), /^Continue\s+Here$/);
    await settings.button.click();
    await settings.showMeWhere.uncheck();
    assert.deepEqual(await marked(), []);
    await shown(guide.atStep(4));
  });

  practice("the step follows what the learner does on the devices", { live: true }, async (room) => {
    const { guide } = room;
    const steps = [await guide.stepNumber()];
    for await (const _ of logOn(room, mouse)) {
      const step = await guide.stepNumber();
      if (step !== steps.at(-1)) steps.push(step);
    }
    assert.deepEqual(steps, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  practice("the card shows the practice person, marked as practice data", {}, async (room) => {
    const { guide, names, person } = room;
    await shown(guide.card.getByText(names.guide.practiceData));
    for (const data of Object.values(person)) await shown(guide.card.getByText(data, { exact: true }));
  });

  practice("'Step back' returns from each step to the one before, as it was", {}, async (room) => {
    const { guide } = room;
    const passed = [];
    while (!(await room.computer.screen("loggedOn").isVisible())) {
      passed.push(await room.state());
      await guide.doStep.click();
      await room.settle();
    }
    assert.equal(passed.length, 6, "six things to do");
    for (const before of passed.toReversed()) {
      await guide.stepBack.click();
      assert.equal(await room.state(), before);
      await room.settle();
      assert.equal(await room.state(), before, "and it stays there");
      assert.match((await room.heard()).at(-1), room.names.said.steppedBack);
    }
    await guide.stepBack.click();
    await room.settle();
    assert.equal(await room.state(), passed[0]);
    assert.match((await room.heard()).at(-1), room.names.said.beginning);
  });

  practice("after 'Step back' the lesson goes on", {}, async (room) => {
    const { guide, computer, phone } = room;
    await toStep(room, 8);
    await shown(phone.screen("approval"));
    await guide.stepBack.click();
    await room.settle();
    await shown(phone.code, computer.code);
    await typeCode(room, await computer.readCode());
    await room.settle();
    await phone.approve.click();
    await room.settle();
    await shown(computer.screen("loggedOn"));
  });

  practice("'Start over' begins anew from the middle, and 'Again' from the end", {}, async (room) => {
    const { guide, computer, phone } = room;
    for (const number of [7, 10]) {
      await toStep(room, number);
      await (number === 10 ? guide.again : guide.startOver).click();
      await shown(guide.atStep(2), computer.screen("site"), phone.screen("home"));
      await room.hears(room.names.said.startedOver);
      await shown(guide.atStep(2), computer.screen("site"), phone.screen("home"));
    }
  });

  practice("'Start over' makes another code", {}, async (room) => {
    const codes = new Set();
    // Four in a row are the same once in a million million rounds.
    for (let round = 0; round < 4; round += 1) {
      await toStep(room, 7);
      await room.settle();
      codes.add(await room.computer.readCode());
      await room.guide.startOver.click();
    }
    assert.ok(codes.size > 1, `always the code ${[...codes]}`);
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`'Repeat last message' is spoken again, and differs each time (${lang})`, { lang }, async (room) => {
      const { guide, names } = room;
      await guide.doStep.click();
      await room.settle();
      const [message] = (await room.heard()).slice(-1);
      for (const time of [2, 3]) {
        await guide.repeat.click();
        await room.settle();
        assert.equal((await room.heard()).at(-1), names.said.again(time, message));
      }
    });

    practice(`'Repeat last message' tells where one is when nothing was said yet (${lang})`, { lang }, async (room) => {
      await room.guide.repeat.click();
      await room.hears(new RegExp(`^${room.names.guide.step(2)}`));
    });
  }
});
