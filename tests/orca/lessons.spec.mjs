// Lessons as somebody hears them who uses a real screen reader and the keyboard alone. What is needed to finish a lesson has to come by
// focus or by a message, since the learner here has nothing else.

import { availableParallelism } from "node:os";
import { describe, test } from "node:test";
import { LANGS, NAMES } from "../e2e/support/names.mjs";
import { chromium, firefox } from "./support/browsers.mjs";
import { wordsPerStep } from "./support/count.mjs";
import { CLASSROOM, DAYS, ROUND, WAYS } from "./support/lessons.mjs";
import { hear } from "./support/visit.mjs";

/** Three times a minute, and more on a busy machine. */
const LONGEST_TEST = 360_000;

/**
 * What is wrong three times is wrong. Orca reads a live region when it gets to it: with ten programs for each processor that was so late
 * that the next message stood there already, and was read in place of the first. And when focus goes to the phone while the screen
 * of the computer is swapped, Orca 43.1 says nothing of it about once in a dozen times; the message that follows tells the same.
 */
const ATTEMPTS = 3;

const heard = (title, what) => {
  test(title, { timeout: LONGEST_TEST }, async (t) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const heard = await hear({ ...what, signal: t.signal });
        if (what.lesson === "guide") t.diagnostic(wordsPerStep(heard, NAMES[what.lang].guide.step));
        return;
      } catch (error) {
        t.signal.throwIfAborted();
        if (attempt === ATTEMPTS) throw error;
        t.diagnostic(`attempt ${attempt} at ${title} failed, since: ${error.message}`);
      }
    }
  });
};

/** Each has a desktop of its own, and waits two thirds of the time. */
describe("Orca", { concurrency: 2 * availableParallelism() }, () => {
  for (const lesson of Object.keys(WAYS)) {
    for (const lang of LANGS) {
      heard(`'${lesson}' is heard from beginning to end (${lang})`, { lang, lesson, browser: chromium, name: `${lesson}.${lang}.txt` });
    }
  }

  for (const [lesson, way] of Object.entries(DAYS)) {
    for (const lang of LANGS) {
      heard(`on the day '${lesson}' all is heard (${lang})`, { lang, lesson, browser: chromium, name: `${lesson}.${lang}.txt`, way });
    }
  }

  for (const lang of LANGS) {
    const round = { lang, lesson: "log-on", browser: chromium, name: `around.${lang}.txt`, way: ROUND };
    heard(`the cards of the lessons and the settings are heard (${lang})`, round);
  }

  for (const lang of LANGS) {
    const classroom = { lang, lesson: "log-on", browser: chromium, name: `classroom.${lang}.txt`, way: CLASSROOM };
    heard(`what is for the classroom is heard (${lang})`, classroom);
  }

  heard("'log-on' is heard in Firefox as well", { lang: "en", lesson: "log-on", browser: firefox, name: "log-on.firefox.en.txt" });
});
