// Ordinary days: somebody gets in touch, and the learner decides by the real controls.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { typePin } from "./support/lesson.mjs";
import { LANGS } from "./support/names.mjs";

/** What is answered and said in `told-code`, in each language. */
const TOLD_CODE = {
  en: {
    who: "Jonas from Øvebank",
    yes: "Yes, please.",
    why: "Why do you know the code?",
    deceived: "The stranger is logged on as you.",
    nothing: "Nothing was approved.",
    late: "You stopped in time.",
    clue: /a person gave you the code, not your own screen/,
  },
  da: {
    who: "Jonas fra Øvebank",
    yes: "Ja tak.",
    why: "Hvorfor kender du koden?",
    deceived: "Den fremmede er logget på som dig.",
    nothing: "Intet blev godkendt.",
    late: "Du stoppede i tide.",
    clue: /Du fik koden af et menneske, ikke fra din egen skærm/,
  },
};

/** The phone rings after a few seconds, and is answered. */
const answer = async (room, hand) => {
  await room.settle();
  await shown(room.people.incomingCall);
  await hand.press(room.people.answer);
  await room.settle();
  await shown(room.people.inCall, room.people.says);
};

/** Does all that the caller asks for, up to the code that they read out. */
const toCode = async (room, hand, words) => {
  await answer(room, hand);
  await hand.press(room.people.reply(words.yes));
  await room.settle();
  await hand.press(room.phone.app);
  await room.settle();
  await typePin(room, room.person.pin);
  await room.settle();
  await shown(room.phone.code, room.people.says.filter({ hasText: /\d \d \d \d/ }));
  return (await room.people.says.textContent()).replace(/\D/g, "");
};

const typeCode = async (room, hand, code) => {
  await hand.type(room.phone.code, code);
  await hand.press(room.phone.next);
  await room.settle();
  await shown(room.phone.screen("approval"));
};

describe("Ordinary days", TOGETHER, () => {
  for (const lang of LANGS) {
    const words = TOLD_CODE[lang];

    practice(`a code that is read out logs the stranger on, and the clue is gone back to (${lang})`, { lang, lesson: "told-code" }, async (room) => {
      const { guide, people, phone } = room;
      const code = await toCode(room, mouse, words);
      await typeCode(room, mouse, code);
      await mouse.press(phone.approve);
      await room.settle();
      await shown(people.whatHappened, guide.region.getByRole("heading", { level: 3, name: words.deceived, exact: true }));
      await shown(guide.region.getByText(words.clue));
      await room.hears(new RegExp(words.deceived));
      await shown(people.tryAgain, people.anotherDay, guide.allLessons);

      await mouse.press(people.showClue);
      await gone(people.whatHappened);
      await shown(people.inCall, phone.code, people.says.filter({ hasText: /\d \d \d \d/ }));
      await mouse.press(people.hangUp);
      await room.settle();
      await shown(people.whatHappened, guide.region.getByRole("heading", { level: 3, name: words.nothing, exact: true }));
    });

    practice(`who says no at the end has stopped in time (${lang})`, { lang, lesson: "told-code" }, async (room) => {
      const { guide, people, phone } = room;
      await typeCode(room, mouse, await toCode(room, mouse, words));
      await mouse.press(phone.reject);
      await room.settle();
      await shown(people.whatHappened, guide.region.getByRole("heading", { level: 3, name: words.late, exact: true }));
    });

    practice(`'Do this step for me' takes the safe way, and says so (${lang})`, { lang, lesson: "told-code" }, async (room) => {
      const { guide, people, names } = room;
      while (!(await people.whatHappened.isVisible())) {
        await guide.doStep.click();
        await room.settle();
      }
      await shown(guide.region.getByRole("heading", { level: 3, name: words.nothing, exact: true }));
      const heard = await room.heard();
      assert.ok(heard.includes(names.people.safeWay), heard.join("\n"));
    });
  }

  practice("ringing is said once, is no alert and takes no focus", { lesson: "told-code" }, async (room) => {
    const { guide, people, page } = room;
    await keyboard.press(guide.whereAmI);
    await room.settle();
    await shown(people.incomingCall);
    await focused(guide.whereAmI);
    await room.pass(60_000);
    const rings = (await page.evaluate(() => window.spy.writes)).filter(({ text }) => text.includes(TOLD_CODE.en.who));
    assert.deepEqual(rings.map(({ region }) => region), ["say"]);
    assert.match(rings[0].text, /^Incoming call \(simulation\): Jonas from Øvebank\./);
  });

  practice("with keys alone: focus goes to the call, stays in it, and goes from there to what happened", { lesson: "told-code" }, async (room) => {
    const { people } = room;
    await answer(room, keyboard);
    await focused(people.inCall);
    await keyboard.press(people.reply(TOLD_CODE.en.yes));
    await room.settle();
    await focused(people.inCall);
    await room.hears(/^Jonas from Øvebank: Good\. Please open MitID app/);
    await keyboard.press(people.hangUp);
    await gone(people.inCall);
    await focused(people.whatHappened);
  });

  practice("another telling is honest, and has an address of its own", { lesson: "told-code" }, async (room) => {
    const { guide, people, page } = room;
    await answer(room, mouse);
    await mouse.press(people.hangUp);
    await room.settle();
    await mouse.press(people.anotherDay);
    await shown(guide.region.getByText(/Yesterday you asked the library for help/));
    assert.match(page.url(), /#lesson=told-code&day=2$/);
    while (!(await people.whatHappened.isVisible())) {
      await guide.doStep.click();
      await room.settle();
    }
    await shown(guide.region.getByRole("heading", { level: 3, name: "You logged on yourself, with help.", exact: true }));
  });

  practice("whoever has had enough stops the day", { lesson: "told-code" }, async (room) => {
    await answer(room, keyboard);
    await keyboard.press(room.people.stopDay);
    await focused(room.lessonsHeading);
  });

  practice("nothing is told beforehand, unless somebody wants it", { lesson: "told-code" }, async (room) => {
    const { guide, people, settings } = room;
    const told = guide.region.getByText("Today somebody reads out a code to you.");
    await gone(told);
    await settings.button.click();
    await people.tellBeforehand.check();
    await shown(told);
    await answer(room, mouse);
    await gone(room.computer.region.getByText("Here"), room.phone.region.getByText("Here"));
  });
});
