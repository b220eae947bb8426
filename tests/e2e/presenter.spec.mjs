// Presenter mode: somebody in front of a class steps through a lesson with keys, a remote control or the mouse. Everything is
// large, both devices are whole, the screen can be made dark, and wherever it is the page says that it is a simulation.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focusIsKept, focused, gone, hasFocus, isSeen, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { tabTo } from "./support/hands.mjs";
import { toStep } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";
import { reflowFinds } from "./support/questions/reflow.mjs";
import { LAPTOP, PHONE } from "./support/windows.mjs";

const NEXT = ["PageDown", "Space", "ArrowRight", "ArrowDown"];
const PREVIOUS = ["PageUp", "ArrowLeft", "ArrowUp"];
const BLANK = [".", "b"];

/** More than any lesson takes. */
const PRESSES = 60;
const LONG = 120_000;
/** So long a control is shown as pressed, and a little more. */
const PRESS = 500;

const at = (step, lang = "en") => ({ lang, link: `lesson=log-on&lang=${lang}&step=${step}&present=1` });

/** What the room shows of presenter mode while the page is presented, and what it does not. */
const isPresented = async (room) => {
  const { presenter, settings, guide, lessonsButton } = room;
  await shown(presenter.next, presenter.previous, presenter.blank, presenter.keys, presenter.leave, guide.step);
  await gone(settings.button, lessonsButton, guide.doStep, guide.card.getByText(room.names.guide.practiceData));
};

const isNotPresented = async (room) => {
  await shown(room.settings.button, room.guide.doStep, room.presenter.present);
  await gone(room.presenter.next, room.presenter.leave);
};

/** Both devices, as a screen reader finds them. */
const devices = async ({ computer, phone }) => (await Promise.all([computer.region, phone.region].map((region) => region.ariaSnapshot()))).join("\n");

const isFullScreen = (page) => page.evaluate(() => document.fullscreenElement !== null);

/** Whether the lesson is at its end. */
const isFinished = (room) => room.guide.finished.isVisible();

describe("Presenter mode", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`the button begins it, keys lead through all ten steps and back, and Escape ends it (${lang})`, { lang, lesson: "guide", longest: LONG }, async (room) => {
      const { page, presenter, guide, names } = room;
      await tabTo(presenter.present);
      await page.keyboard.press("Enter");
      await isPresented(room);
      await focused(guide.step);
      await room.hears(names.presenter.entered);

      let presses = 0;
      while (!(await isFinished(room)) && presses < PRESSES) {
        await page.keyboard.press("PageDown");
        await room.pass(PRESS);
        await focusIsKept(page, `${(presses += 1)} presses`);
      }
      await shown(guide.atStep(10), room.computer.screen("loggedOn"));
      await page.keyboard.press("PageUp");
      await gone(guide.finished);

      await page.keyboard.press("Escape");
      await isNotPresented(room);
      await focused(presenter.present);
      await room.hears(names.presenter.left);
    });

    practice(`a link begins it, with focus on the guide (${lang})`, at(7, lang), async (room) => {
      await isPresented(room);
      await shown(room.guide.atStep(7), room.computer.code);
      await focused(room.guide.step);
      assert.equal(await isFullScreen(room.page), false);
      await room.hears(room.names.presenter.entered);
      await gone(room.notice);
    });

    practice(`the screen goes dark and comes back; meanwhile it says 'Simulation' (${lang})`, at(5, lang), async (room) => {
      const { page, presenter, guide, computer, names } = room;
      // The presenter's buttons come with the later part of the program, and with them the one on the dark screen.
      await shown(presenter.next);
      for (const key of [...BLANK, ...NEXT, ...PREVIOUS]) {
        await page.keyboard.press(BLANK[0]);
        await focused(presenter.showAgain);
        await gone(guide.step, computer.region, presenter.next);
        assert.ok(await isSeen(page.locator(".always__word")), "the band at the top");
        assert.ok(await isSeen(room.main.getByText(names.simulation, { exact: true }).last()), "the word on the dark screen");
        await page.keyboard.press(key);
        await shown(guide.atStep(5), computer.region);
        await focused(guide.step);
      }
      await presenter.blank.click();
      await presenter.showAgain.click();
      await shown(guide.atStep(5));
    });

    practice(`nothing is found by axe, and it fits narrow windows and large text (${lang})`, { ...at(8, lang), longest: LONG }, async (room) => {
      const { page, presenter } = room;
      await injectAxe(page);
      const everywhere = async (what) => {
        for (const theme of ["light", "dark", "contrast"]) {
          await room.follow(`theme=${theme}`);
          await axeFindsNothing(page, `${what}, ${theme}`);
        }
        assert.deepEqual(await reflowFinds(room), [], what);
        await room.follow("text=100");
        await page.setViewportSize(LAPTOP);
      };
      await everywhere("presented");
      await presenter.keys.click();
      await everywhere("with the list of the keys");
      await presenter.blank.click();
      await everywhere("dark");
    });
  }

  for (const lang of ONE_OF_LANGS) {
    practice(`before a decision the class is asked, and both ways can be played (${lang})`, at(8, lang), async (room) => {
      const { page, presenter, phone, guide, names } = room;
      const question = guide.region.getByRole("paragraph").filter({ hasText: names.presenter.question });
      await presenter.ask.click();
      await shown(presenter.askNoMore);
      await page.keyboard.press("PageDown");
      await room.hears(names.presenter.question);
      await shown(question, phone.approve, phone.reject, guide.atStep(8));
      assert.equal(await page.locator(".mark:not(:empty)").count(), 0, "nothing tells which way is safe");
      await phone.reject.click();
      await room.settle();
      await gone(question, phone.approve);
      await presenter.previous.click();
      await shown(question, phone.approve);
      await page.keyboard.press("PageDown");
      await room.pass(PRESS);
      await room.settle();
      await gone(question, phone.approve);
      await presenter.askNoMore.click();
      await shown(presenter.ask);
    });
  }

  for (const key of NEXT) {
    practice(`${key} steps forwards, and when it is held down, once`, at(5), async (room) => {
      const { page, guide } = room;
      await page.keyboard.down(key);
      await page.keyboard.down(key);
      await page.keyboard.up(key);
      await room.settle();
      await shown(guide.atStep(6));
    });
  }

  for (const key of PREVIOUS) {
    practice(`${key} steps back`, at(4), async (room) => {
      const before = await devices(room);
      await room.page.keyboard.press("PageDown");
      await room.settle();
      await shown(room.guide.atStep(5));
      await room.page.keyboard.press(key);
      await shown(room.guide.atStep(4));
      await room.settle();
      assert.equal(await devices(room), before);
    });
  }

  practice("the next control is marked, seen to be pressed, and then used", { ...at(5), visitor: { reducedMotion: "no-preference" } }, async (room) => {
    const { page, phone, guide } = room;
    const looks = () => phone.app.evaluate((button) => getComputedStyle(button).backgroundColor);
    const before = await looks();
    await page.keyboard.press("PageDown");
    assert.notEqual(await looks(), before);
    await shown(guide.atStep(5));
    await room.pass(PRESS);
    await room.settle();
    await shown(guide.atStep(6));
  });

  practice("with less motion nothing moves, and the control is used at once", { link: "lesson=log-on&lang=en&step=5" }, async (room) => {
    await room.settings.button.click();
    await room.settings.reduceMotion.check();
    await room.follow("present=1");
    await isPresented(room);
    await room.page.keyboard.press("PageDown");
    await room.pass(1);
    await shown(room.guide.atStep(6));
  });

  practice("a field keeps its keys, but for Page Down and Page Up", at(4), async (room) => {
    const { page, computer, guide, presenter } = room;
    await computer.userId.click();
    for (const key of [" ", ".", "b", "B", "?", "a"]) await page.keyboard.press(key);
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Escape"]) await page.keyboard.press(key);
    assert.equal(await computer.userId.inputValue(), " .bB?a");
    await shown(guide.atStep(4), presenter.leave);
    await page.keyboard.press("PageDown");
    await room.settle();
    await shown(guide.atStep(5));
  });

  practice("a button keeps its keys, but for Page Down and Page Up", at(4), async (room) => {
    const { page, computer, guide, presenter } = room;
    await computer.help.focus();
    for (const key of [".", "b", "?", "ArrowRight", "ArrowLeft", "Escape"]) await page.keyboard.press(key);
    await shown(guide.atStep(4), presenter.leave, computer.help);
    await page.keyboard.press("Space");
    await shown(computer.text(room.names.computer.helpText));
    await page.keyboard.press("PageDown");
    await room.settle();
    await shown(guide.atStep(5));
  });

  practice("the slider keeps its keys, but for Page Down and Page Up", at(8), async (room) => {
    const { page, phone, guide } = room;
    await phone.slider.focus();
    await page.keyboard.press("ArrowRight");
    await shown(guide.atStep(8));
    await page.keyboard.press("PageUp");
    await shown(guide.atStep(7));
  });

  practice("keys with Ctrl, Alt, Meta or Shift belong to the browser", at(4), async (room) => {
    const before = await devices(room);
    for (const modifier of ["Control", "Alt", "Meta", "Shift"]) {
      for (const key of ["PageDown", "Space", "b"]) await room.page.keyboard.press(`${modifier}+${key}`);
    }
    assert.equal(await devices(room), before);
    await isPresented(room);
  });

  practice("no other letter does anything", at(4), async (room) => {
    const before = await devices(room);
    await room.page.keyboard.type("acdefghijklmopqrstuvwxyz0123456789,-#");
    assert.equal(await devices(room), before);
    await isPresented(room);
  });

  practice("outside of it its keys do nothing", { link: "lesson=log-on&lang=en&step=4" }, async (room) => {
    const before = await devices(room);
    for (const key of [...NEXT, ...PREVIOUS, ...BLANK, "?", "Escape"]) await room.page.keyboard.press(key);
    await room.settle();
    assert.equal(await devices(room), before);
    assert.deepEqual(await room.heard(), []);
    await isNotPresented(room);
  });

  practice("'?' lists the keys, and Escape closes the list first", at(4), async (room) => {
    const { page, presenter, guide } = room;
    await page.keyboard.press("?");
    await focused(presenter.listOfKeys);
    assert.equal(await presenter.keys.getAttribute("aria-expanded"), "true");
    await page.keyboard.press("Escape");
    await gone(presenter.listOfKeys);
    await focused(guide.step);
    await presenter.keys.focus();
    await page.keyboard.press("Enter");
    await focused(presenter.listOfKeys);
    await presenter.keys.focus();
    await page.keyboard.press("Escape");
    await gone(presenter.listOfKeys);
    await isPresented(room);
    await page.keyboard.press("Escape");
    await isNotPresented(room);
  });

  practice("the mouse does the same, and leaves the keys to the presenter", at(4), async (room) => {
    const { page, presenter, guide } = room;
    await presenter.next.click();
    await room.settle();
    await shown(guide.atStep(5));
    assert.ok(await hasFocus(guide.step));
    await presenter.previous.click();
    await shown(guide.atStep(4));
    await page.keyboard.press("b");
    await focused(presenter.showAgain);
    await page.keyboard.press("Escape");
    await isNotPresented(room);
    await focused(presenter.present);
  });

  practice("a link in the open room begins it, and one that does not name it leaves it", {}, async (room) => {
    const { presenter, settings, guide } = room;
    await settings.button.click();
    await settings.theme.focus();
    await room.follow("present=1");
    await isPresented(room);
    await focused(guide.step);
    await gone(settings.region);
    await room.follow("lesson=log-on&step=7");
    await shown(guide.atStep(7), presenter.leave);
    await room.follow("present=2");
    await shown(room.notice, presenter.leave);
    await presenter.leave.click();
    await isNotPresented(room);
  });

  practice("pressed, it asks for the full screen, and ends with it", {}, async (room) => {
    const { page, presenter } = room;
    await presenter.present.click();
    await isPresented(room);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    // What the browser does when somebody presses Escape.
    await page.evaluate(() => document.exitFullscreen());
    await isNotPresented(room);
    await presenter.present.click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await presenter.leave.click();
    await page.waitForFunction(() => document.fullscreenElement === null);
    await isNotPresented(room);
  });

  practice("where the browser refuses the full screen, everything else works", {}, async (room) => {
    const { page, presenter, guide } = room;
    await page.evaluate(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
    });
    await presenter.present.click();
    await isPresented(room);
    await focused(guide.step);
    await page.keyboard.press("Escape");
    await isNotPresented(room);
  });

  practice("in a narrow window there is no button, and leaving goes to the guide", { ...at(4), visitor: { viewport: PHONE } }, async (room) => {
    await isPresented(room);
    await room.page.keyboard.press("Escape");
    await gone(room.presenter.next);
    await focused(room.guide.step);
  });
});
