// A web server with the built page, as somebody would host it: beside other things, below a path.

import { chmodSync, cpSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../engines/support/port.mjs";
import { Program } from "../../engines/support/process.mjs";
import { until } from "../../engines/support/wait.mjs";

/** The built page. */
export const DIST = process.env.DIST ?? new URL("../../../dist/", import.meta.url).pathname;

/** The ready files for hosts. */
export const HOSTING = new URL("../../../hosting/", import.meta.url).pathname;

/** Where the page lies below the address of its host. */
export const PATH = "/skole/swipewise/";

/** Somebody else may take a port between looking for one and using it. */
const ATTEMPTS = 3;

/** Debian's user who owns nothing. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

export class Host {
  /**
   * Starts a server with the page. `command` gives program and arguments, and is told of the free `port`, of the `root` of
   * what is served and of a folder to `write` into.
   */
  static async start(name, command) {
    const host = new Host(name);
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const [program, ...args] = command({ port, root: host.root, write: host.write });
      host.#program = new Program(program, args);
      const answers = () => ask(`http://127.0.0.1:${port}/`).then(() => true, () => false);
      await until(() => `${name} to answer: ${host.#program.said()}`, async () => host.#program.hasEnded || answers());
      if (!host.#program.hasEnded) {
        host.url = `http://127.0.0.1:${port}${PATH}`;
        return host;
      }
      if (attempt === ATTEMPTS) throw new Error(`${name} has ended: ${host.#program.said()}`);
    }
  }

  constructor(name) {
    this.name = name;
    this.#folder = mkdtempSync(join(tmpdir(), "swipewise-"));
    process.on("exit", () => rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    chmodSync(this.#folder, 0o755);
    this.root = join(this.#folder, "root");
    cpSync(DIST, join(this.root, PATH), { recursive: true });
    this.write = join(this.#folder, "write");
    mkdirSync(this.write);
    if (isRoot) chownSync(this.write, NOBODY, NOBODY);
  }

  #folder;
  #program;

  end() {
    this.#program.end();
  }
}

/** Runs a server as somebody who may do nothing but read: what it needs more than that, a host would have to grant. */
export const unprivileged = (program, ...args) =>
  isRoot ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", program, ...args] : [program, ...args];

/** Writes a server's settings where it finds them. */
export const settings = (folder, text) => {
  const file = join(folder, "settings.conf");
  writeFileSync(file, text);
  return file;
};

/** Asks for an address, and gives the answer as it comes: nothing is unpacked, and no redirect followed. */
export const ask = (url, { accept = "identity" } = {}) =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, headers: { "accept-encoding": accept } }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
    });
    asked.on("error", reject).end();
  });
