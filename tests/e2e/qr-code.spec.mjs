// The QR code: two halves that take turns, one scan on the phone, and a way out for whoever cannot scan.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { exposedOne } from "./support/accessibility-tree.mjs";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { atSite, byQr, go, intoApp, logOn, toApproval, toEnd, toOpenApp, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const MOVING = { reducedMotion: "no-preference" };
const STILL = { reducedMotion: "reduce" };

/** How long each half is shown, and how long a code is good for. */
const HALF = 1_000;
const CODE = 10_000;

const atMunicipality = (room, hand) => atSite(room, hand, "municipality");

const toQr = async (room, begin = atMunicipality) => {
  await go(toOpenApp(room, mouse, { begin }));
  await go(intoApp(room, mouse));
  await shown(room.computer.qr, room.phone.scan);
};

const seen = async (room) => (await room.computer.qrHalves()).map((half) => half.number);

/** Both are there beside each other, whole, and stay so. */
const standSideBySide = async (room) => {
  for (const _ of [1, 2, 3]) {
    const [left, right, ...others] = await room.computer.qrHalves();
    assert.deepEqual([left.number, right.number, others.length], [0, 1, 0], "both halves");
    assert.ok(left.x + left.width <= right.x, "beside each other");
    assert.equal(left.y, right.y, "at the same height");
    assert.notEqual(left.drawing, right.drawing);
    await room.pass(HALF);
  }
};

describe("QR code", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const hand of [mouse, keyboard]) {
      practice(`it is scanned with one press, and leads to the approval, with the ${hand.name} (${lang})`, { lang, lesson: "log-on-qr" }, async (room) => {
        const { computer, phone, guide, names } = room;
        for await (const action of logOn(room, hand, { begin: atMunicipality, confirm: byQr })) {
          await focusIsKept(room.page, action);
        }
        await shown(computer.screen("loggedOn"), guide.finished);
        await shown(phone.screen("approved"), computer.text(names.computer.loggedOnAs(room.person.name)));
      });
    }

    practice(`it is a picture with a name, and one half is seen at a time (${lang})`, { lang, lesson: "log-on-qr", visitor: MOVING }, async (room) => {
      const { computer, names } = room;
      await toQr(room);
      await exposedOne(room.page, "image", names.computer.qr);
      const before = (await room.heard()).length;
      const turns = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const halves = await seen(room);
        assert.equal(halves.length, 1, "one half");
        turns.push(halves[0]);
        await room.pass(HALF);
      }
      const [first] = turns;
      assert.deepEqual(turns, [first, 1 - first, first, 1 - first, first, 1 - first], "they take turns");
      assert.equal((await room.heard()).length, before, "in silence");
      await shown(computer.screen("qr"));
    });
  }

  practice("it becomes another code, also in silence", { lesson: "log-on-qr", visitor: STILL }, async (room) => {
    await toQr(room);
    const drawn = async () => (await room.computer.qrHalves()).map((half) => half.drawing).join();
    const before = await drawn();
    const heard = (await room.heard()).length;
    await room.pass(CODE + HALF);
    assert.notEqual(await drawn(), before);
    assert.equal((await room.heard()).length, heard);
  });

  practice("both halves stand side by side where the device wishes for less motion", { lesson: "log-on-qr", visitor: STILL }, async (room) => {
    await toQr(room);
    await standSideBySide(room);
  });

  practice("both halves stand side by side with 'Reduce motion'", { lang: "da", lesson: "log-on-qr", visitor: MOVING }, async (room) => {
    await toQr(room);
    assert.equal((await seen(room)).length, 1);
    await room.settings.button.click();
    await room.settings.reduceMotion.check();
    await standSideBySide(room);
    await room.settings.reduceMotion.uncheck();
    assert.equal((await seen(room)).length, 1);
  });

  practice("the device's wish for less motion is followed at once", { lesson: "log-on-qr", visitor: MOVING }, async (room) => {
    await toQr(room);
    await room.page.emulateMedia({ reducedMotion: "reduce" });
    await standSideBySide(room);
  });

  practice("nobody has to catch the halves: the camera waits for both", { lesson: "log-on-qr" }, async (room) => {
    const { phone, names } = room;
    await toQr(room);
    await phone.scan.click();
    await shown(phone.text(names.phone.scanLooking).or(phone.screen("scan")));
    assert.equal(await phone.scan.getAttribute("aria-disabled"), "true");
    await focusIsKept(room.page, "the scan");
    await room.pass(2 * HALF + 400);
    await shown(phone.screen("approval"));
  });

  practice("a scan is as good at any moment of the code's life", { lesson: "log-on-qr" }, async (room) => {
    const { phone, guide } = room;
    // Just before a code is replaced by the next, too.
    for (const moment of [0, 900, 8_600, 9_400, 9_900]) {
      await toQr(room);
      await room.pass(moment);
      await phone.scan.click();
      await room.settle();
      // At the very end of a code it may have been another one already: then the app says so, and scans again.
      await until(room, phone.screen("approval"));
      await guide.startOver.click();
    }
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`a broken camera is told, with the way to one-time codes (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { phone, guide, computer, names } = room;
      await guide.ifCamera.check();
      await toQr(room, atSite);
      await phone.scan.click();
      await shown(phone.text(names.phone.cameraBroken), phone.screen("scan"));
      await room.hears(names.phone.cameraBroken);
      await focusIsKept(room.page, "the broken camera");
      await guide.ask.click();
      await shown(guide.explains(names.guide.detours.camera));
      await until(room, guide.skipWait);
      await until(room, computer.code);
      await toEnd(room);
      await shown(computer.screen("loggedOn"));
    });
  }

  practice("a camera that works again scans", { lesson: "free" }, async (room) => {
    const { phone, guide, names } = room;
    await guide.ifCamera.check();
    await toQr(room, atSite);
    await phone.scan.click();
    await shown(phone.text(names.phone.cameraBroken));
    await guide.ifCamera.uncheck();
    await phone.scan.click();
    await room.settle();
    await shown(phone.screen("approval"));
  });

  practice("a camera that breaks while it looks says so", { lesson: "free" }, async (room) => {
    const { phone, guide, names } = room;
    await toQr(room, atSite);
    await phone.scan.click();
    await guide.ifCamera.check();
    await shown(phone.text(names.phone.cameraBroken));
  });

  practice("'Reject' is there before anything is scanned", { lesson: "log-on-qr" }, async (room) => {
    const { phone, computer } = room;
    await toQr(room);
    await phone.reject.click();
    await room.settle();
    await shown(phone.screen("rejected"), computer.screen("municipality"));
    await gone(computer.qr);
  });

  practice("the text of the other site is the same in the box and in the app", { lesson: "log-on-qr" }, async (room) => {
    const { phone, computer, names } = room;
    await go(toApproval(room, mouse, { begin: atMunicipality, confirm: byQr }));
    const text = names.phone.approvalTexts.municipality;
    await shown(phone.text(text), computer.text(text), phone.mark(names.phone.sites.municipality));
  });
});
