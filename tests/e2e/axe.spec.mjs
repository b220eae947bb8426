// axe-core finds nothing on the pages that no lesson leads to. All others are looked at in screens/every-screen.spec.mjs.

import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice, visit } from "./support/fixture.mjs";

describe("axe", TOGETHER, () => {
  practice("it finds nothing where the device wishes for dark", { visitor: { colorScheme: "dark" } }, async (room) => {
    await injectAxe(room.page);
    await axeFindsNothing(room.page, "dark by the device");
  });

  for (const colorScheme of ["light", "dark"]) {
    visit(`it finds nothing on the initial page, in ${colorScheme}`, { visitor: { colorScheme } }, async (visit) => {
      const { page } = visit;
      // Never answered: the program does not come.
      await page.route("**/*.wasm", () => {});
      await visit.goto("");
      await shown(page.getByRole("heading", { level: 1, name: "Swipewise", exact: true }));
      await injectAxe(page);
      await axeFindsNothing(page, "the initial page");
    });
  }

  visit("it finds nothing when the program could not be loaded", { allow: [/ERR_FAILED/, /Failed to fetch/] }, async (visit) => {
    const { page } = visit;
    await page.route("**/*.wasm", (route) => route.abort());
    await visit.goto("");
    await shown(page.getByRole("link", { name: /^Load again/ }));
    await injectAxe(page);
    await axeFindsNothing(page, "the failed page");
  });
});
