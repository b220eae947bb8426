// What has to hold on every screen, and costs little to look at: focus, the marks of a simulation, the fields, and what
// was said. axe, sizes and motion have files of their own.

import assert from "node:assert/strict";
import { after, describe } from "node:test";
import { focusIsKept, isSeen } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { WAYS } from "./support/screens.mjs";

/** What Tab passes by although it can be seen: it would be silent there, and focus on it would be lost. */
const outOfReach = (main) =>
  main.evaluate((main) => {
    const controls = "button, input, select, a, [tabindex]";
    const isOut = (control) => control.disabled || control.closest("[inert]") || control.tabIndex > 0;
    const isSkipped = (control) => control.tabIndex < 0 && !/^H\d$/.test(control.tagName);
    const out = [...main.querySelectorAll(controls)].filter((control) => isOut(control) || isSkipped(control));
    return out.map((control) => control.outerHTML.slice(0, 120));
  });

/** Fields that hide what is typed, or are filled in by the browser; and how many there are. */
const fields = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=range])")];
    const isWrong = ({ type, autocomplete, value }) => type !== "text" || autocomplete !== "off" || value.includes("•");
    return { count: all.length, wrong: all.filter(isWrong).map((field) => field.outerHTML) };
  });

/** Both devices and the title say that it is a simulation, on paper too. */
const marksAreSeen = async ({ page, names, computer, phone }, screen) => {
  assert.match(await page.title(), names.simulationInTitle, screen);
  const focused = await page.evaluateHandle(() => document.activeElement);
  for (const media of ["print", "screen"]) {
    await page.emulateMedia({ media });
    for (const device of [computer, phone]) {
      assert.ok(await isSeen(device.mark(names.simulation)), `the mark on ${device.region}: ${screen}, ${media}`);
    }
  }
  // On paper there are no buttons, so the browser takes focus away from them.
  await focused.evaluate((element) => element.focus());
};

/** 'What was said' is what the live regions got, newest first. */
const listIsWhatWasSaid = async (room, screen) => {
  const heard = (await room.heard()).toReversed();
  assert.deepEqual(await room.guide.saidLines(), heard, `what was said: ${screen}`);
};

describe("Every screen", TOGETHER, () => {
  let fieldsSeen = 0;

  for (const lang of LANGS) {
    for (const { name, lesson, screens } of WAYS) {
      practice(`it keeps focus, says that it is a simulation, hides nothing typed, and lists what was said: ${name} (${lang})`, { lang, lesson }, async (room) => {
        const { computer, phone, guide, page } = room;
        const headings = [computer.title, phone.title, guide.step];
        const atFirst = await Promise.all(headings.map((heading) => heading.elementHandle()));
        // Before the first action focus is nowhere.
        await guide.step.focus();
        for await (const screen of screens(room)) {
          await focusIsKept(page, screen);
          for (const [index, heading] of headings.entries()) {
            // They are what focus falls back on. Fails, too, when there are two of them.
            assert.ok(await heading.evaluate((now, before) => now === before, atFirst[index]), `${heading}: ${screen}`);
          }
          assert.deepEqual(await outOfReach(room.main), [], `out of reach: ${screen}`);
          const { count, wrong } = await fields(page);
          fieldsSeen += count;
          assert.deepEqual(wrong, [], `fields: ${screen}`);
          await listIsWhatWasSaid(room, screen);
          await marksAreSeen(room, screen);
        }
        await room.settle();
        await listIsWhatWasSaid(room, "at the end");
        assert.ok((await room.heard()).length > 0, "something was said");
      });
    }
  }

  // Of user ID and code, in both languages.
  after(() => assert.ok(fieldsSeen > 20, `only ${fieldsSeen} fields`));
});
