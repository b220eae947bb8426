// One byte that is not as it was built, and the page refuses to start, and says so.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, gone, shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";

const FILES = [
  { what: "the program", name: /swipewise-\w+\.wasm$/ },
  { what: "the glue", name: /swipewise-\w+\.js$/ },
  { what: "the script that starts the page", name: /boot-\w+\.js$/ },
  { what: "what the page says in the visitor's language", name: /words-en-\w+\.txt$/ },
  { what: "the style", name: /style-\w+\.css$/ },
];

/** What the browser says of it, and the page. */
const EXPECTED = [/integrity/i, /digest/i, /Failed to (fetch|load)/, /has not come as it was built/, /dynamically imported/];

/** Serves the file with its last byte but one changed, which no parser minds. */
const flip = async (page, name) => {
  await page.route(name, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length - 2] ^= 1;
    await route.fulfill({ response, body });
  });
};

describe("Integrity", TOGETHER, () => {
  for (const { what, name } of FILES) {
    visit(`if ${what} has one byte that is another, the page refuses to start and says so`, { allow: EXPECTED }, async (visit) => {
      const { page } = visit;
      await flip(page, name);
      await visit.goto("lang=en");
      const message = page.getByText(/The practice room could not be loaded/);
      await shown(message, page.getByText(/Øvelsen kunne ikke hentes/));
      await focused(page.locator("#boot-failed"));
      assert.equal(await page.evaluate(() => document.documentElement.dataset.boot), "failed");
      await gone(page.getByRole("region", { name: "Guide" }));
      assert.equal(await page.locator("#app > *").count(), 0);
      await shown(page.getByRole("link", { name: /^Load again/ }));
    });
  }

  visit("with every byte as it was built the page starts", {}, async (visit) => {
    const { page } = visit;
    for (const { name } of FILES) await page.route(name, async (route) => route.fulfill({ response: await route.fetch() }));
    await visit.open({});
  });
});
