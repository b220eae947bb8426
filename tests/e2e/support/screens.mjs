// Every distinct screen of the lesson, one after the other, for tests of what has to hold on each of them. Some of
// them stand for a fraction of a second; with the clock in the test's hand they stay as long as the test looks.

import { shown } from "./expect.mjs";
import { continueWithout, toStep, typeCode, typePin, typeUserId, wrongFor } from "./lesson.mjs";

/** Gives the name of each screen, once it is there. */
export async function* everyScreen(room) {
  yield* theStraightWay(room);
  yield* whatIsOpened(room);
  yield* wrongInput(room);
  yield* otherEndings(room);
}

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

/** Panels, settings and the notice about a link. */
async function* whatIsOpened(room) {
  const { computer, guide, settings } = room;
  await guide.startOver.click();
  await toStep(room, 4);
  await computer.help.click();
  await shown(computer.text(room.names.computer.helpText));
  yield "help";
  await computer.forgot.click();
  await shown(computer.text(room.names.computer.forgotText));
  yield "the forgotten user ID";
  await settings.button.click();
  await shown(settings.region);
  yield "the settings";
  await settings.button.click();
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
  await typePin(room, "999999");
  await room.settle();
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
  const { computer, phone, guide } = room;
  const { detours } = room.names.guide;
  await guide.startOver.click();
  await toStep(room, 8);
  await phone.reject.click();
  await room.pass(460);
  await shown(phone.screen("rejected"), computer.screen("ended"));
  yield "rejected";
  await room.settle();
  await shown(computer.screen("site"), guide.explains(detours.rejected));
  yield "the site after a rejection";
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
}
