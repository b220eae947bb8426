// Loading takes as little as it can: who has a slow line waits for each byte.

import assert from "node:assert/strict";

export const loading = (practice) => {
  practice("each file is fetched once", {}, async ({ page }) => {
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    const again = fetched.filter((name, place) => fetched.indexOf(name) !== place);
    assert.deepEqual(again, []);
  });
};
