// Nothing that somebody does here is kept or sent.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "./support/expect.mjs";
import { TOGETHER_LIVE, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, logOn } from "./support/lesson.mjs";

const NOTHING = {
  local: 0,
  session: 0,
  cookie: "",
  databases: [],
  caches: [],
  workers: 0,
  windowName: "",
};

const kept = (page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    windowName: window.name,
  }));

describe("Privacy", TOGETHER_LIVE, () => {
  practice("after a lesson nothing is kept in the browser, and the address is as it was", { live: true }, async (room, { context, page }) => {
    const address = page.url();
    const pages = await page.evaluate(() => history.length);
    await go(logOn(room, mouse));
    await shown(room.computer.screen("loggedOn"));
    assert.deepEqual(await kept(page), NOTHING);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(page.url(), address);
    assert.equal(await page.evaluate(() => history.length), pages);
  });

  practice("a reload begins anew", { live: true }, async (room, visit) => {
    await room.computer.logOn.click();
    await shown(room.computer.screen("connecting"));
    await room.page.reload();
    const again = await visit.ready("en");
    await shown(again.guide.atStep(2));
  });
});
