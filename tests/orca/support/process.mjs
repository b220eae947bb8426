// Programs that a test starts and that must not outlive it, however it ends.

import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "./until.mjs";

/** How long programs may take to end by themselves when they are asked to, and to be gone when they are killed. */
const GRACE = 2_000;
const GONE = 10_000;
/** Lines that are worth reading of each, when something did not work. */
const TAIL = 5;

/** Programs that share one environment. What each of them writes goes into a file of its own in `folder`. */
export class Processes {
  #started = [];

  constructor(folder, env, signal) {
    this.folder = folder;
    this.env = env;
    this.signal = signal;
  }

  /**
   * Starts a program. If there is `answersOn`, then `answer` gives the first line that it writes to this descriptor. `orphaned` is the
   * signal that it gets from the kernel when Node ends, also when Node is killed and cannot end anything any more.
   */
  start(name, program, args, { answersOn, orphaned = "KILL" } = {}) {
    const log = join(this.folder, `${name}.out`);
    const file = openSync(log, "w");
    const stdio = ["ignore", file, file];
    if (answersOn !== undefined) stdio[answersOn] = "pipe";
    const child = spawn("setpriv", ["--pdeathsig", orphaned, program, ...args], { env: this.env, stdio });
    closeSync(file);
    const started = { name, child, log };
    child.on("error", (error) => (started.failure = error.message));
    this.#started.push(started);
    let answer = "";
    child.stdio[answersOn]?.setEncoding("utf8").on("data", (text) => (answer += text));
    const line = () => (answer.includes("\n") ? answer.slice(0, answer.indexOf("\n")) : undefined);
    return { answer: () => this.running(`${name} answers`, line) };
  }

  /** Waits until the condition gives something, for as long as everything runs that was started. */
  running(what, condition, timeout) {
    const look = () => {
      this.signal?.throwIfAborted();
      for (const { name, child, failure } of this.#started) {
        const end = failure ?? child.signalCode ?? child.exitCode;
        if (end !== null) throw new Error(`${name} has ended (${end}), in: ${what}\n${this.#tails([name])}`);
      }
      return condition();
    };
    return until(what, look, { timeout, evidence: () => this.#tails() });
  }

  /**
   * Ends everything, the last one first, and what those have started: D-Bus starts services when they are asked for, and
   * browsers have helpers that leave the group of their processes.
   */
  async end() {
    for (const { child } of this.#started.toReversed()) child.kill("SIGTERM");
    const isOver = () => (this.#left().length === 0 ? true : undefined);
    try {
      await until("everything ends by itself", isOver, { timeout: GRACE });
    } catch {
      this.kill();
      await until("everything is gone", isOver, { timeout: GONE });
    }
  }

  /** Ends everything at once. */
  kill() {
    for (const pid of this.#left()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended in the meantime.
      }
    }
  }

  /**
   * What still runs, by process id: what was started here, what comes of it, and whatever else has inherited the same HOME, which
   * nothing else has. The last finds services of D-Bus, but not Chromium 156, which writes over its environment.
   */
  #left() {
    const mark = `\0HOME=${this.env.HOME}\0`;
    const all = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry)).map(Number);
    const left = new Set(this.#started.filter(({ child }) => isRunning(child)).map(({ child }) => child.pid));
    for (const pid of all) if (`\0${read(`/proc/${pid}/environ`)}`.includes(mark)) left.add(pid);
    const parents = all.map((pid) => [pid, parentOf(pid)]);
    for (let size = -1; size !== left.size; ) {
      size = left.size;
      for (const [pid, parent] of parents) if (left.has(parent)) left.add(pid);
    }
    return [...left];
  }

  #tails(names) {
    const wanted = this.#started.filter(({ name }) => !names || names.includes(name));
    return wanted.map(({ name, log }) => `--- ${name}\n${read(log).trimEnd().split("\n").slice(-TAIL).join("\n")}`).join("\n");
  }
}

const isRunning = (child) => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

/** The fourth field, after a name in brackets that may hold anything. */
const parentOf = (pid) => Number(read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1]);

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It is gone, or not there yet.
    return "";
  }
};
