// Each checker notices what it is there for: the page is broken on purpose, and has to be caught.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { Inspection } from "../support/inspection.mjs";
import { toStep } from "../support/lesson.mjs";
import { KeptPages } from "../support/nu.mjs";
import { look } from "../support/sight.mjs";

/** Not as an element: the page's policy refuses styles that are not its own. */
const addStyle = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};

const FAULTS = [
  { what: "a field without a label", by: "axe", spoil: () => document.querySelector("label[for=user-id]").remove() },
  { what: "grey words on grey, in the dark theme alone", by: "axe, dark", spoil: addStyle, css: "[data-theme=dark] .guide__what { color: #555; background: #444 }" },
  { what: "the same, only where the device wishes for dark", by: "axe, system, dark", spoil: addStyle, css: "@media (prefers-color-scheme: dark) { .guide__what { color: #555; background: #444 } }" },
  { what: "a theme that hides words", by: "structure, high contrast", spoil: addStyle, css: "[data-theme=contrast] .guide__why { display: none }" },
  { what: "a theme without colours of its own", by: "looks", spoil: addStyle, css: "* { color: #000 !important; background: #fff !important; border-color: #000 !important; fill: #000 !important; stroke: #000 !important }" },
  { what: "a list without items", by: "IBM", spoil: () => document.querySelector(".said").append(Object.assign(document.createElement("div"), { role: "list", ariaLabel: "x" })) },
  { what: "a button that is called something else", by: "voice control", spoil: () => document.querySelector("#computer button").setAttribute("aria-label", "Go") },
];

describe("A fault that is made on purpose", TOGETHER, () => {
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

  practice("without a fault none of them finds anything", {}, async (room) => {
    await toStep(room, 4);
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
