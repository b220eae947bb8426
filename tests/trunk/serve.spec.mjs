// Somebody works on the page: `trunk serve` shows it, and shows each change by itself, under the same policy as in a release.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { shown } from "../e2e/support/expect.mjs";
import { visit } from "../e2e/support/fixture.mjs";
import { CHECKOUT, LONGEST_BUILD, isNotKept, startServing } from "./support/development.mjs";

/** By which Trunk tells the page that there is something new. */
const SOCKET = /\/\.well-known\/trunk\/ws$/;

const STYLE = join(CHECKOUT, "style/start.css");

describe("`trunk serve`", () => {
  let served;
  before(async () => {
    served = await startServing();
  });
  after(() => served?.end());

  const options = { live: true, allow: [SOCKET], visitor: { serviceWorkers: "allow" }, longest: 2 * LONGEST_BUILD };
  visit("a change of the style is seen without anybody's doing, also when the page is in use", options, async (visit) => {
    visit.base = served.url;
    const { page } = visit;
    const room = await visit.open();
    await shown(room.title);
    await isNotKept(page);
    // From now on the page may open no connection; it has its socket.
    await page.keyboard.press("Tab");

    const loaded = page.waitForEvent("load", { timeout: LONGEST_BUILD });
    writeFileSync(STYLE, `${readFileSync(STYLE, "utf8")}\n:root { --of-a-test: changed; }\n`);
    await loaded;
    const again = await visit.ready("en");
    await shown(again.title);
    const value = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--of-a-test"));
    assert.equal(value.trim(), "changed");
  });
});
