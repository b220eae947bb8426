// Everything that a step needs is on the screen at once, without scrolling and not covered (ADR 11): the step, what to do, the
// control, what of the practice card is to be entered, the code or QR code, the text to approve. Ordinary days have a file of their own.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { linkToTheEndOfAWeek, theEndOfAWeek } from "../support/days.mjs";
import { shown } from "../support/expect.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { mouse, touch } from "../support/hands.mjs";
import { all, asOpened, isInOrderOfNeed, leadingOn, needs, needsInAWeek, note, outOfView, tell, tellWhatWasMeasured } from "../support/in-view.mjs";
import { byQr, logOn } from "../support/lesson.mjs";
import { LANGS, LESSONS } from "../support/names.mjs";
import { FINGERS, PHONE, TOO_SMALL, roomyFor } from "../support/windows.mjs";

const lessonsWithAGuide = LESSONS.filter(({ key }) => key !== "free");

const linkTo = (key, lang, step) => `lesson=${key}&lang=${lang}&step=${step}`;

/** Goes over all steps of all guided lessons. Gives what is out of view at each. */
async function* eachStep(room, lang, { text = 100 }) {
  const top = await room.page.evaluate(() => scrollY);
  for (const { key, person, steps: [first, last] } of lessonsWithAGuide) {
    const here = Object.assign(room.in(lang), { lesson: key, person, title: room.titleOf(key) });
    for (let step = first; step <= last; step += 1) {
      await asOpened(here, `${linkTo(key, lang, step)}&text=${text}`, top);
      await shown(here.guide.atStep(step, last));
      yield { place: `${key}, step ${step}`, left: await outOfView(await needs(here)) };
    }
  }
}

/** Goes the whole way by hand. Gives what is out of view wherever there is something to do. */
async function* onTheWay(room, hand) {
  const confirm = room.lesson === "free" ? { confirm: byQr } : {};
  yield { place: `${room.lesson}, at first`, left: await outOfView(await needs(room)) };
  for await (const action of logOn(room, hand, confirm)) {
    // A digit moves nothing, and what comes of the last one follows.
    if (action.startsWith("digit")) continue;
    await room.settle();
    yield { place: `${room.lesson}, after ${action}`, left: await outOfView(await needs(room)) };
  }
}

/** Goes through the end of a week. Gives what is out of view when a day begins or is over; what is in between is a day like others. */
async function* inAWeek(room, lang) {
  const top = await room.page.evaluate(() => scrollY);
  const here = Object.assign(room.in(lang), { lesson: "week", title: room.titleOf("week") });
  await asOpened(here, linkToTheEndOfAWeek(lang), top);
  for await (const what of theEndOfAWeek(here)) {
    const needed = what === "a day of a week" ? await leadingOn(here) : await needsInAWeek(here);
    yield { place: `week, ${what}`, left: await outOfView(needed) };
  }
}

const give = (page, style) =>
  page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, style);

describe("What a step needs is in view", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { window, width, height, visitor = {}, style } of roomyFor(lang)) {
      const options = { visitor: { ...visitor, viewport: { width, height } }, longest: 240_000 };
      practice(`in a window of ${window}, at each step of each lesson (${lang})`, { ...options, lang, lesson: "guide" }, async (room) => {
        if (style) await give(room.page, style);
        const found = await all(eachStep(room, lang, {}));
        note(window, lang, found);
        assert.deepEqual(found, []);
      });

      // How wide letters are makes no difference to where the page is scrolled.
      if (style) continue;

      practice(`in a window of ${window}, at the end of a week (${lang})`, { ...options, lang, lesson: "told-code" }, async (room) => {
        const found = await all(inAWeek(room, lang));
        note(window, lang, found);
        assert.deepEqual(found, []);
      });

      for (const lesson of ["log-on", "free"]) {
        practice(`in a window of ${window}, on the way through '${lesson}' by hand (${lang})`, { ...options, lang, lesson }, async (room) => {
          assert.deepEqual(await all(onTheWay(room, visitor.hasTouch ? touch : mouse)), []);
        });
      }
    }
  }

  for (const { window, width, height, visitor = {}, text } of TOO_SMALL) {
    const options = { visitor: { ...visitor, viewport: { width, height } }, longest: 240_000 };
    for (const lang of LANGS) {
      practice(`in a window of ${window} what to do comes first, then the control (${lang})`, { ...options, lang, lesson: "guide" }, async (room) => {
        const found = [];
        for await (const look of eachStep(room, lang, { text })) {
          found.push(...tell(look));
          assert.ok(isInOrderOfNeed(look.left), tell(look).join("\n"));
        }
        note(window, lang, found);
      });
    }
  }
});

describe("The guide and the keyboard of a phone", TOGETHER, () => {
  const positionOf = (locator) => locator.evaluate((element) => getComputedStyle(element).position);

  for (const { where, width, height, text, position } of [
    { where: "a phone", ...PHONE, text: 100, position: "sticky" },
    { where: "a phone that lies on its side", width: 844, height: 470, text: 100, position: "relative" },
    { where: "a low and narrow window", width: 390, height: 470, text: 100, position: "relative" },
    { where: "a phone with text at 200 %", ...PHONE, text: 200, position: "relative" },
  ]) {
    const link = `lesson=log-on&lang=en&step=6&text=${text}`;
    practice(`in ${where} the guide is ${position}`, { visitor: { viewport: { width, height } }, link }, async (room) => {
      assert.equal(await positionOf(room.guide.region), position);
    });
  }

  const KEYBOARD = 364;
  for (const lang of LANGS) {
    const options = { lang, link: linkTo("log-on", lang, 7), visitor: { ...FINGERS, viewport: PHONE } };

    practice(`beside a keyboard on the screen the code and its field are in view (${lang})`, options, async ({ page, guide, phone, computer }) => {
      await phone.code.tap();
      // Where the keyboard lies over the page, both have to fit between the guide, scrolled to where it stays, and the keyboard.
      const [code, field, stays] = await Promise.all([computer.code, phone.code, guide.region].map((part) => part.boundingBox()));
      const top = await guide.region.evaluate((guide) => Number.parseFloat(getComputedStyle(guide).top));
      const left = PHONE.height - KEYBOARD - (top + stays.height);
      assert.ok(field.y + field.height - code.y <= left, `${field.y + field.height - code.y} px, and ${left} px are left`);
      // Where it makes the window lower.
      await page.setViewportSize({ ...PHONE, height: PHONE.height - KEYBOARD });
      await page.waitForFunction((height) => innerHeight === height && visualViewport.height === height, PHONE.height - KEYBOARD, { polling: 50 });
      await phone.code.evaluate((field) => field.scrollIntoView({ block: "nearest" }));
      assert.deepEqual(await outOfView({ "the code": computer.code, "its field": phone.code }), []);
    });
  }
});

tellWhatWasMeasured();
