// Everything that a step needs is on the screen at once, without scrolling and not covered (ADR 11): the step, what to do, the
// control, what of the practice card is to be entered, the code or QR code, the text to approve.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { STORIES, linkTo as linkToDay, linkToTheEndOfAWeek, play, theEndOfAWeek } from "./support/days.mjs";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse, touch } from "./support/hands.mjs";
import { isInOrderOfNeed, leadingOn, needs, needsInAWeek, needsOfADay, outOfView } from "./support/in-view.mjs";
import { byQr, logOn } from "./support/lesson.mjs";
import { LANGS, LESSONS } from "./support/names.mjs";
import { FINGERS, LAPTOP, LARGE_SCREEN, PHONE } from "./support/windows.mjs";

/** A letter is wider in this family than in those of most devices. Where it is missing, the browser takes what it has. */
const WIDE = '* { font-family: "DejaVu Sans", Verdana, sans-serif !important }';

const SIZES = [
  { window: "390 × 844", ...PHONE, visitor: FINGERS },
  { window: "390 × 844, wide letters", ...PHONE, visitor: FINGERS, style: WIDE },
  // What a phone's browser leaves of that, with its bars.
  { window: "390 × 664", width: 390, height: 664 },
  { window: "360 × 640", width: 360, height: 640, visitor: FINGERS },
  { window: "360 × 640, wide letters", width: 360, height: 640, visitor: FINGERS, style: WIDE },
  { window: "360 × 740", width: 360, height: 740, visitor: FINGERS },
  { window: "768 × 1024", width: 768, height: 1024 },
  { window: "1024 × 768", width: 1024, height: 768 },
  { window: "1280 × 720", ...LAPTOP },
  { window: "1920 × 1080", ...LARGE_SCREEN },
];

/** Not everything has room here: what there is, is in the order of need. */
const TOO_SMALL = [
  { window: "320 × 640", width: 320, height: 640, visitor: FINGERS },
  { window: "390 × 844, text 200 %", ...PHONE, visitor: FINGERS, text: 200 },
  { window: "1280 × 720, text 200 %", ...LAPTOP, text: 200 },
];

/** What was out of view, by window and language. */
const measured = new Map();
const note = (window, lang, left) => {
  const sofar = measured.get(window) ?? {};
  measured.set(window, { ...sofar, [lang]: [...(sofar[lang] ?? []), ...left] });
};

const lessonsWithAGuide = LESSONS.filter(({ key }) => key !== "free");

const linkTo = (key, lang, step) => `lesson=${key}&lang=${lang}&step=${step}`;

/** As somebody finds the page who has just opened it by that link. */
const asOpened = async (room, link, top) => {
  await room.follow(link);
  await shown(room.title, room.guide.region);
  await room.page.evaluate((top) => {
    document.activeElement?.blur();
    scrollTo(0, top);
  }, top);
};

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

/** Each telling that shows something else than the others, the longest way through it: it leads past all that it shows. */
const DAYS = [
  ["told-code", 1],
  ["told-code", 2],
  ["switch-now", 1],
  ["asked-for-secrets", 2],
  ["asked-for-secrets", 3],
  ["not-started", 1],
  ["not-started", 2],
  ["text-mismatch", 1],
  ["look-alike", 1],
  ["relay", 3],
  ["over-the-shoulder", 1],
  ["shared-phone", 1],
].map(([day, telling]) => {
  const ways = STORIES.filter((story) => story.day === day && story.telling === telling);
  return ways.reduce((one, other) => (other.way.length > one.way.length ? other : one));
});

/** Goes through all days by hand. Gives what is out of view after each act. */
async function* onEachDay(room, lang, hand) {
  const top = await room.page.evaluate(() => scrollY);
  for (const story of DAYS) {
    const here = Object.assign(room.in(lang), { lesson: story.day });
    await asOpened(Object.assign(here, { title: room.titleOf(story.day) }), linkToDay(story, lang), top);
    for await (const act of play(here, hand, story)) {
      yield { place: `${story.day}, telling ${story.telling}, after ${act}`, left: await outOfView(await needsOfADay(here)) };
    }
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

const tell = ({ place, left }) => left.map(({ name, why }) => `${place}: ${name} ${why}`);

const all = async (looks) => {
  const found = [];
  for await (const look of looks) found.push(...tell(look));
  return found;
};

const give = (page, style) =>
  page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, style);

describe("What a step needs is in view", TOGETHER, () => {
  for (const { window, width, height, visitor = {}, style } of SIZES) {
    const options = { visitor: { ...visitor, viewport: { width, height } }, longest: 240_000 };
    for (const lang of LANGS) {
      practice(`in a window of ${window}, at each step of each lesson (${lang})`, { ...options, lang, lesson: "guide" }, async (room) => {
        if (style) await give(room.page, style);
        const found = await all(eachStep(room, lang, {}));
        note(window, lang, found);
        assert.deepEqual(found, []);
      });

      // How wide letters are makes no difference to where the page is scrolled.
      if (style) continue;
      practice(`in a window of ${window}, on each ordinary day by hand (${lang})`, { ...options, lang, lesson: "told-code" }, async (room) => {
        const found = await all(onEachDay(room, lang, visitor.hasTouch ? touch : mouse));
        note(window, lang, found);
        assert.deepEqual(found, []);
      });

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

describe("What was measured", () => {
  test("parts out of view", (t) => {
    t.diagnostic(`| window | ${LANGS.join(" | ")} |`);
    t.diagnostic(`|---|${"---|".repeat(LANGS.length)}`);
    for (const [window, byLang] of measured) {
      t.diagnostic(`| ${window} | ${LANGS.map((lang) => byLang[lang]?.length ?? "?").join(" | ")} |`);
    }
    for (const [window, byLang] of measured) {
      for (const [lang, left] of Object.entries(byLang)) for (const line of left.slice(0, 4)) t.diagnostic(`${window}, ${lang}: ${line}`);
    }
  });
});
