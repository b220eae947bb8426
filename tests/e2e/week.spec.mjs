// A week of ordinary days up to its sheet, and the page of what was practised, by the real controls.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The heading of the guide on this day of the week. */
const atDay = ({ guide, names }, day) => guide.region.getByRole("heading", { level: 2, name: names.week.day(day), exact: true });

const dayIsOver = ({ guide, names }) => guide.region.getByRole("heading", { level: 3, name: names.week.dayIsOver, exact: true });

/** Lets the guide do whatever comes next until this is there. */
const guidedTo = async (room, sight) => {
  while (!(await sight.isVisible())) {
    await room.guide.doStep.click();
    await room.settle();
  }
};

/** Notes in the page how often it is printed: a browser without a window has no dialog for it. */
const countPrints = (page) =>
  page.evaluate(() => {
    window.prints = 0;
    window.print = () => {
      window.prints += 1;
    };
  });

/** On paper there is this alone. */
const isPrintedAlone = async ({ page, main, week, names }, sheet) => {
  await page.emulateMedia({ media: "print" });
  await shown(sheet, sheet.getByText(names.week.isPrivate));
  await gone(main, page.getByRole("banner"), page.getByRole("contentinfo"), week.print);
  await page.emulateMedia({ media: null });
  await shown(main, week.print);
};

describe("A week", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`seven days, one after the other, and then a sheet that is printed by itself (${lang})`, { lang, lesson: "week", seed: 7 }, async (room) => {
      const { guide, names, page, people, week } = room;
      await countPrints(page);
      await shown(room.title);
      for (const day of DAYS) {
        await shown(atDay(room, day));
        const leadsOn = day < 7 ? week.nextDay : week.endOfWeek;
        await guidedTo(room, leadsOn);
        await shown(dayIsOver(room), atDay(room, day));
        await gone(people.whatHappened, guide.rules, week.yourWeek);
        await keyboard.press(leadsOn);
        await focused(guide.step);
        await room.settle();
      }
      const heard = await room.heard();
      for (const day of DAYS.slice(1)) assert.ok(heard.some((text) => text.startsWith(`${names.week.day(day)}. `)), `day ${day}`);
      await shown(guide.finished, guide.explains(names.lessons.week.learnt));

      await keyboard.press(week.yourWeek);
      await focused(week.sheet.getByRole("heading", { level: 2 }));
      const days = await week.sheet.getByRole("listitem").allInnerTexts();
      assert.equal(days.length, 7);
      for (const [index, text] of days.entries()) {
        const [title, ending, remark] = text.split("\n");
        assert.ok(title === names.week.day(index + 1) && ending.includes(": "), text);
        assert.ok(names.week.remarks.some((known) => remark.startsWith(known)), text);
      }
      await injectAxe(page);
      await axeFindsNothing(page, "the sheet of a week");
      await mouse.press(week.print);
      assert.equal(await page.evaluate(() => window.prints), 1);
      await isPrintedAlone(room, week.sheet);
      await mouse.press(week.sheet.getByRole("button", { name: names.week.close, exact: true }));
      await gone(week.sheet);
      await focused(guide.step);
    });
  }

  practice("'Do this step for me' leads on to the next day as well, and to its heading", { lesson: "week", link: "lesson=week&day=6&lang=en", seed: 7 }, async (room) => {
    const { guide, week } = room;
    await guidedTo(room, week.nextDay);
    await keyboard.press(guide.doStep);
    await focused(atDay(room, 7));
    await gone(week.nextDay);
  });

  practice("the language changes, and the week stays where it is", { lesson: "week", seed: 7 }, async (room) => {
    await guidedTo(room, room.week.nextDay);
    await mouse.press(room.week.nextDay);
    await room.settle();
    await mouse.press(room.otherLanguage);
    const danish = room.in("da");
    await shown(atDay(danish, 2), danish.title);
    await guidedTo(danish, danish.week.nextDay);
  });

  practice("'Step back' stops where the day began, and 'Start over' begins the week", { lesson: "week", link: "lesson=week&day=3&lang=en", seed: 7 }, async (room) => {
    const { guide, names, week } = room;
    await guidedTo(room, week.nextDay);
    await mouse.press(week.nextDay);
    await room.settle();
    await mouse.press(guide.stepBack);
    await room.hears(names.said.beginning);
    await shown(atDay(room, 4));
    await mouse.press(guide.startOver);
    await room.hears(new RegExp(`^${names.week.day(3)}\\. `));
    await shown(atDay(room, 3));
  });
});

describe("What was practised", TOGETHER, () => {
  practice("it is listed once a day is finished, in the language of the page, and printed by itself", { lesson: "told-code" }, async (room) => {
    const { guide, lessonsButton, lessonList, names, page, people, week } = room;
    await countPrints(page);
    await lessonsButton.click();
    await shown(lessonList);
    await gone(week.practised);
    await lessonsButton.click();
    await guidedTo(room, people.whatHappened);
    await keyboard.press(guide.allLessons);
    await keyboard.press(week.practised);
    await gone(lessonList);
    await focused(week.practisedPage.getByRole("heading", { level: 2 }));
    const days = week.practisedPage.getByRole("listitem");
    assert.deepEqual(await days.allInnerTexts(), [
      "A Tuesday\nNothing was approved.\nEnter only the code that your own computer shows or reads out.",
    ]);
    await injectAxe(page);
    await axeFindsNothing(page, "what was practised");
    await isPrintedAlone(room, week.practisedPage);
    await keyboard.press(week.print);
    assert.equal(await page.evaluate(() => window.prints), 1);
    await mouse.press(room.otherLanguage);
    const danish = room.in("da");
    await shown(danish.week.practisedPage.getByText(danish.names.week.isPrivate));
    await shown(danish.week.practisedPage.getByText(/^En tirsdag\nIntet blev godkendt\.\n/));
    await danish.lessonsButton.click();
    await danish.lessonLink("log-on").click();
    await gone(danish.week.practisedPage);
    await shown(danish.titleOf("log-on"));
    assert.deepEqual(await page.evaluate(() => JSON.stringify(localStorage).match(/told|tirsdag|tuesday/i)), null, names.week.practised);
  });

  practice("it is gone when the page is opened anew", { lesson: "told-code" }, async (room, visit) => {
    const { guide, page, people, week } = room;
    await guidedTo(room, people.whatHappened);
    await guide.allLessons.click();
    await shown(week.practised);
    await page.reload();
    await visit.ready("en", "told-code");
    await room.lessonsButton.click();
    await shown(room.lessonList);
    await gone(week.practised);
  });
});
