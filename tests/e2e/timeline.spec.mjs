// The timeline: to any moment of the session and back, another way from there, and the link that shares it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";
import { exposedOne } from "./support/accessibility-tree.mjs";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard } from "./support/hands.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";
import { toStep } from "./support/lesson.mjs";

const WORDS = {
  en: { timeline: "Timeline", stops: "Stops", moment: "Moment", branches: "Branches", link: "Link", share: "Share this session", past: /^This moment is in the past\./, begins: /^A new branch begins here\./, copied: "The link is copied.", opened: /^A shared session is open/, damaged: /^This link or file holds no session/, too_large: /^This file is too large/, save: "Save this session", openFile: "Open a session", qr: "QR code with the link to this session", caption: "Opens this session in Swipewise", stepLink: "Link to this step", copyStep: "Copy link to this step" },
  da: { timeline: "Tidslinje", stops: "Stop", moment: "Tidspunkt", branches: "Grene", link: "Link", share: "Del dette forløb", past: /^Du er tilbage i tiden\./, begins: /^Her begynder en ny gren\./, copied: "Linket er kopieret.", opened: /^Et delt forløb er åbent/, damaged: /^Linket eller filen rummer ikke noget forløb/, too_large: /^Filen er for stor/, save: "Gem dette forløb", openFile: "Åbn et forløb", qr: "QR-kode med linket til dette forløb", caption: "Åbner dette forløb i Swipewise", stepLink: "Link til dette trin", copyStep: "Kopiér link til dette trin" },
};

/** The parts of the timeline. */
const parts = ({ page, lang }) => {
  const words = WORDS[lang];
  const region = page.getByRole("region", { name: words.timeline, exact: true });
  return {
    open: page.getByRole("button", { name: words.timeline, exact: true }),
    region,
    stops: region.getByRole("combobox", { name: words.stops, exact: true }),
    moment: region.getByRole("slider", { name: words.moment, exact: true }),
    branches: region.getByRole("combobox", { name: words.branches, exact: true }),
    past: region.getByText(words.past),
    link: region.getByRole("textbox", { name: words.link, exact: true }),
    share: region.getByRole("button", { name: words.share, exact: true }),
    stepLink: region.getByRole("textbox", { name: words.stepLink, exact: true }),
    copyStep: region.getByRole("button", { name: words.copyStep, exact: true }),
    save: region.getByRole("link", { name: words.save, exact: true }),
    openFile: region.getByLabel(words.openFile, { exact: true }),
    qr: region.getByRole("img", { name: words.qr, exact: true }),
    caption: region.getByText(words.caption, { exact: true }),
  };
};

describe("The timeline", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`every stop is gone to, and whoever acts there begins a branch (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      await shown(time.region, time.stops, time.share);
      await gone(time.past, time.branches);
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the timeline");

      // By keys: to the beginning, which is told with the stop, and focus stays.
      await time.moment.focus();
      await room.page.keyboard.press("Home");
      await shown(time.past, room.computer.logOn);
      await focused(time.moment);
      assert.equal(await time.moment.getAttribute("aria-valuetext"), await time.stops.locator("option").first().textContent());
      const last = (await time.stops.locator("option").count()) - 1;
      await time.stops.selectOption({ index: last });
      await shown(room.phone.code);
      await gone(time.past);

      await time.stops.selectOption({ index: 0 });
      await keyboard.press(room.computer.logOn);
      await room.hears(WORDS[lang].begins);
      await shown(time.branches);
      await time.branches.selectOption({ index: 1 });
      await shown(room.phone.code);
    });

    practice(`a shared session is opened, played from the beginning, and has the same stops (${lang})`, { lang, lesson: "log-on" }, async (room, visit) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      const stops = await time.stops.locator("option").allTextContents();
      const link = await time.link.inputValue();
      assert.match(link, /#play=[\w-]+&lang=(en|da)$/);
      await time.share.click();
      await room.hears(WORDS[lang].copied);

      await room.page.goto("about:blank");
      await room.page.goto(link);
      const again = await visit.ready(lang);
      await shown(time.past);
      assert.deepEqual(await time.stops.locator("option").allTextContents(), stops);
      await again.hears(WORDS[lang].opened);
      await time.stops.selectOption({ index: stops.length - 1 });
      await shown(room.phone.code);
    });

    practice(`the link to a step is copied with one press, and stands there to be copied by hand (${lang})`, { lang, lesson: "log-on" }, async (room, visit) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      await keyboard.press(time.copyStep);
      await room.hears(WORDS[lang].copied);
      const link = await time.stepLink.inputValue();
      assert.match(link, /#lesson=log-on&step=7$/);
      await room.page.goto("about:blank");
      await room.page.goto(link);
      // In the language of whoever opens it, which in these tests is English.
      const again = await visit.ready("en");
      await shown(again.guide.atStep(7, 10));
    });

    practice(`a QR code has the link, large, with what it is (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      await shown(time.qr, time.caption);
      await exposedOne(room.page, "image", WORDS[lang].qr);
      const [{ width }, squares] = [await time.qr.boundingBox(), await time.qr.evaluate((code) => code.viewBox.baseVal.width)];
      assert.ok(width / squares >= 5, `${width} pixels for ${squares} squares`);
      const before = await time.qr.innerHTML();
      await time.moment.focus();
      await room.page.keyboard.press("Home");
      await shown(time.past);
      assert.notEqual(await time.qr.innerHTML(), before, "another link has another code");
    });

    practice(`a session is saved as a file and opened again, and what is no session says so (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      const stops = await time.stops.locator("option").allTextContents();
      const coming = room.page.waitForEvent("download");
      await time.save.focus();
      await room.page.keyboard.press("Enter");
      const saved = await coming;
      assert.equal(saved.suggestedFilename(), "swipewise-log-on.txt");
      const text = await readFile(await saved.path(), "utf8");
      assert.equal(new URLSearchParams(new URL(await time.link.inputValue()).hash.slice(1)).get("play"), text);

      const choose = (buffer) => time.openFile.setInputFiles({ name: "any.txt", mimeType: "text/plain", buffer });
      await room.follow(`lesson=wrong-pin&lang=${lang}`);
      for (const [content, message] of [[Buffer.from([0, 255, 7]), WORDS[lang].damaged], [Buffer.alloc(20_000, "A"), WORDS[lang].too_large]]) {
        await choose(content);
        await room.hears(message);
        await shown(room.main.locator("p").getByText(message), room.titleOf("wrong-pin"));
      }
      await time.openFile.focus();
      await choose(Buffer.from(`${text}\n`));
      await room.hears(WORDS[lang].opened);
      await shown(time.past, room.titleOf("log-on"));
      await focused(time.openFile);
      assert.deepEqual(await time.stops.locator("option").allTextContents(), stops);
    });

    practice(`a link that was cut off says so, and the lesson stays (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      await toStep(room, 4);
      await room.follow("play=AQZsb2ctb24AAYjB0psDBq");
      await shown(room.main.getByText(WORDS[lang].damaged), room.computer.userId);
    });
  }
});
