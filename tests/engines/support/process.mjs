// Programs that a test starts, and that are gone when it ends: whether it passes, fails, or is stopped half-way.

import { spawn } from "node:child_process";
import { mkdtempSync, openSync, closeSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const running = new Set();

process.on("exit", () => {
  for (const program of running) program.end();
});
// Node's test runner stops a file that takes too long with the one, Ctrl-C with the other.
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(1));

export class Program {
  /** With `cwd`, it runs in that folder. With `pipe`, what it writes to its file descriptor 3 can be read from `pipe`. */
  constructor(command, args, { env = {}, cwd, pipe = false } = {}) {
    this.name = command.split("/").at(-1);
    this.folder = mkdtempSync(join(tmpdir(), "swipewise-"));
    this.#log = join(this.folder, "output.txt");
    const log = openSync(this.#log, "w");
    this.#child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...this.#surroundings(), ...env },
      stdio: ["ignore", log, log, pipe ? "pipe" : "ignore"],
    });
    closeSync(log);
    this.pipe = this.#child.stdio[3];
    this.hasEnded = false;
    for (const event of ["exit", "error"]) {
      this.#child.on(event, (reason) => {
        this.hasEnded = true;
        this.#error = reason instanceof Error ? reason.message : "";
      });
    }
    running.add(this);
  }

  #log;
  #child;
  #error = "";
  #family = new Map();

  /** Nothing of the person at this machine is read, such as a theme, and nothing is left behind. */
  #surroundings() {
    const variables = ["TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"];
    const folders = Object.fromEntries(variables.map((variable) => [variable, this.folder]));
    // Nor is a message bus started, which would outlive the program that asks for it.
    return { ...folders, DBUS_SESSION_BUS_ADDRESS: "disabled:" };
  }

  /** The end of what it wrote. */
  said() {
    return `${this.#error}${readFileSync(this.#log, "utf8").slice(-2_000)}`;
  }

  /** Remembers what it has started so far: whose parent has ended cannot be found any more. */
  remember() {
    for (const relative of descendants(this.#child.pid)) this.#family.set(relative.pid, relative);
  }

  /** Ends it and everything it started. At once: whoever stops half-way has no time to wait. */
  end() {
    if (!running.delete(this)) return;
    this.remember();
    if (!this.hasEnded) this.#child.kill("SIGKILL");
    for (const { pid, begun } of this.#family.values()) {
      // Not somebody else's, who has got the same number since.
      if (status(pid)?.begun === begun) kill(pid);
    }
    try {
      // What was killed may still be on its way out, and writing.
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // Some temporary files stay; the other programs are to be ended all the same.
    }
  }
}

const kill = (pid) => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
};

/** A driver puts its browser into a process group of its own, so the group does not tell who belongs together. */
const descendants = (ancestor) => {
  const everybody = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => status(Number(pid)))
    .filter(Boolean);
  const below = (pid) =>
    everybody.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return ancestor ? below(ancestor) : [];
};

/** Who started a process, and when, as Linux tells it. */
const status = (pid) => {
  try {
    // The name before it is in brackets, and may have blanks and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { pid, parent: Number(fields[1]), begun: fields[19] };
  } catch {
    return undefined;
  }
};
