// Finds elements by role and name. Runs in the page, so it sees nothing outside itself.
//
// It goes by the words that stand in the document. Whether the engine tells a screen reader the same role and name is
// asked of the engine afterwards, in `locator.mjs`.

/** The elements at the end of these steps, each of which looks inside what the one before has found. */
export const find = (steps) => {
  const ROLES = {
    alert: "[role=alert]",
    button: "button",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    contentinfo: "footer",
    group: "fieldset, [role=group]",
    heading: "h1, h2, h3",
    img: "img, [role=img]",
    link: "a[href]",
    list: "ol, ul",
    listitem: "li",
    main: "main",
    navigation: "nav",
    paragraph: "p",
    radio: "input[type=radio]",
    region: "section[aria-label], section[aria-labelledby]",
    slider: "input[type=range]",
    status: "[role=status]",
    textbox: "input:not([type]), input[type=text]",
  };
  const plain = (text) => text.replaceAll(/\s+/g, " ").trim();

  const textOf = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden=true], [hidden]")) hidden.remove();
    return plain(copy.textContent);
  };
  const nameOf = (element) => {
    const references = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    if (references.length > 0) return plain(references.map((id) => textOf(document.getElementById(id))).join(" "));
    const label = element.getAttribute("aria-label");
    if (label) return plain(label);
    const byOthers = element.labels?.[0] ?? element.querySelector(":scope > legend");
    return textOf(byOthers ?? element);
  };
  const matches = (text, wanted, exact) => {
    if (wanted.source !== undefined) return new RegExp(wanted.source, wanted.flags).test(text);
    return exact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase());
  };
  const isExposed = (element) => element.checkVisibility() && !element.closest("[aria-hidden=true], [inert]");

  const take = {
    role: (inside, { role, name, exact, level, checked }) => {
      if (!ROLES[role]) throw new Error(`how to find the role ${role} is not known here`);
      return inside(ROLES[role]).filter(
        (element) =>
          isExposed(element) &&
          (level === undefined || element.tagName === `H${level}`) &&
          (checked === undefined || element.checked === checked) &&
          (name === undefined || matches(nameOf(element), name, exact)),
      );
    },
    text: (inside, { text, exact }) => {
      const found = inside("*").filter((element) => matches(plain(element.textContent), text, exact));
      return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
    },
    selector: (inside, { selector }) => inside(selector),
    testId: (inside, { id }) => inside(`[data-testid="${id}"]`),
  };

  let found = [document];
  for (const { by, ...what } of steps) {
    if (by === "first") found = found.slice(0, 1);
    else if (by === "filter") found = found.filter((element) => matches(plain(element.textContent), what.text, false));
    else if (by === "or") {
      const both = new Set([...found, ...find(what.steps)]);
      found = [...document.querySelectorAll("*")].filter((element) => both.has(element));
    } else {
      const inside = (selector) => found.flatMap((element) => [...element.querySelectorAll(selector)]);
      found = take[by](inside, what);
    }
  }
  return found;
};
