// The user ID field takes practice data only. Whatever else is typed there is somebody's own data: it is refused with
// a reason, and nothing of it stays anywhere.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { exposed } from "./support/accessibility-tree.mjs";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { continueWithout, toStep, typeUserId } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

/** Everything in the page that can hold a text. */
const everythingKept = (page) =>
  page.evaluate(async () => {
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    const databases = (await indexedDB.databases()).map((database) => database.name);
    const kept = [localStorage, sessionStorage, databases, history.state].map((store) => JSON.stringify(store));
    return [document.documentElement.outerHTML, location.href, document.cookie, window.name, ...fields, ...kept];
  });

const nothingStays = async (page, typed) => {
  // A person writes the same number in several ways; none of them may be left.
  const forms = [typed, typed.replaceAll(/[- ]/g, ""), encodeURIComponent(typed)];
  for (const kept of await everythingKept(page)) {
    for (const form of forms) assert.ok(!kept?.includes(form), `'${form}' is still in: ${kept?.slice(0, 200)}`);
  }
};

/** `clue` picks the message out of the table of names. */
const refused = [
  { what: "a CPR number", typed: "0101901234", clue: (errors) => errors.cpr },
  { what: "a CPR number with its hyphen", typed: "010190-1234", clue: (errors) => errors.cpr },
  { what: "a text that is too short", typed: "zq9x", clue: (errors) => errors.tooShort },
  { what: "a text that is too long", typed: "q9".repeat(25), clue: (errors) => errors.tooLong },
  { what: "a text with other characters", typed: "jens%jensen", clue: (errors) => errors.character },
  { what: "an address for e-mail that nobody here has", typed: "jens@example.dk", clue: (errors) => errors.unknown(1) },
  { what: "a user ID that nobody here has", typed: "mette-h77", clue: (errors) => errors.unknown(1) },
];

describe("User ID", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const { what, typed, clue } of refused) {
      practice(`${what} is refused with a reason, and nothing of it stays (${lang})`, { lang }, async (room) => {
        const { computer, guide, page, names } = room;
        await toStep(room, 4);
        await typeUserId(room, typed);
        await room.settle();
        const words = clue(names.computer.errors);
        await shown(computer.text(words), computer.screen("userId"), guide.atStep(4));
        assert.equal(await computer.userId.inputValue(), "");
        await nothingStays(page, typed);

        const fields = await exposed(page);
        const field = fields.find((node) => node.role === "textbox" && node.name === names.computer.userId);
        // It is said as an alert and stands before the field. As a description it would be said a second time.
        assert.ok(!words.test(field.description), "the message is said once");
        assert.ok(field.isInvalid, "the field is marked as wrong");
        await room.hears(words);
        for (const text of await room.heard()) assert.ok(!text.includes(typed), text);
      });
    }

    practice(`an empty field is answered with what to do (${lang})`, { lang }, async (room) => {
      const { computer, guide, names } = room;
      await toStep(room, 4);
      await continueWithout(room);
      await shown(computer.text(names.computer.errors.empty), computer.screen("userId"), guide.atStep(4));
      await room.hears(names.computer.errors.empty);
    });
  }

  practice("unknown user IDs are counted, and then the right one works", {}, async (room) => {
    const { computer, guide, names, person } = room;
    await toStep(room, 4);
    for (const tries of [1, 2]) {
      await typeUserId(room, "mette-h77");
      await room.settle();
      await shown(computer.text(names.computer.errors.unknown(tries)));
      await shown(guide.explains(names.guide.detours.unknownUserId(tries)));
    }
    await typeUserId(room, person.userId);
    await room.settle();
    await shown(computer.screen("openApp"));
  });

  practice("the message stays until the next try, so that nothing moves while somebody types", {}, async (room) => {
    const { computer, names } = room;
    await toStep(room, 4);
    await typeUserId(room, "zq9x");
    await shown(computer.text(names.computer.errors.tooShort));
    await computer.userId.fill("s");
    await shown(computer.text(names.computer.errors.tooShort));
    await typeUserId(room, "0101901234");
    await gone(computer.text(names.computer.errors.tooShort));
  });

  practice("capital letters are the same as small ones", {}, async (room) => {
    const { computer, person } = room;
    await toStep(room, 4);
    await typeUserId(room, person.userId.toUpperCase());
    await room.settle();
    await shown(computer.screen("openApp"));
  });

  practice("help opens and closes beside the field and says where the user ID stands", {}, async (room) => {
    const { computer, names } = room;
    await toStep(room, 4);
    for (const [button, words] of [
      [computer.help, names.computer.helpText],
      [computer.forgot, names.computer.forgotText],
    ]) {
      await button.click();
      await shown(computer.text(words));
      assert.equal(await button.getAttribute("aria-expanded"), "true");
      await button.click();
      await gone(computer.text(words));
      assert.equal(await button.getAttribute("aria-expanded"), "false");
    }
  });
});
