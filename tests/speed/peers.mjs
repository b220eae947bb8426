// The page beside the smallest pages that React and Leptos make: a counter with one button. Run by `cargo xtask peers`,
// which says in its environment where each is served.

import assert from "node:assert/strict";
import { test } from "node:test";
import { throttling } from "lighthouse/core/config/constants.js";
import { visitor } from "../e2e/support/browser.mjs";
import { grouped, median, tabulate, tell } from "./support/figures.mjs";

const LOADS = 9;
/** Milliseconds until a page can be used. On slow 4G it takes up to five seconds, and more on a busy machine. */
const LONGEST_LOAD = 30_000;
/** Milliseconds for all loads. */
const LONGEST_TEST = 420_000;

/** Ours first: the others are compared with it. A page can be used when pressing this button changes something. */
const PAGES = [
  { name: "Swipewise", url: process.env.SWIPEWISE, button: "#guide button" },
  { name: "React, a counter", url: process.env.REACT, button: "button" },
  { name: "Leptos, a counter", url: process.env.LEPTOS, button: "button" },
];

/** What Lighthouse takes for a middling phone. */
const SLOW = throttling.mobileSlow4G;
const CONDITIONS = [
  { title: "as fast as this machine is" },
  {
    title: `processor ${SLOW.cpuSlowdownMultiplier} times slowed, slow 4G`,
    network: {
      offline: false,
      latency: SLOW.requestLatencyMs,
      downloadThroughput: (SLOW.downloadThroughputKbps * 1024) / 8,
      uploadThroughput: (SLOW.uploadThroughputKbps * 1024) / 8,
    },
    rate: SLOW.cpuSlowdownMultiplier,
  },
];

/** Runs in the page before anything else: presses the button as soon as it is there, until something comes of it. */
const pressSoon = (wanted) => {
  window.usable = new Promise((resolve) => {
    const press = (button) => {
      const before = document.body.textContent;
      button.click();
      // React draws what came of it when the event is over.
      setTimeout(() => {
        if (document.body.textContent === before) press(button);
        else resolve(performance.now());
      });
    };
    const observer = new MutationObserver(() => {
      const button = document.querySelector(wanted);
      if (!button) return;
      observer.disconnect();
      press(button);
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  window.painted = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName("first-contentful-paint")) resolve(startTime);
    });
    observer.observe({ type: "paint", buffered: true });
  });
};

/** Waits for something that happens in the page, and says what it was if it does not happen. `said` is what the browser reported. */
const within = async (happens, what, said) => {
  let timer;
  const tooLate = new Promise((_, reject) => {
    const tell = () => reject(new Error(`not within ${LONGEST_LOAD / 1000} s: ${what}. The browser reported: ${said.join("; ") || "nothing"}`));
    timer = setTimeout(tell, LONGEST_LOAD);
  });
  try {
    return await Promise.race([happens, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

/** One load by somebody who has never been there. */
const load = async ({ name, url, button }, { network, rate }) => {
  const context = await visitor();
  try {
    const page = await context.newPage();
    const said = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("crash", () => said.push("the page is gone"));
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    if (network) await session.send("Network.emulateNetworkConditions", network);
    if (rate) await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.addInitScript(pressSoon, button);
    await page.goto(url, { timeout: LONGEST_LOAD });
    const [paint, usable] = await Promise.all([
      within(page.evaluate(() => window.painted), `the first paint of ${name}`, said),
      within(page.evaluate(() => window.usable), `a press in ${name} that changes something`, said),
    ]);
    const bytes = await page.evaluate(() => {
      const fetched = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
      return fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    });
    return { paint, usable, bytes };
  } finally {
    await context.close();
  }
};

for (const condition of CONDITIONS) {
  test(condition.title, { timeout: LONGEST_TEST }, async () => {
    for (const { name, url } of PAGES) assert.ok(url, `where is ${name}?`);
    const loads = new Map(PAGES.map((page) => [page, []]));
    // In turn, so that what else the machine does falls on all of them.
    for (let time = 0; time < LOADS; time += 1) {
      for (const page of PAGES) loads.get(page).push(await load(page, condition));
    }
    const figures = PAGES.map((page) => ["bytes", "paint", "usable"].map((what) => median(loads.get(page).map((load) => load[what]))));
    const [ours] = figures;
    tell(`${condition.title}; median of ${LOADS} loads:`);
    tabulate(
      ["", "bytes", "ratio", "first paint, ms", "ratio", "can be used, ms", "ratio"],
      PAGES.map(({ name }, place) => [
        name,
        ...figures[place].flatMap((figure, column) => [grouped(figure), (figure / ours[column]).toFixed(2)]),
      ]),
    );
    tell("");
    for (const [bytes, paint, usable] of figures) {
      assert.ok(bytes > 0 && paint > 0 && usable > 0, "something was measured");
    }
  });
}
