// What somebody sets is found again at the next visit, if the browser may keep it, and nothing else ever is.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, gone, hasFocus, shown } from "./support/expect.mjs";
import { TOGETHER, practice, visit } from "./support/fixture.mjs";
import { tabTo } from "./support/hands.mjs";
import { toStep, typePin, typeUserId } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

/** Everything that the page has kept. */
const kept = (page) => page.evaluate(() => ({ ...localStorage }));

/** The same visitor comes again. */
const comesAgain = async (visit, lang) => {
  await visit.page.reload();
  const room = await visit.ready(lang);
  await room.settings.button.click();
  return room;
};

const looks = (page) => page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));

/** The option that is chosen in a list. */
const chosen = (list) => list.locator("option:checked").innerText();

describe("Settings", TOGETHER, () => {
  practice("each is found again at the next visit", { link: "lesson=log-on" }, async (room, visit) => {
    const { settings, names } = room;
    await settings.button.click();
    await settings.textSize.selectOption("150 %");
    await settings.theme.selectOption(names.settings.themes.dark);
    await settings.talkativeness.selectOption(names.settings.talk.short);
    await settings.clock.selectOption(names.settings.clocks.moreTime);
    await settings.followTheAction.uncheck();
    await settings.reduceMotion.check();
    await settings.captions.check();
    await settings.language.selectOption("Dansk");
    const again = await comesAgain(visit, "da");
    const { lang, theme, text, motion } = await looks(visit.page);
    assert.deepEqual({ lang, theme, text, motion }, { lang: "da", theme: "dark", text: "150", motion: "reduce" });
    const danish = again.names.settings;
    assert.equal(await chosen(again.settings.talkativeness), danish.talk.short);
    assert.equal(await chosen(again.settings.clock), danish.clocks.moreTime);
    assert.ok(!(await again.settings.followTheAction.isChecked()));
    assert.ok(await again.settings.captions.isChecked());
  });

  practice("nothing is kept before something is set, and then nothing but that", {}, async (room, visit) => {
    const { page } = visit;
    await toStep(room, 4);
    await typeUserId(room, "my:own:name");
    await room.settle();
    await toStep(room, 6);
    await typePin(room, "123456");
    await room.settle();
    assert.deepEqual(await kept(page), {});
    await room.settings.button.click();
    await room.settings.captions.check();
    assert.deepEqual(await kept(page), { swipewise: "captions=1" });
  });

  practice("what a link sets is for one visit", { link: "lesson=log-on&lang=en&theme=contrast&text=200" }, async (room, visit) => {
    await room.settings.button.click();
    await room.settings.captions.check();
    assert.deepEqual(await kept(visit.page), { swipewise: "captions=1" });
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`they can be forgotten (${lang})`, { lang }, async (room, visit) => {
      const { settings, names, page } = room;
      await settings.button.click();
      await settings.theme.selectOption(names.settings.themes.dark);
      await settings.talkativeness.selectOption(names.settings.talk.errors);
      await settings.forget.click();
      assert.ok(await hasFocus(settings.forget));
      await room.hears(names.said.settingsForgotten);
      assert.deepEqual(await kept(page), {});
      assert.equal(await chosen(settings.theme), names.settings.themes.system);
      assert.equal(await chosen(settings.talkativeness), names.settings.talk.full);
      const again = await comesAgain(visit, lang);
      assert.equal(await chosen(again.settings.theme), names.settings.themes.system);
    });
  }

  for (const [how, forbid] of [
    ["forbidden", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } })],
    ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); }; }],
    ["not there", () => Object.defineProperty(window, "localStorage", { value: null })],
  ]) {
    visit(`where storage is ${how}, they hold for the visit and nobody is told`, {}, async (visit) => {
      await visit.page.addInitScript(forbid);
      const room = await visit.open();
      await room.settings.button.click();
      await room.settings.theme.selectOption(room.names.settings.themes.dark);
      assert.equal((await looks(visit.page)).theme, "dark");
      await room.settings.forget.click();
      await room.hears(room.names.said.settingsForgotten);
    });
  }

  visit("what is kept and makes no sense is left out", { link: "" }, async (visit) => {
    await visit.page.addInitScript(() => localStorage.setItem("swipewise", "theme=<b>pink</b>&text=150&talk=&&=&pin=1"));
    const room = await visit.open({ link: "lesson=log-on&lang=en" });
    const { theme, text } = await looks(visit.page);
    assert.deepEqual({ theme, text }, { theme: "system", text: "150" });
    await gone(room.notice);
  });

  practice("in short the step and its rule are said without what to do, and with errors only nothing but those", {}, async (room) => {
    const { settings, names, guide } = room;
    await settings.button.click();
    await settings.talkativeness.selectOption(names.settings.talk.short);
    await toStep(room, 6);
    const short = await room.heard();
    const { rules, step } = names.guide;
    const ends = [`${step(3)}.`, `${step(4)}. ${rules.userId}`, `${step(5)}.`, `${step(6)}. ${rules.pin}`];
    assert.equal(short.length, ends.length);
    for (const [index, text] of short.entries()) assert.ok(text.endsWith(ends[index]), text);
    await settings.talkativeness.selectOption(names.settings.talk.errors);
    await typePin(room, "999999");
    await room.settle();
    const [wrong, ...more] = (await room.heard()).slice(short.length);
    assert.match(wrong, new RegExp(names.phone.wrongPin(1)));
    assert.deepEqual(more, []);
    await toStep(room, 7);
    assert.equal((await room.heard()).length, short.length + 1);
    await guide.repeat.click();
    await room.hears(names.said.again(2, wrong));
  });

  for (const lang of ONE_OF_LANGS) {
    for (const [how, ask] of [
      ["the button", (room) => room.guide.whereAmI.click()],
      ["F1", (room) => room.page.keyboard.press("F1")],
    ]) {
      practice(`'Where am I?' tells the step, both devices and what to do, by ${how} (${lang})`, { lang }, async (room) => {
        const { names, page } = room;
        await toStep(room, 7);
        await room.phone.code.focus();
        const state = await room.state();
        await ask(room);
        const code = [...(await room.computer.readCode())].join(" ");
        const answer = await room.hears(new RegExp(names.said.computerShows));
        assert.ok(answer.startsWith(names.guide.step(7)), answer);
        for (const part of [code, names.said.phoneShows, names.phone.headings.code, names.phone.next, names.guide.rules.code]) {
          assert.ok(answer.includes(part), `'${part}' is not in '${answer}'`);
        }
        assert.equal(await room.state(), state, "and changes nothing");
        assert.equal(await page.evaluate(() => document.activeElement.tagName), how === "F1" ? "INPUT" : "BUTTON");
      });
    }

    practice(`the newest message is the caption, and is read by nobody twice (${lang})`, { lang }, async (room) => {
      const { caption, settings } = room;
      await gone(caption);
      await settings.button.click();
      await settings.captions.check();
      await gone(caption);
      await room.guide.doStep.click();
      await room.settle();
      await shown(caption);
      assert.equal(await caption.innerText(), (await room.heard()).at(-1));
      assert.equal(await caption.getAttribute("aria-hidden"), "true");
      await settings.captions.uncheck();
      await gone(caption);
    });

    practice(`what the page is, and what MitID is, is told at its foot (${lang})`, { lang }, async (room) => {
      await gone(room.about, room.aimOfStatement);
      await room.aboutButton.click();
      await shown(room.about, room.statement, room.aimOfStatement, room.about.getByText(/MitID.*borger\.dk/));
      assert.equal(await room.aboutButton.getAttribute("aria-expanded"), "true");
      await room.aboutButton.click();
      await gone(room.about);
    });
  }

  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 256 }]) {
    practice(`a caption covers nothing that has focus, at ${viewport.width} × ${viewport.height}`, { visitor: { viewport } }, async (room) => {
      const { page, settings, caption } = room;
      await settings.button.click();
      await settings.captions.check();
      await page.keyboard.press("F1");
      await room.settle();
      await shown(caption);
      await room.skipLink("guide").focus();
      const covered = [];
      let stops = 0;
      for (let isRound = false; !isRound; stops += 1) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const element = document.activeElement;
          const { left, top, width, height } = element.getBoundingClientRect();
          const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width * part, top + height / 2));
          const isSeen = points.every((point) => point && (element.contains(point) || point.contains(element)));
          return { isBody: element === document.body, isSeen, what: element.outerHTML.slice(0, 100) };
        });
        isRound = seen.isBody;
        if (!seen.isBody && !seen.isSeen) covered.push(seen.what);
        assert.ok(stops < 100, "Tab comes round");
      }
      assert.ok(stops > 20, `only ${stops} stops`);
      assert.deepEqual(covered, []);
    });
  }

  practice("with Tab and Enter alone, too, each can be set", {}, async (room) => {
    const { settings, names, page } = room;
    await tabTo(settings.button);
    await page.keyboard.press("Enter");
    await shown(settings.region);
    await tabTo(settings.theme);
    for (const theme of ["light", "dark", "contrast", "system"]) {
      await page.keyboard.press("Enter");
      assert.equal(await chosen(settings.theme), names.settings.themes[theme]);
      assert.equal((await looks(page)).theme, theme);
      assert.ok(await hasFocus(settings.theme));
    }
    await tabTo(settings.captions);
    await page.keyboard.press("Enter");
    assert.ok(await settings.captions.isChecked());
    await page.keyboard.press("Enter");
    assert.ok(!(await settings.captions.isChecked()));
    await tabTo(settings.forget);
    await page.keyboard.press("Enter");
    await focused(settings.forget);
  });
});
