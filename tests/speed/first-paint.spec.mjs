// The page can be read before its program is there: the first paint waits for no WebAssembly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE_URL, visitor } from "../e2e/support/browser.mjs";
import { shown } from "../e2e/support/expect.mjs";
import { tell } from "./support/figures.mjs";

const LONGEST_WAIT = 10_000;
const LONGEST_TEST = 60_000;

test("the first paint needs no WebAssembly", { timeout: LONGEST_TEST }, async () => {
  const context = await visitor();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    const asked = [];
    // Asked for, and never answered.
    await page.route("**/*.wasm", (route) => asked.push(route.request().url()));
    await page.goto(BASE_URL);
    const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    const painted = await paint.jsonValue();
    const main = page.getByRole("main");
    await shown(main.getByRole("heading", { level: 1 }), main.getByText("This is a simulation: a computer and a phone"));
    const boot = await page.evaluate(() => document.documentElement.dataset.boot);
    assert.notEqual(boot, "ready", "the program has not started");
    assert.equal(asked.length, 1, "the program has been asked for");
    tell(`first paint without WebAssembly: ${Math.round(painted)} ms`);
  } finally {
    await context.close();
  }
});
