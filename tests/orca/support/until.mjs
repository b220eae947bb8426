// Waiting for what cannot tell us by itself that it is there.

import { setTimeout as pause } from "node:timers/promises";

/** How often it is looked at, in milliseconds. */
const INTERVAL = 25;
/** How long it may take, on a busy machine. */
const TIMEOUT = 30_000;

/** Waits until `condition` gives something other than `undefined`, and gives that. */
export const until = async (what, condition, { timeout = TIMEOUT, evidence = () => "" } = {}) => {
  const end = performance.now() + timeout;
  for (;;) {
    const found = condition();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`not within ${timeout / 1000} s: ${what}\n${evidence()}`);
    await pause(INTERVAL);
  }
};
