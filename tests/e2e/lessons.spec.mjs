// Every lesson is reached by its link, and led through by 'Do this step for me' alone.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { toEnd } from "./support/lesson.mjs";
import { DAYS, LANGS, LESSONS, ONE_OF_LANGS, WEEK } from "./support/names.mjs";

/** More presses than the longest lesson needs. */
const PRESSES = 60;

describe("Lessons", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { key, person, steps: [first, last] } of LESSONS) {
      practice(`'${key}' is led through by 'Do this step for me' alone (${lang})`, { lang, lesson: key }, async (room) => {
        const { guide, names } = room;
        await shown(room.title, guide.atStep(first, last), guide.card.getByText(person.userId, { exact: true }));
        const steps = [first];
        while (!(await guide.finished.isVisible())) {
          assert.ok(steps.length < PRESSES, `after ${steps.length} presses at the steps ${steps}`);
          await guide.doStep.click();
          steps.push(await guide.stepNumber());
        }
        assert.deepEqual(steps, steps.toSorted((a, b) => a - b), "the step numbers never go down");
        const every = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        assert.deepEqual([...new Set(steps)], every, "each step is shown");
        await room.settle();
        await shown(guide.atStep(last, last), guide.finished, guide.explains(names.lessons[key].learnt));
        await shown(guide.rules.getByText(names.guide.rules.first), guide.rules.getByText(names.guide.rules.neverApprove));
        const end = (await room.heard()).at(-1);
        assert.ok(end.endsWith(names.guide.rules.neverApprove), end);
      });
    }

    practice(`a teacher and somebody with a screen reader begin with one press (${lang})`, { lang }, async (room) => {
      const { page, guide, presenter, lessonsButton, lessonList } = room;
      const { teaching, screenReader, keys } = room.names.begin;
      const button = (name) => lessonList.getByRole("button", { name, exact: true });
      await lessonsButton.click();
      await keyboard.press(button(screenReader));
      await gone(lessonList);
      await focused(guide.step);
      await room.hears(keys);
      // The same is the last of the links that Tab leads to first.
      await guide.repeat.focus();
      await page.getByRole("link", { name: screenReader, exact: true }).press("Enter");
      await focused(guide.step);
      await lessonsButton.click();
      await button(teaching).click();
      await shown(presenter.next, presenter.leave);
      await gone(lessonList);
    });

    practice(`the list of lessons names them all, and tells which is open (${lang})`, { lang, lesson: "wrong-code" }, async (room) => {
      const { lessonsButton, lessonList } = room;
      await gone(lessonList);
      assert.equal(await lessonsButton.getAttribute("aria-expanded"), "false");
      await lessonsButton.click();
      assert.equal(await lessonsButton.getAttribute("aria-expanded"), "true");
      assert.equal(await lessonList.getByRole("link").count(), LESSONS.length + DAYS.length + 1);
      for (const { key } of [...LESSONS, ...DAYS, WEEK]) {
        await shown(room.lessonLink(key));
        const current = await room.lessonLink(key).getAttribute("aria-current");
        assert.equal(current, key === "wrong-code" ? "page" : null, key);
      }
      await lessonsButton.click();
      await gone(lessonList);
      await focused(lessonsButton);
    });
  }

  for (const hand of [mouse, keyboard]) {
    practice(`a link of the list opens its lesson, and focus is at the guide, with the ${hand.name}`, { lesson: "guide" }, async (room) => {
      const { guide, names } = room;
      await hand.press(room.lessonsButton);
      await hand.press(room.lessonLink("household"));
      await shown(room.titleOf("household"), guide.atStep(1, 10));
      await gone(room.lessonList);
      await focused(guide.step);
      assert.equal(await room.page.title(), names.documentTitle(names.lessons.household.title));
      await room.hears(new RegExp(`^${names.guide.step(1, 10)}`));
      await hand.press(room.lessonsButton);
      assert.equal(await room.lessonLink("household").getAttribute("aria-current"), "page");
      assert.equal(await room.lessonLink("guide").getAttribute("aria-current"), null);
    });
  }

  practice("a finished lesson leads to the next one, back to its beginning, and to all of them", { lesson: "log-on" }, async (room) => {
    const { guide, names } = room;
    await gone(guide.again, guide.allLessons);
    await toEnd(room);
    await gone(guide.doStep, guide.startOver);
    await focused(guide.step);
    await keyboard.press(guide.allLessons);
    await focused(room.lessonsHeading);
    await shown(room.lessonList.getByText(/minutes\. Done/));
    assert.equal(await room.lessonList.getByText(/Done/).count(), 1, "no other was finished");
    await room.lessonsButton.click();
    await keyboard.press(guide.again);
    await shown(guide.atStep(2, 10), guide.doStep);
    await focused(guide.step);
    await toEnd(room);
    await keyboard.press(guide.nextLesson(names.lessons["log-on-qr"].title));
    await shown(room.titleOf("log-on-qr"), guide.atStep(1, 9));
    await focused(guide.step);
    assert.match(room.page.url(), /#lesson=log-on-qr$/);
    await room.page.goBack();
    await shown(room.titleOf("log-on"));
  });

  practice("after the last lesson there is no next one", { lesson: "free" }, async (room) => {
    await toEnd(room);
    await shown(room.guide.again);
    assert.equal(await room.guide.region.getByRole("button", { name: /Next lesson/ }).count(), 0);
  });

  practice("from one lesson to the next nothing is left over", { lesson: "wrong-pin" }, async (room) => {
    const { guide, phone, computer } = room;
    await toEnd(room);
    await room.lessonsButton.click();
    await room.lessonLink("log-on").click();
    await shown(room.titleOf("log-on"), guide.atStep(2), phone.screen("home"), computer.screen("site"));
    await toEnd(room);
    await shown(computer.screen("loggedOn"));
  });

  practice("the language of the room stays in the next lesson", { lang: "da", lesson: "guide" }, async (room) => {
    await room.lessonsButton.click();
    await room.lessonLink("free").click();
    await shown(room.titleOf("free"));
  });

  practice("an unknown lesson gives a notice, and the whole guide", { lesson: "guide", link: "lesson=tea-time&lang=en" }, async (room) => {
    await shown(room.notice, room.title, room.guide.atStep(1));
  });

  practice("without a link the whole guide opens", { lesson: "guide", link: "" }, async (room) => {
    await shown(room.title, room.guide.atStep(1));
    await gone(room.notice);
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`in free practice the guide waits to be asked (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { guide, computer, names } = room;
      const tells = guide.explains(new RegExp(names.computer.logOn.profile));
      await shown(guide.ask, guide.whatIf, guide.ifCamera, guide.ifConnection, guide.ifElsewhere);
      await gone(tells);
      await guide.ask.click();
      await shown(tells);
      await room.hears(new RegExp(names.computer.logOn.profile));
      await focused(guide.ask);
      // What it told is done, and it waits again.
      await computer.logOn.click();
      await room.settle();
      await shown(computer.userId);
      await gone(tells, guide.explains(new RegExp(names.computer.continue)));
    });
  }

  practice("only free practice has the guide's question and 'What if …'", {}, async ({ guide }) => {
    await gone(guide.ask, guide.whatIf, guide.skipWait);
  });
});
