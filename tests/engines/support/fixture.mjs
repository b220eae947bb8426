// The one way in which these tests open the page. One browser does for all tests of an engine, since starting one takes
// longer than a test; each test opens the page afresh and changes nothing that the page would keep. Whatever a test is about, it fails
// also when the engine reports an error, when anything is fetched after the room has opened, and when the page speaks in
// a way that a screen reader swallows.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { packsHaveCome } from "../../e2e/support/packs.mjs";
import { Room } from "../../e2e/support/room.mjs";
import * as spy from "../../e2e/support/spy.mjs";
import { Browser } from "./browser.mjs";
import { Page } from "./page.mjs";
import { watch } from "./watch.mjs";

const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";
/** Milliseconds. */
const LONGEST_TEST = 60_000;
const WINDOW = { width: 1280, height: 900 };

/** Tells these stories in this engine. Each gets `practice`, which is how a test is written. */
export const inEngine = (engine, stories) => {
  describe(engine.name, () => {
    const shared = {};
    before(async () => {
      shared.browser = await Browser.start(engine);
    });
    after(async () => {
      await shared.browser?.close();
      // `cargo xtask test` shows these lines, so that nothing is left out in silence.
      for (const line of shared.browser?.lacking() ?? []) console.log(line);
    });
    for (const story of stories) {
      story((title, options, body) =>
        test(title, { timeout: LONGEST_TEST }, async () => {
          if (!options.contrast) return practiseInShared(shared, engine, options, body);
          const browser = await Browser.start(engine, { contrast: true });
          try {
            return await practise(browser, options, body);
          } finally {
            await browser.close();
          }
        }),
      );
    }
  });
};

/**
 * WebKitGTK 2.50.6 itself goes away now and then. Then it is started anew, which is told at the end, and
 * the test is told once more: a page that makes it go away would do so again.
 */
const practiseInShared = async (shared, engine, options, body) => {
  try {
    await practise(shared.browser, options, body);
  } catch (error) {
    if (await shared.browser.isAlive()) throw error;
    const gone = shared.browser;
    await gone.close();
    shared.browser = await Browser.start(engine);
    shared.browser.replace(gone);
    shared.browser.lacks(`staying: it went away in the middle of a test (${error.message.split("\n")[0]})`);
    await practise(shared.browser, options, body);
  }
};

/**
 * `lang`, `step` and `more` say which link opens the page, `size` how large its window is. A test that `skims` goes from
 * step to step faster than anybody listens, so how the page speaks meanwhile is not judged. `fromDisk` opens the
 * one-file edition.
 */
const practise = async (browser, { lang = "en", step, more = "", size = WINDOW, skims = false, fromDisk = false }, body) => {
  const page = new Page(browser.session);
  const link = `lesson=log-on&lang=${lang}${step ? `&step=${step}` : ""}${more && `&${more}`}`;
  const folder = fromDisk && (await mkdtemp(join(tmpdir(), "one-file-")));
  try {
    const base = fromDisk ? pathToFileURL(await download(folder)) : BASE_URL;
    await open(page, new URL(`#${link}`, base).href, size, browser);
    const room = new Room(page, { lang, lesson: "log-on", isLive: true });
    await body(room, browser);
    await nothingIsWrong(room, browser, { skims });
  } catch (error) {
    error.message += `\n${await whatIsThere(page)}`;
    throw error;
  } finally {
    if (folder) await rm(folder, { recursive: true });
  }
};

/** The one-file edition, as somebody keeps it in this folder. */
const download = async (folder) => {
  const file = join(folder, "swipewise.html");
  await writeFile(file, Buffer.from(await (await fetch(new URL("swipewise.html", BASE_URL))).arrayBuffer()));
  return file;
};

const open = async (page, url, size, browser) => {
  // Else a link to the same page is only a step within it.
  await page.goto("about:blank");
  const width = await page.resize(size);
  // What the engine says of the page before is not for this test.
  await browser.engine.log?.(browser.session);
  if (width === size.width) await page.goto(url);
  else {
    browser.lacks(`a window ${size.width} px wide, only one of ${width}: a frame of that width was looked at`);
    // The page may be framed by every site, and an empty window is none. What is not there has no policy against frames.
    await page.goto(new URL("nothing", BASE_URL).href);
    await page.gotoInFrame(url, size);
  }
  await page.evaluate(`() => {
    (${watch})();
    (${spy.install})(${JSON.stringify(spy.REGIONS)});
  }`);
  await page.waitForFunction(() => document.documentElement.dataset.boot === "ready");
  // WebKitGTK 2.50.6 counts a fetch from when it starts it, which may be some time after the page has asked for it, and after
  // the room has opened. So here late is what is fetched when all of that has come; the tests in Chromium are stricter.
  await page.waitForFunction(packsHaveCome);
  await page.evaluate(() => {
    window.spy.readyAt = performance.now();
  });
};

/** What holds after every test. */
const nothingIsWrong = async ({ page }, { engine, session }, { skims }) => {
  const { problems, fetchedLate, ...seen } = await page.evaluate(() => {
    const { problems, spy } = window;
    return { problems, writes: spy.writes, faults: spy.faults, fetchedLate: spy.fetchedLate() };
  });
  assert.deepEqual(problems, [], "what the page notices");
  assert.deepEqual((await engine.log?.(session)) ?? [], [], "what the engine reports");
  assert.deepEqual(spy.fetchedByThePage(fetchedLate), [], "what is fetched after the room has opened");
  if (!skims) assert.deepEqual(spy.faultsOf(seen), [], "how the page speaks");
};

/** The words on the page when a test failed. */
const whatIsThere = async (page) => {
  try {
    return await page.evaluate(() => `${location.href}\n${document.body.innerText.slice(0, 1_500)}`);
  } catch {
    // The page is gone; the test's own error says more.
    return "";
  }
};
