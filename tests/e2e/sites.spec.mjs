// Three services, each with its own look and its own word for the log-on, and the ways out of the box in front of them.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { atSite, byQr, go, logOn, toEnd, toOpenApp, toStep, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

/** How each site's first page is called in the table of headings. */
const HEADINGS = { profile: "site", municipality: "municipality", bank: "bank" };
const SITES = Object.keys(HEADINGS);

describe("Sites", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`in free practice one goes from site to site, and each has its own name, look and button (${lang})`, { lang, lesson: "free" }, async (room) => {
      const { computer, names, page } = room;
      const colours = new Set();
      for (const site of ["municipality", "bank", "profile"]) {
        await computer.goTo(site).click();
        await shown(computer.screen(HEADINGS[site]), computer.logOnAt(site));
        await room.hears(names.said.wentTo(names.phone.sites[site]));
        await focusIsKept(page, `the way to ${site}`);
        assert.equal(await computer.site(), site);
        await gone(computer.goTo(site));
        for (const other of SITES.filter((other) => other !== site)) await shown(computer.goTo(other));
        colours.add(await computer.logOnAt(site).evaluate((button) => getComputedStyle(button).color));
      }
      assert.equal(colours.size, SITES.length, "three colours");
    });

    for (const site of SITES) {
      practice(`one logs on at '${site}' and off again (${lang})`, { lang, lesson: "free" }, async (room) => {
        const { computer, phone, names } = room;
        if (site !== "profile") await computer.goTo(site).click();
        const begin = (room, hand) => atSite(room, hand, site);
        const decide = async function* () {
          const text = names.phone.approvalTexts[site];
          await shown(phone.text(text), computer.text(text), phone.mark(names.phone.sites[site]));
          await phone.approve.click();
        };
        await go(logOn(room, mouse, { begin, confirm: byQr, decide }));
        await shown(computer.text(names.computer.loggedOnAs(room.person.name)), computer.logOff);
        assert.equal(await computer.site(), site);
        await computer.logOff.click();
        await shown(computer.screen(HEADINGS[site]), computer.logOnAt(site));
        await room.hears(names.said.loggedOff);
        await focusIsKept(room.page, "Log off");
        await gone(computer.text(names.computer.notLoggedOn));
      });
    }

    practice(`'Close the window' is as good as 'Cancel', wherever the box stands (${lang})`, { lang }, async (room) => {
      const { computer, guide, names } = room;
      for (const step of [4, 5, 7, 8]) {
        await guide.startOver.click();
        await toStep(room, step);
        await computer.closeWindow.focus();
        await room.page.keyboard.press("Enter");
        await shown(computer.screen("windowClosed"));
        await focused(computer.title);
        await room.settle();
        await shown(computer.screen("site"), computer.text(names.computer.notLoggedOn));
        await shown(guide.atStep(2), guide.explains(names.guide.detours.cancelled));
      }
      await toEnd(room);
      await shown(computer.screen("loggedOn"));
    });

    practice(`help, the forgotten user ID and the other ways open one at a time (${lang})`, { lang }, async (room) => {
      const { computer, names } = room;
      await toStep(room, 4);
      const panels = [
        { button: computer.help, words: names.computer.helpText },
        { button: computer.forgot, words: names.computer.forgotText },
        { button: computer.otherWays, words: names.computer.otherWaysText },
      ];
      for (const { button, words } of panels) {
        await button.click();
        await shown(computer.text(words));
        await focused(button);
        for (const other of panels) {
          const isOpen = other.button === button;
          assert.equal(await other.button.getAttribute("aria-expanded"), String(isOpen));
          if (!isOpen) await gone(computer.text(other.words));
        }
      }
      // They say nothing by themselves: they are found beside the button.
      await computer.otherWays.click();
      await gone(computer.text(names.computer.otherWaysText));
    });
  }

  practice("the phone hears that the window was closed", {}, async (room) => {
    const { computer, phone } = room;
    await toStep(room, 7);
    await computer.closeWindow.click();
    await room.settle();
    await shown(phone.screen("cancelled"));
  });

  practice("help is there to the end of the box, and closed again on the next screen", {}, async (room) => {
    const { computer, names } = room;
    for (const step of [5, 7, 8]) {
      await toStep(room, step);
      await gone(computer.text(names.computer.helpText));
      await computer.help.click();
      await shown(computer.text(names.computer.helpText));
    }
  });

  practice("while a log-on is under way, and in lessons, one cannot go elsewhere", { lesson: "free" }, async (room) => {
    const { computer } = room;
    await go(toOpenApp(room, mouse));
    await gone(...SITES.map((site) => computer.goTo(site)));
    await room.follow("lesson=log-on");
    await shown(computer.screen("site"));
    await gone(...SITES.map((site) => computer.goTo(site)));
  });

  practice("logged on in free practice, one goes to another site and logs on there", { lesson: "free" }, async (room) => {
    const { computer, guide } = room;
    await toEnd(room);
    await computer.goTo("bank").click();
    await shown(computer.screen("bank"), computer.logOnAt("bank"));
    await gone(guide.finished);
    await until(room, computer.transfer);
    await shown(computer.logOff);
  });
});
