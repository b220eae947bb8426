// What a step needs, and what of it is not on the screen: out of the window, cut off, or covered by something.

import { describe, test } from "node:test";
import { shown } from "./expect.mjs";
import { LANGS } from "./names.mjs";

/** A text that is one of these. */
const oneOf = (texts) => new RegExp(`^(${Object.values(texts).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})$`);

/** The card's data, where the guide tells somebody to enter them. */
const userIdOfCard = ({ guide, person }) => guide.card.getByText(person.userId, { exact: true });
const pinOfCard = ({ guide }) => guide.card.getByRole("img");

/** Of its four rows of keys the first and the last: what is between them is in view with them. */
const keypad = (room) => ({
  "the field for the PIN code": room.phone.pin.getByRole("textbox"),
  ...Object.fromEntries([..."1230"].map((digit) => [`the key ${digit}`, room.phone.digit(digit)])),
  "the card's PIN code": pinOfCard(room),
});

/** The parts that are needed on each screen of the computer, by what the page calls the screen. */
const ON_COMPUTER = {
  site: ({ computer, names }) => ({ "the button that begins": computer.region.getByRole("button", { name: oneOf(names.computer.logOn) }) }),
  "logged-on": async ({ computer, names }) =>
    (await computer.transfer.isVisible())
      ? { "what is to be paid": computer.text(names.computer.transferReady), "'Transfer'": computer.transfer }
      : { "the computer's heading": computer.title },
  "user-id": (room) => ({
    "the field for the user ID": room.computer.userId,
    "'Continue'": room.computer.continue,
    "the card's user ID": userIdOfCard(room),
  }),
};

/** The same for the phone, with what of the computer has to be seen beside it. */
const ON_PHONE = {
  home: ({ phone }) => ({ "'MitID app'": phone.app }),
  "choose-user": ({ phone, person }) => ({ "the learner's name": phone.button(person.name) }),
  pin: keypad,
  "pin-again": keypad,
  "code-entry": ({ phone, computer }) => ({
    "the field for the code": phone.code,
    "'Next'": phone.next,
    "'Reject'": phone.reject,
    "the computer's code": computer.code,
  }),
  scan: ({ phone, computer }) => ({ "'Scan the QR code'": phone.scan, "the QR code": computer.qr }),
  approval: ({ phone, names }) => ({
    "the service": phone.region.getByText(oneOf(names.phone.sites)),
    "the question": phone.screen("approval"),
    "the text to approve": phone.region.getByText(oneOf(names.phone.approvalTexts)),
    "'Reject'": phone.reject,
    "'Approve'": phone.approve,
    "the slider": phone.slider,
  }),
  "front-page": ({ phone }) => ({ "'Menu'": phone.menu }),
  "new-pin-needed": ({ phone }) => ({ "'Menu'": phone.menu }),
  menu: ({ phone }) => ({ "'QR or one-time codes'": phone.settingMethod }),
  "choose-method": async ({ phone }) =>
    (await phone.startSwitch.isVisible())
      ? { "the box to tick": phone.wantToSwitch, "'Start the switch'": phone.startSwitch }
      : { "'One-time codes'": phone.oneTimeCodes },
  "switch-pending": ({ phone }) => ({ "'Close and wait'": phone.closeAndWait }),
  "forgot-pin": ({ phone }) => ({ "'Make a new PIN code'": phone.makeNewPin }),
};

const screenOf = (device) => device.region.getAttribute("data-screen");

/** What is to be seen or pressed while it is nobody's turn. */
const whileWaiting = async ({ guide, computer, phone }) => {
  if (await guide.skipWait.isVisible()) return { "'Skip 24 hours'": guide.skipWait };
  switch (await screenOf(phone)) {
    case "blocked":
      return { "'Do this step for me'": guide.doStep, "the phone's heading": phone.title };
    case "approved":
      return (await screenOf(computer)) === "tick" ? { "the computer's heading": computer.title } : { "the phone's heading": phone.title };
    default:
      return { "the computer's heading": computer.title };
  }
};

/** The control of the turn with all that is needed for it, by names for whoever reads what is missing. */
const controls = async (room) => {
  const { computer, phone, names } = room;
  for (const [device, needs] of [[computer, ON_COMPUTER], [phone, ON_PHONE]]) {
    if (await device.mark(names.turn).isVisible()) return needs[await screenOf(device)](room);
  }
  return whileWaiting(room);
};

/** In free practice nothing says whose turn it is: the device that can go on. */
const controlsOfFreePractice = async (room) => {
  const [onComputer, onPhone] = await Promise.all([room.computer, room.phone].map(screenOf));
  const waits = onPhone === "home" || onPhone === "approved";
  return (waits ? ON_COMPUTER[onComputer] : ON_PHONE[onPhone])?.(room) ?? ON_PHONE[onPhone]?.(room) ?? whileWaiting(room);
};

/** Somebody who speaks with the learner: who it is, what they say, how to end it, and what can be answered. */
const whoSpeaks = async ({ people, computer, phone }) => {
  if (!(await people.talk.isVisible())) return {};
  const [onComputer, onPhone] = await Promise.all([computer, phone].map(screenOf));
  // While a device asks for something, the answers come after it; while it asks for what stands elsewhere, what they say as well.
  const isElsewhere = ["user-id", "code"].includes(onComputer) || /^(pin|approval|choose-method)/.test(onPhone);
  const isAsked = onPhone !== "home" || isElsewhere;
  const [says, answers] = await Promise.all([!isElsewhere && people.says.isVisible(), isAsked ? 0 : people.answers.count()]);
  return {
    "that somebody speaks": people.talkHeading,
    "who it is": people.who,
    "the way to end it": people.end,
    ...(says && { "what they say": people.says }),
    ...Object.fromEntries(Array.from({ length: answers }, (_, place) => [`answer ${place + 1}`, people.answers.nth(place)])),
  };
};

/** On an ordinary day nobody says whose turn it is: whatever is asked for, and where somebody speaks on the phone, the app. */
const controlsOfADay = async (room) => {
  const { computer, phone, people, guide } = room;
  if (await guide.skipWait.isVisible()) return { "'Skip 24 hours'": guide.skipWait };
  const [onComputer, onPhone] = await Promise.all([computer, phone].map(screenOf));
  const { "the computer's code": code, "the QR code": qr, ...parts } = ON_PHONE[onPhone]?.(room) ?? {};
  const isShown = ["code", "qr"].includes(onComputer);
  // A code that is told stands nowhere else.
  if (onPhone !== "home") return { ...parts, ...(isShown && { "what is to be entered or scanned": qr ?? code }) };
  // Who is asked something answers first; who is on the phone can use it.
  const [isCalled, answers] = await Promise.all([people.inCall.isVisible(), people.answers.count()]);
  if (isCalled && onComputer !== "user-id") return answers < 3 ? parts : {};
  return onComputer === "user-id" || answers < 2 ? (ON_COMPUTER[onComputer]?.(room) ?? {}) : {};
};

/** The same on an ordinary day, on which nothing is advised. */
export const needsOfADay = async (room) => {
  const { guide, people } = room;
  const toldByGuide = { "the step": guide.step, "what can be done": guide.what };
  if (await people.whatHappened.isVisible()) return toldByGuide;
  return { ...toldByGuide, "'Stop this day'": people.stopDay, ...(await whoSpeaks(room)), ...(await controlsOfADay(room)) };
};

/** What leads on when a day of a week, or all of it, is over. */
export const leadingOn = async ({ guide, week }) => {
  for (const [name, leadsOn] of Object.entries({ nextDay: week.nextDay, endOfWeek: week.endOfWeek, yourWeek: week.yourWeek })) {
    if (await leadsOn.isVisible()) return { "the step": guide.step, "what is told": guide.what, [name]: leadsOn };
  }
  return {};
};

export const needsInAWeek = async (room) => {
  const leads = await leadingOn(room);
  return Object.keys(leads).length > 0 ? leads : needsOfADay(room);
};

/** Everything that is needed now: the step, what to do, the control with what belongs to it. */
export const needs = async (room) => {
  const { guide, lesson } = room;
  const toldByGuide = { "the step": guide.step, "what to do": guide.what };
  if (await guide.finished.isVisible()) return toldByGuide;
  return lesson === "free" ? controlsOfFreePractice(room) : { ...toldByGuide, ...(await controls(room)) };
};

/** Runs in the page: for each of these elements where its top is, and why it cannot be seen as a whole, if so. */
const lookAt = (elements, height) =>
  elements.map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { offsetTop = 0, width = innerWidth, height: ofWindow = innerHeight } = window.visualViewport ?? {};
    const end = offsetTop + Math.min(height ?? ofWindow, ofWindow);
    const why = () => {
      if (right - left < 8 || bottom - top < 8) return "is not drawn";
      // Half a pixel is how browsers round.
      if (top < offsetTop - 0.5) return `begins ${Math.ceil(offsetTop - top)} px above the window`;
      if (bottom > end + 0.5) return `ends ${Math.ceil(bottom - end)} px below the window`;
      if (left < -0.5 || right > width + 0.5) return "sticks out at a side";
      // Corners are round, so not at their very ends.
      const inset = Math.min(6, (right - left) / 4, (bottom - top) / 4);
      const xs = [left + inset, (left + right) / 2, right - inset];
      const ys = [top + inset, (top + bottom) / 2, bottom - inset];
      for (const y of ys) {
        for (const x of xs) {
          const onTop = document.elementFromPoint(x, Math.min(y, end - 0.5));
          if (!element.contains(onTop)) return `is covered by ${onTop?.className || onTop?.localName} at its ${Math.round(x - left)}, ${Math.round(y - top)}`;
        }
      }
      return "";
    };
    return { top, why: why() };
  });

/**
 * What of these parts is not in view, without scrolling. `height` is how much of the window is left, where a keyboard covers the
 * rest of it.
 */
export const outOfView = async (parts, height) => {
  const looks = await Promise.all(
    Object.entries(parts).map(async ([name, locator]) => {
      const [first] = await locator.evaluateAll(lookAt, height);
      return { name, ...(first ?? { top: Infinity, why: "is not there" }) };
    }),
  );
  return looks.filter(({ why }) => why !== "");
};

/** What has to be done is above what it is done with, wherever one of them is out of view. */
export const isInOrderOfNeed = (left) => {
  const what = left.find(({ name }) => name === "what to do");
  return !what || left.every(({ name, top }) => name === "the step" || top >= what.top);
};

/** As somebody finds the page who has just opened it by that link. */
export const asOpened = async (room, link, top) => {
  await room.follow(link);
  await shown(room.title, room.guide.region);
  await room.page.evaluate((top) => {
    document.activeElement?.blur();
    scrollTo(0, top);
  }, top);
};

export const tell = ({ place, left }) => left.map(({ name, why }) => `${place}: ${name} ${why}`);

/** What is out of view at any of these looks, in words. */
export const all = async (looks) => {
  const found = [];
  for await (const look of looks) found.push(...tell(look));
  return found;
};

/** What was out of view, by window and language. */
const measured = new Map();

export const note = (window, lang, left) => {
  const sofar = measured.get(window) ?? {};
  measured.set(window, { ...sofar, [lang]: [...(sofar[lang] ?? []), ...left] });
};

/** Prints what the tests before it have noted. */
export const tellWhatWasMeasured = () =>
  describe("What was measured", () => {
    test("parts out of view", (t) => {
      t.diagnostic(`| window | ${LANGS.join(" | ")} |`);
      t.diagnostic(`|---|${"---|".repeat(LANGS.length)}`);
      for (const [window, byLang] of measured) {
        t.diagnostic(`| ${window} | ${LANGS.map((lang) => byLang[lang]?.length ?? "?").join(" | ")} |`);
      }
      for (const [window, byLang] of measured) {
        for (const [lang, left] of Object.entries(byLang)) for (const line of left.slice(0, 4)) t.diagnostic(`${window}, ${lang}: ${line}`);
      }
    });
  });
