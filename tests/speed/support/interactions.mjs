// What a person did, and how long it took until the page showed something for it: the browser's own Event Timing.

/** Milliseconds. The browser tells of nothing shorter, and counts in steps of eight. */
export const SHORTEST = 16;

/** Runs in the page before anything else. What it keeps hangs on `window.interactions`. */
const install = (shortest) => {
  const did = [];
  const timings = [];
  window.interactions = { did, timings };
  const controlOf = (target) => {
    const control = target instanceof Element && target.closest("button, input, select, a");
    if (!control) return "the page";
    const kind = { INPUT: control.type, A: "link", SELECT: "list" }[control.tagName] ?? "button";
    const name = (control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent).trim();
    return /^\d$/.test(name) ? "a digit of the keypad" : `${kind} '${name}'`;
  };
  const wordOf = ({ type, key, target }) => {
    if (type.startsWith("pointer")) return `press on ${controlOf(target)}`;
    if (key === "Tab" || key === "Shift") return key;
    return `${key === " " ? "Space" : key.length === 1 ? "a character" : key} on ${controlOf(target)}`;
  };
  // The browser's entry says when, but neither which key nor on what, once that has left the page.
  const remember = (event) => {
    did.push({ at: event.timeStamp, isBegin: event.type.endsWith("down"), key: event.key, what: wordOf(event) });
  };
  for (const type of ["pointerdown", "pointerup", "keydown", "keyup"]) {
    addEventListener(type, remember, { capture: true, passive: true });
  }
  const observer = new PerformanceObserver((list) => timings.push(...list.getEntries()));
  observer.observe({ type: "event", durationThreshold: shortest });
};

/** Has this page watched from its beginning. */
export const watch = (page) => page.addInitScript(install, SHORTEST);

/**
 * How many interactions there were, how many of them began with what was watched for, and each that was long enough for
 * the browser to tell of. One interaction is a press with all its events, or a key that goes down and up.
 */
export const seen = async (page) => {
  const { count, did, entries } = await page.evaluate(() => ({
    count: performance.interactionCount,
    did: window.interactions.did,
    entries: window.interactions.timings
      .filter((entry) => entry.interactionId > 0)
      .map(({ interactionId, startTime, duration, processingStart, processingEnd }) => {
        return { interactionId, startTime, duration, processingStart, processingEnd };
      }),
  }));
  const begun = did.filter(({ isBegin }) => isBegin).length;
  const causes = new Map(did.map((event, index) => [event.at, causeOf(did, index)]));
  const byId = new Map();
  for (const entry of entries) byId.set(entry.interactionId, [...(byId.get(entry.interactionId) ?? []), entry]);
  return { count, begun, told: [...byId.values()].map((entries) => interaction(entries, causes)) };
};

/** What the event belongs to, and the how-manieth of its kind that is: so the same thing is found in another walk. */
const causeOf = (did, index) => {
  const { key } = did[index];
  const begin = did.findLastIndex((event, place) => place <= index && event.isBegin && event.key === key);
  const { what } = did[begin];
  return { what, nth: did.slice(0, begin).filter((event) => event.isBegin && event.what === what).length };
};

/** The slowest of its events stands for all, together with what the browser sent at the same moment. */
const interaction = (entries, causes) => {
  const slowest = entries.reduce((slowest, entry) => (entry.duration > slowest.duration ? entry : slowest));
  const together = entries.filter((entry) => entry.startTime === slowest.startTime);
  const begin = Math.min(...together.map((entry) => entry.processingStart));
  const end = Math.max(...together.map((entry) => entry.processingEnd));
  const { what, nth } = causes.get(slowest.startTime);
  return {
    what,
    key: `${what} ${nth}`,
    duration: slowest.duration,
    inputDelay: begin - slowest.startTime,
    processing: end - begin,
    // The duration is rounded, so what is left of it can be below nothing.
    presentation: Math.max(0, slowest.startTime + slowest.duration - end),
  };
};
