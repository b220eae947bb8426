// The speaker notes: what to say, what to ask and what often goes wrong, beside what the class looks at, or in a second window
// that the page draws itself and that steps through the lesson as well.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { reflowFinds } from "./support/questions/reflow.mjs";
import { LAPTOP } from "./support/windows.mjs";

const WORDS = {
  en: { region: "Speaker notes", say: "What to say", ask: "What to ask", mistake: "What often goes wrong", next: "Next", classSees: /^On a projector the class sees these notes too\./, window: "Notes in a second window", opened: /^The notes are in a second window/, blocked: /^The browser did not open a second window\./, closed: "The window with the notes is closed.", step4: /^We enter the user ID from the card/, step5: /^Now we take the phone/, next4: "Open the MitID app", day: /^This is an ordinary day\./, after: /^Read aloud what happened\./ },
  da: { region: "Talernoter", say: "Sig", ask: "Spørg", mistake: "Her går det ofte galt", next: "Bagefter", classSees: /^På storskærmen ser holdet også noterne\./, window: "Noter i et andet vindue", opened: /^Noterne er nu i et andet vindue/, blocked: /^Browseren åbnede ikke et andet vindue\./, closed: "Vinduet med noterne er lukket.", step4: /^Vi indtaster bruger-ID'et fra kortet/, step5: /^Nu tager vi telefonen/, next4: "Åbn MitID-appen", day: /^Det her er en almindelig dag\./, after: /^Læs højt, hvad der skete\./ },
};

const at = (step, lang = "en") => ({ lang, link: `lesson=log-on&lang=${lang}&step=${step}&present=1` });

const regionIn = (page, lang) => page.getByRole("region", { name: WORDS[lang].region, exact: true });

/** Opens the second window. */
const openSecond = async (room, lang = "en") => {
  await room.page.keyboard.press("n");
  const button = regionIn(room.page, lang).getByRole("button", { name: WORDS[lang].window, exact: true });
  const [second] = await Promise.all([room.page.waitForEvent("popup"), button.click()]);
  return second;
};

describe("Speaker notes", TOGETHER, () => {
  for (const lang of LANGS) {
    const words = WORDS[lang];
    const other = lang === "en" ? "da" : "en";

    practice(`a button opens them, they follow the steps, and they cover nothing (${lang})`, { ...at(4, lang), visitor: { viewport: LAPTOP } }, async (room) => {
      const { page, presenter } = room;
      const notes = regionIn(room.page, lang);
      await gone(notes);
      await presenter.notes.click();
      assert.equal(await presenter.notes.getAttribute("aria-expanded"), "true");
      await shown(notes, notes.getByText(words.step4), notes.getByText(words.next4), notes.getByText(words.classSees));
      for (const name of [words.say, words.ask, words.mistake, words.next]) {
        await shown(notes.getByRole("heading", { level: 3, name, exact: true }));
      }
      const overlaps = await page.evaluate(() => {
        const { left, right, top, bottom } = document.querySelector("#notes").getBoundingClientRect();
        const covers = (part) => {
          const other = part.getBoundingClientRect();
          return other.left < right && other.right > left && other.top < bottom && other.bottom > top;
        };
        return [...document.querySelectorAll(".guide, .device, .presenter .button")].filter(covers).map((part) => part.className);
      });
      assert.deepEqual(overlaps, []);

      await page.keyboard.press("PageDown");
      await room.settle();
      await shown(notes.getByText(words.step5));
      await page.keyboard.press("n");
      await gone(notes);
      await page.keyboard.press("n");
      await shown(notes);
      await room.follow(`lang=${other}`);
      await shown(regionIn(page, other).getByText(WORDS[other].step5));
    });

    practice(`nothing is found by axe, and they fit narrow windows and large text (${lang})`, { ...at(8, lang), longest: 120_000 }, async (room) => {
      await injectAxe(room.page);
      await room.page.keyboard.press("n");
      await shown(regionIn(room.page, lang));
      for (const theme of ["light", "dark", "contrast"]) {
        await room.follow(`theme=${theme}`);
        await axeFindsNothing(room.page, `notes, ${theme}`);
      }
      assert.deepEqual(await reflowFinds(room), []);
    });

    practice(`a second window has them with a clock, and steps through the lesson (${lang})`, at(4, lang), async (room) => {
      const { page, guide, names } = room;
      const second = await openSecond(room, lang);
      await gone(regionIn(room.page, lang));
      await focused(guide.step);
      await room.hears(words.opened);
      await shown(second.getByRole("main", { name: words.region }), second.getByText(words.step4), second.getByText(words.next4));
      await shown(second.getByRole("heading", { level: 1 }), second.getByText(names.simulation, { exact: true }));
      assert.equal(await second.evaluate(() => document.documentElement.lang), lang);
      assert.match(await second.locator("#time").innerText(), /^\d\d:\d\d$/);
      const minutes = async () => Number.parseInt(await second.locator("#elapsed").innerText(), 10);
      const before = await minutes();
      // The style of the page, without a request and against no policy.
      assert.equal(await second.evaluate(() => getComputedStyle(document.querySelector(".second__buttons")).position), "sticky");
      await injectAxe(second);
      await axeFindsNothing(second, "the second window");

      await second.getByRole("button", { name: names.presenter.next, exact: true }).click();
      await room.settle();
      await shown(guide.atStep(5), second.getByText(words.step5));
      await second.keyboard.press("PageUp");
      await shown(guide.atStep(4), second.getByText(words.step4));
      await second.keyboard.press("PageDown");
      await room.settle();
      await shown(guide.atStep(5));
      await second.getByRole("button", { name: names.presenter.previous, exact: true }).click();
      await shown(guide.atStep(4));
      await page.keyboard.press("PageDown");
      await room.settle();
      await shown(second.getByText(words.step5));
      await room.pass(3 * 60_000);
      // It may lag by less than a minute, since it is drawn with the time of day.
      assert.ok((await minutes()) >= before + 2, `${await minutes()} minutes, and ${before} before`);

      await room.follow(`lang=${other}&theme=dark`);
      await shown(second.getByText(WORDS[other].step5));
      assert.equal(await second.evaluate(() => getComputedStyle(document.body).backgroundColor), await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    });

    practice(`on a day they give away nothing before it is over (${lang})`, { lang, link: `lesson=told-code&lang=${lang}&present=1`, longest: 120_000 }, async (room) => {
      const { page, guide } = room;
      await page.keyboard.press("n");
      const notes = regionIn(room.page, lang);
      const seen = new Set();
      for (let press = 0; press < 60 && !(await notes.getByText(words.after).isVisible()); press += 1) {
        seen.add(await notes.locator(".notes__say").innerText());
        await page.keyboard.press("PageDown");
        await room.pass(500);
      }
      assert.equal(seen.size, 1);
      assert.match([...seen][0], words.day);
      await shown(notes.getByText(words.after), guide.step);
    });
  }

  practice("closed by hand, the window is gone and the lesson goes on; it can be opened again", at(4), async (room) => {
    const { page, guide } = room;
    const second = await openSecond(room);
    await second.close({ runBeforeUnload: true });
    await room.hears(WORDS.en.closed);
    await page.keyboard.press("PageDown");
    await room.settle();
    await shown(guide.atStep(5));
    const again = await openSecond(room);
    await shown(again.getByText(WORDS.en.step5));
  });

  practice("it closes with presenter mode, and with the page", at(4), async (room) => {
    const { page, presenter } = room;
    const second = await openSecond(room);
    await Promise.all([second.waitForEvent("close"), presenter.leave.click()]);
    await room.follow("present=1");
    const again = await openSecond(room);
    await Promise.all([again.waitForEvent("close"), page.goto("about:blank")]);
  });

  practice("a window that the browser blocks is told in words, and the notes stay", at(4), async (room) => {
    const { page } = room;
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press("n");
    await regionIn(room.page, "en").getByRole("button", { name: WORDS.en.window, exact: true }).click();
    await room.hears(WORDS.en.blocked);
    await shown(regionIn(room.page, "en").getByText(WORDS.en.blocked), regionIn(room.page, "en").getByText(WORDS.en.step4));
  });

  practice("outside of presenter mode the key does nothing", { link: "lesson=log-on&lang=en&step=4" }, async (room) => {
    await room.page.keyboard.press("n");
    await gone(regionIn(room.page, "en"));
    await room.follow("present=1");
    await gone(regionIn(room.page, "en"));
  });
});
