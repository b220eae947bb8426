// The language changes at any moment, and nothing else does.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice, visit } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, toChoice, toStep, typePin } from "./support/lesson.mjs";
import { LANGS, LESSONS, NAMES } from "./support/names.mjs";

const other = (lang) => NAMES[lang].otherLanguage.lang;

/** The page is in this language, everywhere where a browser or a screen reader looks for it. */
const isIn = async (room) => {
  const { page, names } = room;
  await shown(room.title, room.guide.region, room.computer.region, room.phone.region);
  assert.equal(await page.title(), names.documentTitle(names.lessons[room.lesson].title));
  assert.equal(await page.evaluate(() => document.documentElement.lang), names.lang);
  for (const region of Object.values(NAMES[other(names.lang)]).map((part) => part.region).filter(Boolean)) {
    const isShared = [names.guide, names.computer, names.phone, names.settings].some((part) => part.region === region);
    if (!isShared) assert.equal(await page.getByRole("region", { name: region, exact: true }).count(), 0, region);
  }
};

/** The one-time code, if the computer shows it. */
const codeOf = async ({ computer }) => ((await computer.code.isVisible()) ? computer.readCode() : null);

describe("Language", TOGETHER, () => {
  for (const lang of LANGS) {
    practice(`it can be switched at every step, and the step and the code stay (from ${lang})`, { lang }, async (room) => {
      const there = room.in(other(lang));
      for (const number of [2, 4, 5, 6, 7, 8, 10]) {
        await toStep(room, number);
        await isIn(room);
        const before = { state: await room.state(), code: await codeOf(room) };
        await room.otherLanguage.click();
        await there.hears(there.names.said.language);
        await isIn(there);
        await shown(there.guide.atStep(number));
        assert.equal(await codeOf(there), before.code);
        assert.equal((await there.heard()).filter((text) => there.names.said.language.test(text)).length, 1, "said once");
        await there.otherLanguage.click();
        await room.settle();
        await isIn(room);
        assert.deepEqual({ state: await room.state(), code: await codeOf(room) }, before);
        await room.page.evaluate(() => window.spy.writes.splice(0));
      }
    });
  }

  practice("what is half typed stays when the language changes", {}, async (room) => {
    const { computer, phone, otherLanguage } = room;
    const danish = room.in("da");
    await toStep(room, 4);
    await computer.userId.fill("signe");
    await otherLanguage.click();
    assert.equal(await danish.computer.userId.inputValue(), "signe");
    await toStep(danish, 6);
    await typePin(danish, "27");
    await danish.otherLanguage.click();
    await shown(phone.text(room.names.phone.digitsEntered(2)));
    await toStep(room, 7);
    await phone.code.fill("00");
    await otherLanguage.click();
    assert.equal(await danish.phone.code.inputValue(), "00");
  });

  practice("what is chosen and ticked stays when the language changes", { lesson: "guide" }, async (room) => {
    const { phone, otherLanguage } = room;
    const danish = room.in("da");
    await go(toChoice(room, mouse));
    await phone.oneTimeCodes.check();
    await phone.wantToSwitch.check();
    await otherLanguage.click();
    assert.ok(await danish.phone.oneTimeCodes.isChecked());
    assert.ok(await danish.phone.wantToSwitch.isChecked());
    await danish.phone.startSwitch.click();
    await danish.settle();
    await shown(danish.phone.screen("pending"));
    await danish.otherLanguage.click();
    await shown(phone.screen("pending"));
  });

  practice("an open list of lessons changes its language, too", { lesson: "guide" }, async (room) => {
    await room.lessonsButton.click();
    await room.otherLanguage.click();
    const danish = room.in("da");
    for (const { key } of LESSONS) await shown(danish.lessonLink(key));
  });

  practice("it can be chosen in the settings", {}, async (room) => {
    const danish = room.in("da");
    await room.settings.button.click();
    await room.settings.language.selectOption("Dansk");
    await isIn(danish);
    await shown(danish.settings.region);
    await danish.settings.language.selectOption("English");
    await isIn(room);
  });

  practice("a link opens the page in its language", { lang: "da", lesson: "guide", link: "lang=da" }, isIn);
  practice("a link's language counts more than the browser's", { lang: "da", lesson: "guide", link: "lang=da", visitor: { locale: "en-GB" } }, isIn);

  for (const [locale, lang] of [
    ["da-DK", "da"],
    ["da", "da"],
    ["en-GB", "en"],
    ["de-DE", "en"],
  ]) {
    practice(`a browser in ${locale} gets the page in ${NAMES[lang].lang}`, { lang, link: "lesson=log-on", visitor: { locale } }, isIn);
  }

  visit("the initial page offers both languages before the program runs", { visitor: { javaScriptEnabled: false } }, async (visit) => {
    await visit.goto("");
    await shown(visit.page.getByRole("link", { name: "English", exact: true }));
    await shown(visit.page.getByRole("link", { name: "Dansk", exact: true }));
  });
});
