// What the page may do is said in the page itself, and the browser holds it to that: also against somebody who has got hold of it.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "../support/expect.mjs";
import { TOGETHER, practice } from "../support/fixture.mjs";
import { LESSONS } from "../support/names.mjs";

/** What the browser says when it refuses. */
const REFUSALS = [/Content Security Policy/, /Refused to/];

/** Runs this in the page, as a script that has got there would, and gives the directive that it broke. */
const broken = (page, attempt) =>
  page.evaluate(async (attempt) => {
    const violation = new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", resolve, { once: true });
    });
    const ended = await new Function(`return (${attempt})()`)().then(
      () => "done",
      () => "refused",
    );
    return { ended, directive: (await violation).effectiveDirective };
  }, attempt);

/** Resolves when a script or a style has run, and rejects when it was not let in. */
const add = (tag, properties) => `() => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement("${tag}"), ${JSON.stringify(properties)});
  element.onload = resolve;
  element.onerror = reject;
  document.addEventListener("securitypolicyviolation", reject, { once: true });
  document.body.append(element);
})`;

const ATTEMPTS = [
  { what: "ask its own host", attempt: `() => fetch(".")`, directive: "connect-src" },
  { what: "ask another host", attempt: `() => fetch("https://example.com/")`, directive: "connect-src" },
  {
    what: "open a socket",
    attempt: `async () => {
      await new Promise((resolve, reject) => {
        const socket = new WebSocket("wss://example.com/");
        socket.onopen = resolve;
        socket.onerror = reject;
      });
    }`,
    directive: "connect-src",
  },
  { what: "send a beacon", attempt: `async () => { if (!navigator.sendBeacon("https://example.com/", "x")) throw 0; await fetch("https://example.com/"); }`, directive: "connect-src" },
  { what: "run a script of its host", attempt: add("script", { src: "./sw.js" }), directive: "script-src-elem" },
  { what: "run a script of another host", attempt: add("script", { src: "https://example.com/a.js" }), directive: "script-src-elem" },
  { what: "run a script that stands in the page", attempt: add("script", { textContent: "1" }), directive: "script-src-elem" },
  { what: "show a picture of another host", attempt: add("img", { src: "https://example.com/a.png" }), directive: "img-src" },
  // A frame that was refused has loaded as well, a page that says so: only the report tells.
  { what: "show another page in itself", attempt: `async () => {
      const refused = new Promise((resolve, reject) => document.addEventListener("securitypolicyviolation", reject, { once: true }));
      document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.com/" }));
      await refused;
    }`, directive: "frame-src" },
  { what: "use a style of another host", attempt: add("link", { rel: "stylesheet", href: "https://example.com/a.css" }), directive: "style-src-elem" },
  { what: "send a form", attempt: `async () => {
      const form = Object.assign(document.createElement("form"), { action: "https://example.com/", method: "post" });
      const refused = new Promise((resolve, reject) => document.addEventListener("securitypolicyviolation", reject, { once: true }));
      document.body.append(form);
      form.submit();
      await refused;
    }`, directive: "form-action" },
];

/** Ways to begin. */
const BEGINNINGS = [
  { how: "by the first key", begin: ({ page }) => page.keyboard.press("Shift") },
  { how: "by the mouse, wherever it is pressed", begin: ({ page }) => page.mouse.click(5, 300) },
  { how: "by a press of a screen reader, which has neither key nor pointer", begin: ({ guide }) => guide.repeat.evaluate((button) => button.click()) },
  { how: "by a text that is put into a field", begin: async (room) => {
      const { page } = room;
      await page.evaluate(() => document.querySelector("input").dispatchEvent(new Event("input", { bubbles: true })));
    } },
];

describe("Policy", TOGETHER, () => {
  for (const { what, attempt, directive } of ATTEMPTS) {
    practice(`once somebody has begun, the page cannot ${what}`, { allow: REFUSALS, isRefused: true }, async ({ page }) => {
      await page.keyboard.press("Tab");
      assert.deepEqual(await broken(page, attempt), { ended: "refused", directive });
    });
  }

  for (const { how, begin } of BEGINNINGS) {
    // At the step that asks for the user ID, so that there is a field.
    practice(`it is shut ${how}`, { allow: REFUSALS, isRefused: true, link: "lesson=log-on&lang=en&step=4" }, async (room) => {
      await begin(room);
      assert.deepEqual(await broken(room.page, `() => fetch(".")`), { ended: "refused", directive: "connect-src" });
    });
  }

  practice("the policy stands before everything that it holds for, and allows neither inline code nor eval", {}, async ({ page }) => {
    const html = await (await page.request.get(page.url())).text();
    const policy = html.match(/<meta content="([^"]*)" http-equiv=Content-Security-Policy>/)?.[1] ?? "";
    const directives = Object.fromEntries(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]));
    assert.deepEqual(directives, {
      "default-src": "'none'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "style-src": "'self'",
      "img-src": "'self'",
      "connect-src": "'self'",
      "manifest-src": "'self'",
      "worker-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    const place = html.indexOf("Content-Security-Policy");
    for (const tag of ["<link", "<script", "<style", "<base"]) assert.ok(!html.slice(0, place).includes(tag), tag);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|javascript:/);
  });

  for (const { key } of LESSONS) {
    practice(`nothing in '${key}' is refused by the policy`, { lesson: key }, async (room) => {
      // The fixture fails when the browser reports anything.
      await room.settings.button.click();
      await room.settings.theme.selectOption(room.names.settings.themes.dark);
      await room.guide.doStep.click();
      await room.settle();
      await shown(room.title);
    });
  }
});
