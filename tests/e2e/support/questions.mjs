// What has to hold on every screen, asked of the one on which the page stands. The checkers are asked by `inspection.mjs`.

import { colourFinds } from "./questions/colour.mjs";
import { focusFinds, headingsOf } from "./questions/focus.mjs";
import { motionFinds } from "./questions/motion.mjs";
import { reflowFinds } from "./questions/reflow.mjs";
import { saidFinds } from "./questions/said.mjs";
import { fieldsFind, marksFind } from "./questions/simulation.mjs";

const WINDOW = { width: 1280, height: 900 };

/** The ways in which somebody can wish for less motion: each walk has one, and motion is asked about on all its screens. */
export const LESS_MOTION = {
  "on the device": { visitor: { reducedMotion: "reduce" }, wish: async () => {} },
  "on the page": {
    visitor: { reducedMotion: "no-preference" },
    wish: async ({ settings }) => {
      await settings.button.click();
      await settings.reduceMotion.check();
      await settings.button.click();
    },
  },
};

export class Questions {
  #headings;
  /** How many fields were looked at. */
  fields = 0;

  /** Once for each opened page, before anything is done. */
  async begin(room) {
    this.#headings = await headingsOf(room);
    // Before the first action focus is nowhere.
    await room.guide.step.focus();
  }

  /**
   * Asks everything, and gives what was found. `meanwhile` looks at the page as well, in an ordinary window. Afterwards the
   * window is the smallest one: so whatever is done next is done where there is the least room.
   */
  async ask(room, meanwhile = async () => []) {
    await room.page.setViewportSize(WINDOW);
    const found = [];
    const note = (checker, faults) => found.push(...faults.map((fault) => ({ checker, fault })));
    note("focus", await focusFinds(room, this.#headings));
    const { count, found: fields } = await fieldsFind(room);
    this.fields += count;
    note("fields", fields);
    note("what was said", await saidFinds(room));
    note("marks", await marksFind(room));
    note("motion", await motionFinds(room));
    found.push(...(await meanwhile()));
    note("colour", await colourFinds(room));
    note("reflow", await reflowFinds(room));
    return found;
  }

  /** At the end of a way, when everything has been said. */
  async conclude(room) {
    await room.settle();
    // In a narrow one the list is behind 'More'.
    await room.page.setViewportSize(WINDOW);
    const found = (await saidFinds(room)).map((fault) => ({ checker: "what was said", fault }));
    if ((await room.heard()).length === 0) found.push({ checker: "what was said", fault: "nothing was said" });
    return found;
  }
}
