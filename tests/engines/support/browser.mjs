// One browser of an engine, with its driver and, where it needs one, a display.

import { place } from "./engine.mjs";
import { freePort } from "./port.mjs";
import { Program } from "./process.mjs";
import { until } from "./wait.mjs";
import { Session, isReady } from "./webdriver.mjs";

/** Milliseconds. */
const LONGEST_START = 20_000;
const TIMEOUTS = { script: 10_000, pageLoad: 20_000, implicit: 0 };
/** Somebody else may take a port between looking for one and using it. */
const ATTEMPTS = 3;

export class Browser {
  /** With `contrast`, in the engine's colours for people who need more of it. */
  static async start(engine, { contrast = false } = {}) {
    const browser = new Browser();
    browser.engine = engine;
    try {
      const display = engine.needsDisplay ? { DISPLAY: await browser.#display() } : {};
      const port = await browser.#driver(engine, { ...display, ...engine.environment?.({ contrast }) });
      const capabilities = { pageLoadStrategy: engine.loading, timeouts: TIMEOUTS, ...engine.capabilities({ contrast }) };
      browser.session = await Session.begin(port, capabilities);
      browser.name = `${engine.name} ${browser.session.version}`;
      if (contrast) await engine.contrast.turnOn(browser.session);
      return browser;
    } catch (error) {
      const said = browser.#programs.map((program) => `${program.name} said: ${program.said()}`).join("\n");
      await browser.close();
      throw new Error(`${engine.name} does not start: ${error.message}\n${said}`, { cause: error });
    }
  }

  #programs = [];
  #lacks = new Set();

  /** Remembers what this engine cannot do here, to be named at the end. */
  lacks(what) {
    this.#lacks.add(what);
  }

  /** Whether it still answers. One whose process has gone answers nothing any more. */
  async isAlive() {
    try {
      await this.session.get("/url");
      return true;
    } catch {
      return false;
    }
  }

  /** Takes the place of another, which could not do this and that. */
  replace(other) {
    for (const what of other.#lacks) this.#lacks.add(what);
  }

  /** What it cannot do, a line each. */
  lacking() {
    return [...this.engine.lacks, ...this.#lacks].map((what) => `not in ${this.name}: ${what}`);
  }

  #start(...command) {
    const program = new Program(...command);
    this.#programs.push(program);
    return program;
  }

  /** Xvfb chooses a number that is free, and says which. */
  async #display() {
    const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
    const server = this.#start(place("XVFB", "Xvfb"), args, { pipe: true });
    let number = "";
    server.pipe.setEncoding("utf8").on("data", (text) => {
      number += text;
    });
    await until("a display by Xvfb", () => server.hasEnded || number.endsWith("\n"), LONGEST_START);
    if (server.hasEnded) throw new Error("Xvfb has ended");
    return `:${number.trim()}`;
  }

  async #driver(engine, env) {
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const [command, ...args] = engine.driver(port);
      const driver = this.#start(command, args, { env });
      await until(`an answer by ${command}`, async () => driver.hasEnded || (await isReady(port)), LONGEST_START);
      if (!driver.hasEnded) return port;
      if (attempt === ATTEMPTS) throw new Error(`${command} has ended`);
    }
  }

  async close() {
    for (const program of this.#programs) program.remember();
    // First the polite way, in which the browser puts its things in order.
    await this.session?.end().catch(() => {});
    for (const program of this.#programs.reverse()) program.end();
  }
}
