// The table of defences: read as a table, each kind of cell opened, and its run stepped through to the end and back.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const WORDS = {
  en: {
    open: "What stops what",
    table: "What stops which attack",
    attack: "Attack",
    attacks: ["A stranger starts a log-on", "A caller reads a code out", "Switch to codes now", "A look-alike site", "The page says log-on", "A caller makes up a code"],
    defences: ["QR code", "One-time code", "Reading the text", "Refusing codes from others", "The 24-hour wait", "Looking at the address"],
    stops: "stops it",
    fails: "fails",
    inPart: "helps in part",
    chance: "1 in 10,000 a try, 3 tries",
    nothing: "has no part in it",
    showHow: (verdict) => new RegExp(`: ${verdict}\\. Show how$`),
    looked: /38,123 different moments.*The bound of 60 moves was never reached/,
    moment: (number, last) => `Moment ${number} of ${last}`,
    next: "Next moment",
    back: "Back",
    leave: "Back to the table",
    stopped: /^It stops here\./,
    notStopped: /^It was not stopped/,
    anotherDay: /On another day it goes another way\.$/,
    day: (number) => new RegExp(`Day ${number} of 2$`),
  },
  da: {
    open: "Hvad stopper hvad",
    table: "Hvad stopper hvilket angreb",
    attack: "Angreb",
    attacks: ["En fremmed starter et login", "Nogen ringer og læser en kode op", "Skift til engangskoder nu", "En side, der ligner den rigtige", "Der står login på siden", "Nogen ringer og finder på en kode"],
    defences: ["QR-kode", "Engangskode", "At læse teksten", "At afvise koder fra andre", "24 timers ventetid", "At se på adressen"],
    stops: "stopper det",
    fails: "hjælper ikke",
    inPart: "hjælper nogle gange",
    chance: "1 ud af 10.000 pr. forsøg, 3 forsøg",
    nothing: "spiller ingen rolle",
    showHow: (verdict) => new RegExp(`: ${verdict}\\. Vis hvordan$`),
    looked: /38\.123 forskellige øjeblikke.*Grænsen på 60 træk blev aldrig nået/,
    moment: (number, last) => `Øjeblik ${number} af ${last}`,
    next: "Næste øjeblik",
    back: "Tilbage",
    leave: "Tilbage til tabellen",
    stopped: /^Her stopper det\./,
    notStopped: /^Det blev ikke stoppet/,
    anotherDay: /En anden dag går det anderledes\.$/,
    day: (number) => new RegExp(`Dag ${number} af 2$`),
  },
};

/** The table, and what a run is stepped through with. */
const parts = (room, words) => {
  const { page } = room;
  const button = (name) => room.guide.region.getByRole("button", { name, exact: true });
  const table = page.getByRole("table", { name: words.table, exact: true });
  return {
    open: page.getByRole("contentinfo").getByRole("button", { name: words.open, exact: true }),
    panel: page.getByRole("region", { name: words.open, exact: true }),
    scroll: page.getByRole("region", { name: words.table, exact: true }),
    table,
    cell: (row, column) => table.getByRole("row").nth(row + 1).getByRole("cell").nth(column),
    next: button(words.next),
    back: button(words.back),
    leave: button(words.leave),
    why: room.guide.region.locator(".guide__why"),
    part: room.guide.region.locator(".guide__part"),
  };
};

/** Steps through a run from its beginning, and gives how many moments it has. */
const toTheEnd = async (room, words, run) => {
  const last = Number((await room.guide.step.innerText()).match(/\d+/g)[1]);
  for (let moment = 1; moment < last; moment++) {
    await shown(room.guide.region.getByRole("heading", { name: words.moment(moment, last), exact: true }));
    await run.next.click();
    await room.settle();
  }
  await shown(room.guide.region.getByRole("heading", { name: words.moment(last, last), exact: true }));
  return last;
};

describe("The table of defences", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    const words = WORDS[lang];

    practice(`it is read as a table, in words, with how much was looked at (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const { open, panel, table, cell } = parts(room, words);
      await gone(panel);
      await open.click();
      await shown(panel, table);
      assert.equal(await open.getAttribute("aria-expanded"), "true");
      const columns = table.getByRole("columnheader");
      assert.deepEqual(await columns.allInnerTexts(), [words.attack, ...words.defences]);
      const rows = await table.getByRole("rowheader").allInnerTexts();
      assert.equal(rows.length, words.attacks.length);
      for (const [number, attack] of words.attacks.entries()) assert.ok(rows[number].includes(attack), `${rows[number]} is not ${attack}`);
      const texts = await table.getByRole("cell").allInnerTexts();
      assert.equal(texts.length, 36);
      const known = [words.stops, words.fails, words.inPart, words.chance];
      for (const text of texts) assert.ok(known.includes(text) || text.includes(words.nothing), text);
      await shown(cell(0, 0).getByRole("button", { name: words.showHow(words.stops) }));
      await shown(panel.getByText(words.looked));
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the table");
      await open.click();
      await gone(panel);
    });

    for (const [kind, row, column, hand] of [
      ["stops", 0, 1, mouse],
      ["fails", 1, 1, keyboard],
      ["chance", 5, 1, mouse],
      ["address", 3, 5, keyboard],
    ]) {
      practice(`a cell shows how it comes about: ${kind} (${lang})`, { lang, lesson: "log-on" }, async (room) => {
        const run = parts(room, words);
        await run.open.click();
        const button = run.cell(row, column).getByRole("button");
        await hand.press(button);
        await room.settle();
        await focused(room.guide.step);
        await shown(run.next, run.back, run.leave);
        await gone(room.guide.doStep, room.guide.stepBack, room.guide.startOver);
        await toTheEnd(room, words, run);
        const is = kind === "fails" || kind === "chance" ? words.notStopped : words.stopped;
        assert.match(await run.why.innerText(), is);
        await room.hears(new RegExp(is.source));
        assert.equal(await run.next.getAttribute("aria-disabled"), "true");
        await injectAxe(room.page);
        await axeFindsNothing(room.page, "the end of a run");
        await hand.press(run.leave);
        await focused(button);
        await shown(room.guide.doStep);
        await gone(run.next);
      });
    }

    practice(`where it depends on the day, both are played, there and back (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const run = parts(room, words);
      await run.open.click();
      await run.cell(1, 2).getByRole("button", { name: words.showHow(words.inPart) }).click();
      await shown(run.part.filter({ hasText: words.day(1) }));
      const last = await toTheEnd(room, words, run);
      assert.match(await run.why.innerText(), words.notStopped);
      assert.match(await run.why.innerText(), words.anotherDay);
      await run.next.click();
      await shown(run.part.filter({ hasText: words.day(2) }));
      await toTheEnd(room, words, run);
      assert.match(await run.why.innerText(), words.stopped);
      for (let moment = last; moment > 0; moment--) await run.back.click();
      await shown(run.part.filter({ hasText: words.day(1) }), room.guide.region.getByRole("heading", { name: words.moment(last, last), exact: true }));
    });
  }

  practice("what is only shown can be read and not be used", { lesson: "log-on" }, async (room) => {
    const run = parts(room, WORDS.en);
    await shown(room.phone.app);
    const name = await room.phone.app.textContent();
    await run.open.click();
    await run.cell(0, 1).getByRole("button").click();
    await gone(room.phone.app);
    await shown(room.phone.region.getByText(name, { exact: true }));
    await run.leave.click();
    await shown(room.phone.app);
  });

  practice("in a window of 390 pixels the table scrolls by itself, by keys as well", { lesson: "log-on", visitor: { viewport: { width: 390, height: 844 } } }, async (room) => {
    const { open, table, scroll } = parts(room, WORDS.en);
    await open.click();
    await shown(table);
    const sizes = () => room.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    const [wide, window] = await sizes();
    assert.ok(wide <= window, `the page is ${wide} wide in a window of ${window}`);
    await scroll.focus();
    await room.page.keyboard.press("ArrowRight");
    await room.page.waitForFunction((region) => region.scrollLeft > 0, await scroll.elementHandle());
    await injectAxe(room.page);
    await axeFindsNothing(room.page, "the table in a narrow window");
  });

  practice("the table follows the language of the page", { lesson: "log-on" }, async (room) => {
    await parts(room, WORDS.en).open.click();
    await room.otherLanguage.click();
    await shown(parts(room.in("da"), WORDS.da).table);
  });
});
