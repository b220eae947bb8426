// The one-file edition, opened from a disk, where nothing can be fetched and nothing needs to be.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { pathToFileURL } from "node:url";
import { BASE_URL } from "../support/browser.mjs";
import { gone, shown } from "../support/expect.mjs";
import { TOGETHER_LIVE, visit } from "../support/fixture.mjs";
import { keyboard } from "../support/hands.mjs";
import { go, logOn } from "../support/lesson.mjs";
import { DAYS, LESSONS } from "../support/names.mjs";

let folder;
let file;

/** A test of the file, as it lies on a stick. */
const fromDisk = (title, options, body) =>
  visit(title, options, async (visit) => {
    visit.base = pathToFileURL(file).href;
    await body(visit);
  });

describe("One-file edition", TOGETHER_LIVE, () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-file-"));
    file = join(folder, "swipewise.html");
    const downloaded = await fetch(new URL("swipewise.html", BASE_URL));
    assert.ok(downloaded.ok);
    await writeFile(file, Buffer.from(await downloaded.arrayBuffer()));
  });
  after(() => rm(folder, { recursive: true }));

  for (const lang of ["en", "da"]) {
    fromDisk(`a log-on by keys, from a disk (${lang})`, { live: true }, async (visit) => {
      const room = await visit.open({ lang });
      await go(logOn(room, keyboard));
      await shown(room.computer.screen("loggedOn"));
      assert.deepEqual(visit.requests.filter((url) => !url.startsWith("data:")).map((url) => url.split("#")[0]), [visit.base]);
    });
  }

  fromDisk("both languages are in it", {}, async (visit) => {
    const room = await visit.open({});
    await room.otherLanguage.click();
    await shown(room.in("da").title);
    await room.in("da").otherLanguage.click();
    await shown(room.title);
  });

  for (const [locale, lang] of [["da-DK", "da"], ["de-DE", "en"]]) {
    fromDisk(`it begins in the language of a browser in ${locale}`, { visitor: { locale } }, async (visit) => {
      const room = await visit.open({ lang, link: "lesson=log-on" });
      await shown(room.title);
    });
  }

  fromDisk("every lesson is in it", {}, async (visit) => {
    const room = await visit.open({});
    for (const { key, steps } of LESSONS) {
      await room.follow(`lesson=${key}&step=${steps[1]}`);
      await shown(room.titleOf(key), room.guide.atStep(steps[1], steps[1]));
    }
  });

  fromDisk("every ordinary day is in it, in both languages", {}, async (visit) => {
    const room = await visit.open({ lesson: DAYS[0].key });
    for (const { key } of DAYS) {
      await room.follow(`lesson=${key}&lang=en`);
      await shown(room.titleOf(key), room.people.stopDay);
      await room.otherLanguage.click();
      await shown(room.in("da").titleOf(key), room.in("da").people.stopDay);
    }
  });

  fromDisk("a session is saved and opened again, and no QR code leads to the disk", { live: true }, async (visit) => {
    const { page } = await visit.open({ link: "lesson=log-on&lang=en&step=7" });
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    const region = page.getByRole("region", { name: "Timeline", exact: true });
    const [saved] = await Promise.all([page.waitForEvent("download"), region.getByRole("link", { name: "Save this session" }).click()]);
    const text = await readFile(await saved.path(), "utf8");
    await gone(region.getByRole("img"));
    await page.reload();
    await visit.ready("en");
    await page.getByRole("button", { name: "Timeline", exact: true }).click();
    await region.getByLabel("Open a session").setInputFiles({ name: saved.suggestedFilename(), mimeType: "text/plain", buffer: Buffer.from(text) });
    await shown(region.getByText(/^This moment is in the past/));
  });

  fromDisk("the browser refuses it every connection", { allow: [/Content Security Policy/, /Refused to/], isRefused: true }, async (visit) => {
    const { page } = await visit.open({});
    for (const address of [".", "swipewise.html", "https://example.com/"]) {
      const { directive, ended } = await page.evaluate(async (address) => {
        const violation = new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", resolve, { once: true });
        });
        const ended = await fetch(address).then(
          () => "answered",
          () => "refused",
        );
        return { ended, directive: (await violation).effectiveDirective };
      }, address);
      assert.deepEqual({ ended, directive }, { ended: "refused", directive: "connect-src" }, address);
    }
  });

  fromDisk("it says in words that it is a simulation, and does not offer itself for download", {}, async (visit) => {
    const room = await visit.open({});
    await shown(room.page.getByText("Simulation / Simulering"), room.aboutButton);
    await gone(room.oneFile);
  });

  fromDisk("with one letter of the program another it does not start, and says so", { allow: [/./] }, async (visit) => {
    const html = await (await fetch(new URL("swipewise.html", BASE_URL))).text();
    const broken = join(folder, "broken.html");
    await writeFile(broken, html.replace('application/gzip>H4sI', 'application/gzip>H4sJ'));
    visit.base = pathToFileURL(broken).href;
    await visit.goto("lang=en");
    await shown(visit.page.getByText(/The practice room could not be loaded/));
    assert.equal(await visit.page.evaluate(() => document.documentElement.dataset.boot), "failed");
  });
});
