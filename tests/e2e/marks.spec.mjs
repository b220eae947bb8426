// Nobody may take this for the real thing, also where little fits on the screen. That the marks are on every screen,
// and on paper, is looked at in screens/.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { isSeen } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";

describe("Marks of a simulation", TOGETHER, () => {
  for (const lang of LANGS) {
    practice(`both devices say it on a small screen with large text (${lang})`, { lang, link: `lang=${lang}&text=250`, visitor: { viewport: { width: 320, height: 800 } } }, async (room) => {
      for (const device of [room.computer, room.phone]) {
        assert.ok(await isSeen(device.mark(room.names.simulation)));
      }
    });
  }
});
