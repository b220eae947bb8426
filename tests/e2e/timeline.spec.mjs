// The timeline: to any moment of the session and back, another way from there, and the link that shares it.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { focused, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard } from "./support/hands.mjs";
import { LANGS } from "./support/names.mjs";
import { toStep } from "./support/lesson.mjs";

const WORDS = {
  en: { timeline: "Timeline", stops: "Stops", moment: "Moment", branches: "Branches", link: "Link", share: "Share this session", past: /^This moment is in the past\./, begins: /^A new branch begins here\./, copied: "The link is copied.", opened: /^A shared session is open/, damaged: /^This link holds no session/ },
  da: { timeline: "Tidslinje", stops: "Stop", moment: "Tidspunkt", branches: "Grene", link: "Link", share: "Del dette forløb", past: /^Du er tilbage i tiden\./, begins: /^Her begynder en ny gren\./, copied: "Linket er kopieret.", opened: /^Et delt forløb er åbent/, damaged: /^Linket rummer ikke noget forløb/ },
};

/** The parts of the timeline. */
const parts = ({ page, lang }) => {
  const words = WORDS[lang];
  const region = page.getByRole("region", { name: words.timeline, exact: true });
  return {
    open: page.getByRole("button", { name: words.timeline, exact: true }),
    region,
    stops: region.getByRole("combobox", { name: words.stops, exact: true }),
    moment: region.getByRole("slider", { name: words.moment, exact: true }),
    branches: region.getByRole("combobox", { name: words.branches, exact: true }),
    past: region.getByText(words.past),
    link: region.getByRole("textbox", { name: words.link, exact: true }),
    share: region.getByRole("button", { name: words.share, exact: true }),
  };
};

describe("The timeline", TOGETHER, () => {
  for (const lang of LANGS) {
    practice(`every stop is gone to, and whoever acts there begins a branch (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      await shown(time.region, time.stops, time.share);
      await gone(time.past, time.branches);
      await injectAxe(room.page);
      await axeFindsNothing(room.page, "the timeline");

      // By keys: to the beginning, which is told with the stop, and focus stays.
      await time.moment.focus();
      await room.page.keyboard.press("Home");
      await shown(time.past, room.computer.logOn);
      await focused(time.moment);
      assert.equal(await time.moment.getAttribute("aria-valuetext"), await time.stops.locator("option").first().textContent());
      const last = (await time.stops.locator("option").count()) - 1;
      await time.stops.selectOption({ index: last });
      await shown(room.phone.code);
      await gone(time.past);

      await time.stops.selectOption({ index: 0 });
      await keyboard.press(room.computer.logOn);
      await room.hears(WORDS[lang].begins);
      await shown(time.branches);
      await time.branches.selectOption({ index: 1 });
      await shown(room.phone.code);
    });

    practice(`a shared session is opened, played from the beginning, and has the same stops (${lang})`, { lang, lesson: "log-on" }, async (room, visit) => {
      const time = parts({ page: room.page, lang });
      await toStep(room, 7);
      await time.open.click();
      const stops = await time.stops.locator("option").allTextContents();
      const link = await time.link.inputValue();
      assert.match(link, /#play=[\w-]+&lang=(en|da)$/);
      await time.share.click();
      await room.hears(WORDS[lang].copied);

      await room.page.goto("about:blank");
      await room.page.goto(link);
      const again = await visit.ready(lang);
      await shown(time.past);
      assert.deepEqual(await time.stops.locator("option").allTextContents(), stops);
      await again.hears(WORDS[lang].opened);
      await time.stops.selectOption({ index: stops.length - 1 });
      await shown(room.phone.code);
    });

    practice(`a link that was cut off says so, and the lesson stays (${lang})`, { lang, lesson: "log-on" }, async (room) => {
      await toStep(room, 4);
      await room.follow("play=AQZsb2ctb24AAYjB0psDBq");
      await shown(room.main.getByText(WORDS[lang].damaged), room.computer.userId);
    });
  }
});
