// One user ID in two places at the same time: MitID stops the second log-on, and the app shows the first one, which the
// learner did not begin. They reject it. Both are to be met here before they are met in life.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { byQr, go, intoApp, logOn, switchToCodes, toEnd, toOpenApp, typeUserId, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const somebodyElse = async (room) => {
  await room.guide.ifElsewhere.click();
  await room.settle();
};

/** The learner's own log-on, which is stopped. */
const isStopped = async (room) => {
  const { computer, names } = room;
  await computer.logOn.click();
  await room.settle();
  await typeUserId(room, room.person.userId);
  await room.hears(names.computer.parallel);
  await shown(computer.screen("site"), computer.text(names.computer.notLoggedOn));
};

describe("Two log-ons at the same time", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`the learner's is stopped, the other is rejected while the scan is asked for, and then all is well (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { computer, phone, guide, names } = room;
      await somebodyElse(room);
      await room.hears(names.said.elsewhere);
      await shown(computer.screen("site"));
      await isStopped(room);
      await guide.ask.click();
      await shown(guide.explains(names.guide.detours.notBegunHere));
      await go(intoApp(room, mouse));
      await shown(phone.screen("scan"), phone.reject);
      await gone(computer.qr);
      await phone.reject.click();
      await room.settle();
      await shown(phone.screen("rejected"), computer.screen("site"));
      await phone.close.click();
      await go(logOn(room, mouse, { confirm: byQr }));
      await shown(computer.screen("loggedOn"));
    });

    practice(`'Do this step for me' finds the way out (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { computer, phone } = room;
      await somebodyElse(room);
      await isStopped(room);
      await until(room, phone.screen("rejected"));
      await toEnd(room);
      await shown(computer.screen("loggedOn"));
    });
  }

  practice("the box tells the support code CAP008 before it closes", { lesson: "free" }, async (room) => {
    const { computer, names } = room;
    await somebodyElse(room);
    await computer.logOn.click();
    await room.settle();
    await computer.userId.fill(room.person.userId);
    await computer.continue.click();
    await room.pass(450);
    await shown(computer.screen("ended"), computer.text(names.computer.parallel));
    await focusIsKept(room.page, "the end of the log-on");
  });

  practice("'Reject' is there, too, while a one-time code is asked for that stands on no screen here", { lesson: "free" }, async (room) => {
    const { computer, phone } = room;
    await go(switchToCodes(room, mouse));
    await somebodyElse(room);
    await go(intoApp(room, mouse));
    await shown(phone.screen("code"), phone.reject);
    await gone(computer.code);
    await phone.reject.click();
    await room.settle();
    await shown(phone.screen("rejected"));
    await toEnd(room);
    await shown(computer.screen("loggedOn"));
  });

  practice("whoever comes second is stopped, and the learner who was first goes on", { lesson: "free" }, async (room) => {
    const { computer, phone } = room;
    await go(toOpenApp(room, mouse));
    await somebodyElse(room);
    await shown(computer.screen("openApp"));
    await go(intoApp(room, mouse));
    await go(byQr(room, mouse));
    await room.settle();
    await phone.approve.click();
    await room.settle();
    await shown(computer.screen("loggedOn"));
  });

  practice("nobody else begins twice at the same time", { lesson: "free" }, async (room) => {
    const { guide, names } = room;
    await somebodyElse(room);
    assert.equal(await guide.ifElsewhere.getAttribute("aria-disabled"), "true");
    const before = (await room.heard()).length;
    await guide.ifElsewhere.click({ force: true });
    await room.settle();
    assert.equal((await room.heard()).length, before);
    await focusIsKept(room.page, names.guide.ifElsewhere);
  });
});
