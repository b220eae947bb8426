// Who speaks to the page says what stands there: 'press Continue'. That works when the words that can be seen are part of
// the name that the browser tells, and when one name means one control.

const SESSIONS = new WeakMap();

/** One connection to each page: opening one takes longer than looking. */
const sessionOf = async (page) => {
  if (!SESSIONS.has(page)) SESSIONS.set(page, await page.context().newCDPSession(page));
  return SESSIONS.get(page);
};

/** Roles of what can be operated, as Chromium calls them. */
const OPERATED = ["button", "link", "textbox", "checkbox", "radio", "slider", "combobox", "spinbutton", "switch", "searchbox", "menuitem", "tab"];

const normal = (text) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** The controls that can be seen, in the order of the page, each with the words that can be seen and the part that it is in. */
const visible = (page) =>
  page.evaluate(() => {
    // 'Here' points at a control, as an arrow would: nobody takes it for a part of what it is called.
    const withoutMark = (label) => {
      const mark = label.querySelector(":scope > .mark")?.innerText ?? "";
      return label.innerText.slice(0, mark ? -mark.length : undefined);
    };
    const words = (control) => {
      const labels = control.matches("input, select, textarea") ? [...control.labels] : [control];
      return labels.map(withoutMark).join(" ");
    };
    return [...document.querySelectorAll("button, a[href], input, select, textarea")]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => ({
        words: words(control),
        part: control.closest("section[id], nav, header")?.ariaLabel ?? "",
        html: control.outerHTML.slice(0, 120),
      }));
  });

/** The names of the same controls, as the browser computes them, in the order of the page. */
const named = async (page) => {
  const session = await sessionOf(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found = [];
  const walk = (node) => {
    const role = node.role?.value;
    if (!node.ignored && OPERATED.includes(role)) found.push({ role, name: node.name?.value ?? "" });
    // What is inside of a control belongs to it: the options of a list, for one.
    if (!OPERATED.includes(role)) for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id));
  };
  walk(nodes[0]);
  return found;
};

/** Controls whose words are not in their names, and names that two controls of one part share. */
export const voiceControlFinds = async (page) => {
  const [controls, names] = [await visible(page), await named(page)];
  if (controls.length !== names.length) {
    return { faults: [`${controls.length} controls can be seen, and ${names.length} are told`], shared: [] };
  }
  const told = controls.map((control, index) => ({ ...control, ...names[index] }));
  const faults = told
    .filter(({ words, name }) => normal(words) === "" || !normal(name).includes(normal(words)))
    .map(({ words, name, html }) => `'${words.trim()}' can be seen and is called '${name}': ${html}`);
  const counts = new Map();
  for (const { part, role, name } of told) {
    const key = `${part}: ${role} '${name}'`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { faults, shared: [...counts].filter(([, count]) => count > 1).map(([key]) => key) };
};
