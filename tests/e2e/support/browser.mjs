// One browser for each spec file: starting it takes longer than a test, and a fresh context keeps tests apart.
// Importing this file starts it before the first test and ends it after the last.

import { after, before } from "node:test";
import { chromium } from "playwright-core";

/** Where the built page is served. */
export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";

const FLAGS = [
  // Chromium refuses its sandbox to root, and in many containers to everybody; it opens nothing but our own page.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
});

after(async () => {
  await browser?.close();
});

/** A fresh visitor: an English computer with a mouse, unless something else is asked for. */
export const visitor = (options) =>
  browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
