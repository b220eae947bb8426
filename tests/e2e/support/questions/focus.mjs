// Focus is on something that can be seen and used, and every control can be reached by Tab.

import { activeElement } from "../expect.mjs";

/** What focus falls back on when the element that had it goes: these headings stay the same elements all the time. */
const headings = ({ computer, phone, guide }) => [computer.title, phone.title, guide.step];

/** The headings as they are now, to be compared with later. Fails, too, when there are two of one. */
export const headingsOf = (room) => Promise.all(headings(room).map((heading) => heading.elementHandle()));

/** What Tab passes by although it can be seen: it would be silent there, and focus on it would be lost. */
const outOfReach = ({ main }) =>
  main.evaluate((main) => {
    const controls = "button, input, select, a, [tabindex]";
    const isOut = (control) => control.disabled || control.closest("[inert]") || control.tabIndex > 0;
    const isSkipped = (control) => control.tabIndex < 0 && !/^H\d$/.test(control.tagName);
    const out = [...main.querySelectorAll(controls)].filter((control) => isOut(control) || isSkipped(control));
    return out.map((control) => control.outerHTML.slice(0, 120));
  });

/** `before` are the headings at the beginning. */
export const focusFinds = async (room, before) => {
  const { described, isLost, isVisible, isInert } = await activeElement(room.page);
  const found = [];
  if (isLost || !isVisible || isInert) found.push(`focus is lost: it is on ${described}`);
  for (const [index, heading] of headings(room).entries()) {
    if (!(await heading.evaluate((now, before) => now === before, before[index]))) found.push(`${heading} was replaced`);
  }
  return [...found, ...(await outOfReach(room)).map((control) => `out of reach: ${control}`)];
};
