// What stands on the page, told so that two screens that differ in nothing but a number count as one; and what can be
// done there. Runs in the page, since the crawler asks thousands of times.

import { REGIONS } from "./spy.mjs";

/** The parts of the page, which change each on its own. The frame is all around the other three. */
export const PARTS = ["frame", "guide", "computer", "phone"];

/** Begins to look. Once for each opened page. */
export const beginToLook = (room) => room.page.evaluate(install, { parts: PARTS, silent: REGIONS });

/**
 * What stands there: `parts`, a text for each part; `moves`, what can be done, each with the part that it is in and a
 * name; `raw`, all the words with their digits; `due`, the milliseconds until the program wakes by itself, if it will.
 */
export const look = (room) => room.page.evaluate(() => window.sight.look());

/** Does what a look has named. `person` is whose data is right. */
export const make = (room, move) => room.page.evaluate(([move, person]) => window.sight.make(move, person), [move, room.person]);

const install = ({ parts, silent }) => {
  const SKIPPED = [...silent.map((id) => `#${id}`), "[aria-labelledby=said-title]", "svg *", "option", "script", "footer"].join(", ");
  const STATES = [
    "role",
    "type",
    "aria-label",
    "aria-disabled",
    "aria-expanded",
    "aria-invalid",
    "aria-current",
    "data-screen",
    "data-site",
    "data-shown",
  ];
  const CONTROLS = "button, input";
  const roots = parts.map((part) => document.getElementById(part)).filter(Boolean);

  // When the program wants to be woken. Its clock is in the test's hand, and this stands in front of it.
  const wakings = new Map();
  const { setTimeout, clearTimeout } = window;
  window.setTimeout = (callback, delay = 0, ...rest) => {
    const timer = setTimeout((...given) => {
      wakings.delete(timer);
      callback(...given);
    }, delay, ...rest);
    wakings.set(timer, Date.now() + delay);
    return timer;
  };
  window.clearTimeout = (timer) => {
    wakings.delete(timer);
    clearTimeout(timer);
  };
  const due = () => (wakings.size === 0 ? undefined : Math.max(1, Math.min(...wakings.values()) - Date.now()));

  // What has no box of its own is not visible to the browser, and what is in it may be.
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === "contents";
  const ownText = (element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.data.trim())
      .join(" ")
      .trim();
  const valueOf = ({ type, value, checked }) => {
    if (["checkbox", "radio"].includes(type)) return checked ? "checked" : "";
    return value === "" || value === "0" ? "" : "filled";
  };

  /** One line for each element that can be seen. */
  const lines = (root, isFrame) => {
    const found = [];
    const walk = (element) => {
      if (!isSeen(element) || element.matches(SKIPPED) || (isFrame && roots.includes(element))) return;
      const states = STATES.filter((name) => element.hasAttribute(name)).map((name) => `${name}=${element.getAttribute(name)}`);
      if (element.matches("input")) states.push(valueOf(element));
      found.push([element.localName, ...states, ownText(element)].filter(Boolean).join(" "));
      for (const child of element.children) walk(child);
    };
    walk(root);
    return found.join("\n");
  };

  const nameOf = (control) => (control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent).trim();
  const isKeypad = (control) => control.closest("[role=group]")?.querySelectorAll("button").length > 9 && /^\d$/.test(nameOf(control));

  /** What is done with each kind of control: right, wrong and nothing at all. */
  const ways = (control) => {
    if (control.matches("button")) return ["press"];
    if (control.matches("[type=range]")) return ["swipe to the end", "swipe half of the way"];
    if (control.matches("[type=checkbox], [type=radio]")) return ["press"];
    const values = control.inputMode === "numeric" ? ["the right code", "a wrong code", "two digits"] : ["the right ID", "somebody's ID", "ten digits"];
    return ["a text, not sent", "nothing", ...values];
  };

  const controls = () =>
    roots.flatMap((root) =>
      [...root.querySelectorAll(CONTROLS)].filter((control) => isSeen(control)).map((control) => ({ control, part: root.id })),
    );

  const moves = () => {
    const found = [];
    const counts = new Map();
    let hasKeypad = false;
    for (const [index, { control, part }] of controls().entries()) {
      if (isKeypad(control)) {
        if (!hasKeypad) found.push(...["the right PIN", "a wrong PIN", "one digit"].map((way) => ({ part, index, way, name: `${part}: ${way}` })));
        hasKeypad = true;
        continue;
      }
      const name = nameOf(control);
      const count = (counts.get(part + name) ?? 0) + 1;
      counts.set(part + name, count);
      found.push(...ways(control).map((way) => ({ part, index, way, label: name, name: `${part}: ${way}, ${name}${count > 1 ? ` (${count})` : ""}` })));
    }
    return found;
  };

  const code = () => document.querySelector("[data-testid=one-time-code]")?.textContent ?? "0000";
  const texts = (person) => ({
    "a text, not sent": "12",
    nothing: "",
    "the right ID": person.userId,
    "somebody's ID": "nobody:here",
    "ten digits": "0101901234",
    "the right code": code(),
    "a wrong code": code() === "1234" ? "4321" : "1234",
    "two digits": "12",
  });

  const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const put = (field, value) => {
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  const make = ({ index, way }, person) => {
    const { control } = controls()[index];
    control.focus();
    if (way === "press") return control.click();
    const digits = { "the right PIN": person.pin, "a wrong PIN": "999999", "one digit": "2" }[way];
    if (digits) {
      for (const digit of digits) press(control, digit);
      return;
    }
    if (control.type === "range") {
      press(control, "ArrowRight");
      put(control, way === "swipe to the end" ? "100" : "50");
      control.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    put(control, texts(person)[way]);
    if (way !== "a text, not sent") press(control, "Enter");
  };

  const look = () => {
    const raw = Object.fromEntries(parts.map((part) => [part, lines(document.getElementById(part) ?? document.body, part === "frame")]));
    const told = Object.fromEntries(Object.entries(raw).map(([part, text]) => [part, text.replaceAll(/\b\d+/g, "#")]));
    return { parts: told, raw: Object.values(raw).join("\n"), moves: moves(), due: due() };
  };

  window.sight = { look, make };
};
