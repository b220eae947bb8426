// The PIN code: wrong ones block the app for a while, and then for good until there is a new one. A finger or a face can
// stand for it, where the phone is nobody else's.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { go, intoApp, toChoice, toEnd, toStep, typePin, typeWrongPins, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const MINUTE = 60_000;

/** To the block after three wrong ones. */
const toBlock = async (room) => {
  await until(room, room.phone.screen("pin"));
  await typeWrongPins(room, 3);
  await shown(room.phone.screen("blocked"));
};

/** To where a new one is needed. */
const toNewPinNeeded = async (room) => {
  await toBlock(room);
  await room.pass(5 * MINUTE);
  await shown(room.phone.screen("pin"));
  await typeWrongPins(room, 3);
  await shown(room.phone.screen("newPinNeeded"));
};

/** Chooses in the menu how the app is opened, and opens it again. */
const choose = async (room, unlock, hand = mouse) => {
  const { phone, names } = room;
  await go(intoApp(room, hand));
  await hand.press(phone.menu);
  await hand.press(phone.settingUnlock);
  await shown(phone.screen("chooseUnlock"));
  assert.ok(await phone.radio(names.phone.unlocks.pin).isChecked(), "what is set is marked");
  await hand.mark(phone.radio(names.phone.unlocks[unlock]));
  await hand.press(phone.save);
  await shown(phone.screen("frontPage"));
  await hand.press(phone.close);
  await hand.press(phone.app);
  await room.settle();
};

describe("PIN code", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`three wrong ones block the app, and even the right one does nothing (${lang})`, { lang, lesson: "wrong-pin" }, async (room) => {
      const { phone, names, page, person } = room;
      await toBlock(room);
      const { blocked, minutes } = names.phone;
      await shown(phone.text(blocked(minutes(5))));
      await room.hears(new RegExp(`^${blocked(minutes(5))}`));
      await gone(phone.pin);
      await phone.title.focus();
      await page.keyboard.type(person.pin);
      await room.settle();
      await shown(phone.screen("blocked"));
      // Nor does another opening help.
      await phone.close.click();
      await phone.app.click();
      await room.settle();
      if (await phone.pin.isVisible()) {
        await typePin(room, person.pin);
        await room.settle();
      }
      await shown(phone.screen("blocked"));
      await room.pass(MINUTE);
      await shown(phone.text(blocked(minutes(4))));
    });

    practice(`the block ends with time, and this is said (${lang})`, { lang, lesson: "wrong-pin" }, async (room) => {
      const { phone, names, person } = room;
      await toBlock(room);
      await phone.title.focus();
      const before = (await room.heard()).length;
      await room.pass(5 * MINUTE);
      await shown(phone.screen("pin"), phone.pin);
      await room.hears(names.said.blockIsOver);
      assert.equal((await room.heard()).length, before + 1, "and nothing else was said meanwhile");
      await focused(phone.title);
      await typePin(room, person.pin);
      await room.settle();
      await shown(phone.screen("frontPage"));
    });

    practice(`three more wrong ones need a new one, which is made in the menu (${lang})`, { lang, lesson: "wrong-pin" }, async (room) => {
      const { phone, names, person, guide } = room;
      await toNewPinNeeded(room);
      await gone(phone.pin);
      await room.pass(60 * MINUTE);
      await shown(phone.screen("newPinNeeded"));
      await phone.menu.click();
      await phone.settingPin.click();
      await shown(phone.screen("pinSettings"));
      await phone.forgotPin.click();
      await shown(phone.screen("forgotPin"));
      await phone.makeNewPin.click();
      await shown(phone.screen("newPin"), phone.pin);
      // Somebody's own is not to be typed here.
      await typePin(room, "123123");
      await room.settle();
      await shown(phone.text(names.phone.notTheNewPin), phone.screen("newPin"));
      await room.hears(names.phone.notTheNewPin);
      await typePin(room, person.pin);
      await room.settle();
      await shown(phone.screen("pin"));
      await room.hears(names.said.newPinIsMade);
      await typePin(room, person.pin);
      await room.settle();
      await shown(phone.screen("frontPage"), guide.finished);
    });
  }

  practice("wrong ones are counted in the menu, too, and the third blocks", { lesson: "guide" }, async (room) => {
    const { phone, names, guide, computer } = room;
    await go(toChoice(room, mouse));
    await phone.back.click();
    await phone.settingMethod.click();
    for (const time of [1, 2]) {
      await typeWrongPins(room, 1);
      await shown(phone.text(names.phone.wrongPin(time)), phone.screen("pinAgain"));
    }
    await typeWrongPins(room, 1);
    await shown(phone.screen("blocked"), guide.explains(names.guide.detours.blocked));
    // The guide leads out of it.
    await toEnd(room);
    await shown(computer.screen("loggedOn"));
  });

  practice("in the middle of a log-on the block is explained, and the guide leads to the end", {}, async (room) => {
    const { phone, guide, names, computer } = room;
    await toStep(room, 6);
    await typeWrongPins(room, 3);
    await shown(phone.screen("blocked"), guide.explains(names.guide.detours.blocked));
    await guide.doStep.click();
    await room.settle();
    await shown(phone.screen("pin"));
    await typeWrongPins(room, 3);
    await shown(phone.screen("newPinNeeded"), guide.explains(names.guide.detours.newPinNeeded));
    await toEnd(room);
    await shown(computer.screen("loggedOn"));
  });

  practice("who closes the app after two wrong ones has one left", { lesson: "wrong-pin" }, async (room) => {
    const { phone } = room;
    await until(room, phone.screen("pin"));
    await typeWrongPins(room, 2);
    await phone.close.click();
    await phone.app.click();
    await room.settle();
    await typeWrongPins(room, 1);
    await shown(phone.screen("blocked"));
  });

  for (const lang of ONE_OF_LANGS) {
    for (const [unlock, hand, use] of [
      ["fingerprint", mouse, "useFingerprint"],
      ["face", keyboard, "useFace"],
    ]) {
      practice(`${unlock} takes its place, with the ${hand.name} (${lang})`, { lang, lesson: "guide" }, async (room) => {
        const { phone } = room;
        await choose(room, unlock, hand);
        await shown(phone.screen(unlock), phone[use], phone.usePin);
        await gone(phone.pin);
        await hand.press(phone[use]);
        await focusIsKept(room.page, unlock);
        await room.settle();
        await shown(phone.screen("frontPage"));
      });
    }

    practice(`'Use the PIN code' brings the keypad back, and focus is kept (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { phone, page, person } = room;
      await choose(room, "fingerprint");
      await phone.usePin.focus();
      await page.keyboard.press("Enter");
      await shown(phone.screen("pin"), phone.pin);
      await focused(phone.title);
      await page.keyboard.type(person.pin);
      await room.settle();
      await shown(phone.screen("frontPage"));
    });
  }

  practice("digit keys do nothing where a finger is asked for", { lesson: "guide" }, async (room) => {
    const { phone, page, person } = room;
    await choose(room, "fingerprint");
    await phone.title.focus();
    await page.keyboard.type(person.pin);
    await room.settle();
    await shown(phone.screen("fingerprint"));
  });

  practice("the finger opens the way to the setting, too, and to the log-on", { lesson: "guide" }, async (room) => {
    const { phone, computer, guide } = room;
    await choose(room, "fingerprint");
    await phone.useFingerprint.click();
    await room.settle();
    await phone.menu.click();
    await phone.settingMethod.click();
    await shown(phone.useFingerprint);
    await phone.useFingerprint.click();
    await room.settle();
    await shown(phone.screen("chooseMethod"));
    await toEnd(room);
    await shown(computer.screen("loggedOn"), guide.finished);
  });

  practice("only who has opened the app can choose how it is opened", { lesson: "wrong-pin" }, async (room) => {
    const { phone } = room;
    await until(room, phone.screen("pin"));
    await phone.menu.click();
    await shown(phone.screen("menu"), phone.settingPin);
    await gone(phone.settingUnlock);
  });
});
