// A desktop of its own for one learner: a display that nobody sees, a bus, a window manager, a voice and Orca. Everything lies
// in one temporary folder, so that two of them can stand side by side and neither knows of the machine's own desktop.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localeOf } from "./locale.mjs";
import { Processes } from "./process.mjs";
import { Speech } from "./speech.mjs";

/**
 * Orca's own settings, as a person sets them in its window. Everything else stays as Orca brings it.
 *
 * Key echo is off. With it on, Orca says each typed character, digits of a PIN code as well: that is a choice of the person
 * who types and nothing that a page can know of or change. What the page itself says about typed digits is not touched.
 */
const ORCA_SETTINGS = {
  general: { enableKeyEcho: false, enableBraille: false, enableSound: false },
  profiles: { default: { profile: ["Default", "default"], pronunciations: {}, keybindings: {} } },
  pronunciations: {},
  keybindings: {},
};

/**
 * Orca runs this file when it starts. Orca 43.1 opens its debug file with a buffer of some kilobytes, and what was spoken last
 * would come to light only with what is spoken long after it. From here on each line is written at once.
 */
const ORCA_CUSTOMIZATIONS = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n";

/**
 * Orca 43.1 does not start if the same user has another Orca, and '--replace' would kill that one: the Orca of the session
 * beside this one, or that of a developer who needs it. It asks pgrep, so here pgrep knows of none.
 */
const PGREP = "#!/bin/sh\nexit 1\n";

/** Sound that goes nowhere. Without any sound device speech-dispatcher 0.11.4 blocks, and Orca waits for it. */
const ALSA = "pcm.!default { type null }\nctl.!default { type null }\n";

/** So much of what was heard is worth reading when something did not work. */
const LAST = 12;

export class Session {
  /** Starts everything, in the language of the learner, and waits until Orca has said that it is there. */
  static async begin({ lang, signal }) {
    const session = new Session(await localeOf(lang), signal);
    try {
      await session.#start();
    } catch (error) {
      await session.end();
      throw error;
    }
    return session;
  }

  constructor(locale, signal) {
    this.folder = mkdtempSync(join(tmpdir(), "swipewise-orca-"));
    const home = this.makeFolder("home");
    this.env = {
      ...locale,
      PATH: `${this.makeFolder("bin")}:${process.env.PATH}`,
      HOME: home,
      XDG_RUNTIME_DIR: this.makeFolder("run"),
      XDG_DATA_HOME: join(home, ".local/share"),
      XDG_CONFIG_HOME: join(home, ".config"),
      XDG_CACHE_HOME: join(home, ".cache"),
      // No service here keeps settings.
      GSETTINGS_BACKEND: "memory",
    };
    this.processes = new Processes(this.folder, this.env, signal);
    this.debugFile = join(this.folder, "orca.log");
    this.speech = new Speech(this.debugFile);
    open.add(this);
  }

  start(...what) {
    return this.processes.start(...what);
  }

  /** Waits until the condition holds, and fails with what was heard and with what the programs wrote. */
  async until(what, condition, timeout) {
    try {
      await this.processes.running(what, () => condition() || undefined, timeout);
    } catch (error) {
      error.message += `\n--- the last that Orca said\n${this.speech.read().slice(-LAST).join("\n")}`;
      throw error;
    }
  }

  makeFolder(name) {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  async end() {
    await this.processes.end();
    this.abandon();
  }

  /** Ends everything without waiting for it. */
  abandon() {
    this.processes.kill();
    open.delete(this);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #start() {
    const { env } = this;
    writeFileSync(join(env.HOME, ".asoundrc"), ALSA);
    await this.#startDisplay();
    const bus = this.start("dbus", "dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address=3"], { answersOn: 3 });
    env.DBUS_SESSION_BUS_ADDRESS = await bus.answer();
    // There is no system bus here, and who asks for one would wait long.
    env.DBUS_SYSTEM_BUS_ADDRESS = env.DBUS_SESSION_BUS_ADDRESS;

    this.start("openbox", "openbox", ["--sm-disable"]);
    // It has a bus of its own, which it ends only if it is asked to end.
    const accessibility = ["--launch-immediately", "--a11y=1", "--screen-reader=1"];
    this.start("at-spi", "/usr/libexec/at-spi-bus-launcher", accessibility, { orphaned: "TERM" });
    this.#startVoice();
    this.#startOrca();
    await this.until("Orca says that it is there", () => this.speech.read().length > 0);
  }

  /**
   * With whichever number is free. It must not begin anew when nobody is connected for a moment: at-spi2-core 2.46 comes and goes, and
   * openbox, which comes just then, would be sent away.
   */
  async #startDisplay() {
    const screen = ["-noreset", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"];
    const display = this.start("xvfb", "Xvfb", ["-displayfd", "3", ...screen], { answersOn: 3 });
    this.env.DISPLAY = `:${await display.answer()}`;
  }

  /** Not in the background, and with a socket of our own: a client that finds no server starts one that nobody ends. */
  #startVoice() {
    const config = this.makeFolder("speech-dispatcher");
    cpSync("/etc/speech-dispatcher", config, { recursive: true });
    const file = join(config, "speechd.conf");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nAudioOutputMethod "alsa"\nDefaultModule espeak-ng\n`);
    const socket = join(this.folder, "speech.sock");
    this.env.SPEECHD_ADDRESS = `unix_socket:${socket}`;
    const place = ["--config-dir", config, "--log-dir", this.folder, "--pid-file", join(this.folder, "speech.pid")];
    const way = ["--communication-method", "unix_socket", "--socket-path", socket];
    this.start("speech-dispatcher", "speech-dispatcher", ["--run-single", "--timeout", "0", ...place, ...way]);
  }

  #startOrca() {
    writeFileSync(join(this.makeFolder("bin"), "pgrep"), PGREP, { mode: 0o755 });
    const folder = this.makeFolder("home/.local/share/orca");
    writeFileSync(join(folder, "user-settings.conf"), JSON.stringify(ORCA_SETTINGS));
    writeFileSync(join(folder, "orca-customizations.py"), ORCA_CUSTOMIZATIONS);
    this.start("orca", "orca", ["--debug-file", this.debugFile]);
  }
}

/** Those that have not ended. Whatever ends Node short of a kill, ends them as well. */
const open = new Set();
process.once("exit", () => open.forEach((session) => session.abandon()));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.once(signal, () => process.exit(1));
