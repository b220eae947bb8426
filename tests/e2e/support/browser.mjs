// One browser for each spec file: starting it takes longer than a test, and a fresh context keeps tests apart.
// Importing this file starts it before the first test and ends it after the last.

import { after, before } from "node:test";
import { chromium } from "playwright-core";

/** Where the built page is served. */
export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";

/**
 * What Chromium is to do without. Each test has a window of its own, and opening one with its address bar took more
 * than half of a test's time. Only the last such list counts, so Playwright's own stands here as well.
 */
const FEATURES = [
  // Two pages behind each address bar, and a process kept ready for the next page.
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "SpareRendererForSitePerProcess",
  // Those of Playwright 1.65.1.
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

const FLAGS = [
  // Chromium refuses its sandbox to root, and in many containers to everybody; it opens nothing but our own page.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A key that scrolls the page does it at once, so what is pressed next still is where it was looked for.
  "--disable-smooth-scrolling",
  `--disable-features=${FEATURES.join(",")}`,
];

let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
});

after(async () => {
  await browser?.close();
});

/**
 * A fresh visitor: an English computer with a mouse, unless something else is asked for. Nothing is kept for the next visit,
 * since there is none, and it takes time.
 */
export const visitor = (options) =>
  browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...options });

/** What Playwright itself reports where it blocks a service worker. */
export const BLOCKED = /^Service Worker registration blocked by Playwright$/;
