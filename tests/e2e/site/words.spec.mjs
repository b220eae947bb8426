// The words come by themselves: first what everybody needs in the visitor's language, then the rest, while the page is already in use.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, gone, shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";
import { Host } from "../support/host.mjs";
import { toStep } from "../support/lesson.mjs";

const DANISH = /words-da-\w+\.txt$/;
const DAYS = /days-en-\w+\.txt$/;
const LOST = [/ERR_FAILED|Failed to load resource|Failed to fetch/];

/** With a host that lets some words go when the test says so. */
const whileUnderWay = (words) => (title, options, body) =>
  visit(title, { live: true, ...options }, async (visit) => {
    const host = await Host.begin();
    const letGo = host.hold(words);
    try {
      visit.base = host.url;
      await body(visit, letGo, host);
    } finally {
      letGo();
      await host.end();
    }
  });

const whileDanishIsUnderWay = whileUnderWay(DANISH);
const whileTheDaysAreUnderWay = whileUnderWay(DAYS);

const shut = (page) =>
  page.waitForFunction(() => document.querySelectorAll("meta[http-equiv=Content-Security-Policy]").length === 2);

describe("Words", TOGETHER, () => {
  whileDanishIsUnderWay("the room opens with the words of one language, and those of the other come after the network is shut", {}, async (visit, letGo) => {
    const { page } = visit;
    const room = await visit.open();
    await page.keyboard.press("Shift");
    await shut(page);
    letGo();
    await visit.packsHaveCome();
    await room.otherLanguage.click();
    await shown(room.in("da").title);
    await gone(room.in("da").languageNotHere);
  });

  whileDanishIsUnderWay("whoever chooses a language that is under way hears that, and gets it when it comes", {}, async (visit, letGo) => {
    const { page } = visit;
    const room = await visit.open();
    await toStep(room, 4);
    await room.otherLanguage.click();
    await room.hears(room.names.languageNotHere);
    await shown(room.languageNotHere, room.loadAgain, room.guide.atStep(4));
    letGo();
    const danish = room.in("da");
    await danish.hears(danish.names.said.language);
    await shown(danish.title, danish.guide.atStep(4));
    await gone(room.loadAgain, danish.loadAgain);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "da");
  });

  whileDanishIsUnderWay("a language that is chosen before the program runs is the one that the page begins in", {}, async (visit, letGo, host) => {
    const { page } = visit;
    const letProgramGo = host.hold(/\.wasm$/);
    await visit.goto("lesson=log-on");
    await page.getByRole("link", { name: "Dansk", exact: true }).click();
    letProgramGo();
    letGo();
    const danish = await visit.ready("da");
    await shown(danish.guide.region);
  });

  visit("where the words of a language do not come, the page stays as it is, says so, and can be loaded again", { allow: LOST }, async (visit) => {
    const { page } = visit;
    await page.route(DANISH, (route) => route.abort());
    const room = await visit.open();
    await visit.packsHaveCome();
    await toStep(room, 7);
    await room.otherLanguage.click();
    await room.hears(room.names.languageNotHere);
    await shown(room.languageNotHere, room.loadAgain, room.title, room.guide.atStep(7), room.computer.code);
    await room.dismissNotice.click();
    await gone(room.loadAgain);
    await focused(room.guide.step);

    await room.otherLanguage.click();
    await page.unroute(DANISH);
    await Promise.all([page.waitForEvent("load"), room.loadAgain.click()]);
    const danish = await visit.ready("da");
    await shown(danish.title);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "da");
  });

  visit("where the words of the visitor's language do not come, the page does not start, and says so", { allow: LOST }, async (visit) => {
    const { page } = visit;
    await page.route(DANISH, (route) => route.abort());
    await visit.goto("lang=da");
    await shown(page.getByText(/Øvelsen kunne ikke hentes/));
    assert.equal(await page.evaluate(() => document.documentElement.dataset.boot), "failed");
  });

  whileTheDaysAreUnderWay("a link to an ordinary day opens the page, which says that the day is under way, and opens it when it comes", {}, async (visit, letGo) => {
    const { page } = visit;
    await visit.goto("lesson=told-code&lang=en");
    const room = await visit.ready("en");
    await shown(room.dayNotHere, room.loadAgain, room.titleOf("guide"));
    await page.keyboard.press("Shift");
    await shut(page);
    letGo();
    await shown(room.titleOf("told-code"), room.people.stopDay);
    await gone(room.dayNotHere, room.loadAgain);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "Tab begins at the top of the page, as on any visit");
    await room.hears(/It is Tuesday/);
    await shown(room.people.incomingCall);
  });

  whileTheDaysAreUnderWay("whoever is on a button that goes away as the day comes is taken to the guide", {}, async (visit, letGo) => {
    await visit.goto("lesson=told-code&lang=en");
    const room = await visit.ready("en");
    await room.loadAgain.focus();
    letGo();
    await shown(room.titleOf("told-code"));
    await focused(room.guide.step);
  });

  whileTheDaysAreUnderWay("whoever opens a day from the list hears that it is under way, and goes on until it comes", {}, async (visit, letGo) => {
    const room = await visit.open();
    await toStep(room, 4);
    await room.lessonsButton.click();
    await room.lessonLink("told-code").click();
    await room.hears(room.names.dayNotHere);
    await shown(room.dayNotHere, room.loadAgain, room.title, room.guide.atStep(4));
    await focused(room.guide.step);
    letGo();
    await shown(room.titleOf("told-code"));
    await gone(room.dayNotHere);
  });

  whileTheDaysAreUnderWay("whoever does not want to wait for a day goes on with the lesson", {}, async (visit, letGo) => {
    const room = await visit.open();
    await room.follow("lesson=told-code");
    await room.dismissNotice.click();
    letGo();
    await visit.packsHaveCome();
    await gone(room.dayNotHere);
    await shown(room.title);
  });

  visit("where the words of the days do not come, every other lesson works, the page says so, and can be loaded again", { allow: LOST }, async (visit) => {
    const { page } = visit;
    await page.route(DAYS, (route) => route.abort());
    const room = await visit.open();
    await visit.packsHaveCome();
    await room.follow("lesson=told-code");
    await room.hears(room.names.dayNotHere);
    await shown(room.dayNotHere, room.loadAgain, room.title);
    await toStep(room, 7);
    await shown(room.computer.code);

    await page.unroute(DAYS);
    await Promise.all([page.waitForEvent("load"), room.loadAgain.click()]);
    const again = await visit.ready("en", "told-code");
    await shown(again.title, again.people.stopDay);
  });

  visit("words of the days with one byte that is another are as if they had not come", { allow: [...LOST, /integrity/i, /digest/i] }, async (visit) => {
    const { page } = visit;
    await page.route(DAYS, async (route) => {
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
});
