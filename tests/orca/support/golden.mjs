// The documents of what is heard. A change of any word that is said, of a name, a role or the order of focus shows here. After a change
// that is meant, write them anew with `UPDATE=1 cargo xtask test --only orca` and read the difference.

import { existsSync, readFileSync, writeFileSync } from "node:fs";

const HEARD = new URL("../heard/", import.meta.url);
/** Lines before a difference, to find the place. */
const BEFORE = 4;

/**
 * What is kept of what was heard. That Orca changes its mode by itself is left out: it says so sooner or later, or not at all, as a
 * screen that passes by is still there or not.
 */
export const keptOf = (acts, words) => {
  const asksForMode = words.document.press(words.document.keys["Insert+a"]);
  const isKept = (pressed, text) => pressed === asksForMode || !words.orca.mode.test(text);
  return acts.map(({ pressed, heard }) => ({ pressed, heard: heard.filter((text) => isKept(pressed, text)) }));
};

/** One lesson as a document: what was pressed, and moved in what was heard then. */
export const written = ({ title, about, acts, words }) => {
  const lines = acts.flatMap(({ pressed, heard }) => {
    return [pressed, ...(heard.length > 0 ? heard : [words.document.nothing]).map((text) => `    ${text}`)];
  });
  return `${[title, about, "", ...lines].join("\n")}\n`;
};

/** Fails with both sides if the document differs from what is kept, or keeps it. */
export const keptAs = (name, text) => {
  const path = new URL(name, HEARD);
  if (process.env.UPDATE) writeFileSync(path, text);
  const kept = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (kept !== text) throw new Error(difference(name, kept.split("\n"), text.split("\n")));
};

const difference = (name, kept, heard) => {
  const first = kept.findIndex((line, index) => line !== heard[index]);
  const begin = first < 0 ? kept.length : first;
  let same = 0;
  while (same < Math.min(kept.length, heard.length) - begin && kept.at(-1 - same) === heard.at(-1 - same)) same += 1;
  const part = (sign, lines) => lines.slice(begin, lines.length - same).map((line) => `${sign} ${line}`);
  const before = kept.slice(Math.max(0, begin - BEFORE), begin).map((line) => `  ${line}`);
  return [
    `tests/orca/heard/${name} differs from line ${begin + 1} on (- is kept, + is heard now; UPDATE=1 keeps what is heard now)`,
    ...before, ...part("-", kept), ...part("+", heard),
  ].join("\n");
};
