// A host that a test has in its hand: it serves the built page, counts what it is asked for, brings out a new version, and breaks
// off in the middle of a file.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { BASE_URL } from "./browser.mjs";

const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

export class Host {
  /** Every path that was asked for, in order. */
  asked = [];
  #changed = new Map();
  #brokenOff = new Set();
  #held = new Map();

  static async begin() {
    const host = new Host();
    host.server = createServer((request, response) => void host.#answer(request, response));
    await new Promise((resolve) => host.server.listen(0, "127.0.0.1", resolve));
    host.url = `http://127.0.0.1:${host.server.address().port}/`;
    return host;
  }

  /** Gone, as without a network. */
  async end() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** From now on this file ends before its middle, as when a line is lost. */
  breakOff(name) {
    this.#brokenOff.add(name);
  }

  /** From now on a file with such a name is waited for, until it is let go by what this gives. */
  hold(name) {
    let letGo;
    this.#held.set(name, new Promise((resolve) => {
      letGo = resolve;
    }));
    return letGo;
  }

  mend() {
    this.#brokenOff.clear();
  }

  /** From now on this file has another content than was built. */
  change(name, content) {
    this.#changed.set(name, content);
  }

  async read(name) {
    return this.#changed.get(name) ?? Buffer.from(await (await fetch(new URL(name, BASE_URL))).arrayBuffer());
  }

  /**
   * Brings out a version with another style: another file, another page, another worker, as a build would make them. Gives the
   * name of the new style.
   */
  async bringOutNewVersion() {
    const [html, worker] = await Promise.all(["index.html", "sw.js"].map(async (name) => String(await this.read(name))));
    const [style] = html.match(/style-\w+\.css/);
    const old = await this.read(style);
    const content = Buffer.from(`${old}.next{}`);
    const name = style.replace(/-\w+/, `-${createHash("sha384").update(content).digest("hex").slice(0, 16)}`);
    const page = html.replace(style, name).replace(integrity(old), integrity(content));
    const [, version] = worker.match(/"([0-9a-f]{16})"/);
    const next = worker
      .replace(style, name)
      .replace(integrity(old), integrity(content))
      .replace(integrity(html), integrity(page))
      .replace(version, [...version].reverse().join(""));
    this.change(name, content);
    this.change("index.html", Buffer.from(page));
    this.change("sw.js", Buffer.from(next));
    return name;
  }

  async #answer(request, response) {
    const name = new URL(request.url, this.url).pathname.slice(1) || "index.html";
    this.asked.push(name);
    for (const [held, letGo] of this.#held) if (held.test(name)) await letGo;
    const [built, content] = await Promise.all([fetch(new URL(name, BASE_URL), { method: "HEAD" }), this.read(name)]);
    if (!built.ok && !this.#changed.has(name)) {
      response.writeHead(404).end();
      return;
    }
    const type = this.#changed.has(name) && name.endsWith(".css") ? "text/css" : built.headers.get("content-type");
    response.writeHead(200, { "Content-Type": type, "Content-Length": content.length, "Cache-Control": "no-cache" });
    if (!this.#brokenOff.has(name)) response.end(content);
    else response.write(content.subarray(0, content.length / 3), () => response.destroy());
  }
}
