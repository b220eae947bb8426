// The page can be read before its program is there: the first paint waits for no WebAssembly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE_URL, visitor } from "../e2e/support/browser.mjs";
import { shown } from "../e2e/support/expect.mjs";
import { tell } from "./support/figures.mjs";

test("the first paint needs no WebAssembly", { timeout: 60_000 }, async () => {
  const context = await visitor();
  try {
    const page = await context.newPage();
    const asked = [];
    // Asked for, and never answered.
    await page.route("**/*.wasm", (route) => asked.push(route.request().url()));
    await page.goto(BASE_URL);
    const painted = await page.evaluate(
      () =>
        new Promise((done) => {
          const observer = new PerformanceObserver((list) => {
            const [entry] = list.getEntriesByName("first-contentful-paint");
            if (entry) done(entry.startTime);
          });
          observer.observe({ type: "paint", buffered: true });
        }),
    );
    const main = page.getByRole("main");
    await shown(main.getByRole("heading", { level: 1 }), main.getByText("This is a simulation: a computer and a phone"));
    const boot = await page.evaluate(() => document.documentElement.dataset.boot);
    assert.equal(boot, undefined, "the program has not started");
    assert.equal(asked.length, 1, "the program has been asked for");
    tell(`first paint without WebAssembly: ${Math.round(painted)} ms`);
  } finally {
    await context.close();
  }
});
