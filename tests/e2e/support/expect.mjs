// Waiting for what is expected. Every wait is for a condition and ends by itself; none is for a time.

import assert from "node:assert/strict";

/** Waits until it can be seen. */
export const shown = (...locators) => Promise.all(locators.map((locator) => locator.waitFor({ state: "visible" })));

/** Waits until it cannot be seen, or is not there at all. */
export const gone = (...locators) => Promise.all(locators.map((locator) => locator.waitFor({ state: "hidden" })));

/** Waits until the element has focus. */
export const focused = async (locator) => {
  const element = await locator.elementHandle();
  try {
    await locator.page().waitForFunction((element) => element === document.activeElement, element);
  } catch (cause) {
    const instead = await activeElement(locator.page());
    throw new Error(`focus is not on ${locator}, but on ${instead.described}`, { cause });
  }
};

export const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** What has focus, and whether a person could find it there. */
export const activeElement = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element?.getBoundingClientRect();
    const name = element?.ariaLabel ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    return {
      described: element ? `${element.tagName.toLowerCase()} '${name.trim().slice(0, 60)}'` : "nothing",
      isLost: !element || element === document.body || element === document.documentElement || !element.isConnected,
      isVisible: Boolean(element?.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1),
      isInert: Boolean(element?.closest("[inert], [hidden], [aria-hidden=true]") || element?.disabled),
    };
  });

/** Fails when focus has fallen to the body, or is on something that cannot be seen or used. */
export const focusIsKept = async (page, when) => {
  const { described, isLost, isVisible, isInert } = await activeElement(page);
  const state = { isLost, isVisible, isInert };
  assert.deepEqual(state, { isLost: false, isVisible: true, isInert: false }, `focus on ${described}, after ${when}`);
};

/** Whether it can be read: in its middle nothing else stands, and it is neither faint nor tiny. */
export const isSeen = (locator) =>
  locator.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    const { opacity, visibility, fontSize } = getComputedStyle(element);
    return element.contains(onTop) && opacity === "1" && visibility === "visible" && Number.parseFloat(fontSize) >= 12;
  });
