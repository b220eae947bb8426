// The log-on as a learner does it: written once, for any hand and any language. It stops after each action, so that
// a test can look at what the action left behind.

import { shown } from "./expect.mjs";

/** PIN by the keypad's buttons. */
export async function* pinOnButtons(room, hand) {
  for (const [index, digit] of [...room.person.pin].entries()) {
    await hand.press(room.phone.digit(digit));
    yield `digit ${index + 1} of the PIN code`;
  }
}

/** PIN by the digit keys. Focus only has to be on the phone. */
export async function* pinByKeys(room) {
  await room.page.keyboard.type(room.person.pin);
  yield "the PIN code by digit keys";
}

/** Approve and Reject are buttons. */
export async function* approveByButton(room, hand) {
  await hand.press(room.phone.approve);
  yield "Approve";
}

/** The whole way to the logged-on page. Gives the name of each action, once it is done. */
export async function* logOn(room, hand, { pin = pinOnButtons, decide = approveByButton } = {}) {
  const { computer, phone } = room;
  yield* toApproval(room, hand, { pin });
  yield* decide(room, hand);
  await room.settle();
  await shown(phone.screen("approved"));
  yield "the tick on the phone";
  await shown(computer.screen("loggedOn"));
  yield "the log-on";
}

/** The way to 'Can you approve?'. */
export async function* toApproval(room, hand, { pin = pinOnButtons } = {}) {
  const { computer, phone } = room;
  yield* toCode(room, hand, { pin });
  await hand.type(phone.code, await computer.readCode());
  yield "the one-time code";
  await hand.press(phone.next);
  yield "Next";
  await room.settle();
  await shown(phone.screen("approval"));
  yield "the question";
}

/** The way to the one-time code, shown on the computer and asked for by the phone. */
export async function* toCode(room, hand, { pin = pinOnButtons } = {}) {
  const { computer, phone } = room;
  await hand.press(computer.logOn);
  yield "Log on";
  await room.settle();
  await shown(computer.userId);
  yield "the connection";
  await hand.type(computer.userId, room.person.userId);
  yield "the user ID";
  await hand.press(computer.continue);
  yield "Continue";
  await room.settle();
  await shown(computer.screen("openApp"));
  yield "the answer of the computer";
  await hand.press(phone.app);
  yield "MitID app";
  await room.settle();
  await shown(phone.pin);
  yield* pin(room, hand);
  await room.settle();
  await shown(phone.code, computer.code);
  yield "the code";
}

/** Goes a way without looking at what is on it. */
export const go = async (way) => {
  for await (const _ of way) {
    // Only the end matters.
  }
};

/** More presses than the longest way to any step needs. */
const PRESSES = 20;

/**
 * Presses 'Do this step for me' until the guide is at this step, and lets everything arrive each time. Not in real
 * time: there a step may come by itself just before a press, and the press would do that one as well.
 */
export const toStep = async (room, number) => {
  for (let press = 0; (await room.guide.stepNumber()) < number; press += 1) {
    if (press === PRESSES) throw new Error(`step ${number} is not reached by ${press} presses`);
    await room.guide.doStep.click();
    await room.settle();
  }
};

/** Types digits on the keypad. */
export const typePin = async (room, pin) => {
  for (const digit of pin) await room.phone.digit(digit).click();
};

/** Types four digits into the phone and presses Next. */
export const typeCode = async (room, code) => {
  await room.phone.code.fill(code);
  await room.phone.next.click();
};

/** Types a user ID and presses Continue. */
export const typeUserId = async (room, userId) => {
  await room.computer.userId.fill(userId);
  await room.computer.continue.click();
};

/** Presses Continue although the field is empty: the button says that it is off, and can be pressed all the same. */
export const continueWithout = (room) => room.computer.continue.click({ force: true });

/** Four digits that are not this code. */
export const wrongFor = (code) => (code === "1234" ? "4321" : "1234");
