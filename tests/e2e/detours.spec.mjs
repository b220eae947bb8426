// What leaves the straight path: it is possible, it ends as it would in life, and the guide explains it.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, logOn, toStep, typeCode, typePin, typeUserId, wrongFor } from "./support/lesson.mjs";
import { ONE_OF_LANGS, PEOPLE } from "./support/names.mjs";

const backAtTheSite = async (room, words) => {
  const { computer, guide, names } = room;
  await room.settle();
  await shown(computer.screen("site"), computer.text(names.computer.notLoggedOn), computer.logOn);
  await gone(computer.code);
  await shown(guide.atStep(2), guide.explains(words));
};

describe("Detours", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`a rejection leads back to the site, and one can begin again (${lang})`, { lang }, async (room) => {
      const { phone, names } = room;
      await toStep(room, 8);
      await phone.reject.click();
      await room.settle();
      await shown(phone.screen("rejected"));
      await backAtTheSite(room, names.guide.detours.rejected);
      // What a person does who wants a clean start on the phone as well.
      await phone.close.click();
      await go(logOn(room, mouse));
    });

    practice(`three wrong codes end the log-on, and one can begin again (${lang})`, { lang }, async (room) => {
      const { phone, computer, guide, names } = room;
      await toStep(room, 7);
      await shown(phone.code, computer.code);
      const wrong = wrongFor(await computer.readCode());
      for (const time of [1, 2]) {
        await typeCode(room, wrong);
        await room.settle();
        await shown(phone.text(names.phone.wrongCode(time)), guide.explains(names.guide.detours.wrongCode(time)));
        assert.equal(await phone.code.inputValue(), "", "the wrong code is gone");
      }
      await typeCode(room, wrong);
      await room.settle();
      await shown(phone.screen("codesUsedUp"));
      await backAtTheSite(room, names.guide.detours.codesUsedUp);
      await toStep(room, 10);
      await shown(computer.screen("loggedOn"));
    });

    practice(`a wrong PIN code is counted, and then the right one works (${lang})`, { lang }, async (room) => {
      const { phone, guide, names, person } = room;
      await toStep(room, 6);
      for (const time of [1, 2]) {
        await typePin(room, "999999");
        await room.settle();
        await shown(phone.text(names.phone.wrongPin(time)), guide.explains(names.guide.detours.wrongPin(time)));
        await shown(phone.text(names.phone.digitsEntered(0)));
      }
      await typePin(room, person.pin);
      await room.settle();
      await shown(phone.code);
    });
  }

  practice("after two wrong codes the right one still works", {}, async (room) => {
    const { phone, computer, names } = room;
    await toStep(room, 7);
    await shown(phone.code, computer.code);
    const code = await computer.readCode();
    for (const time of [1, 2]) {
      await typeCode(room, wrongFor(code));
      await room.settle();
      await shown(phone.text(names.phone.wrongCode(time)));
      assert.equal(await computer.readCode(), code, "the computer still shows the same code");
    }
    await typeCode(room, code);
    await room.settle();
    await shown(phone.screen("approval"));
  });

  practice("'Delete' takes the last digit of the PIN code back, and so does Backspace", {}, async (room) => {
    const { phone, names, page } = room;
    await toStep(room, 6);
    await typePin(room, "12");
    await shown(phone.text(names.phone.digitsEntered(2)));
    await phone.delete.click();
    await shown(phone.text(names.phone.digitsEntered(1)));
    await page.keyboard.press("Backspace");
    await shown(phone.text(names.phone.digitsEntered(0)));
    await typePin(room, room.person.pin);
    await room.settle();
    await shown(phone.code);
  });

  const waiting = [
    { where: "user ID", step: 4, screen: "userId" },
    { where: "open app", step: 5, screen: "openApp" },
    { where: "code", step: 7, screen: "code" },
    { where: "go on", step: 8, screen: "goOn" },
  ];
  for (const { where, step, screen } of waiting) {
    practice(`'Cancel' at the screen '${where}' leads back to the site`, {}, async (room) => {
      const { computer, names } = room;
      await toStep(room, step);
      await shown(computer.screen(screen));
      await computer.cancel.click();
      await backAtTheSite(room, names.guide.detours.cancelled);
    });
  }

  practice("after 'Cancel' the phone says so, and one can begin again", { lang: "da" }, async (room) => {
    const { computer, phone, names } = room;
    await toStep(room, 8);
    await computer.cancel.click();
    await room.settle();
    await shown(phone.screen("cancelled"));
    await backAtTheSite(room, names.guide.detours.cancelled);
    await phone.close.click();
    await go(logOn(room, mouse));
  });

  practice("an app closed midway asks for the PIN code again, and then for the same one-time code", {}, async (room) => {
    const { computer, phone, person } = room;
    await toStep(room, 7);
    await shown(phone.code, computer.code);
    const code = await computer.readCode();
    await phone.close.click();
    await shown(phone.screen("home"));
    await phone.app.click();
    await shown(phone.screen("pin"));
    await typePin(room, person.pin);
    await room.settle();
    await shown(phone.code);
    assert.equal(await computer.readCode(), code);
    await typeCode(room, code);
    await room.settle();
    await shown(phone.screen("approval"));
    await phone.close.click();
    await phone.app.click();
    await typePin(room, person.pin);
    await room.settle();
    await shown(phone.screen("approval"));
    await phone.approve.click();
    await room.settle();
    await shown(computer.screen("loggedOn"));
  });

  practice("an app that was opened too early goes to its front page, and the guide helps on", {}, async (room) => {
    const { phone, guide, computer, names, person } = room;
    await phone.app.click();
    await typePin(room, person.pin);
    await room.settle();
    await shown(phone.screen("frontPage"));
    await toStep(room, 5);
    await shown(guide.explains(names.guide.detours.tooEarly));
    await toStep(room, 10);
    await shown(computer.screen("loggedOn"));
  });

  practice("somebody else's user ID is explained, and 'Do this step for me' leads to the end", {}, async (room) => {
    const { computer, guide, names } = room;
    await toStep(room, 4);
    await typeUserId(room, PEOPLE.anders.userId);
    await room.settle();
    await shown(computer.screen("openApp"), guide.explains(names.guide.detours.notThisPhone));
    await guide.doStep.click();
    await room.settle();
    await shown(computer.screen("site"));
    await toStep(room, 10);
    await shown(computer.screen("loggedOn"));
  });
});
