// What a test finds on the page: the part of Playwright's locators that the page objects of `tests/e2e` ask for, over
// WebDriver. So that is one layer of page objects for all engines, and a lesson is written once.
//
// Whatever a test waits for or presses by role and name, the engine is asked for the role and the name that it computes.

import { find } from "./find.mjs";
import { until } from "./wait.mjs";

/** The element was replaced between looking and acting, or something stands before it for a moment. */
const PASSING = ["stale element reference", "no such element", "element click intercepted", "element not interactable"];

/** Milliseconds. */
const LONGEST_DISAGREEMENT = 3_000;

/** ARIA 1.3 has two names for one role, and engines choose. */
const SYNONYMS = { image: "img" };

const FIND = `const find = ${find}; const found = find(arguments[0]);`;

export class Finder {
  constructor(page, steps = []) {
    this.#page = page;
    this.steps = steps;
  }

  #page;

  page() {
    return this.#page;
  }

  step(step) {
    return new Locator(this.page(), [...this.steps, step]);
  }

  getByRole(role, { name, ...options } = {}) {
    return this.step({ by: "role", role, name: asData(name), ...options });
  }

  getByText(text, { exact = false } = {}) {
    return this.step({ by: "text", text: asData(text), exact });
  }

  /** What has neither a role nor words of its own. */
  locator(selector) {
    return this.step({ by: "selector", selector });
  }

  getByTestId(id) {
    return this.step({ by: "testId", id });
  }
}

class Locator extends Finder {
  first() {
    return this.step({ by: "first" });
  }

  filter({ hasText }) {
    return this.step({ by: "filter", text: asData(hasText) });
  }

  or(other) {
    return this.step({ by: "or", steps: other.steps });
  }

  toString() {
    return this.steps.map(inWords).reverse().join(" in ");
  }

  /** What a function in the page makes of the element, once it is there. */
  async evaluate(body, argument) {
    const { value } = await until(`${this}`, () => this.#one(body, argument));
    return value;
  }

  /** The protocol's reference to the element, which can be given to a function in the page. */
  elementHandle() {
    return this.evaluate((element) => element);
  }

  async isVisible() {
    const found = await this.#one(isVisible);
    return Boolean(found?.value);
  }

  async waitFor({ state = "visible" } = {}) {
    if (state === "hidden") {
      await until(`nothing like ${this}`, async () => !(await this.isVisible()));
      return;
    }
    await until(`${this}, to be seen`, () => this.isVisible());
    await this.#whileItStays((element) => this.#agreesWithEngine(element));
  }

  async click() {
    await this.#whileItStays(async (element) => {
      await this.#agreesWithEngine(element);
      await this.page().evaluate(bringIntoView, element);
      await this.page().session.post(`/element/${idOf(element)}/click`);
    });
  }

  async fill(text) {
    await this.#whileItStays(async (element) => {
      await this.#agreesWithEngine(element);
      await this.page().evaluate(bringIntoView, element);
      await this.page().session.post(`/element/${idOf(element)}/clear`);
      await this.page().session.post(`/element/${idOf(element)}/value`, { text });
    });
  }

  /** The role and the name that the engine computes for it, as screen readers get them. */
  async computed() {
    return this.#whileItStays((element) => this.#computed(element));
  }

  async innerText() {
    return this.evaluate((element) => element.innerText);
  }

  async inputValue() {
    return this.evaluate((element) => element.value);
  }

  async getAttribute(name) {
    return this.evaluate((element, name) => element.getAttribute(name), name);
  }

  async boundingBox() {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async #one(body, argument) {
    const script = `${FIND} return found.length === 1 ? { value: (${body})(found[0], arguments[1]) } : found.length;`;
    const result = await this.page().session.post("/execute/sync", { script, args: [this.steps, argument ?? null] });
    if (typeof result !== "number") return result;
    if (result > 1) throw new Error(`${result} elements are ${this}`);
    return undefined;
  }

  /** Does something with the element, and once more if it was replaced meanwhile. Also waits until it is not turned off. */
  async #whileItStays(act) {
    const isReady = (element) => (element.ariaDisabled === "true" ? null : element);
    let obstacle = "";
    const { done } = await until(
      () => `${this}, ready to be used ${obstacle}`,
      async () => {
        const found = await this.#one(isReady);
        if (!found?.value) return undefined;
        try {
          return { done: await act(found.value) };
        } catch (error) {
          if (!PASSING.includes(error.code)) throw error;
          obstacle = `(${error.message})`;
          return undefined;
        }
      },
    );
    return done;
  }

  async #computed(element) {
    const { session } = this.page();
    const role = await session.get(`/element/${idOf(element)}/computedrole`);
    const name = await session.get(`/element/${idOf(element)}/computedlabel`);
    return { role: SYNONYMS[role] ?? role, name: name.replaceAll(/\s+/g, " ").trim() };
  }

  async #agreesWithEngine(element) {
    const wanted = this.steps.at(-1);
    if (wanted.by !== "role") return;
    const isOfName = (name) => typeof wanted.name !== "string" || !wanted.exact || name === wanted.name;
    let told = {};
    const agrees = async () => {
      told = await this.#computed(element);
      return told.role === wanted.role && isOfName(told.name);
    };
    // Engines bring their accessibility tree up to date a moment after the page.
    await until(() => `${this}, for screen readers too: they are told ${told.role} '${told.name}'`, agrees, LONGEST_DISAGREEMENT);
  }
}

const isVisible = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
};

/**
 * A driver scrolls by itself, but WebKitGTK 2.50.6 takes what lies just below the window for visible, by as much as the
 * page's `scroll-padding-top`, and then says that it cannot be pressed. (Focus, by keyboard and by script, is scrolled to.)
 */
const bringIntoView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
};

const idOf = (element) => Object.values(element)[0];

/** A pattern does not travel as JSON. */
const asData = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : text);

const inWords = ({ by, role, name, text, id, selector, steps }) => {
  const quoted = (words) => (words === undefined ? "" : ` ${words.source ? `/${words.source}/` : `'${words}'`}`);
  if (by === "role") return role + quoted(name);
  if (by === "or") return `or ${steps.map(inWords).reverse().join(" in ")}`;
  return by + quoted(text ?? id ?? selector);
};
