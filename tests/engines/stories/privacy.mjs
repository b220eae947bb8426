// The page cannot send anything, and needs no network.

import assert from "node:assert/strict";

/** What becomes of a request that the page makes. */
export const refusal = async ({ page }, { engine, session }, address) => {
  await page.evaluate((address) => {
    const refusal = {};
    window.refusal = refusal;
    document.addEventListener("securitypolicyviolation", (event) => {
      refusal.directive = event.effectiveDirective;
    });
    fetch(address).then(
      () => {
        refusal.ended = "answered";
      },
      () => {
        refusal.ended = "refused";
      },
    );
  }, address);
  await page.waitForFunction(() => window.refusal.ended && window.refusal.directive);
  // What the page and the engine say of it was to be expected.
  await engine.log?.(session);
  return page.evaluate(() => {
    window.problems.length = 0;
    performance.clearResourceTimings();
    return window.refusal;
  });
};

export const privacy = (practice) => {
  practice("once somebody has pressed a key, the browser refuses the page every connection", {}, async (room, browser) => {
    await room.page.keyboard.press("Tab");
    assert.deepEqual(await refusal(room, browser, "."), { ended: "refused", directive: "connect-src" });
  });

  practice("the page is kept for visits without a network, and says so", {}, async (room) => {
    await room.kept();
  });
};
