// What comes when a day is over: what happened is in view and has focus, the clue is gone back to, and the day is seen once more
// from the other chair.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { A_CODE } from "./support/days.mjs";
import { focused, gone, hasFocus, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { typePin } from "./support/lesson.mjs";
import { LANGS, ONE_OF_LANGS } from "./support/names.mjs";

/** What is answered, shown and said in `told-code`, in each language. */
const TOLD_CODE = {
  en: {
    yes: "Yes, please.",
    deceived: "The stranger is logged on as you.",
    clue: /a person gave you the code, not your own screen/,
    inRealLife: /block your MitID at once/,
    loggedOn: "You are logged on",
    isShown: "Simulation",
    begins: /^Now you also see somebody else's computer \(simulation\)\. They entered your user ID at their computer\./,
    code: (digits) => `Moment 9 of 11: You entered the code ${digits}. Their screen says: Go on in the app.`,
    word: /One word from you would have ended it: 'Hang up', or 'Reject' in the app\.$/,
    saidAtClue: /^The clue: Jonas from Øvebank: .* \d \d \d \d\./,
  },
  da: {
    yes: "Ja tak.",
    deceived: "Den fremmede er logget på som dig.",
    clue: /Du fik koden af et menneske, ikke fra din egen skærm/,
    inRealLife: /Spær straks dit MitID/,
    loggedOn: "Du er logget på",
    isShown: "Simulering",
    begins: /^Nu ser du også en andens computer \(simulering\)\. Den anden indtastede dit bruger-ID på sin computer\./,
    code: (digits) => `Øjeblik 9 af 11: Du indtastede koden ${digits}. På den andens skærm står: Gå videre i appen.`,
    word: /Ét ord fra dig ville have stoppet det: »Læg på« eller »Afvis« i appen\.$/,
    saidAtClue: /^Tegnet: Jonas fra Øvebank: .* \d \d \d \d\./,
  },
};
const MOMENTS = 11;

/** Does all that the caller asks for, but for the last press. Gives the code that they read out. */
const toTheLastPress = async (room, hand, words) => {
  const { people, phone } = room;
  await room.settle();
  await hand.press(people.answer);
  await room.settle();
  await hand.press(people.reply(words.yes));
  await room.settle();
  await hand.press(phone.app);
  await room.settle();
  await typePin(room, room.person.pin);
  await room.settle();
  const code = (await people.says.filter({ hasText: A_CODE }).textContent()).replace(/\D/g, "");
  await hand.type(phone.code, code);
  await hand.press(phone.next);
  await room.settle();
  await gone(people.elsewhere);
  return code;
};

const beDeceived = async (room, hand, words) => {
  const code = await toTheLastPress(room, hand, words);
  await hand.press(room.phone.approve);
  await room.settle();
  await shown(room.people.whatHappened);
  return code;
};

/** Whether all of it is in the window. */
const isInWindow = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

/** How much can be pressed, typed into or chosen in this part of the page. */
const controlsIn = (locator) => locator.locator(":is(button, input, select, textarea, a[href], [tabindex='0']):visible").count();

describe("The end of a day", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    const words = TOLD_CODE[lang];

    practice(`it tells what happened, goes back to its clue, and is seen from the other chair (${lang})`, { lang, lesson: "told-code" }, async (room) => {
      const { guide, people, phone, computer, page } = room;
      await injectAxe(page);
      const code = await beDeceived(room, mouse, words);
      await focused(people.whatHappened);
      await shown(guide.region.getByRole("heading", { level: 3, name: words.deceived, exact: true }));
      await shown(guide.region.getByText(words.clue), guide.region.getByText(words.inRealLife));
      await shown(people.showClue, people.sit, people.tryAgain, people.anotherDay, guide.allLessons);
      await shown(people.elsewhere.getByRole("heading", { level: 2, name: words.loggedOn, exact: true }));
      await shown(people.elsewhere.getByText(words.isShown, { exact: true }));
      assert.equal(await controlsIn(people.elsewhere), 0);
      await axeFindsNothing(page, "the end of a day");

      await mouse.press(people.sit);
      await focused(people.moment(1, MOMENTS));
      await gone(people.showClue, people.sit, guide.doStep, guide.stepBack);
      await room.hears(words.begins);
      for (const device of [people.elsewhere, computer.region, phone.region]) assert.equal(await controlsIn(device), 0);
      await axeFindsNothing(page, "the other chair");
      for (let number = 2; number <= 9; number += 1) await mouse.press(people.nextMoment);
      await shown(people.moment(9, MOMENTS), phone.region.getByRole("heading", { level: 2 }));
      await room.hears(words.code([...code].join(" ")));
      for (let number = 10; number <= MOMENTS; number += 1) await mouse.press(people.nextMoment);
      await room.hears(words.word);
      assert.equal(await people.nextMoment.getAttribute("aria-disabled"), "true");
      await mouse.press(people.leaveChair);
      await focused(people.sit);
      await shown(people.whatHappened);

      await mouse.press(people.showClue);
      await gone(people.whatHappened, people.elsewhere);
      await shown(people.inCall, phone.code, people.says.filter({ hasText: A_CODE }));
      await focused(phone.title);
      await room.hears(words.saidAtClue);
    });
  }

  for (const [lang, width, height] of LANGS.flatMap((lang) => [[lang, 1280, 720], [lang, 390, 844]])) {
    const words = TOLD_CODE[lang];

    practice(`all that is told of it is in view at ${width} × ${height} (${lang})`, { lang, lesson: "told-code", visitor: { viewport: { width, height } } }, async (room) => {
      const { guide, people } = room;
      await beDeceived(room, mouse, words);
      await focused(people.whatHappened);
      const parts = {
        "the heading": people.whatHappened,
        "how it ended": guide.instruction,
        "what happened": guide.what,
        "the clue": guide.region.getByText(words.clue),
        "what to do": guide.region.getByText(words.inRealLife),
        "the way to the clue": people.showClue,
        "the other chair": people.sit,
        "the way to begin again": people.tryAgain,
        "another day": people.anotherDay,
      };
      for (const [name, part] of Object.entries(parts)) assert.ok(await isInWindow(part), `${name} is not in view`);

      await people.sit.click();
      await focused(people.moment(1, MOMENTS));
      const screen = people.elsewhere.getByRole("heading", { level: 2 });
      for (let number = 1; number < MOMENTS; number += 1) {
        const chair = { "the moment": people.moment(number, MOMENTS), "what was done": guide.what, "the way on": people.nextMoment, "their screen": screen };
        for (const [name, part] of Object.entries(chair)) assert.ok(await isInWindow(part), `${name} is not in view at moment ${number}`);
        await people.nextMoment.click();
      }
    });
  }

  practice("with keys alone: there, moment by moment, and out again", { lesson: "told-code" }, async (room) => {
    const { people, page, names } = room;
    await beDeceived(room, keyboard, TOLD_CODE.en);
    await keyboard.press(people.sit);
    await focused(people.moment(1, MOMENTS));
    await keyboard.press(people.nextMoment);
    await shown(people.moment(2, MOMENTS));
    await focused(people.nextMoment);
    await page.keyboard.press("F6");
    await focused(people.elsewhere.getByRole("heading", { level: 2 }));
    await page.keyboard.press("F6");
    await focused(room.computer.title);
    await keyboard.press(people.momentBefore);
    await shown(people.moment(1, MOMENTS));
    await focused(people.momentBefore);
    assert.equal(await people.momentBefore.getAttribute("aria-disabled"), "true");
    await page.keyboard.press("Escape");
    await focused(people.sit);
    assert.equal(await people.sit.textContent(), names.people.chair.sit);
    await page.keyboard.press("Escape");
    assert.ok(await hasFocus(people.sit), "Escape does nothing more");
  });

  practice("whoever looks at the settings meanwhile stays there", { lesson: "told-code" }, async (room) => {
    const { people, phone, settings, page } = room;
    await toTheLastPress(room, mouse, TOLD_CODE.en);
    await phone.approve.click();
    await settings.button.click();
    await settings.button.focus();
    await room.settle();
    await shown(people.whatHappened);
    assert.ok(await hasFocus(settings.button), await page.evaluate(() => document.activeElement.textContent));
  });

  practice("where nobody has another computer, it is told what they see and know", { lesson: "over-the-shoulder" }, async (room) => {
    const { guide, people, phone } = room;
    await room.settle();
    await people.reply("Open the door").click();
    await room.settle();
    await people.reply("Yes, do.").click();
    await room.settle();
    await phone.app.click();
    await room.settle();
    await typePin(room, room.person.pin);
    await room.settle();
    await focused(people.whatHappened);
    await gone(people.elsewhere);
    await people.sit.click();
    await room.hears(/^Now you see what somebody else knew\./);
    await gone(people.elsewhere);
    while ((await people.nextMoment.getAttribute("aria-disabled")) === null) await people.nextMoment.click();
    await people.momentBefore.click();
    await shown(guide.region.getByText("They can see your phone. They know your PIN code.", { exact: true }));
    const heard = await room.heard();
    assert.ok(heard.every((line) => !line.includes(room.person.pin)), heard.join("\n"));
  });
});
