// Look inside: opened by the keyboard, its tabs by the arrow keys, and what it shows of a log-on.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard } from "./support/hands.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";
import { toStep } from "./support/lesson.mjs";

const WORDS = {
  en: { inside: "Look inside", tabs: ["Messages", "Who knows what", "States", "Rules", "What was said"], possible: "What can happen now", states: "The MitID box", asks: "asks for the user ID now", table: "Messages of this session (simulation)", knows: "Who knows what now (simulation)", nothing: /^Nothing has happened yet\./, logOn: "press 'Log on'", means: "Somebody did this at a computer.", you: "you", service: "service", yes: /^Yes, /, no: "no", holds: "Holds in this session.", rule: "The app shows the same text as the computer." },
  da: { inside: "Kig bag kulisserne", tabs: ["Hvem sender hvad", "Hvem ved hvad", "Tilstande", "Regler", "Beskeder"], possible: "Det kan ske nu", states: "MitID-boksen", asks: "beder om bruger-ID nu", table: "Hvad der er sendt i dette forløb (simulering)", knows: "Hvem der ved hvad nu (simulering)", nothing: /^Der er ikke sket noget endnu\./, logOn: "tryk på »Log på«", means: "Nogen gjorde det ved en computer.", you: "du", service: "tjeneste", yes: /^Ja, /, no: "nej", holds: "Gælder i dette forløb.", rule: "Appen viser den samme tekst som computeren." },
};

/** The parts of the panel. */
const parts = ({ page, lang }) => {
  const words = WORDS[lang];
  const region = page.getByRole("region", { name: words.inside, exact: true });
  const tab = (number) => region.getByRole("tab", { name: words.tabs[number], exact: true });
  return {
    words,
    open: page.getByRole("button", { name: words.inside, exact: true }),
    region,
    tab,
    panel: (number) => region.getByRole("tabpanel", { name: words.tabs[number], exact: true }),
    rows: region.getByRole("table", { name: words.table, exact: true }).locator("tbody tr"),
  };
};

describe("Look inside", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`it is opened by keys, and its tabs are one stop with arrow keys between them (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const inside = parts({ page: room.page, lang });
      await keyboard.press(inside.open);
      await shown(inside.region, inside.panel(0), inside.region.getByText(inside.words.nothing));
      assert.equal(await inside.open.getAttribute("aria-expanded"), "true");

      await keyboard.press(inside.tab(0));
      const last = inside.words.tabs.length - 1;
      for (const [key, number] of [["ArrowRight", 1], ["ArrowRight", 2], ["Home", 0], ["ArrowLeft", last], ["ArrowRight", 0], ["End", last]]) {
        await room.page.keyboard.press(key);
        await shown(inside.panel(number));
        await focused(inside.tab(number));
        assert.equal(await inside.tab(number).getAttribute("aria-selected"), "true", key);
      }
      assert.equal(await inside.region.locator('[role="tab"]:not([tabindex="-1"])').count(), 1, "one stop");
      assert.equal(await inside.region.locator('[role="tabpanel"]:not([hidden])').count(), 1, "one panel");
      await gone(inside.panel(0));
      await inside.open.click();
      await gone(inside.region);
    });

    practice(`a log-on fills the table, row by row, and each row can be opened (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const inside = parts({ page: room.page, lang });
      const { words } = inside;
      await inside.open.click();
      await toStep(room, 4);
      const first = inside.rows.first();
      await shown(first);
      assert.deepEqual((await first.locator("td").allTextContents()).slice(2, 4), [words.you, words.service]);
      await first.getByText(words.logOn, { exact: true }).click();
      await shown(first.getByText(words.means));
      const few = await inside.rows.count();
      await toStep(room, 8);
      await shown(first.getByText(words.means));
      assert.ok((await inside.rows.count()) > few + 8, "it grows, and what is open stays open");
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the messages");
    });

    practice(`who knows what, the rules and what was said are told in words (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const inside = parts({ page: room.page, lang });
      const { words } = inside;
      await inside.open.click();
      await toStep(room, 8);
      await inside.tab(1).click();
      const known = inside.panel(1).getByRole("table", { name: words.knows, exact: true });
      const you = known.getByRole("row").filter({ has: room.page.getByRole("rowheader", { name: words.you, exact: true }) });
      const cells = await you.getByRole("cell").allTextContents();
      assert.equal(cells.length, 5);
      for (const cell of cells.slice(0, 4)) assert.match(cell, words.yes);
      assert.equal(cells[4], words.no, "nobody has approved yet");

      await inside.tab(3).click();
      await shown(inside.panel(3).getByText(words.rule, { exact: true }));
      assert.equal(await inside.panel(3).getByText(words.holds, { exact: true }).count(), 12);

      await inside.tab(4).click();
      await shown(inside.panel(4).getByRole("listitem").first());
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "what was said");
    });

    practice(`what can happen now is done from here, and the states follow (${lang})`, { lang }, async (room) => {
      const inside = parts({ page: room.page, lang });
      const { words } = inside;
      await inside.open.click();
      await inside.tab(2).click();
      await keyboard.press(inside.panel(2).getByRole("button", { name: words.logOn, exact: true }));
      await focused(inside.panel(2).getByRole("heading", { name: words.possible, exact: true }));
      await room.settle();
      await shown(room.computer.userId);
      const box = inside.panel(2).locator("section").filter({ has: room.page.getByRole("heading", { name: words.states, exact: true }) });
      assert.equal((await box.locator("ol > .states__now").innerText()).replaceAll(/\s+/g, " "), words.asks);
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the states");
    });
  }
});
