// What is taken away: the handout, the lesson plan and the practice cards on paper, and the code that embeds a lesson.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";

const WORDS = {
  en: {
    handout: "Print a handout", plan: "Lesson plan", cards: "Practice cards", embed: "Embed", print: "Print", close: "Close",
    simulation: "Simulation, for practice. Swipewise has no connection with MitID.",
    rules: "Five safety rules", questions: "Questions", answers: "Questions and answers", after: /^You find the answers here when/,
    class: "In class: 45 minutes", library: "One to one, in a library: 30 minutes", minutes: /(\d+) min/g,
    lesson: "Lesson to embed", language: "Language of the frame", step: "Begin at", code: "Code for your page", copy: "Copy the code", copied: "The code is copied.",
    wrongCode: "A wrong code", frame: "Swipewise: A wrong code (simulation)",
  },
  da: {
    handout: "Udskriv en huskeseddel", plan: "Lektionsplan", cards: "Øvekort til udskrift", embed: "Indlejr", print: "Udskriv", close: "Luk",
    simulation: "Simulering til øvelse. Swipewise har ingen forbindelse til MitID.",
    rules: "Fem regler, der beskytter dig", questions: "Spørgsmål", answers: "Spørgsmål og svar", after: /^Svarene står her, når/,
    class: "På hold: 45 minutter", library: "En til en på biblioteket: 30 minutter", minutes: /(\d+) min\./g,
    lesson: "Lektion, der skal indlejres", language: "Sprog i rammen", step: "Begynd ved", code: "Kode til din side", copy: "Kopiér koden", copied: "Koden er kopieret.",
    wrongCode: "En forkert kode", frame: "Swipewise: En forkert kode (simulering)",
  },
};

/** The foot of the page: what opens a sheet, and the sheet. */
const sheet = ({ page, lang }, kind) => {
  const words = WORDS[lang];
  const region = page.getByRole("region", { name: words[kind], exact: true });
  return {
    open: page.getByRole("button", { name: words[kind], exact: true }),
    region,
    print: region.getByRole("button", { name: words.print, exact: true }),
    close: region.getByRole("button", { name: words.close, exact: true }),
    heading: (name) => region.getByRole("heading", { name, exact: true }),
  };
};

/** How many pages of A4 the browser would print. */
const pagesOnPaper = async (page) => {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
};

/** What stands on paper. */
const textOnPaper = async (page) => {
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  await page.emulateMedia({ media: null });
  return text;
};

/** How often it stands there. */
const count = (text, part) => text.split(part).length - 1;

describe("To take away", TOGETHER, () => {
  for (const lang of LANGS) {
    const words = WORDS[lang];

    practice(`the handout of the official guide has its ten steps on two pages (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { page } = room;
      const handout = sheet({ page, lang }, "handout");
      await handout.open.click();
      await shown(handout.region, handout.print, handout.heading(words.rules), handout.heading(words.questions));
      assert.equal(await handout.region.locator("ol[start] > li").count(), 10);
      // A picture says nothing that does not stand beside it.
      assert.equal(await handout.region.locator("ol[start] button, ol[start] input").count(), 0);
      await injectAxe(page);
      await axeFindsNothing(page, "the handout");

      assert.equal(await pagesOnPaper(page), 2);
      const text = await textOnPaper(page);
      assert.equal(count(text, words.simulation), 2, "on each page");
      for (let step = 1; step <= 10; step += 1) {
        assert.ok(text.includes(lang === "en" ? `Step ${step} of 10` : `Trin ${step} af 10`), `step ${step}`);
      }

      await handout.close.click();
      await gone(handout.region);
    });

    practice(`every other lesson has a handout and a plan of at most two pages (${lang})`, { lang, lesson: "log-on-qr" }, async (room) => {
      const { page } = room;
      for (const key of ["log-on-qr", "switch-to-codes", "wrong-pin", "free", "told-code"]) {
        await room.follow(`lesson=${key}`);
        for (const kind of ["handout", "plan"]) {
          const { open, region } = sheet({ page, lang }, kind);
          await open.click();
          await shown(region);
          assert.ok((await pagesOnPaper(page)) <= 2, `${kind} of ${key}`);
          assert.ok(count(await textOnPaper(page), words.simulation) >= 1);
          // Of a day nothing is told beforehand.
          if (kind === "handout") assert.equal((await region.locator("ol[start] > li").count()) === 0, key === "told-code");
        }
      }
    });

    practice(`a lesson plan takes 45 minutes in class and 30 with one learner, and has answers (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const { page } = room;
      const plan = sheet({ page, lang }, "plan");
      await plan.open.click();
      await shown(plan.heading(words.class), plan.heading(words.library), plan.heading(words.answers));
      await gone(plan.region.getByText(words.after));
      const sums = await plan.region.getByRole("list").evaluateAll((lists) =>
        lists.map((list) => [...list.querySelectorAll(":scope > li > strong")].reduce((sum, part) => sum + (Number.parseInt(part.textContent) || 0), 0)));
      assert.deepEqual(sums.filter((sum) => sum > 0), [45, 30]);
      await injectAxe(page);
      await axeFindsNothing(page, "the lesson plan");

      // Of a day that was not played yet there is no answer.
      await room.follow("lesson=told-code");
      await shown(plan.region.getByText(words.after));
    });

    practice(`the practice cards have practice people and nobody else (${lang})`, { lang, lesson: "log-on" }, async ({ page }) => {
      const cards = sheet({ page, lang }, "cards");
      await cards.open.click();
      await shown(cards.region);
      const text = await textOnPaper(page);
      for (const datum of ["signesnye#id", "271828", "anders:holm42", "314159"]) assert.equal(count(text, datum), 4, datum);
      assert.equal(count(text, words.simulation), 9);
      assert.equal(await pagesOnPaper(page), 1);
      // One sheet is open at a time: what is open is printed.
      const handout = sheet({ page, lang }, "handout");
      await handout.open.click();
      await shown(handout.region);
      await gone(cards.region);
    });

    practice(`the code that embeds a lesson is made of known values, and copied (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const { page } = room;
      const embed = sheet({ page, lang }, "embed");
      await embed.open.click();
      const choose = (name) => embed.region.getByRole("combobox", { name, exact: true });
      const code = embed.region.getByRole("textbox", { name: words.code, exact: true });
      const address = page.url().split("#")[0];
      assert.ok((await code.inputValue()).includes(`src="${address}#lesson=log-on&amp;lang=${lang}&amp;embed=1"`));
      await choose(words.lesson).selectOption({ label: words.wrongCode });
      await choose(words.step).selectOption({ index: 2 });
      await choose(words.language).selectOption({ index: lang === "en" ? 0 : 1 });
      const text = await code.inputValue();
      assert.match(text, new RegExp(`#lesson=wrong-code&amp;lang=${lang}&amp;step=\\d+&amp;embed=1"`));
      assert.ok(text.includes(`title="${words.frame}"`), text);
      await embed.region.getByRole("button", { name: words.copy, exact: true }).click();
      await room.hears(words.copied);
      await injectAxe(page);
      await axeFindsNothing(page, "what embeds a lesson");
    });
  }
});
