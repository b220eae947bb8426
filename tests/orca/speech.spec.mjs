// Orca's debug file is read as it grows.

import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { Speech } from "./support/speech.mjs";
import { until } from "./support/until.mjs";

const folder = mkdtempSync(join(tmpdir(), "swipewise-speech-"));
after(() => rmSync(folder, { recursive: true }));

const logged = (name, ...parts) => {
  const path = join(folder, name);
  const speech = new Speech(path);
  assert.deepEqual(speech.read(), [], "a file that is not there yet");
  for (const part of parts) {
    appendFileSync(path, part);
    speech.read();
  }
  return speech.read();
};

describe("Orca's debug file", () => {
  test("gives what is spoken, without the voice and all that is not", () => {
    const spoken = logged(
      "lines",
      "06:48:46.472459 - SPEECH OUTPUT: 'Screen reader on.'{'established': False}\n",
      "06:48:46.483000 - SPEECH DISPATCHER: Speaking '<speak>Screen reader on.</speak>' \n",
      "06:49:01.818225 - SPEECH OUTPUT: 'press 'Log on'.' voice=system[{'established': False}]\n",
      "06:49:02.000000 - SPEECH OUTPUT: 'x' {}\n",
      "06:49:02.000000 - SPEECH OUTPUT: 'y'None\n",
    );
    assert.deepEqual(spoken, ["Screen reader on.", "press 'Log on'.", "x", "y"]);
  });

  test("tells whether Orca is at work, however long nothing is written", async () => {
    const path = join(folder, "work");
    const speech = new Speech(path);
    appendFileSync(path, "vvvvv PROCESS OBJECT EVENT object:state-changed:focused vvvvv\n");
    assert.equal(speech.quietFor(), 0);
    appendFileSync(path, "^^^^^ PROCESS OBJECT EVENT object:state-changed:focused ^^^^^\n");
    assert.equal(speech.quietFor() < 100, true);
    await until("it is quiet", () => speech.quietFor() > 0 || undefined);
  });

  test("gives several lines as one text", () => {
    assert.deepEqual(logged("more", `06:49:02.000000 - SPEECH OUTPUT: 'one\n${" ".repeat(18)}two'{}\n`), ["one two"]);
  });

  test("is not taken for silence when it is written in another way", () => {
    assert.throws(() => logged("new", "06:49:02 - SPEECH OUTPUT: “one”\n"), /is not understood/);
  });

  test("waits for the end of a line, and of a letter", () => {
    const line = Buffer.from("06:48:46.472459 - SPEECH OUTPUT: 'Øvby Kommune'{}\n");
    const middle = line.indexOf("Ø") + 1;
    assert.deepEqual(logged("pieces", line.subarray(0, middle), line.subarray(middle, -1), line.subarray(-1)), ["Øvby Kommune"]);
  });
});
