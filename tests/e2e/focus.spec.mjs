// Focus is never lost, and goes where the next thing is to be done. When what has focus is destroyed a screen reader
// falls silent, and whoever cannot see the page is nowhere.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, focused, hasFocus, shown } from "./support/expect.mjs";
import { TOGETHER, TOGETHER_LIVE, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { go, logOn, toApproval, toStep, typePin, typeUserId } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

/** Runs in the page: what has focus, and which screens the devices show. */
const focusAndScreens = () => ({
  focused: document.activeElement,
  screens: [...document.querySelectorAll("[data-screen]")].map(({ dataset }) => dataset.screen).join(),
});

/**
 * Tab goes on from where focus is, to something else; Shift+Tab comes back. Where another screen comes at that very moment,
 * its heading has focus, wherever Tab has gone.
 */
const tabMovesOn = async (page, when) => {
  const before = await page.evaluateHandle(focusAndScreens);
  await page.keyboard.press("Tab");
  await focusIsKept(page, `Tab after ${when}`);
  const after = await page.evaluateHandle(focusAndScreens);
  const isStill = await page.evaluate(
    ([before, after]) => before.focused === after.focused && before.screens === after.screens,
    [before, after],
  );
  assert.ok(!isStill, `Tab moves on after ${when}`);
  await page.keyboard.press("Shift+Tab");
  await focusIsKept(page, `Shift+Tab after ${when}`);
};

const staysThroughout = async (room, way) => {
  for await (const action of way) {
    await focusIsKept(room.page, action);
    await tabMovesOn(room.page, action);
  }
};

describe("Focus in real time", TOGETHER_LIVE, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const hand of [keyboard, mouse]) {
      practice(`it is never lost on the way to the log-on, with the ${hand.name} (${lang})`, { lang, live: true }, async (room) => {
        await staysThroughout(room, logOn(room, hand));
      });
    }
  }
});

describe("Focus", TOGETHER, () => {
  practice("the guide's buttons keep it, whatever they do", {}, async (room) => {
    const { guide } = room;
    for (const number of [4, 6, 8, 10]) {
      await toStep(room, number);
      // At the end a step back leads to other buttons.
      for (const button of number === 10 ? [guide.repeat, guide.rulesButton] : [guide.repeat, guide.stepBack, guide.startOver]) {
        await button.focus();
        await room.page.keyboard.press("Enter");
        await room.settle();
        await focused(button);
      }
    }
  });

  practice("it stays on 'Do this step for me' until the end, and then goes to the guide's heading", {}, async (room) => {
    const { guide, computer, page } = room;
    await guide.doStep.focus();
    while (!(await computer.screen("loggedOn").isVisible())) {
      assert.ok(await hasFocus(guide.doStep), `at step ${await guide.stepNumber()}`);
      await page.keyboard.press("Enter");
      await room.settle();
    }
    await focused(guide.step);
  });

  for (const hand of [keyboard, mouse]) {
    practice(`it follows the learner's own action to the phone's heading, with the ${hand.name}`, {}, async (room) => {
      const { computer, phone } = room;
      await hand.press(computer.logOn);
      await room.settle();
      assert.ok(await hasFocus(computer.title), "still the computer's turn");
      await hand.type(computer.userId, room.person.userId);
      await hand.press(computer.continue);
      await focusIsKept(room.page, "Continue");
      await room.settle();
      await focused(phone.screen("home"));
    });
  }

  practice("it follows a rejection back to the computer", {}, async (room) => {
    const { computer } = room;
    await go(toApproval(room, mouse));
    await room.phone.reject.click();
    await room.settle();
    await focused(computer.screen("site"));
  });

  practice("with 'Follow the action' off it stays on the device where the learner is", {}, async (room) => {
    const { computer, settings } = room;
    await settings.button.click();
    await settings.followTheAction.uncheck();
    await settings.button.click();
    await toStep(room, 4);
    await keyboard.type(computer.userId, room.person.userId);
    await keyboard.press(computer.continue);
    await room.settle();
    await focused(computer.screen("openApp"));
  });

  practice("a wrong PIN code and a wrong user ID leave it on their device", {}, async (room) => {
    const { computer, phone } = room;
    await toStep(room, 4);
    await typeUserId(room, "nobody:here");
    await room.settle();
    assert.ok(await computer.region.evaluate((region) => region.contains(document.activeElement)));
    await focusIsKept(room.page, "an unknown user ID");
    await toStep(room, 6);
    await typePin(room, "999999");
    await room.settle();
    assert.ok(await phone.region.evaluate((region) => region.contains(document.activeElement)));
    await focusIsKept(room.page, "a wrong PIN code");
  });

  practice("it goes to the guide when another lesson opens and what had it is gone", { lesson: "free" }, async (room) => {
    await room.guide.ifConnection.focus();
    await room.follow("lesson=log-on");
    await focused(room.guide.step);
  });

  practice("settings, language and the notice keep it", { link: "lang=en&nothing=known" }, async (room) => {
    const { settings, otherLanguage, notice, dismissNotice, page } = room;
    await shown(notice);
    await keyboard.press(dismissNotice);
    await focusIsKept(page, "the notice was closed");
    await keyboard.press(settings.button);
    assert.ok(await hasFocus(settings.button));
    await keyboard.press(settings.button);
    assert.ok(await hasFocus(settings.button));
    await keyboard.press(otherLanguage);
    await focusIsKept(page, "the language was changed");
    const danish = room.in("da");
    await keyboard.press(danish.settings.button);
    await danish.settings.language.selectOption("English");
    await focusIsKept(page, "the language was chosen");
  });
});
