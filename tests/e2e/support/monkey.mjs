// A monkey at the page: it does what nobody would, with keys, pointer, fields, slider, links, settings and time. All of it falls
// out by a seed, so what it finds can be found again.

import { dice } from "./dice.mjs";
import { activeElement } from "./expect.mjs";
import { LANGS, LESSONS, PEOPLE } from "./names.mjs";

const GOING = ["Tab", "Shift+Tab", "F6", "Shift+F6", "Home", "End", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"];
const DOING = ["Enter", "Space", "Escape", "Backspace", "Delete", "PageDown", "PageUp"];
const KEYS = [...GOING, ...DOING, ..."0123456789", ..."abezAZ.,-#?"];
const RIGHT = Object.values(PEOPLE).flatMap(({ userId, pin }) => [userId, pin]);
const WRONG = ["1234", "0042", "0101901234", "999999", "nobody:here"];
const ODD = ["", " ", "    ", "🙈🙉🙊", "<b>fed</b>", "æøåÆØÅ", "１２３４", "\u202eabc", "a".repeat(49), "9".repeat(5_000)];
const TEXTS = [...RIGHT, ...WRONG, ...ODD];
const LINKS = [
  ...LESSONS.map(({ key }) => `lesson=${key}`),
  ...LESSONS.map(({ key, steps: [, last] }) => `lesson=${key}&step=${last - 2}`),
  ...LANGS.map((lang) => `lang=${lang}`),
  ..."system light dark contrast".split(" ").map((theme) => `theme=${theme}`),
  ..."100 175 250".split(" ").map((size) => `text=${size}`),
  "present=1",
  "",
  "nothing=known",
  "step=99",
  "lang=en&lang=da&step=-1",
  "lesson=<img src=x onerror=alert(1)>",
  "lesson=%E0%A4%A&evil=%00",
  "&&&=&=",
  `evil=${"x".repeat(5_000)}`,
];
const TIMES = [1, 100, 460, 1_000, 3_000, 8_000];
/** A machine that has slept, up to more than a day. */
const JUMPS = [10_000, 60_000, 400_000, 26 * 3_600_000];
/** How often each kind of thing is done, of a hundred. */
const SHARES = { press: 38, key: 20, type: 12, slide: 6, choose: 4, link: 4, time: 14, jump: 2 };
const KINDS = Object.entries(SHARES).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

const CONTROLS = "button, a[href], input, select, h2[tabindex], [tabindex='0']";

/** In the page: one of what can be seen of these, by a throw of the dice; undefined, if there is none. */
const oneSeen = (matching, thrown) =>
  `((seen) => seen[${thrown} % seen.length])([...document.querySelectorAll(${JSON.stringify(matching)})].filter((element) => element.checkVisibility({ visibilityProperty: true })))`;

/** More than there are controls on any page. */
const SIDES = 1_000_000;

export class Monkey {
  #room;
  #roll;
  #story = [];
  #mayTakeFocus;

  constructor(room, seed) {
    this.#room = room;
    this.#roll = dice(seed);
  }

  /** What it did last, the newest at the end. */
  get story() {
    return this.#story.slice(-30).map((action, index) => `  ${index + 1}. ${action}`).join("\n");
  }

  #one(list) {
    return list[this.#roll(list.length)];
  }

  /**
   * Does one thing. Gives what it was, and whether a browser takes focus from everything when that is done: pressing on
   * what cannot have it does, and so does Tab on the last stop of the page.
   */
  async act() {
    this.#mayTakeFocus = false;
    const action = await this.#do(this.#one(KINDS));
    // A link that was followed is heard of in a task of its own.
    await this.#room.page.evaluate(() => new Promise((done) => window.spy.setTimeout(done, 0)));
    this.#story.push(action);
    return { action, mayTakeFocus: this.#mayTakeFocus };
  }

  async #do(kind) {
    const { page } = this.#room;
    switch (kind) {
      case "press":
        return this.#press(page);
      case "type":
        return this.#type(page);
      case "slide":
        return this.#slide(page);
      case "choose":
        return this.#choose(page);
      case "link": {
        const link = this.#one(LINKS);
        await this.#room.follow(link);
        return `follows #${link.slice(0, 60)}`;
      }
      case "time": {
        const time = this.#one(TIMES);
        await this.#room.pass(time);
        return `lets ${time} ms pass`;
      }
      case "jump": {
        const jump = this.#one(JUMPS);
        await this.#room.skip(jump);
        return `lets time jump by ${jump} ms`;
      }
      default: {
        const key = this.#one(KEYS);
        this.#mayTakeFocus = key.endsWith("Tab");
        await page.keyboard.press(key);
        return `key ${key}`;
      }
    }
  }

  /** Does this with one of the visible elements that match; gives what it gives, or nothing when there is none. */
  #withOne(matching, act) {
    return this.#room.page.evaluate(`((element) => element && (${act})(element))(${oneSeen(matching, this.#roll(SIDES))})`);
  }

  /** With the mouse, where the control is; what covers it gets the press, as for a hand. */
  async #press(page) {
    const place = await this.#withOne(CONTROLS, (element) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const canHaveFocus = document.elementFromPoint(x, y)?.closest("button, a[href], input, select, label, [tabindex]") != null;
      const name = (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).trim().slice(0, 40);
      return { x, y, canHaveFocus, name: `${element.localName} '${name}'` };
    });
    // A list that opens is the browser's own, and takes all keys until it is closed.
    if (place.name.startsWith("select")) return `does not open ${place.name}`;
    const isTwice = this.#roll(8) === 0;
    // The second press may meet what stands there by then.
    this.#mayTakeFocus = isTwice || !place.canHaveFocus;
    await (isTwice ? page.mouse.dblclick(place.x, place.y) : page.mouse.click(place.x, place.y));
    return `presses ${isTwice ? "twice " : ""}${place.name}`;
  }

  async #type(page) {
    const text = this.#one(TEXTS);
    const told = text.length > 40 ? `${text.slice(0, 10)}… (${text.length})` : text;
    const field = await this.#withOne("input[type=text]", (field) => {
      field.focus();
      field.select();
      return field.id;
    });
    await page.keyboard.insertText(text);
    if (field === undefined) return `pastes '${told}' where focus is`;
    const enters = this.#roll(2) === 1;
    if (enters) await page.keyboard.press("Enter");
    return `pastes '${told}' into ${field}${enters ? " and presses Enter" : ""}`;
  }

  /** Drags the slider to anywhere, and lets go. */
  async #slide(page) {
    const box = await this.#withOne("input[type=range]", (slider) => {
      slider.scrollIntoView({ block: "center" });
      const { left, top, width, height } = slider.getBoundingClientRect();
      return { left, y: top + height / 2, width };
    });
    if (box === undefined) return this.#press(page);
    const share = this.#roll(121) / 100;
    await page.mouse.move(box.left + 20, box.y);
    await page.mouse.down();
    await page.mouse.move(box.left + box.width * share, box.y, { steps: 3 });
    await page.mouse.up();
    return `drags the slider to ${Math.round(share * 100)} %`;
  }

  async #choose(page) {
    const chosen = await this.#withOne(
      "select",
      `(list) => {
        list.focus();
        list.selectedIndex = ${this.#roll(12)} % list.options.length;
        list.dispatchEvent(new Event("change", { bubbles: true }));
        return list.id + ": " + list.selectedIndex;
      }`,
    );
    if (chosen !== undefined) return `chooses ${chosen}`;
    await page.evaluate(() => document.querySelector("[aria-controls=settings]").click());
    return "opens the settings";
  }
}

/** What is wrong with the page now; nothing, if nothing is. Beside it, whether anything has focus. */
export const harm = async (room) => {
  const { page } = room;
  const isAlive = await page.evaluate(() => document.getElementById("panic").hidden && document.getElementById("phone") !== null);
  if (!isAlive) return { fault: "the simulation has stopped", hasFocus: false };
  const { described, isLost, isVisible, isInert } = await activeElement(page);
  const fault = !isLost && (!isVisible || isInert) ? `focus is on what cannot be used: ${described}` : undefined;
  return { fault, hasFocus: !isLost };
};
