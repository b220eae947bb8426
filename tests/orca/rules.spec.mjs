// The rules about what is heard notice what they are for.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PEOPLE } from "../e2e/support/names.mjs";
import { faultsOf } from "./support/rules.mjs";
import { WORDS } from "./support/words.mjs";

const STEP = "The app asks for the one-time code. Step 7 of 10.";
const CODE = "The computer shows the one-time code: 0 9 4 6. Step 7 of 10.";

/** What is wrong, if this is said by the page and that is heard after one key. */
const faults = ({ said = [], heard }) =>
  faultsOf({ acts: [{ pressed: "Press Enter", heard }], said, person: PEOPLE.signe, words: WORDS.en });

describe("Rules about what is heard", () => {
  test("messages between names of controls are as they should be", () => {
    assert.deepEqual(faults({ said: [STEP, CODE], heard: ["Type your PIN code heading level 2.", STEP, CODE, "Next push button."] }), []);
  });

  test("a message that is not spoken is named", () => {
    const [fault, ...others] = faults({ said: [STEP, CODE], heard: [STEP] });
    assert.match(fault, /number 2: The computer shows .*\nbut is heard: nothing more/);
    assert.deepEqual(others, []);
  });

  test("a message that is spoken before its turn is named", () => {
    assert.match(faults({ said: [STEP, CODE], heard: [CODE, STEP] })[0], /number 1: The app asks/);
  });

  test("a message that is spoken twice is named", () => {
    assert.deepEqual(faults({ said: [STEP], heard: [STEP, "Next push button.", STEP] }), [`heard more often than it is said: ${STEP}`]);
  });

  test("the same message may be said twice, if it is heard twice", () => {
    assert.deepEqual(faults({ said: [STEP, CODE, STEP], heard: [STEP, CODE, STEP] }), []);
  });

  test("a code is heard digit by digit", () => {
    assert.match(faults({ heard: ["The code: 0946."] })[0], /^a code is heard as one number/);
  });

  test("the PIN code is not heard, in whichever way", () => {
    for (const text of ["271828", "2 7 1 8 2 8 image."]) {
      assert.ok(faults({ heard: [text] }).some((fault) => fault.startsWith("the PIN code is heard")), text);
    }
  });

  test("nothing empty is heard", () => {
    assert.deepEqual(faults({ heard: ["blank"] }), ["something empty is heard: blank"]);
  });

  test("what a heading says is not said again by the message after it", () => {
    const heard = ["Approved heading level 2.", "Approved. The shield has a tick."];
    assert.deepEqual(faults({ heard }), ["heard twice in a row: Approved"]);
    assert.deepEqual(faults({ heard: heard.slice(0, 1) }), []);
  });
});
