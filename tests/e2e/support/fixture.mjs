// The one way in which tests open the page. Whatever a test is about, it fails also when the browser reports an error,
// when anything is fetched after the room has opened, and when the page speaks in a way that a screen reader swallows.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { BASE_URL, BLOCKED, visitor } from "./browser.mjs";
import { DAYS } from "./names.mjs";
import { packsHaveCome } from "./packs.mjs";
import { Room } from "./room.mjs";
import * as spy from "./spy.mjs";

/** How many tests of one file run at the same time. Those in real time mostly wait. */
export const TOGETHER = { concurrency: 2 };
export const TOGETHER_LIVE = { concurrency: 5 };

const LONGEST_TEST = 90_000;
const LONGEST_WAIT = 10_000;
/** When the clock is stopped: long after the page has loaded. */
const A_MINUTE = 60_000;
const RESULTS = new URL("../results/", import.meta.url);
/** With `TRACE=1` a test that fails leaves a trace of all that was done: `node_modules/.bin/playwright-core show-trace`. */
const IS_TRACED = Boolean(process.env.TRACE);

/**
 * A test in the practice room.
 *
 * `lang`, `lesson` and `link` say how it is opened; `visitor` is what Playwright calls the options of a context; `allow` lists
 * errors that the test brings about itself, `isRefused` that it tries what the browser refuses; with a `seed` chance falls out the same each time, and `longest` is how many
 * milliseconds the test may take.
 *
 * The test has the clock of the page in its hand: nothing happens by itself, so that screens which pass by stay to be
 * looked at, and nothing depends on how fast the machine is. A `live` room runs in real time.
 */
export const practice = (title, options, body) =>
  visit(title, options, async (visit) => body(await visit.open(options), visit));

/** A test that opens the page itself, because how it opens is what the test is about. */
export const visit = (title, options, body) => {
  test(title, { timeout: options.longest ?? LONGEST_TEST }, async () => {
    const visit = await Visit.begin(options);
    try {
      await body(visit);
      await visit.check();
    } catch (error) {
      await visit.keepEvidence(title);
      throw error;
    } finally {
      await visit.context.close();
    }
  });
};

/** Runs in the page: the one place where the program takes chance from. */
const giveSeed = (seed) => {
  crypto.getRandomValues = (bytes) => bytes.fill(seed);
};

export class Visit {
  static async begin({ visitor: context = {}, allow = [], live = false, isRefused = false, seed } = {}) {
    const visit = new Visit();
    visit.hasScripts = context.javaScriptEnabled !== false;
    visit.context = await visitor(context);
    if (IS_TRACED) await visit.context.tracing.start({ screenshots: true, snapshots: true, sources: true });
    visit.page = await visit.context.newPage();
    visit.page.setDefaultTimeout(LONGEST_WAIT);
    visit.isLive = live;
    visit.isRefused = isRefused;
    visit.#watch(allow);
    await visit.page.addInitScript(spy.install, spy.REGIONS);
    if (seed !== undefined) await visit.page.addInitScript(giveSeed, seed);
    // After the spy, which keeps the real clock.
    if (!live) await visit.page.clock.install({ time: 0 });
    return visit;
  }

  /** Where the page is. A test may bring a host of its own. */
  base = BASE_URL;
  #isPaused = false;
  problems = [];
  /** What the page has written into the console. */
  logged = [];
  requests = [];

  #watch(allowed) {
    const { page } = this;
    const report = (kind, text) => {
      if (![BLOCKED, ...allowed].some((pattern) => pattern.test(text))) this.problems.push(`${kind}: ${text}`);
    };
    page.on("console", (message) => {
      this.logged.push(message.text());
      if (["error", "warning"].includes(message.type())) report(`console ${message.type()}`, message.text());
    });
    page.on("pageerror", (error) => report("uncaught error", error.message));
    page.on("crash", () => report("crash", "the page is gone"));
    page.on("dialog", (dialog) => {
      report("dialog", dialog.message());
      void dialog.dismiss();
    });
    page.on("websocket", (socket) => report("web socket", socket.url()));
    page.on("request", (request) => this.requests.push(request.url()));
  }

  /** Opens the page and waits for the room. */
  async open({ lang = "en", lesson = "log-on", link = `lesson=${lesson}&lang=${lang}` } = {}) {
    await this.goto(link);
    return this.ready(lang, lesson);
  }

  /** Opens the page and waits for nothing more than the page itself. */
  async goto(link) {
    await this.page.goto(new URL(link && `#${link}`, this.base).href);
  }

  /** Waits for the room. */
  async ready(lang, lesson = "log-on") {
    await this.page.waitForFunction(() => document.documentElement.dataset.boot === "ready");
    if (DAYS.some(({ key }) => key === lesson)) await this.packsHaveCome();
    if (!this.isLive && !this.#isPaused) await this.page.clock.pauseAt(A_MINUTE);
    this.#isPaused = true;
    return new Room(this.page, { lang, lesson, isLive: this.isLive });
  }

  /** Waits for what comes after the first words. */
  async packsHaveCome() {
    await this.page.waitForFunction(packsHaveCome);
  }

  /** What holds after every test. */
  async check() {
    assert.deepEqual(this.problems, [], "what the browser reports");
    // Chromium lists what it has refused as if it had been asked for.
    if (this.isRefused) return;
    const abroad = this.requests.filter((url) => new URL(url).origin !== new URL(this.base).origin);
    assert.deepEqual(abroad, [], "what is asked of other servers");
    if (!this.hasScripts) return;
    const seen = await this.page.evaluate(() => {
      const { writes, faults, fetchedLate } = window.spy;
      return { writes, faults, fetchedLate: fetchedLate() };
    });
    assert.deepEqual(spy.fetchedByThePage(seen.fetchedLate), [], "what is fetched after the room has opened");
    assert.deepEqual(spy.faultsOf(seen), [], "how the page speaks");
  }

  /** What the page looked like when a test failed, in a folder that git does not look at. */
  async keepEvidence(title) {
    const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
    try {
      await mkdir(RESULTS, { recursive: true });
      if (IS_TRACED) await this.context.tracing.stop({ path: new URL(`${name}.zip`, RESULTS).pathname });
      await this.page.screenshot({ path: new URL(`${name}.png`, RESULTS).pathname, fullPage: true });
      await writeFile(new URL(`${name}.txt`, RESULTS), await this.page.locator("body").ariaSnapshot());
    } catch {
      // The page is gone; the test's own error says more.
    }
  }
}

/** Lets the page load but for the program, until it is asked for. */
export const holdTheProgram = async (page) => {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};
