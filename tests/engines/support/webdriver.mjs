// WebDriver, as the W3C describes it: the one protocol in which all three engines can be told what to do.

import { request } from "node:http";

/** Milliseconds for one command. */
const LONGEST_COMMAND = 30_000;
/** A browser that starts while the processors are busy. */
const LONGEST_START = 60_000;

/** An error that a driver names. `code` is the protocol's word for it. */
export class DriverError extends Error {
  constructor({ error, message }, command) {
    super(`${command}: ${error}: ${message}`);
    this.code = error;
  }
}

export class Session {
  static async begin(port, capabilities) {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId, capabilities: given } = await send(port, "POST", "/session", body, LONGEST_START);
    return new Session(port, sessionId, given);
  }

  constructor(port, id, capabilities) {
    this.#port = port;
    this.#path = `/session/${id}`;
    this.version = capabilities.browserVersion;
  }

  #port;
  #path;

  get(path) {
    return send(this.#port, "GET", this.#path + path);
  }

  post(path, body = {}) {
    return send(this.#port, "POST", this.#path + path, body);
  }

  /** Runs a function in the page. Elements go in and come out as the protocol's references. */
  run(script, ...args) {
    return this.post("/execute/sync", { script: `return (${script}).apply(null, arguments);`, args });
  }

  end() {
    return send(this.#port, "DELETE", this.#path);
  }
}

/** Whether a driver answers on this port. */
export const isReady = async (port) => {
  try {
    await send(port, "GET", "/status");
    return true;
  } catch {
    return false;
  }
};

/**
 * Not with `fetch`: it keeps connections for the next request, and a driver that closes one just then makes a test fail
 * for no reason.
 */
const send = (port, method, path, body, longest = LONGEST_COMMAND) =>
  new Promise((resolve, reject) => {
    const command = `${method} ${path.replace(/^\/session\/[^/]+/, "")}`;
    const text = body && JSON.stringify(body);
    const headers = text ? { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) } : {};
    const signal = AbortSignal.timeout(longest);
    const fail = (cause) => reject(new Error(`${command}: no answer from the driver: ${cause.message}`, { cause }));
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers, signal, agent: false }, async (response) => {
      try {
        let answer = "";
        for await (const part of response.setEncoding("utf8")) answer += part;
        const { value } = JSON.parse(answer);
        if (response.statusCode === 200) resolve(value);
        else reject(new DriverError(value, command));
      } catch (cause) {
        fail(cause);
      }
    });
    outgoing.on("error", fail);
    outgoing.end(text);
  });
