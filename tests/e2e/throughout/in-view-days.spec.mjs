// The same as `in-view.spec.mjs` on ordinary days, on which people speak as well: after each act, as the page is then scrolled. In the tightest
// window of each layout: a day takes long.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { STORIES, linkTo, play } from "../support/days.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { mouse, touch } from "../support/hands.mjs";
import { all, asOpened, needsOfADay, note, outOfView, tellWhatWasMeasured } from "../support/in-view.mjs";
import { LANGS } from "../support/names.mjs";
import { ROOMY } from "../support/windows.mjs";

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
    await asOpened(Object.assign(here, { title: room.titleOf(story.day) }), linkTo(story, lang), top);
    for await (const act of play(here, hand, story)) {
      yield { place: `${story.day}, telling ${story.telling}, after ${act}`, left: await outOfView(await needsOfADay(here)) };
    }
  }
}

/** How wide letters are makes no difference to where the page is scrolled. */
const WINDOWS = ROOMY.filter(({ style, isTightest }) => isTightest && !style);

describe("What an ordinary day needs is in view", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { window, width, height, visitor = {} } of WINDOWS) {
      const options = { visitor: { ...visitor, viewport: { width, height } }, longest: 240_000, lang, lesson: "told-code" };
      practice(`in a window of ${window}, after each act by hand (${lang})`, options, async (room) => {
        const found = await all(onEachDay(room, lang, visitor.hasTouch ? touch : mouse));
        note(window, lang, found);
        assert.deepEqual(found, []);
      });
    }
  }
});

tellWhatWasMeasured();
