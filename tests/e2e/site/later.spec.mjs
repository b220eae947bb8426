// The part of the program that only ordinary days need comes later. Whatever becomes of it, every other lesson works.

import { describe } from "node:test";
import { focused, gone, shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";
import { Host } from "../support/host.mjs";
import { LESSONS } from "../support/names.mjs";

const LATER = /later-\w+\.wasm$/;
const LOST = [/ERR_FAILED|Failed to load resource|Failed to fetch/];
const REFUSED = [...LOST, /integrity/i, /digest/i];

/** More than any lesson takes. */
const MOST_STEPS = 60;

/** Has the guide do all that is to be done. */
const play = async (room, key) => {
  const { guide } = room;
  for (let step = 0; step < MOST_STEPS && !(await guide.allLessons.isVisible()); step += 1) {
    if (await guide.skipWait.isVisible()) await guide.skipWait.click();
    else await guide.doStep.click();
    await room.settle();
  }
  await shown(guide.allLessons, room.titleOf(key));
};

const openEveryPanel = async (room) => {
  const { page, guide, settings } = room;
  await settings.button.click();
  await shown(settings.region);
  await settings.button.click();
  await room.lessonsButton.click();
  await shown(room.lessonList);
  await room.lessonsButton.click();
  await guide.rulesButton.click();
  await shown(guide.rules);
  await guide.rulesButton.click();
  await room.aboutButton.click();
  await shown(room.privacy);
  await room.aboutButton.click();
  const defences = page.getByRole("contentinfo").getByRole("button", { name: "What stops what", exact: true });
  await defences.click();
  await shown(page.getByRole("region", { name: "What stops what", exact: true }));
  await defences.click();
  await guide.whereAmI.click();
  await guide.repeat.click();
};

describe("The later part of the program", TOGETHER, () => {
  for (const { key } of LESSONS) {
    visit(`where it does not come, '${key}' is played to its end, and every panel opens`, { allow: LOST }, async (visit) => {
      const { page } = visit;
      await page.route(LATER, (route) => route.abort());
      const room = await visit.open({ lesson: key });
      await visit.packsHaveCome();
      await openEveryPanel(room);
      await play(room, key);
      await room.guide.again.click();
      await shown(room.guide.doStep);
    });
  }

  visit("where it does not come, a day says so, and can be loaded again", { allow: LOST }, async (visit) => {
    const { page } = visit;
    await page.route(LATER, (route) => route.abort());
    const room = await visit.open();
    await visit.packsHaveCome();
    await room.follow("lesson=told-code");
    await room.hears(room.names.dayNotHere);
    await shown(room.dayNotHere, room.loadAgain, room.title);
    await room.otherLanguage.click();
    await shown(room.in("da").title);
    await room.in("da").otherLanguage.click();

    await page.unroute(LATER);
    await Promise.all([page.waitForEvent("load"), room.loadAgain.click()]);
    const again = await visit.ready("en", "told-code");
    await shown(again.title, again.people.stopDay);
  });

  visit("with one byte that is another it is as if it had not come", { allow: REFUSED }, async (visit) => {
    await visit.page.route(LATER, async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body[body.length - 2] ^= 1;
      await route.fulfill({ response, body });
    });
    const room = await visit.open();
    await visit.packsHaveCome();
    await room.follow("lesson=told-code");
    await shown(room.dayNotHere, room.loadAgain, room.title);
  });

  visit("it is put in after the network is shut, if it was on its way", { live: true }, async (visit) => {
    const host = await Host.begin();
    const letGo = host.hold(LATER);
    try {
      visit.base = host.url;
      await visit.goto("lesson=told-code&lang=en");
      const room = await visit.ready("en");
      await shown(room.dayNotHere, room.loadAgain, room.titleOf("guide"));
      await visit.page.keyboard.press("Shift");
      letGo();
      await shown(room.titleOf("told-code"), room.people.stopDay);
      await gone(room.dayNotHere, room.loadAgain);
      await focused(room.guide.step);
    } finally {
      letGo();
      await host.end();
    }
  });
});
