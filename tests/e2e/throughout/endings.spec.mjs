// Each telling of each ordinary day, played to each of its ends by the real controls: it ends as it would in life, and nothing tells
// beforehand what it is about.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { ENDINGS, STORIES, endsSo, linkTo, literally, play, told } from "../support/days.mjs";
import { gone, shown } from "../support/expect.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { mouse } from "../support/hands.mjs";
import { LANGS } from "../support/names.mjs";

/** What nobody may say before the learner has decided. The debrief's own sentences are looked for as well. */
const TELLTALE = {
  en: /\b(stranger|clue|fraud|scam|trap|deceiv|careful people|police|block your MitID)/i,
  da: /fremmed|tegnet|svindel|bedrag|fælde|forsigtige mennesker|politiet|spær straks/i,
};
/** Shorter ones are ordinary words: 'Nothing happened.' */
const FEWEST_WORDS = 5;

const sentences = (text) => text.split(/(?<=[.:?!])\s+/).filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);

/** Each telling with its stories, in their order. */
const nameOf = ({ day, telling }) => `${day}, telling ${telling}`;
const TELLINGS = [...new Set(STORIES.map(nameOf))].map((name) => [name, STORIES.filter((story) => nameOf(story) === name)]);

describe("The ends of ordinary days", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const [name, [first, ...others]] of TELLINGS) {
      practice(`${name}: ${[first, ...others].map(({ ends }) => ends).join("; ")} (${lang})`, { lang, lesson: first.day, link: linkTo(first, lang) }, async (room) => {
        const { guide, page, people, names } = room;
        const before = new Set();
        for await (const _ of play(room, mouse, first)) {
          if (!(await people.whatHappened.isVisible())) for (const text of await told(page)) before.add(text);
        }
        await endsSo(room, first, lang);
        await room.hears(literally(ENDINGS[first.ends][lang]));
        await shown(people.anotherDay, guide.allLessons);

        assert.deepEqual([...before].filter((text) => TELLTALE[lang].test(text)), [], "nothing tells beforehand what this day is about");
        const paragraphs = guide.region.getByRole("paragraph").and(page.locator(":not(.talk *)"));
        const debrief = (await paragraphs.allTextContents()).flatMap(sentences);
        assert.ok(debrief.length > 1, "the debrief says something");
        const rules = [names.guide.rules.code, names.guide.rules.pin, names.guide.rules.neverApprove];
        const early = [...debrief, ...rules].filter((sentence) => [...before].some((text) => text.includes(sentence)));
        assert.deepEqual(early, [], "nor in the words of the debrief or of a rule");

        for (const story of others) {
          await mouse.press(people.tryAgain);
          await gone(people.whatHappened);
          for await (const _ of play(room, mouse, story)) {
            // Only how it ends matters.
          }
          await endsSo(room, story, lang);
        }
      });
    }
  }
});
