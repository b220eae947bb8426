// A monkey at the page. Whatever it does, the page lives, keeps focus, speaks so that it can be heard, asks for nothing
// more from the server, and stays as axe wants it.
//
// MONKEY_SEED and MONKEY_ACTIONS choose another monkey, or a longer one: a new one for each night, or the one that found
// something, once more.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { axeFindsNothing, injectAxe } from "../support/axe.mjs";
import { practice } from "../support/fixture.mjs";
import { Monkey, harm } from "../support/monkey.mjs";
import { LESSONS, ONE_OF_LANGS } from "../support/names.mjs";

const SEED = Number(process.env.MONKEY_SEED ?? 1_971);
/** All of them together. */
const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 5_000);
const ACTIONS_BETWEEN_AXE = 250;
/** Milliseconds for each of them, on a busy machine. */
const LONGEST_ACTION = 500;

const VISITS = LESSONS.flatMap(({ key: lesson }) => ONE_OF_LANGS.map((lang) => ({ lesson, lang })));
const EACH = Math.ceil(ACTIONS / VISITS.length);

describe(`Monkey (MONKEY_SEED=${SEED} MONKEY_ACTIONS=${ACTIONS})`, { concurrency: 2 }, () => {
  for (const [number, { lesson, lang }] of VISITS.entries()) {
    practice(`${EACH} things that nobody would do harm nothing: ${lesson} (${lang})`, { lesson, lang, seed: SEED % 256, longest: 60_000 + EACH * LONGEST_ACTION }, async (room, visit) => {
      const monkey = new Monkey(room, SEED + number);
      const isWell = async (when, { mayTakeFocus, hadFocus }) => {
        const { fault, hasFocus } = await harm(room);
        assert.equal(fault, undefined, when);
        assert.ok(hasFocus || mayTakeFocus || !hadFocus, `focus is lost by: ${when}`);
        await visit.check();
        return hasFocus;
      };
      let hadFocus = false;
      try {
        for (let done = 1; done <= EACH; done += 1) {
          const { action, mayTakeFocus } = await monkey.act();
          hadFocus = await isWell(action, { mayTakeFocus, hadFocus });
          if ((number * EACH + done) % ACTIONS_BETWEEN_AXE === 0) {
            await injectAxe(room.page);
            await axeFindsNothing(room.page, action);
          }
        }
      } catch (error) {
        throw new Error(`with MONKEY_SEED=${SEED} MONKEY_ACTIONS=${ACTIONS}, ${lesson} (${lang}), after:\n${monkey.story}\n${error.message}`, { cause: error });
      }
    });
  }
});
