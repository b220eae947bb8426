// A page in a browser of any engine, with its keyboard and its mouse: the part of Playwright's page that the page
// objects of `tests/e2e` ask for, over WebDriver.

import { Finder } from "./locator.mjs";
import { until } from "./wait.mjs";

const KEYS = {
  Shift: "\uE008",
  Control: "\uE009",
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Space: " ",
  End: "\uE010",
  Home: "\uE011",
  ArrowRight: "\uE014",
  F6: "\uE036",
};

export class Page extends Finder {
  constructor(session) {
    super();
    this.session = session;
    this.keyboard = new Keyboard(session);
  }

  page() {
    return this;
  }

  async goto(url) {
    await this.session.post("/frame", { id: null });
    await this.session.post("/url", { url });
  }

  /** Makes the window so large that the page gets this size, and gives the width that it got. */
  async resize({ width, height }) {
    const inner = () => this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const wanted = await this.#frameOfWindow();
    const window = { width: width + wanted.width, height: height + wanted.height };
    const given = await this.session.post("/window/rect", window);
    const expected = given.width - wanted.width;
    await until(`a page ${expected} px wide`, async () => (await inner()).width === expected);
    return expected;
  }

  /** How much larger the window is than the page in it. */
  async #frameOfWindow() {
    const { width, height } = await this.session.get("/window/rect");
    return this.evaluate(({ width, height }) => ({ width: width - innerWidth, height: height - innerHeight }), { width, height });
  }

  /** Opens the page in a frame, which can be as narrow as one likes. */
  async gotoInFrame(url, { width, height }) {
    await this.evaluate(
      ({ url, width, height }) => {
        const frame = document.createElement("iframe");
        frame.style = `position: fixed; inset: 0; border: 0; width: ${width}px; height: ${height}px`;
        frame.src = url;
        document.body.append(frame);
      },
      { url, width, height },
    );
    await this.session.post("/frame", { id: 0 });
    // A frame has an empty document until its own has come.
    await this.waitForFunction((url) => location.href === url && document.readyState !== "loading", url);
  }

  evaluate(body, argument) {
    return this.session.run(body, argument);
  }

  /** Looks until the function gives something that counts as true. */
  async waitForFunction(body, argument) {
    const value = await until(`that ${body}`, async () => (await this.evaluate(body, argument)) || undefined);
    return { jsonValue: async () => value };
  }

  /** Goes through these points with the button of the mouse held down. */
  async drag(...points) {
    const [from, ...way] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    const move = (point, duration) => ({ type: "pointerMove", origin: "viewport", ...point, duration });
    const actions = [
      move(from, 0),
      { type: "pointerDown", button: 0 },
      ...way.map((point) => move(point, MILLISECONDS_A_MOVE)),
      { type: "pointerUp", button: 0 },
    ];
    await this.session.post("/actions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }
}

const MILLISECONDS_A_MOVE = 10;

class Keyboard {
  constructor(session) {
    this.#session = session;
  }

  #session;

  /** One key, with those that are held down before it: 'Shift+Tab'. */
  async press(combination) {
    const keys = combination.split("+").map((name) => {
      const key = KEYS[name] ?? name;
      if ([...key].length !== 1) throw new Error(`the key ${name} is not known here`);
      return key;
    });
    await this.#perform([...keys.map(down), ...keys.reverse().map(up)]);
  }

  async type(text) {
    await this.#perform([...text].flatMap((key) => [down(key), up(key)]));
  }

  async #perform(actions) {
    await this.#session.post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}

const down = (value) => ({ type: "keyDown", value });
const up = (value) => ({ type: "keyUp", value });
