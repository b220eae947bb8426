// Every distinct screen of the lessons, one after the other, for tests of what has to hold on each of them. Some of
// them stand for a fraction of a second; with the clock in the test's hand they stay as long as the test looks.

import { STORIES, linkTo, linkToTheEndOfAWeek, play, theEndOfAWeek } from "./days.mjs";
import { gone, shown } from "./expect.mjs";
import { mouse } from "./hands.mjs";
import {
  continueWithout,
  go,
  intoApp,
  startSwitch,
  toStep,
  typeCode,
  typePin,
  typeUserId,
  typeWrongPins,
  until,
  untilAppFails,
  untilBoxFails,
  untilTimeIsUp,
  wrongFor,
} from "./lesson.mjs";
import { PEOPLE } from "./names.mjs";

/** From the log-on button to the logged-on page, with every screen that passes by. */
export async function* theStraightWay(room) {
  const { computer, phone, guide } = room;
  yield "the site";
  await guide.doStep.click();
  await shown(computer.screen("connecting"));
  yield "the connection is being made";
  await room.settle();
  await shown(computer.screen("userId"));
  yield "the user ID is asked for";
  await typeUserId(room, room.person.userId);
  await shown(computer.text(room.names.computer.lookingUp));
  yield "the user ID is being checked";
  await room.settle();
  await shown(computer.screen("openApp"));
  yield "the computer waits for the app";
  await phone.app.click();
  await shown(phone.screen("pin"));
  yield "the PIN code is asked for";
  await typePin(room, room.person.pin.slice(0, 2));
  yield "two digits are typed";
  await typePin(room, room.person.pin.slice(2));
  await shown(phone.text(room.names.phone.checking));
  yield "the PIN code is being checked";
  await room.pass(320);
  await shown(phone.screen("looking"));
  yield "the app looks for something to approve";
  await room.settle();
  await shown(phone.screen("code"), computer.screen("code"));
  yield "the one-time code";
  const code = await computer.readCode();
  await typeCode(room, code);
  await shown(phone.text(room.names.phone.checking));
  yield "the one-time code is being checked";
  await room.settle();
  await shown(phone.screen("approval"), computer.screen("goOn"));
  yield "the question";
  await phone.approve.click();
  await shown(phone.text(room.names.phone.sending));
  yield "the answer is being sent";
  await room.pass(500);
  await shown(phone.screen("approved"), computer.screen("goOn"));
  yield "the tick on the phone";
  await room.pass(1_600);
  await shown(computer.screen("tick"));
  yield "the tick on the computer";
  await room.settle();
  await shown(computer.screen("loggedOn"));
  yield "logged on";
  await phone.toFrontPage.click();
  await shown(phone.screen("frontPage"));
  yield "the front page of the app";
}

/** What the foot of the page opens beside the room. */
async function* forTheClassroom(room) {
  const { page, names } = room;
  const { panels, inside, tabs } = names.foot;
  const part = (name) => page.getByRole("region", { name, exact: true });
  await toStep(room, 7);
  for (const name of panels) {
    const open = page.getByRole("button", { name, exact: true });
    await open.click();
    await shown(part(name));
    yield name;
    await open.click();
    await gone(part(name));
  }
  await page.getByRole("button", { name: inside, exact: true }).click();
  for (const name of tabs) {
    await page.getByRole("tab", { name, exact: true }).click();
    await shown(page.getByRole("tabpanel", { name, exact: true }));
    yield `${inside}: ${name}`;
  }
}

/** Panels, lists, settings and the notice about a link. */
async function* whatIsOpened(room) {
  const { computer, guide, settings } = room;
  await toStep(room, 4);
  await computer.help.click();
  await shown(computer.text(room.names.computer.helpText));
  yield "help";
  await computer.forgot.click();
  await shown(computer.text(room.names.computer.forgotText));
  yield "the forgotten user ID";
  await computer.otherWays.click();
  await shown(computer.text(room.names.computer.otherWaysText));
  yield "the other ways to approve";
  await room.lessonsButton.click();
  await shown(room.lessonList);
  yield "the list of lessons";
  await room.lessonsButton.click();
  await settings.button.click();
  await shown(settings.region);
  yield "the settings";
  await settings.clock.selectOption(room.names.settings.clocks.on);
  await shown(settings.pauseClock, guide.explains(room.names.guide.timeLeft(room.names.phone.minutes(5))));
  yield "the clock runs";
  await settings.pauseClock.check();
  await shown(guide.explains(room.names.guide.clockStands));
  yield "the clock stands";
  await settings.clock.selectOption(room.names.settings.clocks.off);
  await settings.readAloud.check();
  // As the browser is: with voices on this machine, or without.
  await shown(settings.noVoice.or(settings.voice));
  yield "read aloud";
  await settings.readAloud.uncheck();
  await settings.captions.check();
  await guide.openAll();
  await guide.repeat.click();
  await room.settle();
  await shown(room.caption);
  yield "a caption";
  await settings.captions.uncheck();
  await settings.button.click();
  await room.aboutButton.click();
  await shown(room.aimOfStatement);
  yield "what the page is";
  await room.aboutButton.click();
  await guide.rulesButton.click();
  await shown(guide.rules);
  yield "the five rules";
  await guide.rulesButton.click();
  await room.follow("nothing=known");
  await shown(room.notice);
  yield "the notice about a link";
  // Not by its button: a test may have followed another link meanwhile, and then the notice is gone already.
  await room.follow("");
}

/** What is typed wrong, on both devices. */
async function* wrongInput(room) {
  const { computer, phone, guide } = room;
  const { errors } = room.names.computer;
  await toStep(room, 4);
  await continueWithout(room);
  await shown(computer.text(errors.empty));
  yield "no user ID";
  await typeUserId(room, "010190-1234");
  await shown(computer.text(errors.cpr));
  yield "a CPR number";
  await typeUserId(room, "nobody:here");
  await room.settle();
  await shown(computer.text(errors.unknown(1)), guide.explains(room.names.guide.detours.unknownUserId(1)));
  yield "an unknown user ID";
  await toStep(room, 6);
  await typeWrongPins(room, 1);
  await shown(phone.text(room.names.phone.wrongPin(1)));
  yield "a wrong PIN code";
  await toStep(room, 7);
  await phone.next.click();
  await shown(phone.text(room.names.phone.fourDigits));
  yield "too few digits";
  const wrong = wrongFor(await computer.readCode());
  await typeCode(room, wrong);
  await room.settle();
  await shown(phone.text(room.names.phone.wrongCode(1)));
  yield "a wrong code";
  await typeCode(room, wrong);
  await room.settle();
  await typeCode(room, wrong);
  await room.pass(460);
  await shown(phone.screen("codesUsedUp"), computer.screen("ended"));
  yield "the log-on ends after three wrong codes";
  await room.settle();
  await shown(computer.screen("site"));
  yield "the site after three wrong codes";
  await toStep(room, 5);
  await shown(guide.explains(room.names.guide.detours.oldResult));
  yield "the last result still on the phone";
}

/** Ends without approval. */
async function* otherEndings(room) {
  const { computer, phone, guide, settings } = room;
  const { detours } = room.names.guide;
  await toStep(room, 8);
  await phone.reject.click();
  await room.pass(460);
  await shown(phone.screen("rejected"), computer.screen("ended"));
  yield "rejected";
  await room.settle();
  await shown(computer.screen("site"), guide.explains(detours.rejected));
  yield "the site after a rejection";
  await guide.openAll();
  await guide.startOver.click();
  await toStep(room, 7);
  await computer.cancel.click();
  yield "the log-on is being cancelled";
  await room.pass(460);
  await shown(computer.screen("ended"), phone.screen("cancelled"));
  yield "cancelled";
  await room.settle();
  await shown(guide.explains(detours.cancelled));
  yield "the site after a cancellation";
  await toStep(room, 4);
  await phone.toFrontPage.click();
  await toStep(room, 5);
  await shown(guide.explains(detours.tooEarly));
  yield "the app opened too early";
  await computer.closeWindow.click();
  await shown(computer.screen("windowClosed"));
  yield "the window is closed";
  await guide.openAll();
  await guide.startOver.click();
  await settings.button.click();
  await settings.clock.selectOption(room.names.settings.clocks.on);
  await settings.button.click();
  await toStep(room, 7);
  await untilTimeIsUp(room);
  await shown(phone.screen("tooLate"), computer.text(room.names.computer.tookTooLong));
  yield "the time has run out";
}

/** Step 1 of the paper: the menu, the setting, the switch and the wait for it. */
async function* theSetting(room) {
  const { computer, phone, guide } = room;
  await go(intoApp(room, mouse));
  await shown(phone.text(room.names.phone.approvesWithQr));
  yield "the front page, with QR codes";
  await phone.menu.click();
  await shown(phone.screen("menu"));
  yield "the menu";
  await phone.settingMethod.click();
  await shown(phone.screen("pinAgain"));
  yield "the PIN code is asked for again";
  await typeWrongPins(room, 1);
  await shown(phone.text(room.names.phone.wrongPin(1)));
  yield "a wrong PIN code in the menu";
  await typePin(room, room.person.pin);
  await room.settle();
  await shown(phone.screen("chooseMethod"));
  yield "QR or one-time codes";
  await phone.oneTimeCodes.check();
  await shown(phone.text(room.names.phone.aboutToChange));
  yield "the switch is explained";
  await phone.startSwitch.click({ force: true });
  await shown(phone.text(room.names.phone.tickFirst));
  yield "the tick is missing";
  await phone.wantToSwitch.check();
  yield "the tick is set";
  await phone.startSwitch.click();
  await room.settle();
  await shown(phone.screen("pending"));
  yield "the switch is under way";
  await phone.closeAndWait.click();
  await shown(guide.skipWait);
  yield "24 hours to be skipped";
  await go(intoApp(room, mouse));
  await shown(phone.text(room.names.phone.approvesWithCodesIn(room.names.phone.hours(24))));
  yield "the front page, while the switch is under way";
  await computer.logOn.click();
  await room.settle();
  await typeUserId(room, room.person.userId);
  await room.settle();
  await phone.menu.click();
  yield "the menu, while a log-on waits";
}

/** What becomes of the switch: it is cancelled, and then it is begun once more and comes about. */
async function* theSwitch(room) {
  const { phone, guide } = room;
  await go(startSwitch(room, mouse));
  await go(intoApp(room, mouse));
  await phone.menu.click();
  await phone.settingMethod.click();
  await typePin(room, room.person.pin);
  await room.settle();
  await shown(phone.screen("pending"));
  yield "the switch is under way, and can be cancelled";
  await phone.cancelSwitch.click();
  await room.settle();
  await shown(phone.screen("frontPage"), phone.text(room.names.phone.approvesWithQr));
  yield "the switch is cancelled";
  await phone.close.click();
  await go(startSwitch(room, mouse));
  await guide.skipWait.click();
  await room.settle();
  yield "the 24 hours are over";
  await go(intoApp(room, mouse));
  await shown(phone.text(room.names.phone.approvesWithCodes));
  yield "the switch is done";
}

/** A log-on with a QR code, at another site. */
async function* byScanning(room) {
  const { computer, phone, guide } = room;
  yield "the municipality";
  await guide.doStep.click();
  await shown(computer.screen("connecting"));
  yield "the connection from the municipality";
  await until(room, computer.screen("openApp"));
  yield "the computer waits for the app, for the municipality";
  await until(room, computer.qr);
  await shown(phone.screen("scan"));
  yield "the QR code";
  await room.pass(1_000);
  yield "the other half of the QR code";
  await phone.scan.click();
  yield "the camera looks";
  await room.pass(1_000);
  yield "the camera has seen more";
  await until(room, phone.screen("approval"));
  yield "the question of the municipality";
  await until(room, computer.screen("loggedOn"));
  yield "logged on at the municipality";
}

/** What comes of wrong PIN codes, and the menu's way out. */
async function* wrongPins(room) {
  const { phone } = room;
  await until(room, phone.screen("pin"));
  await typeWrongPins(room, 3);
  await shown(phone.screen("blocked"));
  yield "blocked";
  await until(room, phone.screen("pin"));
  yield "the block is over";
  await typeWrongPins(room, 3);
  await shown(phone.screen("newPinNeeded"));
  yield "a new PIN code is needed";
  await phone.menu.click();
  await shown(phone.screen("menu"));
  yield "the menu of a locked app";
  await phone.settingPin.click();
  await shown(phone.screen("pinSettings"));
  yield "the PIN code's page";
  await phone.forgotPin.click();
  await shown(phone.screen("forgotPin"));
  yield "the forgotten PIN code";
  await phone.makeNewPin.click();
  await shown(phone.screen("newPin"));
  yield "the new PIN code is asked for";
  await typeWrongPins(room, 1);
  await shown(phone.text(room.names.phone.notTheNewPin));
  yield "not the new PIN code";
  await until(room, phone.screen("frontPage"));
  yield "the lesson about the PIN code is finished";
}

/** Fingerprint and face in place of the PIN code. */
async function* withoutPin(room) {
  const { phone } = room;
  const { unlocks } = room.names.phone;
  await go(intoApp(room, mouse));
  for (const [unlock, use, screen] of [
    ["fingerprint", phone.useFingerprint, "fingerprint"],
    ["face", phone.useFace, "face"],
  ]) {
    await phone.menu.click();
    await phone.settingUnlock.click();
    await shown(phone.screen("chooseUnlock"));
    yield `PIN code, fingerprint or face, before ${unlock}`;
    await phone.radio(unlocks[unlock]).check();
    await phone.save.click();
    await phone.close.click();
    await phone.app.click();
    await shown(phone.screen(screen));
    yield `${unlock} is asked for`;
    await use.click();
    yield `${unlock} is being checked`;
    await room.settle();
  }
  await phone.close.click();
  await phone.app.click();
  await phone.usePin.click();
  await shown(phone.screen("pin"));
  yield "the PIN code in place of the face";
}

/** A transfer: approved, rejected, and the bank's own pages. */
async function* aTransfer(room) {
  const { computer, phone } = room;
  await shown(computer.text(room.names.computer.transferReady));
  yield "the transfer is ready";
  await until(room, computer.screen("approveAtBank"));
  yield "the box about the transfer";
  await until(room, computer.screen("code"));
  yield "the one-time code for the transfer";
  await until(room, phone.screen("approval"));
  yield "the question about the transfer";
  await phone.reject.click();
  await room.settle();
  await shown(computer.text(room.names.computer.transferNotApproved));
  yield "the transfer is not approved";
  await until(room, phone.screen("approval"));
  await phone.approve.click();
  while (!(await computer.screen("tick").isVisible())) await room.pass(100);
  yield "the tick for the transfer";
  await room.settle();
  await shown(computer.text(room.names.computer.transferApproved));
  yield "the transfer is approved";
  await computer.logOff.click();
  await shown(computer.screen("bank"));
  yield "logged off at the bank";
}

/** An app that two people share. */
async function* aSharedApp(room) {
  const { computer, phone, guide } = room;
  const { detours } = room.names.guide;
  await until(room, computer.userId);
  await typeUserId(room, PEOPLE.signe.userId);
  await room.settle();
  await shown(guide.explains(detours.notTheLearner));
  yield "the other person's user ID";
  await until(room, phone.screen("chooseUser"));
  yield "who are you?";
  await phone.button(PEOPLE.signe.name).click();
  await shown(guide.explains(detours.openForSomebodyElse));
  yield "the app is open for the other person";
  await phone.close.click();
  await go(intoApp(room, mouse));
  await shown(phone.code);
  yield "the one-time code on a shared phone";
  await phone.reject.click();
  await room.settle();
  await phone.toFrontPage.click();
  await phone.menu.click();
  await shown(phone.text(room.names.phone.notWhenShared));
  yield "the menu of a shared app";
}

/** What only free practice has: another's log-on, a broken camera, and the guide that waits to be asked. */
async function* freePractice(room) {
  const { computer, phone, guide } = room;
  const { detours } = room.names.guide;
  yield "free practice";
  await guide.ask.click();
  yield "the guide is asked";
  await guide.openAll();
  await guide.ifElsewhere.click();
  await room.settle();
  yield "somebody elsewhere has begun";
  await until(room, computer.userId);
  await typeUserId(room, room.person.userId);
  while (!(await computer.screen("ended").isVisible())) await room.pass(100);
  await shown(computer.text(room.names.computer.parallel));
  yield "two log-ons at the same time";
  await room.settle();
  await guide.ask.click();
  await shown(guide.explains(detours.notBegunHere));
  yield "something waits that was not begun here";
  await until(room, phone.screen("scan"));
  await phone.reject.click();
  await room.settle();
  await guide.openAll();
  await guide.ifCamera.check();
  await phone.close.click();
  await go(intoApp(room, mouse));
  yield "the front page, with a broken camera";
  await phone.close.click();
  await computer.goTo("bank").click();
  await shown(computer.screen("bank"));
  yield "the bank";
  await computer.logOnAt("bank").click();
  await room.settle();
  await typeUserId(room, room.person.userId);
  await room.settle();
  await go(intoApp(room, mouse));
  await phone.scan.click();
  await shown(phone.text(room.names.phone.cameraBroken));
  yield "the camera is broken";
}

/** Neither device has a connection: first the app, then the box. */
async function* withoutConnection(room) {
  await untilAppFails(room);
  yield "the app has no connection";
  await untilBoxFails(room);
  yield "the box has no connection";
}

/** What only fills in a field: a text that is longer than its field is cut off there, and scrolls. */
const TYPING = ["userId", "toldCode", "ownCode"];

async function* screensOf(room, story) {
  for await (const act of play(room, mouse, story)) if (!TYPING.includes(act)) yield act;
}

/** All that a day shows: who gets in touch, what they say, and how it ends. */
const aDay = (story) => ({
  name: `${story.day}, telling ${story.telling}`,
  lesson: story.day,
  link: (lang) => linkTo(story, lang),
  screens: (room) => screensOf(room, story),
});

/** A call, a message, a visit, a call of one's own, a copied page, and a phone that is shared; unsafe, safe and too careful. */
const DAYS = [
  ["told-code", "a stranger is logged on"],
  ["switch-now", "nothing switched"],
  ["asked-for-secrets", "too much was told"],
  ["not-started", "a stranger is logged on"],
  ["look-alike", "a stranger is logged on"],
  ["over-the-shoulder", "the neighbour went home"],
  ["shared-phone", "logged on in turn"],
].map(([day, ends]) => aDay(STORIES.find((story) => story.day === day && story.ends === ends)));

/** How a day of a week ends, and how the week does. What a day itself shows is looked at above. */
async function* aWeek(room) {
  const { week } = room;
  for await (const what of theEndOfAWeek(room)) {
    const isOver = (await week.nextDay.isVisible()) || (await week.endOfWeek.isVisible());
    if (isOver) yield "a day of a week is over";
    else if (what !== "a day of a week") yield what;
  }
  await week.yourWeek.click();
  await shown(week.sheet);
  yield "the sheet of the week";
}

/** Every screen, in ways that take about as long as each other. Each way begins with its lesson, opened afresh. */
export const WAYS = [
  { name: "the straight way", lesson: "log-on", screens: theStraightWay },
  { name: "what can be opened", lesson: "log-on", screens: whatIsOpened },
  { name: "what is for the classroom", lesson: "log-on", screens: forTheClassroom },
  { name: "wrong input", lesson: "log-on", screens: wrongInput },
  { name: "other endings", lesson: "log-on", screens: otherEndings },
  { name: "the setting", lesson: "guide", screens: theSetting },
  { name: "what becomes of the switch", lesson: "switch-to-codes", screens: theSwitch },
  { name: "a QR code", lesson: "log-on-qr", screens: byScanning },
  { name: "wrong PIN codes", lesson: "wrong-pin", screens: wrongPins },
  { name: "without PIN code", lesson: "switch-to-codes", screens: withoutPin },
  { name: "a transfer", lesson: "approve-payment", screens: aTransfer },
  { name: "a shared app", lesson: "household", screens: aSharedApp },
  { name: "free practice", lesson: "free", screens: freePractice },
  { name: "without connection", lesson: "free", screens: withoutConnection },
  ...DAYS,
  { name: "a week", lesson: "week", link: linkToTheEndOfAWeek, screens: aWeek },
];
