// Hands that leave the page a frame between one thing and the next, as every person does, and ask it nothing while it
// draws: so what is measured is the page, and not the test. The ways through a lesson are those of `tests/e2e`.

/** How far the slider's thumb is from its ends: half its width. */
const HALF_A_THUMB = 24;
/** How many times a hand moves on its way along the slider. */
const MOVES = 12;
/** More stops than the page has on any of its screens. */
const STOPS = 90;

/** Waits until what was done has been painted. */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

const pressKey = async (page, key) => {
  await page.keyboard.down(key);
  await painted(page);
  await page.keyboard.up(key);
  await painted(page);
};

const typeKeys = async (page, text) => {
  for (const key of text) await pressKey(page, key);
};

const boxOf = async (locator) => {
  await locator.waitFor({ state: "visible" });
  await locator.scrollIntoViewIfNeeded();
  return locator.boundingBox();
};

const moveTo = async (page, x, y) => {
  await page.mouse.move(x, y);
  await painted(page);
};

const press = async (locator) => {
  const page = locator.page();
  const { x, y, width, height } = await boxOf(locator);
  await moveTo(page, x + width / 2, y + height / 2);
  await page.mouse.down();
  await painted(page);
  await page.mouse.up();
  await painted(page);
};

export const mouse = {
  name: "mouse",
  press,
  mark: press,
  tick: press,
  type: async (field, text) => {
    await press(field);
    await typeKeys(field.page(), text);
  },
};

/** Presses Tab, or Shift+Tab if that is nearer, until this has focus. */
const tabTo = async (locator) => {
  const page = locator.page();
  await locator.waitFor({ state: "visible" });
  // Found once and not at every stop: finding it by its name takes longer than what is measured.
  const element = await locator.elementHandle();
  const isBefore = await element.evaluate((wanted) => {
    const position = wanted.compareDocumentPosition(document.activeElement);
    return document.activeElement !== document.body && (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  const hasFocus = () => element.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop <= STOPS; stop += 1) {
    if (await hasFocus()) return;
    if (isBefore) await page.keyboard.down("Shift");
    await pressKey(page, "Tab");
    if (isBefore) await page.keyboard.up("Shift");
  }
  throw new Error(`${locator} is not reached by ${STOPS} times Tab`);
};

export const keyboard = {
  name: "keyboard",
  press: async (locator) => {
    await tabTo(locator);
    await pressKey(locator.page(), "Enter");
  },
  // One arrow is enough: of the two ways to approve, the other one is marked.
  mark: async (radio) => {
    await tabTo(radio.locator("xpath=ancestor::fieldset").getByRole("radio", { checked: true }));
    await pressKey(radio.page(), "ArrowDown");
  },
  tick: async (box) => {
    await tabTo(box);
    await pressKey(box.page(), " ");
  },
  type: async (field, text) => {
    await tabTo(field);
    await typeKeys(field.page(), text);
  },
};

/** PIN by the digit keys. Focus only has to be on the phone. */
export async function* pinByKeys(room) {
  await typeKeys(room.page, room.person.pin);
  yield "the PIN code by digit keys";
}

/** Approves by a drag along the slider. */
export async function* bySliding({ page, phone }) {
  const { x, y, width, height } = await boxOf(phone.slider);
  const at = (part) => [x + HALF_A_THUMB + (width - 2 * HALF_A_THUMB) * part, y + height / 2];
  await moveTo(page, ...at(0));
  await page.mouse.down();
  await painted(page);
  for (let move = 1; move <= MOVES; move += 1) await moveTo(page, ...at(move / MOVES));
  await page.mouse.up();
  await painted(page);
  yield "the slider";
}

/** Approves by the slider's arrow keys. */
export async function* byArrows({ page, phone }) {
  await tabTo(phone.slider);
  const [step, end] = await Promise.all(["step", "max"].map((name) => phone.slider.getAttribute(name)));
  for (let at = 0; at < Number(end); at += Number(step)) await pressKey(page, "ArrowRight");
  yield "the slider";
}
