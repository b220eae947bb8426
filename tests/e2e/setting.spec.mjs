// 'QR or one-time codes': the switch takes 24 hours and somebody's own tick; the way back takes neither.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { byQr, go, intoApp, logOn, startSwitch, toChoice, toOpenApp, typePin, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const HOUR = 60 * 60_000;

/** From the home screen to the explanation before the switch. */
const toExplanation = async (room) => {
  await go(toChoice(room, mouse));
  await room.phone.oneTimeCodes.check();
  await shown(room.phone.text(room.names.phone.aboutToChange), room.phone.startSwitch);
};

/** From the home screen to the page that tells how long the switch still takes. */
const toPending = async (room) => {
  const { phone } = room;
  await go(intoApp(room, mouse));
  await phone.menu.click();
  await phone.settingMethod.click();
  await typePin(room, room.person.pin);
  await room.settle();
  await shown(phone.screen("pending"));
};

describe("The setting", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`without the tick the switch is refused with words (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { phone, names, page } = room;
      await toExplanation(room);
      assert.equal(await phone.startSwitch.getAttribute("aria-disabled"), "true");
      await phone.startSwitch.focus();
      await page.keyboard.press("Enter");
      await shown(phone.text(names.phone.tickFirst), phone.wantToSwitch);
      await room.hears(names.phone.tickFirst);
      await focused(phone.startSwitch);
      await phone.wantToSwitch.check();
      await gone(phone.text(names.phone.tickFirst));
      assert.equal(await phone.startSwitch.getAttribute("aria-disabled"), null);
      await phone.startSwitch.click();
      await room.settle();
      await shown(phone.screen("pending"));
    });

    practice(`the app tells how long the switch takes, also later (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { phone, names } = room;
      const { hours, pending, approvesWithCodesIn, closeAndWait } = names.phone;
      await toExplanation(room);
      await phone.wantToSwitch.check();
      await phone.startSwitch.click();
      await room.settle();
      await shown(phone.text(pending(hours(24))), phone.button(closeAndWait));
      await phone.closeAndWait.click();
      await go(intoApp(room, mouse));
      await shown(phone.text(approvesWithCodesIn(hours(24))));
      await room.skip(22.5 * HOUR);
      await shown(phone.text(names.phone.inAnHourAndSome));
    });

    practice(`a switch under way can be cancelled, and then QR codes go on (${lang})`, { lang, lesson: "guide" }, async (room) => {
      const { phone, guide, names } = room;
      await go(startSwitch(room, mouse));
      await shown(guide.skipWait);
      await toPending(room);
      await phone.cancelSwitch.click();
      await room.settle();
      await shown(phone.screen("frontPage"), phone.text(names.phone.approvesWithQr));
      await focusIsKept(room.page, "the cancelled switch");
      await gone(guide.skipWait);
      // Nothing comes of it any more.
      await room.skip(25 * HOUR);
      await shown(phone.text(names.phone.approvesWithQr));
      await shown(guide.atStep(1));
    });

    practice(`from one-time codes the way back to QR codes takes no time (${lang})`, { lang }, async (room) => {
      const { phone, computer, guide, names } = room;
      await go(toChoice(room, mouse));
      assert.ok(await phone.oneTimeCodes.isChecked(), "what is set is marked");
      await phone.qrCodes.check();
      await phone.next.click();
      await room.settle();
      await shown(phone.screen("frontPage"), phone.text(names.phone.approvesWithQr));
      await gone(guide.skipWait);
      await phone.close.click();
      await go(logOn(room, mouse, { confirm: byQr }));
      await shown(computer.screen("loggedOn"));
    });
  }

  practice("the choice opens its explanation, and closes it again", { lesson: "guide" }, async (room) => {
    const { phone, names, page } = room;
    await go(toChoice(room, mouse));
    assert.ok(await phone.qrCodes.isChecked(), "what is set is marked");
    const explanation = phone.text(names.phone.aboutToChange);
    for (const _ of [1, 2]) {
      await gone(explanation, phone.startSwitch, phone.wantToSwitch);
      await phone.qrCodes.focus();
      await page.keyboard.press("ArrowDown");
      await focused(phone.oneTimeCodes);
      await shown(explanation, phone.startSwitch, phone.wantToSwitch);
      await room.hears(names.said.explainsSwitch);
      await gone(phone.next);
      await phone.wantToSwitch.check();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("ArrowDown");
      await focused(phone.qrCodes);
      await room.settle();
    }
    // What is set already changes nothing.
    await phone.next.click();
    await shown(phone.screen("frontPage"), phone.text(names.phone.approvesWithQr));
  });

  practice("while the switch is under way QR codes work, and one-time codes do not", { lesson: "guide" }, async (room) => {
    const { phone, computer, guide } = room;
    await go(startSwitch(room, mouse));
    await go(toOpenApp(room, mouse));
    await go(intoApp(room, mouse));
    await shown(computer.qr, phone.scan);
    await gone(computer.code, phone.code);
    await go(byQr(room, mouse));
    await room.settle();
    await phone.approve.click();
    await room.settle();
    await shown(computer.screen("loggedOn"), guide.skipWait);

    await computer.logOff.click();
    await phone.close.click();
    await guide.skipWait.click();
    await go(logOn(room, mouse));
    await shown(computer.screen("loggedOn"));
  });

  practice("after a day the switch is done by itself", { lesson: "switch-to-codes" }, async (room) => {
    const { phone, guide, names } = room;
    await go(startSwitch(room, mouse));
    await room.skip(24 * HOUR);
    await gone(guide.skipWait);
    await shown(guide.finished);
    await go(intoApp(room, mouse));
    await shown(phone.text(names.phone.approvesWithCodes));
  });

  practice("who watches the last minute of the wait sees it end", { lesson: "switch-to-codes" }, async (room) => {
    const { phone, names } = room;
    await go(startSwitch(room, mouse));
    await room.skip(24 * HOUR - 60_000);
    await toPending(room);
    await phone.cancelSwitch.focus();
    await room.pass(60_000);
    await shown(phone.screen("frontPage"), phone.text(names.phone.approvesWithCodes));
    await focusIsKept(room.page, "the end of the wait");
  });

  practice("'Back' leads from each page of the menu to the menu, and from there to the front page", { lesson: "guide" }, async (room) => {
    const { phone } = room;
    await go(toChoice(room, mouse));
    await phone.back.click();
    await shown(phone.screen("menu"));
    for (const [item, screen] of [
      [phone.settingMethod, "pinAgain"],
      [phone.settingUnlock, "chooseUnlock"],
      [phone.settingPin, "pinSettings"],
    ]) {
      await item.click();
      await shown(phone.screen(screen));
      await phone.back.click();
      await shown(phone.screen("menu"));
      await focusIsKept(room.page, `Back from ${screen}`);
    }
    await phone.back.click();
    await shown(phone.screen("frontPage"));
  });

  practice("a log-on that was begun before the switch is explained, and rejected", { lesson: "guide" }, async (room) => {
    const { phone, computer, guide, names } = room;
    await go(toOpenApp(room, mouse));
    await go(intoApp(room, mouse));
    await shown(phone.scan, guide.explains(names.guide.detours.switchFirst), guide.atStep(1));
    await until(room, guide.skipWait);
    await until(room, guide.finished);
    await shown(computer.screen("loggedOn"));
  });

  practice("while a log-on waits, who is in the menu is led out of it", {}, async (room) => {
    const { phone, computer, guide, names } = room;
    await go(toOpenApp(room, mouse));
    await phone.app.click();
    await room.settle();
    await phone.menu.click();
    await shown(phone.screen("menu"), guide.explains(names.guide.detours.inTheMenu));
    await until(room, guide.finished);
    await shown(computer.screen("loggedOn"));
  });

  practice("who goes another way in the menu is led to the end all the same", { lesson: "guide" }, async (room) => {
    const { phone, guide } = room;
    await go(intoApp(room, mouse));
    await phone.menu.click();
    await phone.settingPin.click();
    await phone.forgotPin.click();
    await until(room, guide.skipWait);
    await until(room, guide.finished);
  });
});
