// The lesson's goal is reached in every way that a person may have of using a page.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "./support/expect.mjs";
import { TOGETHER_LIVE, practice } from "./support/fixture.mjs";
import { keyboard, mouse, touch } from "./support/hands.mjs";
import { go, logOn, pinByKeys } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";
import { ON_A_PHONE } from "./support/windows.mjs";

const isLoggedOn = async ({ computer, phone, guide, names, person }) => {
  await shown(computer.screen("loggedOn"), computer.text(names.computer.loggedOnAs(person.name)));
  await shown(phone.screen("approved"), guide.atStep(10), guide.explains(names.guide.finished));
};

describe("Log on", TOGETHER_LIVE, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`logs on with the mouse alone (${lang})`, { lang, live: true }, async (room) => {
      await go(logOn(room, mouse));
      await isLoggedOn(room);
    });

    practice(`logs on with keys alone, PIN code by Tab and Enter (${lang})`, { lang, live: true }, async (room) => {
      await go(logOn(room, keyboard));
      await isLoggedOn(room);
    });

    practice(`logs on with touch alone (${lang})`, { lang, visitor: ON_A_PHONE, live: true }, async (room) => {
      await go(logOn(room, touch));
      await isLoggedOn(room);
    });
  }

  practice("logs on with keys alone, PIN code by digit keys", { live: true }, async (room) => {
    await go(logOn(room, keyboard, { pin: pinByKeys }));
    await isLoggedOn(room);
  });

  practice("Enter in a field does what the button beside it does", { live: true }, async (room) => {
    const { computer, phone, page } = room;
    await computer.logOn.click();
    await computer.userId.click();
    await page.keyboard.type(room.person.userId);
    await page.keyboard.press("Enter");
    await shown(computer.screen("openApp"));
    await phone.app.click();
    await go(pinByKeys(room));
    await shown(computer.code, phone.code);
    await phone.code.click();
    await page.keyboard.type(await computer.readCode());
    await page.keyboard.press("Enter");
    await shown(phone.screen("approval"));
  });

  practice("the phone shows whose site asks and the whole text before it can be approved", { live: true }, async (room) => {
    const { computer, phone, names } = room;
    await go(logOn(room, mouse, { decide: async function* () {
      await shown(phone.text(names.phone.approvalTexts.profile), phone.mark(names.phone.sites.profile));
      await shown(phone.slider, phone.approve, phone.reject);
      const [approve, reject] = await Promise.all([phone.approve.boundingBox(), phone.reject.boundingBox()]);
      assert.equal(reject.height, approve.height, "Reject is as high as Approve");
      assert.equal(reject.width, approve.width, "Reject is as wide as Approve");
      await phone.approve.click();
      yield "Approve";
    } }));
    await shown(computer.screen("loggedOn"));
  });
});
