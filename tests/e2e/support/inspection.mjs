// Every checker, on every screen that shows something new, in every look. One inspection stands for one language.
//
// New is an element, with its states and words (numbers left out), that has not stood on this screen of its part before.
// So each element of each screen is checked in each of its states; not, once more, each state of one together with each
// state of every other: no checker looks at more than an element, its labels and its ancestors, or at the outline of a page.
//
// A theme changes colours and nothing else. So on each screen the rest is checked once; then, in each look, that the page
// is made of the same elements, states and words, and by axe what depends on colours, unless all colours are those of a
// look that was checked already. A language changes words and no colours, so one is enough for that.

import assert from "node:assert/strict";
import { axeFinds, injectAxe } from "./axe.mjs";
import { Endings } from "./endings.mjs";
import { ibmFinds, injectIbm } from "./ibm.mjs";
import { KeptPages } from "./nu.mjs";
import { PARTS, beginToLook, look } from "./sight.mjs";
import { voiceControlFinds } from "./voice-control.mjs";

/** The four themes; the first looks like the device wishes. */
const LOOKS = [
  { name: "system, light", theme: "system", colorScheme: "light" },
  { name: "light", theme: "light", colorScheme: "light" },
  { name: "dark", theme: "dark", colorScheme: "light" },
  { name: "high contrast", theme: "contrast", colorScheme: "light" },
  { name: "system, dark", theme: "system", colorScheme: "dark" },
];

/** Chooses a theme by a link. A link that is not known has to stay, or its notice would go. */
const choose = (page, theme) =>
  page.evaluate(async (theme) => {
    const unknown = location.hash.includes("nothing=known") ? "&nothing=known" : "";
    const link = `#theme=${theme}${unknown}`;
    if (location.hash === link) return;
    await new Promise((followed) => {
      window.addEventListener("hashchange", followed, { once: true });
      location.hash = link;
    });
  }, theme);

/** All the colours that are to be seen. */
const coloursOf = (page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { color, backgroundColor, backgroundImage, borderTopColor, borderLeftColor, fill, stroke } = getComputedStyle(element);
        return [color, backgroundColor, backgroundImage, borderTopColor, borderLeftColor, fill, stroke].join();
      })
      .join("\n"),
  );

const headings = (part) => (part.match(/^h[23] .*$/gm) ?? []).join(" ");

export class Inspection {
  #lang;
  #inEachTheme;
  #lines = new Set();
  #shared = new Set();
  #pages = new KeptPages();
  #endings;
  screens = 0;

  constructor(lang) {
    this.#lang = lang;
    this.#endings = new Endings(lang);
  }

  /** Before a lesson, once it is open. `inEachTheme` is to be off where another language shows the same in each theme. */
  async begin(room, { inEachTheme = true } = {}) {
    this.#inEachTheme = inEachTheme;
    this.#endings.begin();
    await beginToLook(room);
    await injectAxe(room.page);
    await injectIbm(room.page);
  }

  /** Checks what stands on the page, if there is anything new. `seen` is a look at it. Gives what was found. */
  async inspect(room, seen, place) {
    if (place === "") this.#endings.begin();
    this.#endings.see(seen);
    if (!this.#isNew(seen)) return [];
    this.screens += 1;
    return this.#check(room, `${this.#lang}, ${place}`);
  }

  #isNew({ parts }) {
    const before = this.#lines.size;
    for (const part of PARTS) {
      const screen = headings(parts[part]);
      for (const line of parts[part].split("\n")) this.#lines.add([part, screen, line].join("\n"));
    }
    return this.#lines.size > before;
  }

  async #check(room, place) {
    const { page } = room;
    const { faults, shared } = await voiceControlFinds(page);
    for (const name of shared) this.#shared.add(name);
    await this.#pages.keep(page, place);
    const found = [
      ...faults.map((fault) => ({ checker: "voice control", fault })),
      ...(await axeFinds(page)).map((fault) => ({ checker: "axe", fault })),
      ...(await ibmFinds(page)).map((fault) => ({ checker: "IBM", fault })),
      ...(this.#inEachTheme ? await this.#inEachLook(room) : []),
    ];
    return found.map((finding) => ({ place, ...finding }));
  }

  async #inEachLook(room) {
    const { page } = room;
    const found = [];
    const before = await look(room);
    const judged = new Set([await coloursOf(page)]);
    const [first, ...others] = LOOKS;
    for (const { name, theme, colorScheme } of [...others, first]) {
      await page.emulateMedia({ colorScheme });
      await choose(page, theme);
      const colours = await coloursOf(page);
      if (!judged.has(colours)) {
        found.push(...(await axeFinds(page, { onlyColours: true })).map((fault) => ({ checker: `axe, ${name}`, fault })));
      }
      judged.add(colours);
      const { parts } = await look(room);
      for (const part of PARTS) if (parts[part] !== before.parts[part]) found.push({ checker: `structure, ${name}`, fault: `${part}: ${parts[part]}` });
    }
    // Light, dark, high contrast.
    if (judged.size < 3) found.push({ checker: "looks", fault: `there are only ${judged.size} sets of colours` });
    return found;
  }

  /** Names that mean two controls of one part. */
  get shared() {
    return [...this.#shared];
  }

  /** What is true of all of them together. */
  async conclude() {
    assert.deepEqual(this.#endings.missing, [], "endings that were not seen");
    return this.#pages.findings();
  }
}
