// What Orca speaks, as its debug file has it.

import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** A line of Orca 43.1: the time, the text, and how it is spoken (a voice, a list of properties), which is left out. */
const SPOKEN = /^\d\d:\d\d:\d\d\.\d+ - SPEECH OUTPUT: '(?<text>.*?)'(?: voice=\w+)? ?(?:None|\[?\{.*\}\]?)?$/;
/** Around what comes of one event or key. In between Orca asks the browser, and waits for its answer. */
const BEGUN = /^vvvvv PROCESS /;
const DONE = /^\^\^\^\^\^ PROCESS /;
/** If an error ended it, there is no second mark. So long nobody answers. */
const LONGEST = 3_000;

/** A text of several lines is moved in so far. */
const CONTINUED = `\n${" ".repeat(18)}`;

export class Speech {
  #path;
  #place = 0;
  #rest = "";
  // What was written may end in the middle of a letter.
  #decoder = new StringDecoder("utf8");
  #entries = [];
  #isAtWork = false;
  /** When something was last written into the file, whatever it was. */
  #changedAt = performance.now();

  constructor(path) {
    this.#path = path;
  }

  /** Everything that was spoken until now, in order. */
  read() {
    const text = (this.#rest + this.#readOn()).replaceAll(CONTINUED, " ");
    const end = text.lastIndexOf("\n") + 1;
    this.#rest = text.slice(end);
    for (const line of text.slice(0, end).split("\n")) {
      if (BEGUN.test(line)) this.#isAtWork = true;
      if (DONE.test(line)) this.#isAtWork = false;
      if (!line.includes(" - SPEECH OUTPUT: ")) continue;
      const spoken = line.match(SPOKEN);
      // Another version of Orca may write another file. To hear nothing of it would look like silence.
      if (!spoken) throw new Error(`Orca's debug file has a line that is not understood: ${line}`);
      this.#entries.push(spoken.groups.text);
    }
    return this.#entries;
  }

  /** For how many milliseconds Orca has had nothing to do. */
  quietFor() {
    this.read();
    const quiet = performance.now() - this.#changedAt;
    return this.#isAtWork && quiet < LONGEST ? 0 : quiet;
  }

  #readOn() {
    if (!existsSync(this.#path)) return "";
    const file = openSync(this.#path, "r");
    try {
      let text = "";
      const buffer = Buffer.alloc(1 << 16);
      for (let length; (length = readSync(file, buffer, 0, buffer.length, this.#place)) > 0; this.#place += length) {
        text += this.#decoder.write(buffer.subarray(0, length));
      }
      if (text !== "") this.#changedAt = performance.now();
      return text;
    } finally {
      closeSync(file);
    }
  }
}
