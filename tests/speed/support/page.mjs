// How these measurements open the page: as the tests in `tests/e2e` do, but with nothing of the tests' own in it that
// would be measured with it.

import { BASE_URL, visitor } from "../../e2e/support/browser.mjs";
import { Room } from "../../e2e/support/room.mjs";

/** Runs in the page: the one place where the program takes chance from. */
const giveSeed = () => {
  crypto.getRandomValues = (bytes) => bytes.fill(7);
};

/**
 * Opens a lesson for as long as `body` takes. `prepare` gets the page before anything runs in it. Chance falls out the
 * same each time, so that what is done twice is done to the same room.
 */
export const inRoom = async (lesson, { prepare, isLive = true }, body) => {
  const context = await visitor();
  try {
    const page = await context.newPage();
    await page.addInitScript(giveSeed);
    await prepare?.(page);
    await page.goto(new URL(`#lesson=${lesson}&lang=en`, BASE_URL).href);
    await page.waitForFunction(() => document.documentElement.dataset.boot === "ready");
    return await body(new Room(page, { lang: "en", lesson, isLive }), await context.newCDPSession(page));
  } finally {
    await context.close();
  }
};
