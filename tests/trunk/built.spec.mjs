// What `trunk build` makes is a whole page, on any server. `cargo xtask build` adds what makes it small and what keeps it on a device.

import { describe } from "node:test";
import { shown } from "../e2e/support/expect.mjs";
import { visit } from "../e2e/support/fixture.mjs";
import { isNotKept } from "./support/development.mjs";

const BUILT = [
  { how: "`trunk build`", url: process.env.BUILT },
  { how: "`trunk build --release`", url: process.env.BUILT_RELEASE },
];

for (const { how, url } of BUILT) {
  describe(how, () => {
    visit("the room opens", { visitor: { serviceWorkers: "allow" } }, async (visit) => {
      visit.base = url;
      const room = await visit.open();
      await shown(room.title);
      await isNotKept(visit.page);
    });
  });
}
