// A language for programs. A machine for tests has usually none but C, and Orca would call a button a push button in Danish too.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const LOCALES = { en: "C.UTF-8", da: "da_DK.UTF-8" };

/** What a program needs in its environment to speak this language. Made once: it takes two seconds. */
export const localeOf = async (lang) => {
  if (lang === "en") return { LANG: LOCALES.en };
  danish ??= make("da_DK", LOCALES.da);
  return { LANG: LOCALES.da, LOCPATH: await danish };
};

let danish;

const make = async (name, locale) => {
  const folder = mkdtempSync(join(tmpdir(), "swipewise-locale-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, locale);
  try {
    await promisify(execFile)("localedef", ["--no-archive", "-i", name, "-f", "UTF-8", path]);
  } catch (error) {
    // It ends with 1 also when it only warns.
    if (!existsSync(join(path, "LC_MESSAGES"))) throw error;
  }
  return folder;
};
