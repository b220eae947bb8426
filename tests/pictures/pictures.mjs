// Takes the pictures in docs/ of the real page. Run by `cargo xtask pictures`, which says in its environment where the page
// is served and where the pictures go. Chance falls out the same each time, so the pictures change only with the page.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "node:test";
import { STORIES, linkTo, play } from "../e2e/support/days.mjs";
import { gone, shown } from "../e2e/support/expect.mjs";
import { visit } from "../e2e/support/fixture.mjs";
import { mouse } from "../e2e/support/hands.mjs";
import { toApproval } from "../e2e/support/lesson.mjs";
import { LESSONS } from "../e2e/support/names.mjs";
import { FINGERS, LAPTOP, PHONE } from "../e2e/support/windows.mjs";

const FOLDER = process.env.PICTURES;
/** With it the code begins with a zero: that belongs to it. */
const SEED = 7;

const WINDOWS = [
  { window: "wide", visitor: { viewport: LAPTOP } },
  { window: "narrow", visitor: { viewport: PHONE, ...FINGERS } },
];
const THEMES = ["light", "dark"];

/** The pictures in both READMEs are of the same window, made as wide as its text. */
const OF_A_README = { viewport: LAPTOP, deviceScaleFactor: 0.75, colorScheme: "light" };
const STEP_OF_THE_STILL = 7;

/** What has to be done before the next frame. Some digits of the PIN code tell as much as all six. */
const FRAMES = [
  "Log on",
  "the connection",
  "the user ID",
  "the answer of the computer",
  "MitID app",
  "digit 2 of the PIN code",
  "digit 5 of the PIN code",
  "the code",
  "the one-time code",
  "the question",
];

/** Milliseconds from one look to the next, while something passes by. */
const A_MOMENT = 100;

const keep = async (page, folder, name) => {
  const place = join(FOLDER, folder);
  await mkdir(place, { recursive: true });
  // What turns is stopped, always in the same place.
  const picture = await page.screenshot({ animations: "disabled" });
  await writeFile(join(place, `${name}.png`), picture);
};

/** Opens a lesson at a step. */
const open = async (visit, lesson, step, lang = "en") => {
  const room = await visit.open({ lang, lesson, link: `lesson=${lesson}&lang=${lang}&step=${step}` });
  const { steps } = LESSONS.find(({ key }) => key === lesson);
  await shown(room.guide.atStep(step, steps[1]));
  await gone(room.notice);
  return room;
};

/** Lets time pass until this can be seen. */
const until = async (room, locator) => {
  while (!(await locator.isVisible())) await room.pass(A_MOMENT);
};

describe("Pictures", () => {
  const [first, last] = LESSONS.find(({ key }) => key === "guide").steps;
  for (const { window, visitor } of WINDOWS) {
    for (const colorScheme of THEMES) {
      visit(`the ten steps, ${window} and ${colorScheme}`, { seed: SEED, visitor: { ...visitor, colorScheme } }, async (visit) => {
        for (let step = first; step <= last; step += 1) {
          // Each is opened anew: a page that is open already would only be told to go there.
          await visit.page.goto("about:blank");
          await open(visit, "guide", step);
          await keep(visit.page, "steps", `step-${String(step).padStart(2, "0")}-${window}-${colorScheme}`);
        }
      });
    }
  }

  for (const [lang, name] of [["en", "screenshot"], ["da", "screenshot-da"]]) {
    visit(`the still (${lang})`, { seed: SEED, visitor: OF_A_README }, async (visit) => {
      await open(visit, "log-on", STEP_OF_THE_STILL, lang);
      await keep(visit.page, "still", name);
    });
  }

  for (const [lang, name] of [["en", "a-call"], ["da", "a-call-da"]]) {
    visit(`a call (${lang})`, { seed: SEED, visitor: OF_A_README }, async (visit) => {
      const story = STORIES.find(({ day, telling }) => day === "told-code" && telling === 1);
      const room = await visit.open({ lang, lesson: story.day, link: linkTo(story, lang) });
      const way = story.way.slice(0, story.way.findIndex(({ name }) => name === "toldCode"));
      for await (const _ of play(room, mouse, { way })) {
        // The code is read out when the app asks for it.
      }
      await shown(room.people.inCall, room.phone.code);
      await room.page.mouse.move(0, 0);
      await keep(visit.page, "still", name);
    });
  }

  visit("a whole log-on", { seed: SEED, visitor: OF_A_README }, async (visit) => {
    const room = await visit.open({ lesson: "log-on" });
    const { page, computer, phone } = room;
    let frames = 0;
    const frame = async () => {
      // A pointer over a button changes how it looks.
      await page.mouse.move(0, 0);
      frames += 1;
      await keep(page, "frames", String(frames).padStart(2, "0"));
    };

    await frame();
    const wanted = new Set(FRAMES);
    for await (const done of toApproval(room, mouse)) if (wanted.delete(done)) await frame();
    if (wanted.size > 0) throw new Error(`nobody came to: ${[...wanted].join(", ")}`);
    await mouse.press(phone.approve);
    for (const what of [phone.screen("approved"), computer.screen("tick"), computer.screen("loggedOn")]) {
      await until(room, what);
      await frame();
    }
  });
});
