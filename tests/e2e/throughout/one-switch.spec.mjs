// One switch, or a head pointer that steps: Tab and Enter are all there is, and nobody is in a hurry.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focused, hasFocus, shown } from "../support/expect.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { LESSONS, ONE_OF_LANGS } from "../support/names.mjs";

/** More stops than the page has on any of its screens. */
const STOPS = 90;

/** Steps on by Tab, as often as it takes and only forwards, and presses. */
const stepTo = async (locator) => {
  const page = locator.page();
  await locator.waitFor({ state: "visible" });
  for (let stop = 0; !(await hasFocus(locator)); stop += 1) {
    if (stop === STOPS) throw new Error(`${locator} is not reached by Tab`);
    await page.keyboard.press("Tab");
  }
};

const press = async (locator) => {
  await stepTo(locator);
  await locator.page().keyboard.press("Enter");
};

describe("One switch", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const { key } of LESSONS) {
      practice(`'${key}' comes to its end by Tab and Enter alone (${lang})`, { lang, lesson: key }, async (room) => {
        await stepTo(room.guide.doStep);
        for (let press = 0; !(await room.guide.finished.isVisible()); press += 1) {
          assert.ok(press < 60, "the lesson comes to its end");
          // Focus stays where it is, so that the next press needs no way there.
          assert.ok(await hasFocus(room.guide.doStep));
          await room.page.keyboard.press("Enter");
          await room.settle();
        }
      });
    }
  }

  practice("the switch to one-time codes is made on the phone itself: Enter marks and ticks as well", { lesson: "switch-to-codes" }, async (room) => {
    const { phone, names, guide } = room;
    const typePin = async () => {
      for (const digit of room.person.pin) await press(phone.digit(digit));
      await room.settle();
    };
    await press(phone.app);
    await room.settle();
    await typePin();
    await press(phone.menu);
    await press(phone.settingMethod);
    await typePin();
    await shown(phone.screen("chooseMethod"));
    await stepTo(phone.qrCodes);
    await room.page.keyboard.press("Enter");
    assert.ok(await phone.oneTimeCodes.isChecked());
    await shown(phone.text(names.phone.aboutToChange));
    await press(phone.wantToSwitch);
    assert.ok(await phone.wantToSwitch.isChecked());
    await press(phone.startSwitch);
    await room.settle();
    await press(phone.closeAndWait);
    await press(guide.skipWait);
    await room.settle();
    await shown(guide.finished);
  });

  practice("from the last choice Enter goes on to the first, and focus with it", { lesson: "switch-to-codes" }, async (room) => {
    const { phone, guide } = room;
    while (!(await phone.screen("chooseMethod").isVisible())) {
      await guide.doStep.click();
      await room.settle();
    }
    await phone.qrCodes.focus();
    await room.page.keyboard.press("Enter");
    await focused(phone.oneTimeCodes);
    await room.page.keyboard.press("Enter");
    await focused(phone.qrCodes);
    assert.ok(await phone.qrCodes.isChecked());
  });
});
