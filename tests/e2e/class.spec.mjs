// The habits of a class: ticked by any hand, told and heard, and a day on which it is harmed opened and left.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { LANGS } from "./support/names.mjs";

const WORDS = {
  en: {
    open: "Class habits",
    ask: /^Read each habit aloud\./,
    habits: ["We enter a code that a caller reads out", "We read the text before we approve", "We look at the address of the page", "We switch to one-time codes when a caller asks"],
    harmed: (count) => new RegExp(`^${count} of 6 attacks can harm this class: `),
    none: "None of the 6 attacks can harm this class.",
    best: /^One change would stop the most \(3\): enter no code that a caller reads out\.$/,
    columns: ["Attack", "This class"],
    is: "is harmed",
    see: /^A look-alike site passes your log-on through: See how$/,
    leave: "Back to the table",
  },
  da: {
    open: "Klassens vaner",
    ask: /^Læs hver vane højt\./,
    habits: ["Vi indtaster en kode, som nogen ringer og læser op", "Vi læser teksten, før vi godkender", "Vi ser på sidens adresse", "Vi skifter til engangskoder, når nogen ringer og beder om det"],
    harmed: (count) => new RegExp(`^${count} af 6 angreb kan ramme klassen: `),
    none: "Ingen af de 6 angreb kan ramme klassen.",
    best: /^Én ændring ville stoppe flest \(3\): indtast ingen kode, som nogen ringer og læser op\.$/,
    columns: ["Angreb", "Klassen"],
    is: "bliver ramt",
    see: /^En side, der ligner den rigtige, sender dit login videre: Se hvordan$/,
    leave: "Tilbage til tabellen",
  },
};

const parts = ({ page }, words) => {
  const panel = page.getByRole("region", { name: words.open, exact: true });
  return {
    open: page.getByRole("contentinfo").getByRole("button", { name: words.open, exact: true }),
    panel,
    table: panel.getByRole("table"),
    boxes: words.habits.map((name) => panel.getByRole("checkbox", { name, exact: true })),
    see: panel.getByRole("button", { name: words.see }),
  };
};

describe("The habits of a class", TOGETHER, () => {
  for (const [lang, hand] of LANGS.flatMap((lang) => [mouse, keyboard].map((hand) => [lang, hand]))) {
    const words = WORDS[lang];

    practice(`they are ticked, and it is heard and shown what harms the class (${hand.name}, ${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const { open, panel, table, boxes, see } = parts(room, words);
      const [told, text, address, asked] = boxes;
      await gone(panel);
      await hand.press(open);
      await shown(panel.getByText(words.ask), panel.getByText(words.harmed(5)), panel.getByText(words.best), see);
      assert.deepEqual(await Promise.all(boxes.map((box) => box.isChecked())), [true, false, false, true]);
      assert.deepEqual(await table.getByRole("columnheader").allInnerTexts(), words.columns);
      assert.equal(await table.getByRole("rowheader").count(), 6);
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the habits of a class");
      await hand.tick(told);
      await room.hears(words.harmed(2));
      await shown(panel.getByText(words.harmed(2)));
      await focused(told);
      for (const box of [text, address, asked]) await hand.tick(box);
      await shown(panel.getByText(words.none, { exact: true }));
      assert.equal(await table.getByRole("button").count(), 0, "there is nothing to see");
    });

    practice(`a day on which the class is harmed is watched, and led back from (${hand.name}, ${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const { open, see } = parts(room, words);
      await open.click();
      await hand.press(see);
      await focused(room.guide.step);
      await shown(room.guide.region.getByText(`${words.columns[1]}: ${words.is}`, { exact: true }));
      await hand.press(room.guide.region.getByRole("button", { name: words.leave, exact: true }));
      await focused(see);
    });
  }

  practice("what was chosen is in no address, and gone when the page is loaded again", { lesson: "log-on" }, async (room, visit) => {
    const address = room.page.url();
    const { open, boxes } = parts(room, WORDS.en);
    await open.click();
    await boxes[1].click();
    assert.equal(room.page.url(), address);
    await room.page.reload();
    await visit.ready("en", "log-on");
    await open.click();
    assert.equal(await boxes[1].isChecked(), false);
  });

  for (const [width, text] of [[1280, 100], [390, 100], [320, 200]]) {
    const title = `it is as wide as the window, and larger than other text, at ${width} pixels and ${text} %`;
    practice(title, { link: `lesson=log-on&lang=en&text=${text}`, visitor: { viewport: { width, height: 844 } } }, async (room) => {
      const { open, table, see } = parts(room, WORDS.en);
      await open.click();
      await shown(table);
      const [wide, window] = await room.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= window, `the page is ${wide} wide in a window of ${window}`);
      const size = (locator) => locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      assert.ok((await size(see)) > (await size(open)), "the buttons of the table are larger than the one that opens it");
    });
  }
});
