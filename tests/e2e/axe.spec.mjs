// axe-core finds nothing, on every distinct screen, in each language and theme.

import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "./support/axe.mjs";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice, visit } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { WAYS } from "./support/screens.mjs";

/** Colours by setting, beside the light ones that the page opens with. The device's own wish for dark is in a test below. */
const THEMES = ["dark", "contrast"];

describe("axe", TOGETHER, () => {
  for (const lang of LANGS) {
    for (const { name, lesson, screens } of WAYS) {
      practice(`it finds nothing on any screen in any theme: ${name} (${lang})`, { lang, lesson }, async (room) => {
        await injectAxe(room.page);
        for await (const screen of screens(room)) {
          await axeFindsNothing(room.page, screen);
          // The theme changes colours and nothing else.
          for (const theme of THEMES) {
            await room.follow(`theme=${theme}`);
            await axeFindsNothing(room.page, `${screen}, ${theme}`, { onlyColours: true });
          }
          await room.follow("theme=light");
        }
      });
    }
  }

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
