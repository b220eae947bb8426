// The built page, passed on as it is, with one script in front of it: chance becomes certain, so that codes are the same each
// time, and what the page writes into its live regions is reported. No browser has to be driven for that, so each of them
// is used here as a person uses it, and any browser can be.

import { createServer } from "node:http";
import { REGIONS, install } from "../../e2e/support/spy.mjs";

const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";
const SCRIPT = "/in-front.js";
const REPORTER = "/reporter.js";
const REPORT = "/said";

/** Runs in the page before anything else. */
const inFront = (reporterAddress, report) => {
  Crypto.prototype.getRandomValues = (array) => array.fill(7);
  // The page itself may connect to nothing once somebody does something on it. A worker that is there before has a policy of its own.
  const reporter = new Worker(reporterAddress);
  const { writes } = window.spy;
  writes.push = (...added) => {
    for (const { text } of added) reporter.postMessage(text);
    return Array.prototype.push.apply(writes, added);
  };
  addEventListener("load", () => {
    const isReady = () => document.documentElement.dataset.boot === "ready";
    const tell = () => isReady() && (observer.disconnect(), void fetch(report, { method: "PUT" }));
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true });
    tell();
  });
};

/** Runs in the worker: one report after the other, so that none overtakes another. */
const reporting = (report) => {
  let last = Promise.resolve();
  onmessage = ({ data }) => {
    last = last.then(() => fetch(report, { method: "POST", body: data }));
  };
};

const call = (what, ...values) => `(${what})(${values.map((value) => JSON.stringify(value)).join(", ")});\n`;
const CONTENT = { [SCRIPT]: call(install, REGIONS) + call(inFront, REPORTER, REPORT), [REPORTER]: call(reporting, REPORT) };

export class PageServer {
  /** What was written into the live regions since the page was opened last. */
  said = [];
  isReady = false;

  static async begin() {
    const page = new PageServer();
    page.server = createServer((request, response) => {
      page.#answer(request, response).catch((error) => {
        response.writeHead(502).end(`${error}`);
      });
    });
    await new Promise((resolve) => page.server.listen(0, "127.0.0.1", resolve));
    return page;
  }

  /** The address of a lesson. Each has another file name in it, or the browser would not load the page anew. */
  open(lesson, lang) {
    this.said = [];
    this.isReady = false;
    return `http://127.0.0.1:${this.server.address().port}/?${lesson}#lesson=${lesson}&lang=${lang}`;
  }

  end() {
    this.server.closeAllConnections();
    this.server.close();
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, BASE_URL);
    if (Object.hasOwn(CONTENT, pathname)) return response.writeHead(200, { "content-type": "text/javascript" }).end(CONTENT[pathname]);
    if (pathname === REPORT) return response.writeHead(204).end(this.#note(request.method, await textOf(request)));
    const original = await fetch(new URL(pathname, BASE_URL));
    const type = original.headers.get("content-type") ?? "text/plain";
    const body = Buffer.from(await original.arrayBuffer());
    const isPage = type.startsWith("text/html");
    response.writeHead(original.status, { "content-type": type, "cache-control": "no-store" });
    return response.end(isPage ? withScript(body.toString()) : body);
  }

  #note(method, text) {
    if (method === "PUT") this.isReady = true;
    else this.said.push(text);
  }
}

/** First of all in the head, which has no tag of its own: Trunk leaves out what HTML does not need. */
const withScript = (html) => {
  const whole = html.replace(/<html[^>]*>/, `$&<script src="${SCRIPT}"></script>`);
  if (whole === html) throw new Error("the page has no tag <html>");
  return whole;
};

const textOf = async (request) => {
  request.setEncoding("utf8");
  let text = "";
  for await (const part of request) text += part;
  return text;
};
