// The part of the program that the lessons do not need comes later. Whatever becomes of it, every lesson works.

import { describe } from "node:test";
import { gone, shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";
import { Host } from "../support/host.mjs";
import { LESSONS } from "../support/names.mjs";

const LATER = /later-\w+\.wasm$/;
const LOST = [/ERR_FAILED|Failed to load resource|Failed to fetch/];
const REFUSED = [...LOST, /integrity/i, /digest/i];

/** What a panel says whose program has not come. */
const NOT_HERE = "This part is not here yet. It opens as soon as it comes. You can also load the page again.";

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

/** What opens the panels that come later, each in its place on the page. */
const LATER_PANELS = [
  ["banner", "Settings"],
  ["banner", "Lessons"],
  ["contentinfo", "What stops what"],
  ["contentinfo", "Timeline"],
  ["contentinfo", "About"],
];

const openEveryPanel = async (room) => {
  const { page, guide } = room;
  for (const [place, name] of LATER_PANELS) {
    const button = page.getByRole(place).getByRole("button", { name, exact: true });
    await button.click();
    await shown(page.getByText(NOT_HERE, { exact: true }).filter({ visible: true }));
    await button.click();
  }
  await guide.rulesButton.click();
  await shown(guide.rules);
  await guide.rulesButton.click();
  await guide.whereAmI.click();
  await guide.repeat.click();
};

describe("The later part of the program", TOGETHER, () => {
  for (const { key } of LESSONS) {
    visit(`where it does not come, '${key}' is played to its end, and every panel says what is missing`, { allow: LOST }, async (visit) => {
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
    } finally {
      letGo();
      await host.end();
    }
  });
});
