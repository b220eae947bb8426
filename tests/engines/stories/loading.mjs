// Loading takes as little as it can: who has a slow line waits for each byte. And once the room is open, the page asks for nothing more.

import assert from "node:assert/strict";
import { shown } from "../../e2e/support/expect.mjs";
import { fetchedByThePage } from "../../e2e/support/spy.mjs";

export const loading = (practice) => {
  practice("each file is fetched once", {}, async ({ page }) => {
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    const again = fetched.filter((name, place) => fetched.indexOf(name) !== place);
    assert.deepEqual(again, []);
  });

  practice("the other language comes by itself", {}, async (room) => {
    await room.otherLanguage.click();
    await shown(room.in("da").title);
  });

  practice("the ordinary days come by themselves", {}, async (room) => {
    await room.follow("lesson=told-code");
    await shown(room.titleOf("told-code"), room.people.stopDay);
  });

  // A language may be under way when the network is shut. A large file certainly is, in the moment in which it is asked for.
  practice("what is under way when the network is shut still comes", {}, async ({ page }) => {
    const length = await page.evaluate(async () => {
      const coming = fetch("./swipewise.html");
      window.dispatchEvent(new KeyboardEvent("keydown"));
      const isShut = document.querySelectorAll("meta[http-equiv=Content-Security-Policy]").length === 2;
      const { length } = await (await coming).text();
      performance.clearResourceTimings();
      return isShut ? length : "not shut";
    });
    assert.ok(length > 300_000, `${length}`);
  });

  practice("what the page itself fetches late is noticed, also if it is an icon that a browser may fetch", {}, async ({ page }) => {
    const address = await page.evaluate(() => {
      const picture = new Image();
      // Not the one that the browser may have by now.
      picture.src = new URL("icon-512.png", document.baseURI).href;
      return picture.src;
    });
    const late = () => page.evaluate(() => window.spy.fetchedLate());
    await page.waitForFunction((address) => performance.getEntriesByName(address).length > 0, address);
    assert.deepEqual(fetchedByThePage(await late()), [address]);
    const ofTheBrowser = (await late()).map((entry) => ({ ...entry, by: "other" }));
    assert.deepEqual(fetchedByThePage(ofTheBrowser), []);
    // It was to be noticed here, and not at the end.
    await page.evaluate(() => performance.clearResourceTimings());
  });
};
