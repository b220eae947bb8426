// The speaker notes in a second window: opened empty and drawn by the page itself, which no engine may take for an advertisement, and
// which is to work from a disk as well.

import { gone, shown } from "../../e2e/support/expect.mjs";
import { until } from "../support/wait.mjs";

const PLACES = [
  { where: "of a site", options: {} },
  { where: "of the one-file edition", options: { fromDisk: true } },
];
const NOTES = { step4: /^We enter the user ID from the card/, step5: /^Now we take the phone/ };

export const secondWindow = (practice) => {
  for (const { where, options } of PLACES) {
    practice(`the speaker notes step through the lesson in a second window ${where}`, { step: 4, more: "present=1", ...options }, async (room) => {
      const { page, presenter, guide, names } = room;
      const { session } = page;
      const handles = () => session.get("/window/handles");
      const first = await session.get("/window");
      await presenter.notes.click();
      await page.getByRole("button", { name: "Notes in a second window", exact: true }).click();
      const second = await until("a second window", async () => (await handles()).find((handle) => handle !== first));

      await session.post("/window", { handle: second });
      await shown(page.getByText(NOTES.step4));
      await page.getByRole("button", { name: names.presenter.next, exact: true }).click();
      await shown(page.getByText(NOTES.step5));

      await session.post("/window", { handle: first });
      await shown(guide.atStep(5));
      await gone(page.getByText(NOTES.step5));
      await presenter.leave.click();
      await until("one window", async () => (await handles()).length === 1);
    });
  }
};
