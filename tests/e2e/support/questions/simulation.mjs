// Both devices and the title say that it is a simulation, on paper too; and no field is one for somebody's own secrets, or is
// filled in by the browser. Only that of the keypad shows dots, and it holds nothing else.

import { isSeen } from "../expect.mjs";

/** What says so. On paper a sheet that is open stands alone, and says it itself. */
const marks = ({ names, computer, phone, week }, isOnPaperAlone) =>
  isOnPaperAlone ? [week.sheet.getByText(names.week.isPrivate)] : [computer, phone].map((device) => device.mark(names.simulation));

export const marksFind = async (room) => {
  const { page, names, week } = room;
  const title = await page.title();
  const found = names.simulationInTitle.test(title) ? [] : [`the title is '${title}'`];
  const focused = await page.evaluateHandle(() => document.activeElement);
  for (const media of ["print", "screen"]) {
    await page.emulateMedia({ media });
    for (const mark of marks(room, media === "print" && (await week.sheet.isVisible()))) {
      if (!(await isSeen(mark))) found.push(`${mark} is not seen, ${media}`);
    }
  }
  // On paper there are no buttons, so the browser takes focus away from them.
  await focused.evaluate((element) => element.focus());
  return found;
};

/** Of those into which something can be typed. Also tells how many there are. */
export const fieldsFind = ({ page }) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=range], [type=file], [readonly])")];
    const holdsDots = (field) => (field.closest("[role=group]") ? /^•*$/.test(field.value) : !field.value.includes("•"));
    const isRight = (field) => field.type === "text" && field.autocomplete === "off" && holdsDots(field);
    return { count: all.length, found: all.filter((field) => !isRight(field)).map((field) => field.outerHTML) };
  });
