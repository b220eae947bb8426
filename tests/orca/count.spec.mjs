// Words are counted for the step in which they are heard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsPerStep } from "./support/count.mjs";

const nameOf = (number) => `Step ${number} of 10`;
const rowsOf = (table) => table.split("\n").map((line) => line.trim().split(/\s+/));

test("words count for the step that was named last, and as messages if the page said them", () => {
  const first = "Step 2 of 10: Press 'Log on'.";
  const acts = [["MitID app push button."], ["Your profile heading level 2.", first], ["Log on push button."]].map((heard) => ({ heard }));
  const rows = rowsOf(wordsPerStep({ acts, said: [first] }, nameOf));
  assert.deepEqual(rows[0], ["step", "heard", "aim", "messages", "aim"]);
  assert.deepEqual(rows[1], ["1", "9", "200", "0"]);
  assert.deepEqual(rows[2], ["2", "11", "30", "7"]);
  assert.deepEqual(rows.at(-1), ["all", "20", "500", "7", "330"]);
});

test("step 1 is not taken for step 10", () => {
  const acts = [{ heard: ["Step 10 of 10."] }, { heard: ["Approved."] }];
  assert.deepEqual(rowsOf(wordsPerStep({ acts, said: [] }, nameOf))[10], ["10", "5", "45", "0"]);
});
