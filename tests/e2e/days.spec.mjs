// Ordinary days: somebody gets in touch, and the learner decides by the real controls.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { A_CODE, STORIES, endsSo, linkTo, literally, play, told } from "./support/days.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { DAYS, LANGS, ONE_OF_LANGS } from "./support/names.mjs";

const A_MINUTE = 60_000;

/** Who gets in touch, and a story in which they do. */
const CONTACTS = [
  { contact: "call", part: "phone", day: "told-code", telling: 1 },
  { contact: "message", part: "computer", day: "look-alike", telling: 1 },
  { contact: "visit", part: "guide", day: "not-started", telling: 1 },
];

const opened = (telling, lang = "en") => ({ lang, lesson: telling.day, link: linkTo(telling, lang) });
const storyOf = (day, ends) => STORIES.find((story) => story.day === day && story.ends === ends);

/** Plays a story up to the moment before this act. */
const playUntil = async (room, hand, story, act) => {
  const before = story.way.slice(0, story.way.findIndex(({ name }) => name === act));
  for await (const _ of play(room, hand, { way: before })) {
    // Only where it leads matters.
  }
};

describe("Ordinary days, by the real controls", TOGETHER, () => {
  for (const lang of LANGS) {
    practice(`'Do this step for me' takes the safe way, and says so (${lang})`, { lang, lesson: "told-code" }, async (room) => {
      const { guide, people, names } = room;
      while (!(await people.whatHappened.isVisible())) {
        await guide.doStep.click();
        await room.settle();
      }
      await endsSo(room, { ends: "nothing approved" }, lang);
      const heard = await room.heard();
      assert.ok(heard.includes(names.people.safeWay), heard.join("\n"));
    });
  }
});

describe("Somebody who gets in touch", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const { contact, part, ...telling } of CONTACTS) {
      practice(`${contact}: said once, takes no focus, is answered, repeated and ended with keys (${lang})`, opened(telling, lang), async (room) => {
        const { guide, people, page, names } = room;
        const { heading, answer, refuse, end, over } = names.people.contacts[contact];
        await keyboard.press(guide.whereAmI);
        await room.settle();
        await shown(room[part].region.getByRole("heading", { level: 3, name: heading, exact: true }));
        await focused(guide.whereAmI);
        const who = await people.who.textContent();
        await room.pass(A_MINUTE);
        const rings = (await page.evaluate(() => window.spy.writes)).filter(({ text }) => text.startsWith(`${heading}: ${who}.`));
        assert.deepEqual(rings.map(({ region }) => region), ["say"], "once, and not as an alert");
        assert.deepEqual([await people.end.textContent(), await people.answers.textContent()], [refuse, answer]);

        await keyboard.press(people.answers.first());
        await room.settle();
        await focused(people.talkHeading);
        const said = `${who}: ${await people.says.textContent()}`;
        await room.hears(said);
        await guide.openAll();
        await keyboard.press(guide.repeat);
        await room.hears(names.said.again(2, said));
        assert.equal(await people.end.textContent(), end);

        await keyboard.press(people.end);
        await gone(people.says);
        // That ends the day.
        await focused(people.whatHappened);
        await room.hears(literally(over));
      });
    }
  }

  for (const { contact, part, ...telling } of CONTACTS) {
    practice(`${contact}: the way to that part of the page leads to whoever waits for an answer there`, opened(telling, "en"), async (room) => {
      const { people } = room;
      await shown(people.answers.first());
      await keyboard.press(room.skipLink(part));
      await focused(people.talkHeading);
      await keyboard.press(people.answers.first());
      await room.settle();
      await keyboard.press(room.skipLink(part));
      await focused(room[part].title ?? room.guide.step);
    });
  }

  practice("focus stays in a call from one answer to the next", { lesson: "told-code" }, async (room) => {
    const { people } = room;
    await playUntil(room, keyboard, storyOf("told-code", "a stranger is logged on"), "openApp");
    await focused(people.inCall);
    await room.hears(/^Jonas from Øvebank: Good\. Please open your MitID app/);
    await keyboard.press(people.hangUp);
    await gone(people.inCall);
    await focused(people.whatHappened);
  });

  practice("a code that is read out is said digit by digit, and by whom", { lesson: "told-code" }, async (room) => {
    const { people, page } = room;
    await playUntil(room, mouse, storyOf("told-code", "a stranger is logged on"), "toldCode");
    const spoken = (await people.says.textContent()).match(A_CODE)[0].replaceAll(/\s/g, " ");
    await room.hears(literally(`It is ${spoken}.`));
    const withCode = (await room.heard()).filter((text) => text.includes(spoken));
    assert.ok(withCode.every((text) => text.includes("Jonas from Øvebank:")), withCode.join("\n"));
    const asNumber = spoken.replaceAll(" ", "");
    const all = [...(await told(page)), ...(await room.heard())];
    assert.deepEqual(all.filter((text) => text.includes(asNumber)), [], "nowhere as one number");
  });

  practice("the clue is gone back to, and the day goes on from there", { lesson: "told-code" }, async (room) => {
    const { people, phone } = room;
    const story = storyOf("told-code", "a stranger is logged on");
    for await (const _ of play(room, mouse, story)) {
      // To its end.
    }
    await endsSo(room, story, "en");
    await mouse.press(people.showClue);
    await gone(people.whatHappened);
    await shown(people.inCall, phone.code, people.says.filter({ hasText: A_CODE }));
    await mouse.press(people.hangUp);
    await room.settle();
    await endsSo(room, { ends: "nothing approved" }, "en");
  });
});

describe("Ordinary days as lessons", TOGETHER, () => {
  practice("each telling has an address of its own", { lesson: "told-code" }, async (room) => {
    const { page } = room;
    for (const { key, tellings } of DAYS) {
      for (let telling = 1; telling <= tellings; telling += 1) {
        await room.follow(linkTo({ day: key, telling }, "en"));
        await shown(room.titleOf(key));
        assert.match(page.url(), telling === 1 ? new RegExp(`lesson=${key}`) : new RegExp(`lesson=${key}.*day=${telling}`));
        await gone(room.notice);
      }
      await room.follow(linkTo({ day: key, telling: tellings + 1 }, "en"));
      await shown(room.notice);
      await room.dismissNotice.click();
    }
  });

  practice("'Another day' brings the next telling, and its address", opened(storyOf("told-code", "nothing approved")), async (room) => {
    const { guide, people, page } = room;
    for await (const _ of play(room, mouse, storyOf("told-code", "nothing approved"))) {
      // To its end.
    }
    await mouse.press(people.anotherDay);
    await shown(guide.region.getByText(/Yesterday you asked the library for help/));
    assert.match(page.url(), /#lesson=told-code&day=2$/);
  });

  practice("whoever has had enough stops the day", { lesson: "told-code" }, async (room) => {
    await playUntil(room, keyboard, storyOf("told-code", "a stranger is logged on"), "openApp");
    await keyboard.press(room.people.stopDay);
    await focused(room.lessonsHeading);
  });

  practice("nothing is told beforehand, unless somebody wants it", { lesson: "told-code" }, async (room) => {
    const { guide, people, settings } = room;
    const about = guide.region.getByText("Today somebody reads out a code to you.");
    await gone(about);
    await settings.button.click();
    await people.tellBeforehand.check();
    await shown(about);
    await playUntil(room, mouse, storyOf("told-code", "a stranger is logged on"), "openApp");
    await gone(room.computer.region.getByText("Here"), room.phone.region.getByText("Here"));
  });
});
