// Nobody may take this for the real thing: both devices are marked on every screen, on paper too, and so is the title.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { everyScreen } from "./support/screens.mjs";

/** In the middle of the mark nothing else stands. */
const isSeen = (mark) =>
  mark.evaluate((mark) => {
    mark.scrollIntoView({ block: "center" });
    const { left, top, width, height } = mark.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    const { opacity, visibility, fontSize } = getComputedStyle(mark);
    return mark.contains(onTop) && opacity === "1" && visibility === "visible" && Number.parseFloat(fontSize) >= 12;
  });

describe("Marks of a simulation", TOGETHER, () => {
  for (const lang of LANGS) {
    practice(`both devices and the title say it on every screen, and on paper (${lang})`, { lang }, async (room) => {
      const { page, names } = room;
      for await (const screen of everyScreen(room)) {
        assert.match(await page.title(), names.simulationInTitle);
        for (const media of ["print", "screen"]) {
          await page.emulateMedia({ media });
          for (const device of [room.computer, room.phone]) {
            assert.ok(await isSeen(device.mark(names.simulation)), `${screen}, ${media}`);
          }
        }
      }
    });

    practice(`they say it on a small screen with large text (${lang})`, { lang, link: `lang=${lang}&text=250`, visitor: { viewport: { width: 320, height: 800 } } }, async (room) => {
      for (const device of [room.computer, room.phone]) {
        assert.ok(await isSeen(device.mark(room.names.simulation)));
      }
    });
  }
});
