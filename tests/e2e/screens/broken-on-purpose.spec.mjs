// Each question and each checker notices what it is there for: the page is broken on purpose, and has to be caught.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { Inspection } from "../support/inspection.mjs";
import { toStep } from "../support/lesson.mjs";
import { KeptPages } from "../support/nu.mjs";
import { Questions } from "../support/questions.mjs";
import { look } from "../support/sight.mjs";

/** Not as an element: the page's policy refuses styles that are not its own. */
const addStyle = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};

/** Ten digits at the end of the page. */
const addParagraph = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(Object.assign(document.createElement("p"), { textContent: "0000000000" }));
};

/** What a checker has to find. */
const FAULTS = [
  { what: "a field without a label", by: "axe", spoil: () => document.querySelector("label[for=user-id]").remove() },
  { what: "grey words on grey, in the dark theme alone", by: "axe, dark", spoil: addStyle, css: "[data-theme=dark] .guide__what { color: #555; background: #444 }" },
  { what: "the same, only where the device wishes for dark", by: "axe, system, dark", spoil: addStyle, css: "@media (prefers-color-scheme: dark) { .guide__what { color: #555; background: #444 } }" },
  { what: "a theme that hides words", by: "structure, high contrast", spoil: addStyle, css: "[data-theme=contrast] .guide__why { display: none }" },
  { what: "a theme without colours of its own", by: "looks", spoil: addStyle, css: "* { color: #000 !important; background: #fff !important; border-color: #000 !important; fill: #000 !important; stroke: #000 !important }" },
  { what: "a list without items", by: "IBM", spoil: () => document.querySelector(".said").append(Object.assign(document.createElement("div"), { role: "list", ariaLabel: "x" })) },
  { what: "a button that is called something else", by: "voice control", spoil: () => document.querySelector("#computer-screen button").setAttribute("aria-label", "Go") },
];

/** What a question has to find, and the words with which it says so. */
const FAULTS_BY_QUESTION = [
  { what: "focus that falls to the body", by: "focus", says: "focus is lost", spoil: () => document.activeElement.blur() },
  { what: "a heading that is put there anew", by: "focus", says: "was replaced", spoil: () => document.querySelector("#computer h2").replaceWith(document.querySelector("#computer h2").cloneNode(true)) },
  { what: "a button that Tab passes by", by: "focus", says: "out of reach", spoil: () => document.querySelector("#computer-screen button").setAttribute("tabindex", "-1") },
  { what: "a field that hides what is typed", by: "fields", says: "<input", spoil: () => document.querySelector("#user-id").setAttribute("type", "password") },
  { what: "a message that is not in the list", by: "what was said", says: "the list has", spoil: () => { document.querySelector("[aria-labelledby=said-title] li").textContent = "something else"; } },
  { what: "a mark that is faint", by: "marks", says: "is not seen, screen", spoil: addStyle, css: "#computer .device__band { opacity: 0.5 }" },
  { what: "a mark that is not on paper", by: "marks", says: "is not seen, print", spoil: addStyle, css: "@media print { .device__band { display: none } }" },
  { what: "a title without a mark", by: "marks", says: "the title is", spoil: () => { document.title = "MitID"; } },
  { what: "something that moves", by: "motion", says: "<h1", spoil: () => document.querySelector("h1").animate([{ opacity: 1 }, { opacity: 0 }], { duration: 1_000, iterations: Infinity }) },
  { what: "a button without a border", by: "colour", says: "it looks like words", spoil: addStyle, css: "#computer button { border: 0 !important; background: none !important; text-decoration: none !important } #computer svg { display: none !important }" },
  { what: "a filled button that loses its words where the device has its own colours", by: "colour", says: "words have the colour of their plate", spoil: addStyle, css: "@media (forced-colors: active) { .button--primary { forced-color-adjust: auto !important } }" },
  { what: "focus that nobody sees", by: "colour", says: "focus is not seen on", spoil: addStyle, css: ":focus-visible { outline: none !important }" },
  { what: "focus that nobody sees where the device has its own colours", by: "colour", says: "in the device's own colours, focus is not seen on", spoil: addStyle, css: "@media (forced-colors: active) { :focus-visible { outline: none !important } }" },
  { what: "a line that does not break", by: "reflow", says: "too wide", spoil: addStyle, css: ".guide__what { white-space: nowrap }" },
  { what: "words that are cut off", by: "reflow", says: "cut off at", spoil: addStyle, css: ".guide__what { height: 1em; overflow: hidden }" },
  { what: "words that are cut off only when spaced out", by: "reflow", says: "cut off when spaced out", spoil: addParagraph, css: "body > p { width: 10.5ch; overflow: hidden; white-space: nowrap; font-family: monospace; letter-spacing: 0 }" },
  { what: "a control that is hard to hit", by: "reflow", says: "too small", spoil: addStyle, css: "#computer button { min-height: 0 !important; height: 20px; padding: 0 }" },
  { what: "a control that something lies upon", by: "reflow", says: "covered", spoil: addParagraph, css: "body > p { position: fixed; inset: 0; margin: 0 }" },
];

describe("A fault that is made on purpose", TOGETHER, () => {
  for (const { what, by, says, spoil, css } of FAULTS_BY_QUESTION) {
    practice(`${what} is found by the question about: ${by}`, { visitor: { reducedMotion: "reduce" } }, async (room) => {
      await toStep(room, 4);
      const questions = new Questions();
      await questions.begin(room);
      await room.page.evaluate(spoil, css);
      const found = await questions.ask(room);
      assert.ok(found.some(({ checker, fault }) => checker === by && fault.includes(says)), `found: ${JSON.stringify(found).slice(0, 600)}`);
    });
  }

  for (const { what, by, spoil, css } of FAULTS) {
    practice(`${what} is found by: ${by}`, {}, async (room) => {
      await toStep(room, 4);
      const inspection = new Inspection("en");
      await inspection.begin(room);
      await room.page.evaluate(spoil, css);
      const found = await inspection.inspect(room, await look(room), what);
      assert.ok(found.some(({ checker }) => checker === by), `found: ${JSON.stringify(found).slice(0, 600)}`);
    });
  }

  practice("without a fault none of them finds anything", { visitor: { reducedMotion: "reduce" } }, async (room) => {
    await toStep(room, 4);
    const questions = new Questions();
    await questions.begin(room);
    assert.deepEqual(await questions.ask(room), []);
    const inspection = new Inspection("en");
    await inspection.begin(room);
    assert.deepEqual(await inspection.inspect(room, await look(room), "step 4"), []);
    assert.equal(inspection.screens, 1);
    assert.deepEqual(await inspection.inspect(room, await look(room), "step 4 again"), []);
    assert.equal(inspection.screens, 1, "what was seen is not new");
    await assert.rejects(inspection.conclude(), /endings that were not seen/);
  });

  practice("an id that stands twice is found by the HTML checker", {}, async (room) => {
    const pages = new KeptPages();
    await room.page.evaluate(() => document.querySelector("h1").setAttribute("id", "phone"));
    await pages.keep(room.page, "the beginning");
    const [first, ...others] = await pages.findings();
    assert.match(first, /Duplicate ID.*on: the beginning/s);
    assert.ok(others.length <= 1, `${others}`);
  });
});
