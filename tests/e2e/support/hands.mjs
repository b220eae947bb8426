// Ways to use a page. Each can press a thing, mark or tick it, and type into a field; a lesson is written once, for any of them.

import { hasFocus } from "./expect.mjs";

export const mouse = {
  name: "mouse",
  press: (locator) => locator.click(),
  mark: (radio) => radio.click(),
  tick: (box) => box.click(),
  type: async (field, text) => {
    await field.click();
    await field.page().keyboard.type(text);
  },
};

/** Fingers on glass: the keyboard on the screen puts text in without key events. */
export const touch = {
  name: "touch",
  press: (locator) => locator.tap(),
  mark: (radio) => radio.tap(),
  tick: (box) => box.tap(),
  type: async (field, text) => {
    await field.tap();
    await field.page().keyboard.insertText(text);
  },
};

/** Keys only: focus gets somewhere by Tab and Shift+Tab, or not at all. */
export const keyboard = {
  name: "keyboard",
  press: async (locator) => {
    await tabTo(locator);
    await locator.page().keyboard.press("Enter");
  },
  // Tab goes to the one that is marked; the arrow keys go on from there, and mark as they go.
  mark: async (radio) => {
    const group = radio.locator("xpath=ancestor::fieldset");
    await tabTo(group.getByRole("radio", { checked: true }));
    const options = await group.getByRole("radio").count();
    for (let option = 0; option < options && !(await radio.isChecked()); option += 1) {
      await radio.page().keyboard.press("ArrowDown");
    }
    if (!(await radio.isChecked())) throw new Error(`${radio} is not reached by the arrow keys`);
  },
  tick: async (box) => {
    await tabTo(box);
    await box.page().keyboard.press("Space");
  },
  type: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.type(text);
  },
};

/** More stops than the page has on any of its screens. */
const STOPS = 90;

/** Presses Tab, or Shift+Tab if that is nearer, until this has focus. */
export const tabTo = async (locator) => {
  const page = locator.page();
  await locator.waitFor({ state: "visible" });
  const isBefore = await locator.evaluate((wanted) => {
    const position = wanted.compareDocumentPosition(document.activeElement);
    return document.activeElement !== document.body && (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  const key = isBefore ? "Shift+Tab" : "Tab";
  for (let stop = 0; stop <= STOPS; stop += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${locator} is not reached by ${STOPS} times ${key}`);
};
