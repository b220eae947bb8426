// Links into the room: what they ask for happens; what they say that is not known is left out and never shown.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { toStep } from "./support/lesson.mjs";
import { LESSONS, NAMES } from "./support/names.mjs";

/** Those that wait for the learner, and the last one. Steps 3 and 9 are over in a moment: see WAITING. */
const STEPS = [...[2, 4, 5, 6, 7, 8, 10].map((step) => ({ lang: "en", step })), { lang: "da", step: 8 }];

/** Steps that end by themselves, with what follows. */
const WAITING = [
  { step: 3, next: (room) => room.guide.atStep(4) },
  { step: 9, next: (room) => room.guide.atStep(10) },
  { step: 10, next: (room) => room.computer.screen("loggedOn") },
];

const attribute = (page, name) => page.evaluate((name) => document.documentElement.getAttribute(name), name);

const HOSTILE = [
  { what: "a lesson that is a piece of a page", link: "lesson=<img src=x onerror=alert(1)>&evil=PAYPAL" },
  { what: "keys and values of somebody else", link: "PAYPAL=evil&call=+4512345678&lang=<b>evil</b>" },
  { what: "a very long text", link: `lesson=log-on&evil=${"PAYPAL".repeat(400)}` },
  { what: "a broken encoding", link: "lesson=%E0%A4%A&evil=%00PAYPAL" },
];

describe("Links", TOGETHER, () => {
  for (const { lang, step } of STEPS) {
    const link = `lesson=log-on&lang=${lang}&step=${step}`;
    practice(`#${link} opens at '${NAMES[lang].guide.step(step)}'`, { lang, link }, async (room) => {
      await shown(room.guide.atStep(step), room.title);
      assert.deepEqual(await room.heard(), [], "nothing of the way there is said");
      await gone(room.notice);
    });
  }

  for (const { step, next } of WAITING) {
    practice(`a link to step ${step} goes on by itself, as that step does`, { link: `step=${step}` }, async (room) => {
      await room.settle();
      await shown(next(room));
    });
  }

  practice("from a link into the middle the lesson leads to the end", { link: "lesson=log-on&step=6" }, async (room) => {
    await toStep(room, 10);
    await shown(room.computer.screen("loggedOn"));
  });

  for (const { what, link } of HOSTILE) {
    practice(`${what} is left out with a notice that repeats nothing of it`, { link }, async (room) => {
      const { page, notice, dismissNotice } = room;
      await shown(notice);
      const everything = [await page.locator("body").innerText(), await page.title(), ...(await room.heard())].join("\n");
      for (const theirs of ["PAYPAL", "evil", "<img", "onerror", "alert(", "4512345678", "%E0"]) {
        assert.ok(!everything.toLowerCase().includes(theirs.toLowerCase()), `the page shows '${theirs}'`);
      }
      await dismissNotice.click();
      await gone(notice);
      await toStep(room, 10);
      await shown(room.computer.screen("loggedOn"));
    });
  }

  for (const { key, steps: [first, last] } of LESSONS) {
    practice(`each step of '${key}' has a link`, { lesson: key }, async (room) => {
      for (let step = last; step >= first; step -= 1) {
        await room.follow(`lesson=${key}&step=${step}`);
        await shown(room.title, room.guide.atStep(step, last));
      }
      await gone(room.notice);
    });
  }

  for (const link of ["step=0", "step=11", "lesson=told-coed", "day=0", "lang=de", "theme=pink", "text=300", "present=2", "embed=2"]) {
    practice(`#${link} is not known: the room opens, with a notice`, { lesson: "guide", link }, async (room) => {
      await shown(room.notice, room.title, room.guide.atStep(1));
    });
  }

  practice("a step that the lesson does not have is not known", { link: "lesson=log-on&step=1" }, async (room) => {
    await shown(room.notice, room.title, room.guide.atStep(2));
  });

  practice("an unknown key beside known ones spoils nothing", { lang: "da", link: "lesson=log-on&foo=1&lang=da&step=5" }, async (room) => {
    await shown(room.notice, room.guide.atStep(5));
  });

  practice("looks come from the link", { link: "theme=dark&text=150" }, async ({ page }) => {
    assert.equal(await attribute(page, "data-theme"), "dark");
    assert.equal(await attribute(page, "data-text"), "150");
  });

  practice("without a link looks are those of the device", { link: "" }, async ({ page }) => {
    assert.equal(await attribute(page, "data-theme"), "system");
    assert.equal(await attribute(page, "data-text"), "100");
  });

  practice("looks can be chosen in the settings", {}, async ({ page, settings, names }) => {
    await settings.button.click();
    for (const [key, name] of Object.entries(names.settings.themes)) {
      await settings.theme.selectOption(name);
      assert.equal(await attribute(page, "data-theme"), key);
    }
    await settings.textSize.selectOption("250 %");
    assert.equal(await attribute(page, "data-text"), "250");
  });

  practice("a link followed in the open room changes what it names, and nothing else", {}, async (room) => {
    const { page, guide, computer } = room;
    await toStep(room, 7);
    const code = await computer.readCode();
    await room.follow("theme=contrast&text=200");
    await room.settle();
    assert.equal(await attribute(page, "data-theme"), "contrast");
    assert.equal(await attribute(page, "data-text"), "200");
    await shown(guide.atStep(7));
    assert.equal(await computer.readCode(), code);

    const danish = room.in("da");
    await room.follow("lang=da");
    await danish.hears(danish.names.said.language);
    await shown(danish.guide.atStep(7));
    assert.equal(await danish.computer.readCode(), code);

    await room.follow("lesson=log-on&step=5");
    await shown(danish.guide.atStep(5), danish.phone.screen("home"));
    await danish.hears(new RegExp(`^${danish.names.guide.step(5)}`));
  });
});
