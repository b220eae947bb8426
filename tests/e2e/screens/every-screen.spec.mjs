// Every screen, every question: one walk goes the ways that are known to lead to every screen and every ending, and asks
// on each screen all that has to hold there, and every checker: in each language, and in the first in each theme. Then a
// crawler does in each lesson everything that can be done, as far as its bounds go, and asks the checkers, in each theme. What
// it does is the same in each language, so each lesson has one of them.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { Crawl } from "../support/crawl.mjs";
import { practice } from "../support/fixture.mjs";
import { Inspection } from "../support/inspection.mjs";
import { LANGS, LESSONS } from "../support/names.mjs";
import { LESS_MOTION, Questions } from "../support/questions.mjs";
import { WAYS } from "../support/screens.mjs";
import { look } from "../support/sight.mjs";

/** Chance falls out the same each time: of the program, and of the crawl. */
const SEED = 20;
/** What is done in each lesson, at most. */
const MOVES = Number(process.env.CRAWL_MOVES ?? 300);
/** Milliseconds. */
const LONGEST = 150_000;
const LONGEST_WALK = 400_000;
const FEWEST_SCREENS = 170;
const FEWEST_FIELDS = 10;

/** Which way to wish for less motion the walk in this language has. */
const WISHES = { en: "on the device", da: "on the page" };

const screens = {};

/** Each fault once, with the first place that has it. */
const firstOfEach = (found) => {
  const faults = new Map();
  for (const { checker, fault, place } of found) {
    const key = `${checker}: ${typeof fault === "string" ? fault : JSON.stringify(fault)}`;
    if (!faults.has(key)) faults.set(key, `${key} — on: ${place}`);
  }
  return [...faults.values()];
};

// One language beside the other; in each, one lesson after the other, so that what is new falls out the same each time.
describe("Every screen, by every question and checker", { concurrency: LANGS.length }, () => {
  for (const lang of LANGS) {
    describe(lang, { concurrency: 1 }, () => {
      const inspection = new Inspection(lang);

      const questions = new Questions();
      const { visitor, wish } = LESS_MOTION[WISHES[lang]];

      for (const { name, lesson, link, screens } of WAYS) {
        const options = { lang, lesson, ...(link && { link: link(lang) }), visitor, seed: SEED, longest: LONGEST_WALK };
        practice(`nothing is found on the way: ${name} (${lang})`, options, async (room) => {
          await wish(room);
          await questions.begin(room);
          await inspection.begin(room, { inEachTheme: lang === LANGS[0] });
          const found = [];
          for await (const screen of screens(room)) {
            const place = `${name}: ${screen}`;
            const checkers = async () => inspection.inspect(room, await look(room), place);
            found.push(...(await questions.ask(room, checkers)).map((finding) => ({ place, ...finding })));
          }
          found.push(...(await questions.conclude(room)).map((finding) => ({ place: `the end of: ${name}`, ...finding })));
          assert.deepEqual(firstOfEach(found), []);
        });
      }

      for (const [number, { key: lesson }] of LESSONS.entries()) {
        if (LANGS[number % LANGS.length] !== lang) continue;
        practice(`nothing is found wherever one gets to: ${lesson} (${lang})`, { lang, lesson, seed: SEED, longest: LONGEST }, async (room) => {
          await inspection.begin(room);
          const crawl = new Crawl(room, { seed: SEED + number, moves: MOVES });
          const found = [];
          for await (const { seen, story } of crawl.screens()) found.push(...(await inspection.inspect(room, seen, story && `${lesson}: ${story}`)));
          assert.deepEqual(firstOfEach(found), []);
        });
      }

      test(`every ending was seen, and the HTML checker finds nothing in any page (${lang})`, async () => {
        assert.deepEqual(await inspection.conclude(), []);
        assert.ok(inspection.screens >= FEWEST_SCREENS, `only ${inspection.screens} screens`);
        // Of user ID and code.
        assert.ok(questions.fields > FEWEST_FIELDS, `only ${questions.fields} fields`);
        screens[lang] = inspection.screens;
        if (inspection.shared.length > 0) console.log(`names that mean two controls (${lang}): ${inspection.shared.join("; ")}`);
      });
    });
  }

  after(() => {
    const counts = LANGS.map((lang) => screens[lang] ?? 0);
    console.log(`${counts.join(" and ")} screens in ${LANGS.join(" and ")}, 4 themes`);
  });
});
