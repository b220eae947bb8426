// The Nu HTML checker. It needs Java, and a second or two to start: so pages are kept, and all of them checked in one run.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { NU_EXCEPTED } from "./exceptions.mjs";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
/** Bytes of what it may say. */
const LONGEST = 64 * 1024 * 1024;

/** Keeps what stands on pages, to be checked together. */
export class KeptPages {
  #places = [];
  #folder;

  /** The page as it is now. The program has changed it since it was loaded, so it is not what the server sent. */
  async keep(page, place) {
    this.#folder ??= await mkdtemp(join(tmpdir(), "swipewise-pages-"));
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    this.#places.push(place);
    await writeFile(join(this.#folder, `${this.#places.length - 1}.html`), `<!doctype html>\n${html}`);
  }

  get count() {
    return this.#places.length;
  }

  /** What the checker says of all of them: each thing once, with the first page that it is on. */
  async findings() {
    assert.ok(this.count > 0, "no page was kept");
    const options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"];
    try {
      const { stdout } = await promisify(execFile)("java", ["-jar", JAR, ...options, this.#folder], { maxBuffer: LONGEST });
      const found = new Map();
      for (const { url, message, extract } of JSON.parse(stdout).messages) {
        if (NU_EXCEPTED.some((exception) => exception.message.test(message))) continue;
        const place = this.#places[Number.parseInt(basename(url), 10)];
        if (!found.has(message)) found.set(message, `${message} (${extract}) on: ${place}`);
      }
      return [...found.values()];
    } finally {
      await rm(this.#folder, { recursive: true });
    }
  }
}
