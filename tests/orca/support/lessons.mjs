// The lessons, as somebody goes through them who sees nothing: which keys, and what has to be heard before the next one.

import assert from "node:assert/strict";
import { ENDINGS } from "../../e2e/support/days.mjs";
import { wrongFor } from "../../e2e/support/lesson.mjs";
import { A_CODE } from "./learner.mjs";

export const WAYS = {
  guide: async (learner) => {
    await switchToCodes(learner, learner.part);
    await learner.use("button", learner.names.guide.skipWait, learner.step(2));
    await logOn(learner, { to: [4, 5, 6, 8] });
  },
  "log-on": async (learner) => {
    await skipTo(learner, "computer");
    await logOn(learner, { to: [4, 5, 6, 8] });
  },
  "switch-to-codes": async (learner) => {
    await switchToCodes(learner, learner.step);
    await learner.use("button", learner.names.guide.skipWait, learner.finished);
  },
  "log-on-qr": async (learner) => {
    await skipTo(learner, "computer");
    const qr = { asked: learner.step(6), confirm: byScanning };
    await logOn(learner, { at: "municipality", to: [3, 4, 5, 7], ...qr, decide: bySlider });
  },
  "approve-payment": async (learner) => {
    await skipTo(learner, "computer");
    await logOn(learner, { begin: learner.names.computer.transfer, to: [3, 4, 5, 7] });
  },
  "wrong-code": async (learner) => {
    await skipTo(learner, "computer");
    await logOn(learner, { to: [3, 4, 5, 8], confirm: byWrongCode });
  },
  "wrong-pin": async (learner) => {
    const { names, step } = learner;
    await skipTo(learner, "phone");
    await learner.use("button", names.phone.app, step(2));
    await learner.find("field", names.phone.pinField);
    await typeWrongPins(learner, [names.phone.wrongPin(1), names.phone.wrongPin(2), step(3).replace(":", ".")]);
    await learner.press("F6", learner.words.orca.heading);
    await learner.use("button", names.guide.doStep, step(4));
    for (const _ of ["the computer", "the phone"]) await learner.press("F6", learner.words.orca.heading);
    await learner.find("field", names.phone.pinField);
    await typeWrongPins(learner, [names.phone.wrongPin(4), names.phone.wrongPin(5), step(5)]);
    await learner.use("button", names.phone.menu, step(5));
    await learner.use("button", names.phone.settingPin, step(5));
    await learner.use("button", names.phone.forgotPin, step(6));
    await learner.use("button", names.phone.makeNewPin, step(6));
    await typePin(learner, step(7));
    await typePin(learner, learner.finished);
  },
  household: async (learner) => {
    await skipTo(learner, "computer");
    await logOn(learner, { to: [3, 4, 6, 8], chooses: 5 });
  },
  // Nobody is told what to do, unless they ask.
  free: async (learner) => {
    const { names, words } = learner;
    await skipTo(learner, "guide");
    await learner.use("button", names.guide.ask, learner.step(2));
    await learner.press("F6", words.orca.heading);
    const step = (number) => names.guide.step(number, 10);
    const qr = { asked: words.page.qrIsShown, confirm: byScanning };
    await logOn(learner, { to: [4, 5, 6, 8], step, ...qr });
  },
};

/** Ordinary days, the first telling of each: somebody gets in touch, and is believed, refused, or not listened to. */
export const DAYS = {
  // To the end that nobody wants, with the code that the caller reads out.
  "told-code": async (learner) => {
    const { names, words } = learner;
    const { who, yes } = words.caller["told-code"];
    await learner.waitFor(`${names.people.contacts.call.heading}: ${who}`);
    await skipTo(learner, "phone");
    await learner.use("button", names.people.contacts.call.answer, `${who}:`);
    await learner.use("button", yes, `${who}:`);
    await learner.use("button", names.phone.app, words.page.pinIsAsked);
    await typePin(learner, A_CODE);
    await byCode(learner, names.phone.approvalTexts.profile);
    await learner.use("button", names.phone.approve, ENDINGS["a stranger is logged on"][learner.names.lang]);
  },
  // To the page behind the link, whose address is heard, and back.
  "look-alike": async (learner) => {
    const { names, words } = learner;
    const { who, link } = words.caller["look-alike"];
    await learner.waitFor(`${names.people.contacts.message.heading}: ${who}`);
    await skipTo(learner, "computer");
    await learner.use("button", names.people.contacts.message.answer, `${who}:`);
    await learner.use("button", link, names.people.contacts.message.over);
    await learner.use("button", names.computer.logOn.municipality, "logon-mitid.example");
    await learner.use("button", names.computer.cancel, ENDINGS["nobody got anything"][learner.names.lang]);
  },
  "asked-for-secrets": async (learner) => {
    const { names, words } = learner;
    const { who, why } = words.caller["asked-for-secrets"];
    await learner.waitFor(`${names.people.contacts.call.heading}: ${who}`);
    await skipTo(learner, "phone");
    await learner.use("button", names.people.contacts.call.answer, `${who}:`);
    await learner.use("button", why, `${who}:`);
    await learner.use("button", names.people.hangUp, ENDINGS["nothing told"][learner.names.lang]);
  },
};

/** What surrounds a lesson: the cards of all lessons, and the settings. */
export const ROUND = async (learner) => {
  const { names } = learner;
  await learner.use("button", names.lessonsButton, /./);
  await learner.use("button", names.settings.button, /./);
  await learner.find("link", names.lessons.free.title);
  await learner.find("button", names.settings.forget);
};

/** What is for the classroom: 'Look inside' with its tabs by the arrow keys, and something that can happen now, done from its list. */
export const CLASSROOM = async (learner) => {
  const { foot } = learner.names;
  await skipTo(learner, "phone");
  await learner.use("button", foot.inside, /./);
  await learner.find("tab", foot.tabs[0]);
  await learner.press("Right", foot.tabs[1]);
  await learner.press("Right", foot.tabs[2]);
  await learner.use("button", foot.logOn, learner.step(4));
};

/**
 * From the button of a site to the logged-on page. `to` are the steps that are reached one after the other; `asked` is the last that is
 * heard when the computer is to be tied to the phone.
 */
const logOn = async (learner, { at = "profile", begin, to, chooses, step = learner.step, asked = A_CODE, confirm = byCode, decide = byButton }) => {
  const { names, words } = learner;
  const [userId, app, pin, approval] = to.map(step);
  await learner.use("button", begin ?? names.computer.logOn[at], userId);
  await learner.find("field", names.computer.userId);
  await learner.type(words.document.userId, learner.person.userId);
  await learner.use("button", names.computer.continue, app);
  await learner.use("button", names.phone.app, chooses ? step(chooses) : pin);
  if (chooses) await learner.use("button", learner.person.name, pin);
  await typePin(learner, asked);
  await confirm(learner, approval);
  await decide(learner);
};

const byCode = async (learner, expected, key = "Tab") => {
  const { names, words } = learner;
  await learner.find("field", names.phone.code, key);
  await learner.type(words.document.code, learner.code());
  await learner.use("button", names.phone.next, expected);
};

const byWrongCode = async (learner, expected) => {
  const { names, words } = learner;
  await learner.find("field", names.phone.code);
  await learner.type(words.document.otherCode, wrongFor(learner.code()));
  await learner.use("button", names.phone.next, names.phone.wrongCode(1));
  // Focus is at 'Next' still, and the field is before it.
  await byCode(learner, expected, "shift+Tab");
};

const byScanning = (learner, expected) => learner.use("button", learner.names.phone.scan, expected);

const byButton = (learner) => learner.use("button", learner.names.phone.approve, learner.finished);

const bySlider = async (learner) => {
  await learner.find("slider", learner.names.phone.slider);
  const act = await learner.press("End", learner.finished);
  // At its end the slider approves and goes away, and Orca says its value only if it gets to it before.
  act.heard = act.heard.filter((text) => text !== "100 %");
};

/** From the top of the page to the 24 hours that have to pass. `place` is how the second of nine presses is called, and so on. */
const switchToCodes = async (learner, place) => {
  const { names } = learner;
  const [pin, frontPage, menu, pinAgain, choice, text, pending, wait] = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => place(number));
  await skipTo(learner, "phone");
  await learner.use("button", names.phone.app, pin);
  await typePin(learner, frontPage);
  await learner.use("button", names.phone.menu, menu);
  await learner.use("button", names.phone.settingMethod, pinAgain);
  await typePin(learner, choice);
  await learner.find("radio", names.phone.qrCodes);
  // In browse mode the arrow keys read on, and do not choose.
  await learner.press("Insert+a", learner.words.orca.focusMode);
  await learner.press("Down", text);
  await learner.find("checkbox", names.phone.wantToSwitch);
  await learner.press("space", /./);
  await learner.use("button", names.phone.startSwitch, pending);
  await learner.use("button", names.phone.closeAndWait, wait);
  await learner.press("F6", learner.words.orca.heading);
};

/** By the link that skips to a part of the page, to its heading. */
const skipTo = (learner, part) => learner.use("link", learner.names.skipLinks[part], learner.words.orca.heading);

/**
 * Types the PIN code into its field. Of each digit is heard how many there are, and nothing else. Then the app looks for
 * something to approve, which is over in no time: the heading has focus then, and what Orca finds there is the one of that moment
 * or of the next, or nothing, as fast as it is. The message after it tells the same.
 */
const typePin = async (learner, expected) => {
  await learner.find("field", learner.names.phone.pinField);
  await typeIntoField(learner, learner.words.document.pin, learner.person.pin, expected);
};

/** Six digits that are not the PIN code, again and again: focus stays in the field. `expected` is what is heard after each. */
const typeWrongPins = async (learner, expected) => {
  for (const answer of expected) await typeIntoField(learner, learner.words.document.otherPin, "999999", answer);
};

const typeIntoField = async (learner, what, digits, expected) => {
  const { words, names: { phone } } = learner;
  const counts = Array.from(digits.slice(1), (_, index) => phone.digits(index + 1));
  const heard = await learner.typeDigits(what, digits, [...counts, expected]);
  assert.deepEqual(heard.slice(0, -1), counts.map((count) => [count]), "what is heard while a PIN code is typed");
  const last = learner.acts.at(-1);
  last.heard = last.heard.filter((text) => !words.orca.heading.test(text));
};
