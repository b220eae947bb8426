// A class practises all day in one page that nobody loads again. What the page needs for that must not grow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped, tabulate, tell } from "./support/figures.mjs";
import { inRoom } from "./support/page.mjs";

const LOG_ONS = 1_000;
/** Until then 'What was said' fills up, to its 200 lines, and the engine learns what the page does. */
const WARM_UP = 200;
const EVERY = 100;
const COLLECTIONS = 4;
/** Bytes. What the engine itself notes about code that runs often; a page that keeps anything for each log-on keeps more. */
const ENGINES_OWN = 150_000;
/** Milliseconds, of the page: all messages have arrived by then, and the last one has been said. */
const A_WHILE = 20_000;
/** Presses of 'Do this step for me' that no log-on needs. */
const PRESSES = 40;
const LONGEST_TEST = 300_000;

/** Runs in the page: keeps what WebAssembly exports, since the page keeps it to itself. */
const keepMemory = () => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...program) => {
      const made = await real(...program);
      const { exports } = made.instance ?? made;
      // The part that comes later has none of its own.
      window.wasmMemory ??= Object.values(exports).find((it) => it instanceof WebAssembly.Memory);
      return made;
    };
  }
};

/** Runs in the page: the guide does the whole lesson, and begins it anew. Gives how often it was pressed. */
const logOn = async ({ finished, doStep, startOver, longest }) => {
  // What was pressed is drawn before the next task. A timer would not tell: the page's clock is in the test's hand.
  const { port1, port2 } = new MessageChannel();
  const drawn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage("");
    });
  const find = (tag, text) => [...document.querySelectorAll(tag)].find((it) => it.textContent === text);
  let presses = 0;
  while (!find("h3", finished)) {
    if (presses === longest) throw new Error(`the lesson is not finished by ${longest} presses`);
    find("button", doStep).click();
    await drawn();
    presses += 1;
  }
  find("button", startOver).click();
  await drawn();
  port1.close();
  return presses;
};

/** One collection leaves what the one before it was just looking at: what counts is the least that was seen. */
const sample = async (page, session) => {
  const rounds = [];
  while (rounds.length < COLLECTIONS) {
    await session.send("HeapProfiler.collectGarbage");
    const wasm = await page.evaluate(() => window.wasmMemory.buffer.byteLength);
    const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
    rounds.push({ wasm, heap, nodes, listeners });
  }
  const least = (name) => Math.min(...rounds.map((round) => round[name]));
  return { wasm: least("wasm"), heap: least("heap"), nodes: least("nodes"), listeners: least("listeners") };
};

const hasNotGrown = (first, { logOns, wasm, heap, nodes, listeners }) => {
  const when = `after ${logOns} log-ons`;
  assert.equal(wasm, first.wasm, `WebAssembly memory ${when}`);
  assert.equal(nodes, first.nodes, `nodes ${when}`);
  assert.equal(listeners, first.listeners, `listeners ${when}`);
  assert.ok(heap - first.heap < ENGINES_OWN, `JavaScript heap ${when}: ${grouped(heap - first.heap)} bytes more`);
};

test(`${grouped(LOG_ONS)} log-ons in one page leave nothing behind`, { timeout: LONGEST_TEST }, async () => {
  const prepare = async (page) => {
    await page.addInitScript(keepMemory);
    await page.clock.install({ time: 0 });
  };
  await inRoom("log-on", { prepare, isLive: false }, async (room, session) => {
    const { page } = room;
    const { finished, doStep, startOver } = room.names.guide;
    await page.clock.pauseAt(60_000);
    await session.send("HeapProfiler.enable");
    const samples = [];
    let began = performance.now();
    try {
      for (let done = 1; done <= WARM_UP + LOG_ONS; done += 1) {
        const presses = await page.evaluate(logOn, { finished, doStep, startOver, longest: PRESSES });
        assert.ok(presses > 0, "a log-on is something to do");
        await room.pass(A_WHILE);
        if (done >= WARM_UP && done % EVERY === 0) {
          const seconds = (performance.now() - began) / 1000;
          samples.push({ logOns: done - WARM_UP, seconds, ...(await sample(page, session)) });
          hasNotGrown(samples[0], samples.at(-1));
        }
        if (done % EVERY === 0) began = performance.now();
      }
      assert.equal(samples.length, 1 + LOG_ONS / EVERY);
    } finally {
      tell(`memory, after ${WARM_UP} log-ons to warm up, in bytes; and how long each ${EVERY} log-ons took:`);
      tabulate(
        ["log-ons", "seconds", "WebAssembly", "JavaScript", "nodes", "listeners"],
        samples.map(({ logOns, seconds, ...numbers }) => [
          grouped(logOns),
          seconds.toFixed(1),
          ...Object.values(numbers).map(grouped),
        ]),
      );
      tell("");
    }
  });
});
