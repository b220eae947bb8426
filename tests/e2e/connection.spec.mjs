// A bad connection loses messages. Nothing breaks by it: the device that waits in vain says so, and one presses
// 'Try again'. Which messages are lost differs from room to room, so each test goes on until one is.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, toEnd, toOpenApp, tryUntilAnswered, untilAppFails, untilBoxFails } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

/** Each press can be in vain; that so many are, never happens. */
const PRESSES = 200;

describe("Bad connection", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`the box says that it has no connection, and 'Try again' goes on (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { computer, guide, names } = room;
      await untilBoxFails(room);
      await shown(computer.screen("noConnection"), computer.cancel);
      await room.hears(names.said.computerNoConnection);
      await focusIsKept(room.page, "the lost message");
      await guide.ask.click();
      await shown(guide.explains(names.guide.detours.noConnection));
      await tryUntilAnswered(room, computer);
      await shown(computer.screen("openApp"));
      await focusIsKept(room.page, "Try again");
    });

    practice(`the app says that it has no connection, and 'Try again' goes on (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { phone, guide, names } = room;
      await untilAppFails(room);
      await shown(phone.screen("noConnection"), phone.close);
      await room.hears(names.said.phoneNoConnection);
      await focusIsKept(room.page, "the lost message");
      // With a good one it is answered at once.
      await guide.ifConnection.uncheck();
      await phone.tryAgain.click();
      await room.settle();
      await gone(phone.screen("noConnection"), phone.tryAgain);
      await focusIsKept(room.page, "Try again");
    });

    practice(`'Do this step for me' leads to the end all the same (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { computer, guide } = room;
      await guide.ifConnection.check();
      await toEnd(room, PRESSES);
      await shown(computer.screen("loggedOn"));
      assert.ok(await guide.ifConnection.isChecked());
    });
  }

  practice("'Cancel' is there while the box has no connection", { lesson: "free" }, async (room) => {
    const { computer, guide } = room;
    await untilBoxFails(room);
    await guide.ifConnection.uncheck();
    await computer.cancel.click();
    await room.settle();
    await shown(computer.screen("site"));
  });

  practice("a good connection loses nothing", { lesson: "free" }, async (room) => {
    const { computer, phone } = room;
    await go(toOpenApp(room, mouse));
    await toEnd(room);
    await gone(computer.tryAgain, phone.tryAgain);
    for (const text of await room.heard()) assert.doesNotMatch(text, room.names.said.computerNoConnection);
  });
});
