// Loading takes as little as it can: who has a slow line waits for each byte.

import assert from "node:assert/strict";

const NOT_PRELOADED = "the program is fetched twice, since this engine does not take for `fetch` what was preloaded with a digest";

export const loading = (practice) => {
  practice("each file is fetched once", { faults: { Firefox: NOT_PRELOADED, WebKitGTK: NOT_PRELOADED } }, async ({ page }) => {
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    const again = fetched.filter((name, place) => fetched.indexOf(name) !== place);
    assert.deepEqual(again, []);
  });
};
