// One field for the four digits: it takes what is pasted, keeps a zero at the beginning, and keeps letters out.

import assert from "node:assert/strict";
import { focusIsKept, shown } from "../../e2e/support/expect.mjs";
import { LANGS } from "../../e2e/support/names.mjs";

export const codeField = (practice) => {
  for (const lang of LANGS) {
    practice(`'0042' stays '0042', letters and a fifth digit do not stay (${lang})`, { lang, step: 7 }, async ({ phone, page }) => {
      await phone.code.click();
      await page.keyboard.type("a0 b0x4-");
      assert.equal(await phone.code.inputValue(), "004");
      await page.keyboard.type("29");
      assert.equal(await phone.code.inputValue(), "0042");
      await page.keyboard.press("Backspace");
      assert.equal(await phone.code.inputValue(), "004");
      await focusIsKept(page, "typing");
    });

    practice(`the code is seen as four digits and heard one by one (${lang})`, { lang, step: 7 }, async ({ computer }) => {
      await shown(computer.code);
      const code = await computer.readCode();
      assert.match(code, /^\d{4}$/);
      await shown(computer.region.getByRole("img", { name: [...code].join(" "), exact: true }));
    });
  }

  practice("'0042', copied and pasted, stays '0042'", { step: 7 }, async ({ phone, page }) => {
    await phone.code.click();
    await page.keyboard.type("0042");
    for (const keys of ["Control+a", "Control+c", "Backspace"]) await page.keyboard.press(keys);
    assert.equal(await phone.code.inputValue(), "");
    await page.keyboard.press("Control+v");
    assert.equal(await phone.code.inputValue(), "0042");
  });

  practice("the shown code can be copied from the computer and pasted into the phone", { step: 7 }, async ({ phone, computer, page }) => {
    const code = await computer.readCode();
    await computer.code.evaluate((digits) => getSelection().selectAllChildren(digits));
    await page.keyboard.press("Control+c");
    await phone.code.click();
    await page.keyboard.press("Control+v");
    assert.equal(await phone.code.inputValue(), code);
    await phone.next.click();
    await shown(phone.screen("approval"));
  });
};
