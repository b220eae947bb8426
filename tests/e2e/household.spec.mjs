// One phone for two: the app asks who is there, and whoever takes the other's place is led back.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { go, intoApp, logOn, toEnd, toOpenApp, typePin, typeUserId, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS, PEOPLE } from "./support/names.mjs";

const { signe, anders } = PEOPLE;

describe("Household", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const hand of [mouse, keyboard]) {
      practice(`the app asks who is there, and the log-on is the learner's, with the ${hand.name} (${lang})`, { lang, lesson: "household" }, async (room) => {
        const { computer, phone, guide, names } = room;
        for await (const action of logOn(room, hand)) await focusIsKept(room.page, action);
        await shown(computer.text(names.computer.loggedOnAs(anders.name)), guide.finished);
        await shown(phone.screen("approved"));
      });
    }

    practice(`the app that is open for the other person is explained, and left (${lang})`, { lang, lesson: "household" }, async (room) => {
      const { computer, phone, guide, names } = room;
      await go(toOpenApp(room, mouse));
      await phone.app.click();
      await shown(phone.screen("chooseUser"), phone.button(signe.name), phone.button(anders.name));
      await phone.button(signe.name).click();
      await room.settle();
      const words = guide.explains(names.guide.detours.openForSomebodyElse);
      await shown(phone.screen("pin"), words);
      // Even with her own PIN code nothing of his comes.
      await typePin(room, signe.pin);
      await room.settle();
      await shown(phone.screen("frontPage"), words, computer.screen("openApp"));
      await gone(phone.code, computer.code);
      await toEnd(room);
      await shown(computer.text(names.computer.loggedOnAs(anders.name)));
    });

    practice(`the other person's user ID is explained, and 'Do this step for me' leads to the end (${lang})`, { lang, lesson: "household" }, async (room) => {
      const { computer, guide, names } = room;
      await until(room, computer.userId);
      await typeUserId(room, signe.userId);
      await room.settle();
      await shown(computer.screen("openApp"), guide.explains(names.guide.detours.notTheLearner));
      await toEnd(room);
      await shown(computer.text(names.computer.loggedOnAs(anders.name)));
    });

    practice(`the menu of a shared app has no fingerprint and no face, and says why (${lang})`, { lang, lesson: "household" }, async (room) => {
      const { phone, names } = room;
      await go(intoApp(room, mouse));
      await phone.menu.click();
      await shown(phone.screen("menu"), phone.settingMethod, phone.settingPin, phone.text(names.phone.notWhenShared));
      await gone(phone.settingUnlock);
    });
  }

  practice("one person's PIN code does not open the app for the other", { lesson: "household" }, async (room) => {
    const { phone, names } = room;
    await phone.app.click();
    await phone.button(anders.name).click();
    await room.settle();
    await typePin(room, signe.pin);
    await room.settle();
    await shown(phone.text(names.phone.wrongPin(1)), phone.screen("pin"));
  });

  practice("one person's block is not the other's", { lesson: "household" }, async (room) => {
    const { phone } = room;
    await phone.app.click();
    await phone.button(signe.name).click();
    await room.settle();
    for (let time = 0; time < 3; time += 1) {
      await typePin(room, "999999");
      await room.settle();
    }
    await shown(phone.screen("blocked"));
    await phone.close.click();
    await go(intoApp(room, mouse));
    await shown(phone.screen("frontPage"));
  });

  practice("the card is the learner's", { lesson: "household" }, async ({ guide, person }) => {
    assert.equal(person, anders);
    for (const data of Object.values(person)) await shown(guide.card.getByText(data, { exact: true }));
  });
});
