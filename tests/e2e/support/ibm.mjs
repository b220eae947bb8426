// IBM's accessibility-checker-engine in the page. It has rules that axe does not have, and asks questions that no program can
// answer: a person has answered them in exceptions.mjs, kind by kind, and a question of a new kind is a finding.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ANSWERED, EXCEPTED } from "./exceptions.mjs";

const ENGINE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace-window.js"), "utf8");
// It waits with timers, and those of a frozen page stand still.
const WITH_REAL_TIMERS = `((setTimeout, clearTimeout) => {${ENGINE}})(window.spy.setTimeout, window.spy.clearTimeout)`;

/** WCAG 2.2 and what IBM asks for beyond it. */
const RULES = "IBM_Accessibility";

export const injectIbm = (page) => page.evaluate(WITH_REAL_TIMERS);

const isExcepted = ({ rule, asks, html }) =>
  asks ? rule in ANSWERED : EXCEPTED.some((exception) => exception.rule === rule && exception.where.test(html));

/** Every finding that is not excepted: what fails, and what is asked and has not been answered yet. */
export const ibmFinds = async (page) => {
  const findings = await page.evaluate(async (rules) => {
    const { results } = await new window.ace_ibma.Checker().check(document, [rules]);
    return results
      .filter(({ value: [, verdict] }) => verdict !== "PASS")
      .map(({ ruleId: rule, value: [, verdict], message, snippet }) => ({ rule, asks: verdict !== "FAIL", message, html: snippet ?? "" }));
  }, RULES);
  return findings.filter((finding) => !isExcepted(finding)).map(({ rule, asks, message, html }) => `${rule}${asks ? " asks" : ""}: ${message} ${html.slice(0, 200)}`);
};
