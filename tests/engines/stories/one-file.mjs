// The one-file edition, opened from a disk.

import assert from "node:assert/strict";
import { gone, shown } from "../../e2e/support/expect.mjs";
import { mouse } from "../../e2e/support/hands.mjs";
import { go, logOn } from "../../e2e/support/lesson.mjs";
import { LANGS } from "../../e2e/support/names.mjs";
import { refusal } from "./privacy.mjs";

export const oneFile = (practice) => {
  for (const lang of LANGS) {
    practice(`a log-on in the one-file edition (${lang})`, { lang, fromDisk: true }, async (room) => {
      await go(logOn(room, mouse));
      await shown(room.computer.screen("loggedOn"));
      await gone(room.oneFile);
    });
  }

  // Of a file beside it Firefox 153 does not even ask the policy.
  practice("the browser refuses the one-file edition every connection", { fromDisk: true }, async (room, browser) => {
    assert.deepEqual(await refusal(room, browser, "https://example.com/"), { ended: "refused", directive: "connect-src" });
  });
};
