// What a screen reader would get: every text that is written into one of the two live regions, with its time.
// Runs in the page before anything else (in `tests/engines`, which cannot be that early, as soon as the page has been
// parsed), so it only looks and never waits. `faultsOf` judges what it saw.

import { readFileSync } from "node:fs";

/** The ids of the two live regions. They are the page's promise to screen readers, so tests may know them. */
export const REGIONS = ["say", "warn"];

/** Two messages are at least 500 ms apart; the rest is for a busy machine. */
const SHORTEST_GAP = 450;

/** Runs in the page. Everything it keeps hangs on `window.spy`. */
export const install = (regions) => {
  // The real ones, also when a test has the clock of the page in its hand.
  const now = performance.now.bind(performance);
  const entries = performance.getEntriesByType.bind(performance);
  const LIVE = "[aria-live], [role=status], [role=alert], [role=log], [role=timer], [role=marquee], output";
  const spy = {
    writes: [],
    faults: [],
    setTimeout: setTimeout.bind(window),
    clearTimeout: clearTimeout.bind(window),
    /** What was fetched after the room had opened. */
    fetchedLate: () => {
      const addressOf = (rel) => document.querySelector(`link[rel=${rel}]`)?.href;
      const late = entries("resource").filter((entry) => spy.readyAt !== undefined && entry.startTime > spy.readyAt);
      const [icon, manifest] = ["icon", "manifest"].map(addressOf);
      // The browser itself fetches the icon, when it finds the time.
      const others = late.filter((entry) => entry.name !== icon);
      return others.map(({ name, initiatorType }) => ({ address: name, by: initiatorType, manifest }));
    },
  };
  window.spy = spy;

  // A change is reported at the end of the task that made it, which on a busy machine is much later.
  let writtenAt = 0;
  const content = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  const set = function (text) {
    // The clock of the page, which a test may have in its hand: that is the time that the page goes by.
    if (regions.includes(this.id)) writtenAt = performance.now();
    content.set.call(this, text);
  };
  Object.defineProperty(Node.prototype, "textContent", { ...content, set });

  let tasks = 0;
  const regionOf = (node) => regions.find((id) => document.getElementById(id)?.contains(node));
  const look = (records) => {
    tasks += 1;
    for (const { type, target, addedNodes } of records) {
      if (target === document.documentElement && target.dataset.boot === "ready") spy.readyAt ??= now();
      const region = regionOf(target);
      if (region) {
        const texts = type === "characterData" ? [target.data] : [...addedNodes].map((node) => node.textContent);
        const written = texts.filter((text) => text !== "");
        spy.writes.push(...written.map((text) => ({ at: writtenAt || performance.now(), region, text, task: tasks })));
      }
      const isAttribute = type === "attributes";
      const changed = isAttribute ? [target] : [...addedNodes];
      for (const node of changed.filter((node) => node instanceof Element)) {
        const live = node.matches(LIVE) ? node : isAttribute ? null : node.querySelector(LIVE);
        // It came later than the page: NVDA and JAWS are silent about such a region.
        if (live) spy.faults.push(`a live region was added: ${live.outerHTML.slice(0, 200)}`);
      }
    }
    if (regions.every((id) => document.getElementById(id)?.textContent)) spy.faults.push("both live regions have text");
  };

  const begin = () => {
    if (document.documentElement.dataset.boot === "ready") spy.readyAt ??= now();
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["role", "aria-live", "data-boot"],
    });
  };
  if (document.readyState !== "loading") begin();
  else {
    document.addEventListener("readystatechange", () => {
      // From here on the parser is done, and every change is a program's.
      if (document.readyState === "interactive") begin();
    });
  }
};

const MANIFEST = JSON.parse(readFileSync(new URL("../../../public/swipewise.webmanifest", import.meta.url), "utf8"));

/**
 * The addresses of what `spy.fetchedLate` gave, without the one thing that is not the page's doing: Chromium 156 fetches an icon
 * that the manifest names, to offer the page for installing, some time after it has loaded. Nothing that a page fetches by
 * itself is of the kind 'other': not an image, not a style, not a script, not what `fetch` asks for.
 */
export const fetchedByThePage = (late) => {
  const isForInstalling = ({ address, by, manifest }) =>
    by === "other" && manifest && MANIFEST.icons.some(({ src }) => new URL(src, manifest).href === address);
  return late.filter((entry) => !isForInstalling(entry)).map(({ address }) => address);
};

/** What is wrong with how the page spoke; empty, if nothing is. */
export const faultsOf = ({ writes, faults }) => {
  const found = [...faults];
  for (const [index, write] of writes.entries()) {
    const before = writes[index - 1];
    if (!before) continue;
    if (before.text === write.text) found.push(`said twice in a row, so the second is not heard: ${write.text}`);
    const gap = write.at - before.at;
    const sameTask = write.task === before.task;
    if (sameTask && write.region !== before.region) found.push(`both regions in one task: ${write.text}`);
    if (gap < SHORTEST_GAP) found.push(`${Math.round(gap)} ms after the message before: ${write.text}`);
  }
  return found;
};
