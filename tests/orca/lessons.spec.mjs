// Lessons as somebody hears them who uses a real screen reader and the keyboard alone. What is needed to finish a lesson has to come by
// focus or by a message, since the learner here has nothing else.

import { availableParallelism } from "node:os";
import { describe, test } from "node:test";
import { LANGS } from "../e2e/support/names.mjs";
import { chromium, firefox } from "./support/browsers.mjs";
import { WAYS } from "./support/lessons.mjs";
import { hear } from "./support/visit.mjs";

/** A minute, and more on a busy machine. */
const LONGEST_TEST = 180_000;

/** Each has a desktop of its own, and mostly waits. */
describe("Orca", { concurrency: availableParallelism() }, () => {
  for (const lesson of Object.keys(WAYS)) {
    for (const lang of LANGS) {
      test(`'${lesson}' is heard from beginning to end (${lang})`, { timeout: LONGEST_TEST }, ({ signal }) =>
        hear({ lang, lesson, browser: chromium, name: `${lesson}.${lang}.txt`, signal }));
    }
  }

  test("'log-on' is heard in Firefox as well", { timeout: LONGEST_TEST }, ({ signal }) =>
    hear({ lang: "en", lesson: "log-on", browser: firefox, name: "log-on.firefox.en.txt", signal }));
});
