// The project as somebody works on it: `trunk serve`, and what must not get in the way of it.

import assert from "node:assert/strict";
import { freePort } from "../../engines/support/port.mjs";
import { Program } from "../../engines/support/process.mjs";
import { until } from "../../engines/support/wait.mjs";

/** The project in a folder of its own: what is changed there is changed nowhere else. */
export const CHECKOUT = process.env.CHECKOUT;

/** Milliseconds. Everything is compiled when `trunk serve` starts; what is left takes seconds, and more on a busy machine. */
export const LONGEST_BUILD = 120_000;

/** Somebody else may take a port between looking for one and using it. */
const ATTEMPTS = 3;

/** Starts `trunk serve`, and gives its address when it answers. */
export const startServing = async () => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    // Trunk 0.21 refuses the customary value of the one variable. The other would have it compile everything once more.
    const env = { NO_COLOR: undefined, CARGO_TARGET_DIR: undefined };
    const program = new Program("trunk", ["serve", "--port", String(port)], { cwd: CHECKOUT, env });
    const url = `http://127.0.0.1:${port}/`;
    const answers = () => fetch(url).then(({ ok }) => ok, () => false);
    await until(() => `an answer of trunk serve: ${program.said()}`, async () => program.hasEnded || answers(), LONGEST_BUILD);
    if (!program.hasEnded) return { url, end: () => program.end() };
    if (attempt === ATTEMPTS) throw new Error(`trunk serve has ended: ${program.said()}`);
  }
};

/** A page that the browser has kept would hide every change. */
export const isNotKept = async (page) => {
  const kept = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  assert.equal(kept, 0, "no service worker");
};
