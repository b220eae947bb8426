// A link opens the lesson at its step, in its language.

import assert from "node:assert/strict";
import { shown } from "../../e2e/support/expect.mjs";
import { LANGS } from "../../e2e/support/names.mjs";

export const links = (practice) => {
  for (const lang of LANGS) {
    practice(`a link opens the lesson at step 7 (${lang})`, { lang, step: 7 }, async ({ guide, computer, phone, title, page, names }) => {
      await shown(title, guide.atStep(7), computer.screen("code"), phone.screen("code"), computer.code, phone.code);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      assert.equal(await page.evaluate(() => document.title), names.documentTitle(names.lessons["log-on"].title));
    });
  }
};
