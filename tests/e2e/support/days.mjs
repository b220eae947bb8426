// The ordinary days as stories: what somebody does by the real controls, and how the day ends. They are the same in every language;
// how a day ends is told in each. Answers have no names here but their place: what they say stands in the documents of what is said.

import { exposed } from "./accessibility-tree.mjs";
import { shown } from "./expect.mjs";

/** The words for how a day ends, as the page's heading says it. */
export const ENDINGS = {
  "a stranger is logged on": { en: "The stranger is logged on as you.", da: "Den fremmede er logget på som dig." },
  "the money is gone": { en: "The stranger got your money.", da: "Den fremmede fik dine penge." },
  "a visitor knows the PIN": { en: "Your visitor knows your PIN code.", da: "Den besøgende kender din PIN-kode." },
  "Anders is logged on": { en: "Anders is logged on as you.", da: "Anders er logget på som dig." },
  "too much was told": { en: "You told her your PIN code.", da: "Du fortalte hende din PIN-kode." },
  "stopped in time": { en: "You stopped in time.", da: "Du stoppede i tide." },
  "the switch is taken back": { en: "You took the switch back.", da: "Du fortrød skiftet." },
  "nothing approved": { en: "Nothing was approved.", da: "Intet blev godkendt." },
  "nothing switched": { en: "Nothing was switched.", da: "Du skiftede ikke." },
  "nothing told": { en: "You told them nothing.", da: "Du fortalte dem ikke noget." },
  "no money sent": { en: "No money was sent.", da: "Der blev ikke sendt nogen penge." },
  "nobody got anything": { en: "Nobody got anything from you.", da: "Ingen fik noget fra dig." },
  "the page was left": { en: "You left in time.", da: "Du forlod siden i tide." },
  "nobody saw the PIN": { en: "Nobody saw your PIN code.", da: "Ingen så din PIN-kode." },
  "the PIN is still private": { en: "Your PIN code is still yours alone.", da: "Din PIN-kode er stadig kun din." },
  "logged on with help": { en: "You logged on yourself, with help.", da: "Du loggede selv på med hjælp." },
  "the switch is started": { en: "You have started the switch.", da: "Du har sat skiftet i gang." },
  "an answer was given": { en: "You got your answer.", da: "Du fik svar." },
  "the letter is at hand": { en: "You are logged on, and can read your letter.", da: "Du er logget på og kan læse dit brev." },
  "the letter can be read": { en: "You can read your letter.", da: "Du kan læse dit brev." },
  "the transfer is sent": { en: "You sent your own transfer.", da: "Du sendte din egen overførsel." },
  "the account is seen": { en: "You can see your account.", da: "Du kan se din konto." },
  "logged on beside a visitor": { en: "You logged on, and had a visitor.", da: "Du loggede på og havde besøg." },
  "logged on in turn": { en: "You logged on yourself.", da: "Du loggede selv på." },
  "the call ended": { en: "You ended the call.", da: "Du lagde på." },
  "QR codes are kept": { en: "Your app keeps its QR codes.", da: "Din app har stadig QR-koder." },
  "the message is deleted": { en: "You deleted the message.", da: "Du slettede beskeden." },
  "the transfer is stopped": { en: "You stopped your own transfer.", da: "Du stoppede din egen overførsel." },
  "the letter is unread": { en: "Your letter is still unread.", da: "Dit brev er ikke læst endnu." },
  "not logged on": { en: "You did not log on.", da: "Du loggede ikke på." },
  "the neighbour went home": { en: "Your neighbour went home.", da: "Din nabo gik hjem igen." },
  "the own log-on is rejected": { en: "You rejected your own log-on.", da: "Du afviste dit eget login." },
};

// What can be done. Each is a function of a room and a hand, and its name says what it does.

async function answer({ people }, hand) {
  await hand.press(people.answers.first());
}
async function end({ people }, hand) {
  await hand.press(people.end);
}
/** Says what stands at this place among the answers. */
const say = (place) => Object.defineProperty(({ people }, hand) => hand.press(people.answers.nth(place)), "name", { value: `answer ${place + 1}` });

async function callSupport({ phone, names }, hand) {
  await hand.press(phone.button(names.people.callSupport));
}
async function openApp({ phone }, hand) {
  await hand.press(phone.app);
}
async function chooseLearner({ phone, person }, hand) {
  await hand.press(phone.button(person.name));
}
async function pin({ phone, person }, hand) {
  for (const digit of person.pin) await hand.press(phone.digit(digit));
}
/** As it is shown: with spaces that break no line. */
export const A_CODE = /\d\s\d\s\d\s\d/;
/** Types the code that somebody reads out. */
async function toldCode({ people, phone }, hand) {
  await shown(people.says.filter({ hasText: A_CODE }));
  const [code] = (await people.says.textContent()).match(A_CODE);
  await hand.type(phone.code, code.replaceAll(/\s/g, ""));
}
/** Types the code that stands on the own computer. */
async function ownCode({ computer, phone }, hand) {
  await hand.type(phone.code, await computer.readCode());
}
async function next({ phone }, hand) {
  await hand.press(phone.next);
}
async function scan({ phone }, hand) {
  await hand.press(phone.scan);
}
async function approve({ phone }, hand) {
  await hand.press(phone.approve);
}
async function reject({ phone }, hand) {
  await hand.press(phone.reject);
}
const logOnAt = (site) => Object.defineProperty(({ computer }, hand) => hand.press(computer.logOnAt(site)), "name", { value: `log on at ${site}` });
async function transfer({ computer }, hand) {
  await hand.press(computer.transfer);
}
async function userId({ computer, person }, hand) {
  await hand.type(computer.userId, person.userId);
}
async function goOn({ computer }, hand) {
  await hand.press(computer.continue);
}
async function cancel({ computer }, hand) {
  await hand.press(computer.cancel);
}
async function menu({ phone }, hand) {
  await hand.press(phone.menu);
}
async function setting({ phone }, hand) {
  await hand.press(phone.settingMethod);
}
async function oneTimeCodes({ phone }, hand) {
  await hand.mark(phone.oneTimeCodes);
}
async function wantToSwitch({ phone }, hand) {
  await hand.tick(phone.wantToSwitch);
}
async function startSwitch({ phone }, hand) {
  await hand.press(phone.startSwitch);
}
async function closeAndWait({ phone }, hand) {
  await hand.press(phone.closeAndWait);
}
async function skipWait({ guide }, hand) {
  await hand.press(guide.skipWait);
}

const TO_THE_CODE = [openApp, pin];
const WITH_TOLD_CODE = [...TO_THE_CODE, toldCode, next];
const SWITCH = [openApp, pin, menu, setting, pin, oneTimeCodes, wantToSwitch, startSwitch];
/** From this button on the computer to the question in the app. */
const toQuestion = (begin, unlock = TO_THE_CODE, tie = [ownCode, next]) => [begin, userId, goOn, ...unlock, ...tie];
const AS_ONE_OF_TWO = [openApp, chooseLearner, pin];

/** Every telling, and ways through it: an unsafe one, where there is one, a safe one, and what lies between. */
export const STORIES = [
  { day: "told-code", telling: 1, ends: "a stranger is logged on", way: [answer, say(0), ...WITH_TOLD_CODE, approve] },
  { day: "told-code", telling: 1, ends: "stopped in time", way: [answer, say(0), ...WITH_TOLD_CODE, end] },
  { day: "told-code", telling: 1, ends: "nothing approved", way: [answer, say(2), end] },
  { day: "told-code", telling: 2, ends: "logged on with help", way: [answer, say(0), ...toQuestion(logOnAt("profile")), approve] },
  { day: "told-code", telling: 2, ends: "the call ended", way: [answer, say(2), end] },

  { day: "switch-now", telling: 1, ends: "a stranger is logged on", way: [answer, say(0), ...SWITCH, closeAndWait, skipWait, answer, say(0), ...WITH_TOLD_CODE, approve] },
  { day: "switch-now", telling: 1, ends: "nothing switched", way: [answer, say(2), end] },
  { day: "switch-now", telling: 2, ends: "the switch is started", way: [answer, say(1), ...SWITCH] },
  { day: "switch-now", telling: 2, ends: "QR codes are kept", way: [answer, say(2), end] },

  { day: "asked-for-secrets", telling: 1, ends: "a stranger is logged on", way: [answer, say(0), say(1), ...WITH_TOLD_CODE, approve] },
  { day: "asked-for-secrets", telling: 1, ends: "nothing told", way: [answer, say(1), end] },
  { day: "asked-for-secrets", telling: 2, ends: "an answer was given", way: [callSupport, say(1), say(0), end] },
  { day: "asked-for-secrets", telling: 2, ends: "too much was told", way: [callSupport, say(0), say(2), end] },
  { day: "asked-for-secrets", telling: 2, ends: "the call ended", way: [callSupport, end] },
  { day: "asked-for-secrets", telling: 3, ends: "a stranger is logged on", way: [end, answer, say(0), say(1), ...WITH_TOLD_CODE, approve] },
  { day: "asked-for-secrets", telling: 3, ends: "nothing told", way: [answer, say(1), end, answer, say(2), end] },

  { day: "not-started", telling: 1, ends: "a stranger is logged on", way: [answer, say(0), ...WITH_TOLD_CODE, approve] },
  { day: "not-started", telling: 1, ends: "nothing approved", way: [answer, say(0), ...TO_THE_CODE, reject, end] },
  { day: "not-started", telling: 2, ends: "the letter is at hand", way: [answer, say(0), ...toQuestion(logOnAt("municipality")), approve] },
  { day: "not-started", telling: 2, ends: "the own log-on is rejected", way: [answer, say(1), ...toQuestion(logOnAt("municipality")), reject] },
  { day: "not-started", telling: 2, ends: "the message is deleted", way: [end] },
  { day: "not-started", telling: 3, ends: "nothing approved", way: [answer, say(0), ...TO_THE_CODE, end, answer, say(0), end] },

  { day: "text-mismatch", telling: 1, ends: "the money is gone", way: [...toQuestion(logOnAt("bank")), approve] },
  { day: "text-mismatch", telling: 1, ends: "no money sent", way: [...toQuestion(logOnAt("bank")), reject] },
  { day: "text-mismatch", telling: 2, ends: "the transfer is sent", way: [...toQuestion(transfer), approve] },
  { day: "text-mismatch", telling: 2, ends: "the transfer is stopped", way: [...toQuestion(transfer), reject] },

  { day: "look-alike", telling: 1, ends: "a stranger is logged on", way: [answer, say(0), ...toQuestion(logOnAt("municipality")), approve] },
  { day: "look-alike", telling: 1, ends: "nobody got anything", way: [answer, say(1), say(0), logOnAt("municipality"), cancel] },
  { day: "look-alike", telling: 2, ends: "the letter can be read", way: [answer, say(0), ...toQuestion(logOnAt("municipality")), approve] },
  { day: "look-alike", telling: 2, ends: "the letter is unread", way: [end] },

  { day: "relay", telling: 1, ends: "a stranger is logged on", way: [...toQuestion(logOnAt("bank")), approve] },
  { day: "relay", telling: 1, ends: "the page was left", way: [logOnAt("bank"), cancel] },
  { day: "relay", telling: 2, ends: "the account is seen", way: [...toQuestion(logOnAt("bank")), approve] },
  { day: "relay", telling: 2, ends: "not logged on", way: [logOnAt("bank"), cancel] },
  { day: "relay", telling: 3, ends: "a stranger is logged on", way: [...toQuestion(logOnAt("bank"), TO_THE_CODE, [scan]), approve] },

  { day: "over-the-shoulder", telling: 1, ends: "a visitor knows the PIN", way: [answer, say(0), logOnAt("profile"), userId, goOn, ...TO_THE_CODE] },
  { day: "over-the-shoulder", telling: 1, ends: "nobody saw the PIN", way: [answer, say(1), ...toQuestion(logOnAt("profile")), approve] },
  { day: "over-the-shoulder", telling: 2, ends: "logged on beside a visitor", way: [answer, say(0), ...toQuestion(logOnAt("profile")), approve] },
  { day: "over-the-shoulder", telling: 2, ends: "the neighbour went home", way: [answer, say(1), end] },

  { day: "shared-phone", telling: 1, ends: "Anders is logged on", way: [answer, say(0), ...AS_ONE_OF_TWO, toldCode, next, approve] },
  { day: "shared-phone", telling: 1, ends: "the PIN is still private", way: [answer, say(1), end] },
  { day: "shared-phone", telling: 2, ends: "logged on in turn", way: [answer, say(1), ...toQuestion(logOnAt("municipality"), AS_ONE_OF_TWO), approve] },
  { day: "shared-phone", telling: 2, ends: "the message is deleted", way: [end] },
];

/** A link to this telling. */
export const linkTo = ({ day, telling }, lang) => `lesson=${day}&lang=${lang}&day=${telling}`;

/** Tells a story. Gives what was done, each time when everything has come of it; at first, that somebody got in touch. */
export async function* play(room, hand, { way }) {
  await room.settle();
  yield "at first";
  for (const act of way) {
    await act(room, hand);
    await room.settle();
    yield act.name;
  }
}

/** The last two days of a week and its end, the guide doing what comes next. Gives what is there now, each time something has been done. */
export async function* theEndOfAWeek(room) {
  const { guide, week } = room;
  for (const leadsOn of [week.nextDay, week.endOfWeek]) {
    yield "a day begins";
    while (!(await leadsOn.isVisible())) {
      await guide.doStep.click();
      await room.settle();
      yield "a day of a week";
    }
    await leadsOn.click();
    await room.settle();
  }
  await shown(week.yourWeek);
  yield "the week is over";
}

export const linkToTheEndOfAWeek = (lang) => `lesson=week&day=6&lang=${lang}`;

/** The day has ended, and the page says how. */
export const endsSo = async ({ guide, people }, { ends }, lang) => {
  await shown(people.whatHappened, guide.region.getByRole("heading", { level: 3, name: ENDINGS[ends][lang], exact: true }));
};

/** All that the page tells somebody who listens: names, descriptions and texts. */
export const told = async (page) => (await exposed(page)).flatMap(({ name, description, value }) => [name, description, String(value ?? "")]);

export const literally = (text) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
