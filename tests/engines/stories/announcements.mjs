// What a screen reader gets. That nothing is said twice in a row, in both regions at once or too soon after something
// else is looked at after every test of every story; here is the rest.

import assert from "node:assert/strict";
import { shown } from "../../e2e/support/expect.mjs";
import { LANGS } from "../../e2e/support/names.mjs";
import { typeCode, wrongFor } from "../../e2e/support/lesson.mjs";

const writes = ({ page }) => page.evaluate(() => window.spy.writes);

export const announcements = (practice) => {
  for (const lang of LANGS) {
    practice(`what happens is said as a status, and what is wrong as an alert (${lang})`, { lang, step: 7 }, async (room) => {
      const { phone, computer, names } = room;
      const code = await computer.readCode();
      await typeCode(room, wrongFor(code));
      await room.hears(new RegExp(names.phone.wrongCode(1)));
      await shown(phone.code);
      await typeCode(room, code);
      await shown(phone.screen("approval"));
      await room.hears(new RegExp(names.phone.approvalTexts.profile));
      const anyStep = new RegExp(names.guide.anyStep.source.replaceAll(/[$^]/g, ""));
      const said = await writes(room);
      for (const { text } of said) assert.match(text, anyStep, "each message tells the step");
      const [wrong] = said.filter(({ text }) => text.includes(names.phone.wrongCode(1)));
      assert.equal(wrong.region, "warn");
      assert.equal(said.at(-1).region, "say");
    });
  }

  practice("the two live regions are a status and an alert, and empty while nothing is said", {}, async (room) => {
    const regions = { say: room.page.getByRole("status"), warn: room.page.getByRole("alert") };
    for (const [id, region] of Object.entries(regions)) {
      assert.equal(await region.getAttribute("id"), id);
      assert.equal(await region.innerText(), "");
    }
    assert.equal((await regions.say.computed()).role, "status");
    assert.equal((await regions.warn.computed()).role, "alert");
  });
};
