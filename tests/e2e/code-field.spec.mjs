// One field for the four digits: it takes what is pasted, keeps a zero at the beginning, and hides nothing.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { exposedOne } from "./support/accessibility-tree.mjs";
import { shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { toStep, typeCode } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const CLIPBOARD = { permissions: ["clipboard-write"] };

/** What is pasted has come when the field is no longer empty. The page itself may not read what was copied: its headers forbid it. */
const paste = async ({ page, phone }, text) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await phone.code.focus();
  await page.keyboard.press("Control+V");
  await page.waitForFunction((field) => field.value !== "", await phone.code.elementHandle());
};

// One after the other: all visitors of a browser share one clipboard.
describe("Code field, pasted into", () => {
  practice("a pasted '0042' stays '0042'", { visitor: CLIPBOARD }, async (room) => {
    await toStep(room, 7);
    await paste(room, "0042");
    assert.equal(await room.phone.code.inputValue(), "0042");
  });

  practice("of a pasted text only the first four digits stay", { visitor: CLIPBOARD }, async (room) => {
    await toStep(room, 7);
    await paste(room, " 0 0-42, 99");
    assert.equal(await room.phone.code.inputValue(), "0042");
  });

  practice("the shown code can be pasted and is right", { visitor: CLIPBOARD }, async (room) => {
    const { phone, computer } = room;
    await toStep(room, 7);
    await paste(room, await computer.readCode());
    await phone.next.click();
    await room.settle();
    await shown(phone.screen("approval"));
  });
});

describe("Code field", TOGETHER, () => {
  practice("letters do not stay, and a fifth digit neither", {}, async (room) => {
    const { phone, page } = room;
    await toStep(room, 7);
    await phone.code.focus();
    await page.keyboard.type("a0 b0x4-");
    assert.equal(await phone.code.inputValue(), "004");
    await page.keyboard.type("29");
    assert.equal(await phone.code.inputValue(), "0042");
    await page.keyboard.press("Backspace");
    assert.equal(await phone.code.inputValue(), "004");
  });

  practice("codes that begin with 0 are shown with four digits, and are right", {}, async (room) => {
    const { guide, phone, computer } = room;
    let code = "";
    // One code in ten begins so; that none of a hundred does happens once in forty thousand runs.
    for (let round = 0; round < 100 && !code.startsWith("0"); round += 1) {
      await guide.startOver.click();
      await toStep(room, 7);
      code = await computer.readCode();
      assert.match(code, /^\d{4}$/);
    }
    await typeCode(room, code);
    await room.settle();
    await shown(phone.screen("approval"));
  });

  practice("too few digits are answered, and what was typed stays", {}, async (room) => {
    const { phone, names } = room;
    await toStep(room, 7);
    await typeCode(room, "12");
    await shown(phone.text(names.phone.fourDigits));
    assert.equal(await phone.code.inputValue(), "12");
    await room.hears(names.phone.fourDigits);
    await shown(phone.screen("code"));
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`the code is seen as four digits and heard one by one (${lang})`, { lang }, async (room) => {
      await toStep(room, 7);
      const code = await room.computer.readCode();
      assert.match(code, /^\d{4}$/);
      await exposedOne(room.page, "image", [...code].join(" "));
    });

    practice(`there is one field, with a hint and a name (${lang})`, { lang }, async (room) => {
      await toStep(room, 7);
      assert.equal(await room.phone.fields.count(), 1);
      assert.equal(await room.phone.code.getAttribute("inputmode"), "numeric");
      const field = await exposedOne(room.page, "textbox", room.names.phone.code);
      assert.notEqual(field.description, "", "the hint describes it");
    });
  }
});
