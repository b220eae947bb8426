// After the first visit everything works without a network. A new version waits until it is wanted, and there is never a mixture
// of two.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "../support/axe.mjs";
import { focused, gone, shown } from "../support/expect.mjs";
import { TOGETHER_LIVE, visit } from "../support/fixture.mjs";
import { mouse } from "../support/hands.mjs";
import { Host } from "../support/host.mjs";
import { go, logOn, toEnd, toStep } from "../support/lesson.mjs";
import { DAYS, LESSONS } from "../support/names.mjs";

/** A test with a host of its own, which is open in a browser that may keep things. */
const atHost = (title, options, body) =>
  visit(title, { visitor: { serviceWorkers: "allow" }, live: true, ...options }, async (visit) => {
    const host = await Host.begin();
    try {
      visit.base = host.url;
      await body(host, visit, options);
    } finally {
      await host.end();
    }
  });

/** The first visit, until the page is kept. */
const firstVisit = async (visit, options = {}) => {
  const room = await visit.open(options);
  await room.kept();
  return room;
};

const again = async (visit, lang = "en") => {
  await visit.page.reload();
  return visit.ready(lang);
};

/** The style that the page has: each version has its own. */
const styleOf = (page) => page.evaluate(() => document.querySelector("link[href*=style-]").href.split("/").pop());

/** Has the browser look for a new version at once, which it does by itself some time after a visit has begun; and waits until it has it, or has given up. */
const lookForNewVersion = async (context) => {
  const [atWork] = context.serviceWorkers();
  return atWork.evaluate(async () => {
    const { registration } = self;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker.state === "installing") {
      await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    }
    return worker.state;
  });
};

const LINES_LOST = [/net::ERR_/, /Failed to load resource/];
const REFUSED = [/Failed to find a valid digest/];

describe("Offline", TOGETHER_LIVE, () => {
  atHost("after the first visit every lesson opens without a network", {}, async (host, visit) => {
    await firstVisit(visit);
    await host.end();
    const room = await again(visit);
    await go(logOn(room, mouse));
    await shown(room.computer.screen("loggedOn"));
    for (const { key, steps } of LESSONS) {
      await room.follow(`lesson=${key}&step=${steps[1]}`);
      await shown(room.titleOf(key), room.guide.atStep(steps[1], steps[1]));
    }
  });

  atHost("after the first visit every ordinary day opens without a network, in both languages", {}, async (host, visit) => {
    await firstVisit(visit);
    await host.end();
    const room = await again(visit);
    for (const { key } of DAYS) {
      await room.follow(`lesson=${key}&lang=en`);
      await shown(room.titleOf(key), room.people.stopDay);
      await room.otherLanguage.click();
      await shown(room.in("da").titleOf(key), room.in("da").people.stopDay);
    }
  });

  atHost("both languages are kept, also the one that nobody has looked at", {}, async (host, visit) => {
    await firstVisit(visit);
    await host.end();
    const room = await again(visit);
    await room.otherLanguage.click();
    await shown(room.in("da").title);
  });

  atHost("the page can be opened by its name as well, and with a link", {}, async (host, visit) => {
    await firstVisit(visit);
    await host.end();
    await visit.page.goto(`${host.url}index.html?from=school#lesson=log-on&lang=da&step=5`);
    const room = await visit.ready("da");
    await shown(room.guide.atStep(5));
  });

  atHost("the first visit asks for each file once", {}, async (host, visit) => {
    await firstVisit(visit);
    assert.deepEqual(host.asked.filter((name, place) => host.asked.indexOf(name) !== place), []);
    assert.ok(host.asked.includes("sw.js"));
  });

  atHost("a later visit asks for nothing, unless there is a new version", {}, async (host, visit) => {
    await firstVisit(visit);
    host.asked.length = 0;
    const room = await again(visit);
    await go(logOn(room, mouse));
    await shown(room.computer.screen("loggedOn"));
    assert.deepEqual(host.asked.filter((name) => name !== "sw.js"), []);
  });

  for (const lang of ["en", "da"]) {
    atHost(`a new version is announced once, and the lesson goes on (${lang})`, { lang }, async (host, visit) => {
      await firstVisit(visit, { lang });
      await host.bringOutNewVersion();
      const room = await again(visit, lang);
      await toStep(room, 6);
      const before = await styleOf(visit.page);
      await room.hears(room.names.newVersion);
      await shown(room.newVersion, room.openNewVersion, room.guide.atStep(6));
      await injectAxe(visit.page);
      await axeFindsNothing(visit.page, "a new version is offered");
      await toEnd(room);
      await shown(room.computer.screen("loggedOn"));
      assert.equal((await room.heard()).filter((text) => text === room.names.newVersion).length, 1);
      assert.equal(await styleOf(visit.page), before);
      await room.dismissNotice.click();
      await gone(room.newVersion);
      await focused(room.guide.step);
    });
  }

  for (const { which, visits } of [{ which: "first", visits: 1 }, { which: "second", visits: 2 }]) {
    atHost(`'Open the new version' opens it in the same lesson, at the ${which} visit`, {}, async (host, visit) => {
      let room = await firstVisit(visit, { link: "lesson=log-on&lang=en&step=6" });
      if (visits === 2) room = await again(visit);
      const next = await host.bringOutNewVersion();
      await lookForNewVersion(visit.context);
      await room.openNewVersion.click();
      await visit.page.waitForFunction((next) => document.querySelector("link[href*=style-]")?.href.endsWith(next), next);
      const anew = await visit.ready("en");
      await shown(anew.title, anew.guide.atStep(6));
      await gone(anew.newVersion);
      // What was kept of the older one is gone.
      assert.equal((await visit.page.evaluate(() => caches.keys())).length, 1);
    });
  }

  atHost("a new version is there at the next visit, when nobody looks at the older one", {}, async (host, visit) => {
    const { page, context } = visit;
    await firstVisit(visit);
    const next = await host.bringOutNewVersion();
    await lookForNewVersion(visit.context);
    await page.goto("about:blank");
    const [worker] = context.serviceWorkers().slice(-1);
    await worker.evaluate(
      () => self.serviceWorker.state === "activated" || new Promise((resolve) => self.addEventListener("activate", resolve)),
    );
    await page.goto(host.url);
    await visit.ready("en");
    assert.equal(await styleOf(page), next);
  });

  atHost("an update that is interrupted leaves the older version whole", { allow: LINES_LOST }, async (host, visit) => {
    const { page } = visit;
    await firstVisit(visit);
    const before = await styleOf(page);
    const next = await host.bringOutNewVersion();
    host.breakOff(next);
    assert.equal(await lookForNewVersion(visit.context), "redundant");
    assert.ok(host.asked.includes(next));
    await host.end();
    const room = await again(visit);
    assert.equal(await styleOf(page), before);
    await gone(room.newVersion);
    await go(logOn(room, mouse));
    await shown(room.computer.screen("loggedOn"));
  });

  atHost("after an interruption the next attempt brings the whole", { allow: LINES_LOST }, async (host, visit) => {
    const room = await firstVisit(visit);
    host.breakOff(await host.bringOutNewVersion());
    assert.equal(await lookForNewVersion(visit.context), "redundant");
    host.mend();
    assert.equal(await lookForNewVersion(visit.context), "installed");
    await shown(room.newVersion);
  });

  atHost("an update with a file that is not what was built is refused", { allow: REFUSED }, async (host, visit) => {
    const { page } = visit;
    await firstVisit(visit);
    const before = await styleOf(page);
    const next = await host.bringOutNewVersion();
    host.change(next, Buffer.from(`${await host.read(next)}.evil{}`));
    assert.equal(await lookForNewVersion(visit.context), "redundant");
    const room = await again(visit);
    assert.equal(await styleOf(page), before);
    await gone(room.newVersion);
  });

  atHost("a first visit that is interrupted keeps nothing, and the next one everything", { allow: LINES_LOST }, async (host, visit) => {
    // Only the worker asks for it.
    host.breakOff("swipewise.webmanifest");
    const room = await visit.open({});
    await visit.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const worker = registration?.installing;
      while (worker && worker.state !== "redundant") {
        await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      }
    });
    assert.deepEqual(await visit.page.evaluate(() => caches.keys()), []);
    assert.ok(await room.isKept.evaluate((note) => note.hidden), "and does not say so");
    host.mend();
    await visit.page.reload();
    await (await visit.ready("en")).kept();
  });
});
