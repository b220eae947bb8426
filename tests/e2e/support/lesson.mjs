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

/** The phone asks for the one-time code that the computer shows. */
export async function* byCode(room, hand) {
  const { computer, phone } = room;
  await shown(phone.code, computer.code);
  yield "the code";
  await hand.type(phone.code, await computer.readCode());
  yield "the one-time code";
  await hand.press(phone.next);
  yield "Next";
}

/** The phone scans the QR code that the computer shows. */
export async function* byQr(room, hand) {
  const { computer, phone } = room;
  await shown(phone.scan, computer.qr);
  yield "the QR code";
  await hand.press(phone.scan);
  yield "Scan the QR code";
}

/** The log-on button of a site. */
export async function* atSite(room, hand, site = "profile") {
  await hand.press(room.computer.logOnAt(site));
  yield "Log on";
}

/** The button that sends the prepared transfer. */
export async function* atBank(room, hand) {
  await hand.press(room.computer.transfer);
  yield "Transfer";
}

/** The whole way to the logged-on page. Gives the name of each action, once it is done. */
export async function* logOn(room, hand, { decide = approveByButton, ...way } = {}) {
  const { computer, phone } = room;
  yield* toApproval(room, hand, way);
  yield* decide(room, hand);
  await room.settle();
  await shown(phone.screen("approved"));
  yield "the tick on the phone";
  await shown(computer.screen("loggedOn"));
  yield "the log-on";
}

/** The way to 'Can you approve?'. */
export async function* toApproval(room, hand, { confirm = byCode, ...way } = {}) {
  yield* toConfirmation(room, hand, way);
  yield* confirm(room, hand);
  await room.settle();
  await shown(room.phone.screen("approval"));
  yield "the question";
}

/** The way to the one-time code, shown on the computer and asked for by the phone. */
export async function* toCode(room, hand, way = {}) {
  yield* toConfirmation(room, hand, way);
  await shown(room.phone.code, room.computer.code);
  yield "the code";
}

/** The way to where code or QR code ties the computer to the phone. */
async function* toConfirmation(room, hand, { begin = atSite, pin } = {}) {
  yield* toOpenApp(room, hand, { begin });
  yield* intoApp(room, hand, { pin });
}

/** The way to 'Open MitID app and approve'. */
export async function* toOpenApp(room, hand, { begin = atSite } = {}) {
  const { computer } = room;
  yield* begin(room, hand);
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
}

/** From the home screen past the PIN code. */
export async function* intoApp(room, hand, { pin = pinOnButtons } = {}) {
  const { phone } = room;
  await hand.press(phone.app);
  yield "MitID app";
  await room.settle();
  if (room.lesson === "household") {
    await shown(phone.screen("chooseUser"));
    await hand.press(phone.button(room.person.name));
    yield "the person";
    await room.settle();
  }
  await shown(phone.pin);
  yield* pin(room, hand);
  await room.settle();
}

/** From the home screen to the choice between QR and one-time codes: the phone's part of the paper's step 1. */
export async function* toChoice(room, hand, { pin = pinOnButtons } = {}) {
  const { phone } = room;
  yield* intoApp(room, hand, { pin });
  await shown(phone.screen("frontPage"));
  yield "the front page";
  await hand.press(phone.menu);
  await shown(phone.screen("menu"));
  yield "Menu";
  await hand.press(phone.settingMethod);
  await shown(phone.screen("pinAgain"), phone.pin);
  yield "QR or one-time codes";
  yield* pin(room, hand);
  await room.settle();
  await shown(phone.screen("chooseMethod"));
  yield "the choice";
}

/** From the home screen to the switch that is under way. */
export async function* startSwitch(room, hand, { pin = pinOnButtons } = {}) {
  const { phone } = room;
  yield* toChoice(room, hand, { pin });
  await hand.mark(phone.oneTimeCodes);
  await shown(phone.text(room.names.phone.aboutToChange), phone.wantToSwitch);
  yield "One-time codes";
  await hand.tick(phone.wantToSwitch);
  yield "the tick";
  await hand.press(phone.startSwitch);
  yield "Start the switch";
  await room.settle();
  await shown(phone.screen("pending"));
  yield "the switch";
  await hand.press(phone.closeAndWait);
  await shown(phone.screen("home"));
  yield "Close and wait";
}

/** The whole step 1 of the paper. The 24 hours are skipped by the guide's button. */
export async function* switchToCodes(room, hand, { pin = pinOnButtons } = {}) {
  yield* startSwitch(room, hand, { pin });
  await hand.press(room.guide.skipWait);
  await room.hears(room.names.said.switchIsDone);
  yield "Skip 24 hours";
}

/** Goes a way without looking at what is on it. */
export const go = async (way) => {
  for await (const _ of way) {
    // Only the end matters.
  }
};

/** More presses than the longest way to any step needs. */
const PRESSES = 40;

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

/** Presses 'Do this step for me' until the lesson is finished. */
export const toEnd = async (room, presses = PRESSES) => {
  for (let press = 0; !(await room.guide.finished.isVisible()); press += 1) {
    if (press === presses) throw new Error(`the lesson is not finished by ${presses} presses`);
    await room.guide.doStep.click();
    await room.settle();
  }
};

/** Presses 'Do this step for me' until this can be seen. */
export const until = async (room, locator) => {
  for (let press = 0; !(await locator.isVisible()); press += 1) {
    if (press === PRESSES) throw new Error(`${locator} is not reached by ${PRESSES} presses`);
    await room.guide.doStep.click();
    await room.settle();
  }
};

/** Lets a log-on's time run out, to the moment at which both devices have heard that it is over. */
export const untilTimeIsUp = async (room) => {
  const { computer, guide } = room;
  const isNearlyUp = guide.explains(room.names.guide.timeLeft(room.names.phone.seconds(10)));
  while (!(await isNearlyUp.isVisible())) await room.pass(10_000);
  while (!(await computer.screen("ended").isVisible())) await room.pass(100);
};

/** One in four messages is lost: that none of so many is, happens once in a thousand million times. */
const ATTEMPTS = 40;

/** Longer than a device waits for an answer, and than a slow message takes. */
const UNTIL_IT_FAILS = 20_000;

/** Does this again and again, each time from the beginning, until a message is lost and the device says so. */
const untilLost = async (room, device, attempt) => {
  for (let attempts = 0; attempts < ATTEMPTS; attempts += 1) {
    await room.guide.openAll();
    await room.guide.startOver.click();
    await room.guide.ifConnection.check();
    await attempt();
    await room.pass(UNTIL_IT_FAILS);
    if (await device.tryAgain.isVisible()) return;
  }
  throw new Error(`after ${ATTEMPTS} attempts no message was lost`);
};

/** In free practice, with a bad connection: until the app has none. */
export const untilAppFails = (room) =>
  untilLost(room, room.phone, async () => {
    await room.phone.app.click();
    await typePin(room, room.person.pin);
  });

/** In free practice, with a bad connection: until the box has none. */
export const untilBoxFails = (room) =>
  untilLost(room, room.computer, async () => {
    await room.computer.logOn.click();
    await room.settle();
    await typeUserId(room, room.person.userId);
  });

/** Presses 'Try again' as often as it comes back: each press can be in vain. */
export const tryUntilAnswered = async (room, device) => {
  for (let attempts = 0; attempts < ATTEMPTS; attempts += 1) {
    if (!(await device.tryAgain.isVisible())) return;
    await device.tryAgain.click();
    await room.pass(UNTIL_IT_FAILS);
  }
  throw new Error(`no answer after ${ATTEMPTS} attempts`);
};

/** Six digits that are nobody's PIN code here. */
export const WRONG_PIN = "999999";

/** Types a wrong PIN code so many times. */
export const typeWrongPins = async (room, times) => {
  for (let time = 0; time < times; time += 1) {
    await typePin(room, WRONG_PIN);
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
