// Waiting for a condition, and saying what one has waited for in vain.

const LONGEST_WAIT = 15_000;
/** Between two looks. */
const PAUSE = 25;

/** Looks until there is something other than `undefined` or `false`, and gives it. `what` is text, or makes text. */
export const until = async (what, look, longest = LONGEST_WAIT) => {
  const end = performance.now() + longest;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`not within ${longest / 1000} s: ${typeof what === "string" ? what : await what()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
};
