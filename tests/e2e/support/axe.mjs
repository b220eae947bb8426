// axe-core in the page, with every rule that is no experiment. It finds only a small part of what hurts people, so it is a floor and
// not a proof.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// It waits with timers, and those of a frozen page stand still. A window that the page has opened has none of that.
const WITH_REAL_TIMERS = `(({ setTimeout, clearTimeout }) => {${AXE}})(window.spy ?? window.__pwClock?.builtins ?? window)`;

export const injectAxe = (page) => page.evaluate(WITH_REAL_TIMERS);

/** Every violation, or only those that come of colours. */
export const axeFinds = (page, { onlyColours = false } = {}) =>
  page.evaluate(async (onlyColours) => {
    // Rules for the highest level and for new criteria are off by default; here they are on. Experimental ones are
    // not: they take the page's name for a heading.
    const isWanted = ({ tags }) => !tags.includes("experimental") && (!onlyColours || tags.includes("cat.color"));
    const rules = Object.fromEntries(window.axe.getRules().map((rule) => [rule.ruleId, { enabled: isWanted(rule) }]));
    const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html.slice(0, 200)) }));
  }, onlyColours);

/** Fails on every violation, or only on those that come of colours. The page as it is now is called `where`. */
export const axeFindsNothing = async (page, where, options) => {
  assert.deepEqual(await axeFinds(page, options), [], `what axe finds on: ${where}`);
};
