// The page as a person finds it: three parts and the frame around them, everything by role and name. A room knows
// the names of one language; `in` gives the same page by the names of the other.

import { REGIONS } from "./spy.mjs";
import { DAYS, LESSONS, NAMES, WEEK } from "./names.mjs";

/** Milliseconds. From the approval to the logged-on page it is less than five seconds, and that is the longest way. */
const LONGER_THAN_ANYTHING = 8_000;

export class Room {
  /** `lesson` is the one that the page was opened with. */
  constructor(page, { lang, lesson, isLive }) {
    this.page = page;
    this.lesson = lesson;
    this.isLive = isLive;
    this.names = NAMES[lang];
    this.person = [...LESSONS, ...DAYS, WEEK].find(({ key }) => key === lesson).person;
    this.main = page.getByRole("main");
    this.title = this.titleOf(lesson);
    this.guide = new Guide(page, this.names.guide);
    this.computer = new Computer(page, this.names.computer);
    this.phone = new Phone(page, this.names.phone);
    this.people = new People(page, this.names.people);
    this.week = new Week(page, this.names.week);
    this.settings = new Settings(page, this.names.settings);
    this.presenter = new Presenter(page, this.names.presenter);
    this.notice = this.main.getByText(this.names.unknownInLink);
    this.languageNotHere = this.main.getByRole("paragraph").filter({ hasText: this.names.languageNotHere });
    this.dayNotHere = this.main.getByRole("paragraph").filter({ hasText: this.names.dayNotHere });
    this.loadAgain = this.main.getByRole("button", { name: this.names.loadAgain, exact: true });
    this.dismissNotice = this.main.getByRole("button", { name: this.names.dismissNotice, exact: true });
    this.lessonsButton = page.getByRole("button", { name: this.names.lessonsButton, exact: true });
    this.lessonList = page.getByRole("navigation", { name: this.names.lessonsButton, exact: true });
    this.isKept = page.getByRole("contentinfo").getByText(this.names.isKept);
    this.oneFile = page.getByRole("contentinfo").getByRole("link", { name: this.names.oneFile, exact: true });
    this.privacy = page.getByRole("contentinfo").getByText(this.names.privacy.heading, { exact: true });
    this.howToCheck = page.getByRole("contentinfo").getByText(this.names.privacy.check);
    this.newVersion = this.main.getByRole("strong").filter({ hasText: this.names.newVersion });
    this.openNewVersion = this.main.getByRole("button", { name: this.names.openNewVersion, exact: true });
    /** The newest message, large. Screen readers get it in other ways, so it has no role. */
    this.caption = page.locator(".caption");
    this.aboutButton = page.getByRole("contentinfo").getByRole("button", { name: this.names.about, exact: true });
    this.about = page.getByRole("region", { name: this.names.about, exact: true });
    this.lessonsHeading = this.lessonList.getByRole("heading", { level: 2 });
    this.statement = page.getByRole("contentinfo").getByText(this.names.statement.heading, { exact: true });
    this.aimOfStatement = page.getByRole("contentinfo").getByText(this.names.statement.aim);
    this.otherLanguage = page.getByRole("button", { name: this.names.otherLanguage.name, exact: true });
  }

  /** Waits until 'About' says that the page is kept. Not by opening it: with the first press the page is sealed. */
  async kept() {
    await this.page.waitForFunction((note) => !note.hidden, await this.isKept.elementHandle());
  }

  /** The same page, by the names of this language. */
  in(lang) {
    return new Room(this.page, { lang, lesson: this.lesson, isLive: this.isLive });
  }

  /** The page's title in this lesson. */
  titleOf(lesson) {
    return this.main.getByRole("heading", { level: 1, name: this.names.lessons[lesson].title, exact: true });
  }

  /** The line of this lesson in the list of all. */
  lessonLink(lesson) {
    return this.lessonList.getByRole("link", { name: this.names.lessons[lesson].title, exact: true });
  }

  skipLink(region) {
    return this.page.getByRole("link", { name: this.names.skipLinks[region], exact: true });
  }

  /** Lets time pass, when it does not by itself. */
  async pass(milliseconds) {
    if (this.isLive) throw new Error("time passes by itself here");
    await this.page.clock.runFor(milliseconds);
  }

  /** Time jumps, as when a machine has slept: what was due meanwhile comes about at once. */
  async skip(milliseconds) {
    if (this.isLive) throw new Error("time passes by itself here");
    await this.page.clock.fastForward(milliseconds);
  }

  /** Lets everything arrive that is on its way, and be said. In real time that happens by itself. */
  async settle() {
    if (!this.isLive) await this.pass(LONGER_THAN_ANYTHING);
  }

  /** Follows a link into the page while it is open. */
  async follow(fragment) {
    await this.page.evaluate((fragment) => {
      location.hash = fragment;
    }, fragment);
  }

  /** Every text that a live region has got so far, oldest first. */
  async heard() {
    return (await this.page.evaluate(() => window.spy.writes)).map((write) => write.text);
  }

  /** Waits until a message has been heard that is this text, or matches this expression. Gives it. */
  async hears(wanted) {
    await this.settle();
    const isText = typeof wanted === "string";
    const found = await this.page.waitForFunction(
      ({ source, flags, isText }) => {
        const matches = (text) => (isText ? text === source : new RegExp(source, flags).test(text));
        return window.spy.writes.find((write) => matches(write.text))?.text;
      },
      { source: isText ? wanted : wanted.source, flags: isText ? "" : wanted.flags, isText },
    );
    return found.jsonValue();
  }

  /** What stands in the two live regions now. */
  async inLiveRegions() {
    return this.page.evaluate((ids) => ids.map((id) => document.getElementById(id).textContent), REGIONS);
  }

  /** Both devices and the guide's words, as an accessibility tree: the state of the practice, without what was said, and when. */
  async state() {
    const parts = [this.guide.step, this.guide.instruction, this.computer.region, this.phone.region];
    const state = (await Promise.all(parts.map((part) => part.ariaSnapshot()))).join("\n");
    // The phone's time goes on with whatever happens, such as the next question of the box.
    return state.replaceAll(/^ *- paragraph: (Time|Tid) .*\n/gm, "");
  }
}

/** Other people, wherever they get in touch, and what the guide offers on such a day. */
class People {
  #main;

  constructor(page, names) {
    this.names = names;
    const main = page.getByRole("main");
    this.#main = main;
    const button = (name) => main.getByRole("button", { name, exact: true });
    this.incomingCall = this.heading("call");
    this.inCall = main.getByRole("heading", { level: 3, name: names.inCall, exact: true });
    this.answer = button(names.contacts.call.answer);
    this.hangUp = button(names.hangUp);
    /** Wherever it is held. It has parts without a name of their own: who it is, and what they say. */
    this.talk = main.locator(".talk:not([hidden])");
    this.talkHeading = this.talk.getByRole("heading", { level: 3 });
    this.who = this.talk.locator(".talk__who");
    this.says = this.talk.locator(".talk__says");
    /** Ends it; while nobody has answered yet, refuses it. */
    this.end = this.talk.locator(".talk__end").getByRole("button");
    /** What can be answered, in order; while nobody has answered yet, to answer. */
    this.answers = this.talk.locator(".talk__choices").getByRole("button");
    this.stopDay = button(names.stopDay);
    this.whatHappened = main.getByRole("heading", { level: 2, name: names.whatHappened, exact: true });
    this.showClue = button(names.showClue);
    this.tryAgain = button(names.tryAgain);
    this.anotherDay = button(names.anotherDay);
    this.sit = button(names.chair.sit);
    this.nextMoment = button(names.chair.next);
    this.momentBefore = button(names.chair.back);
    this.leaveChair = button(names.chair.leave);
    /** The computer of somebody else. */
    this.elsewhere = page.getByRole("region", { name: names.elsewhere, exact: true });
    this.tellBeforehand = page.getByRole("checkbox", { name: names.tellBeforehand, exact: true });
  }

  /** The heading of a moment, in the other chair. */
  moment(number, last) {
    const name = this.names.chair.moment(number, last);
    return this.inCall.page().getByRole("main").getByRole("heading", { level: 2, name, exact: true });
  }

  /** The heading of somebody who gets in touch in this way. */
  heading(contact) {
    return this.#main.getByRole("heading", { level: 3, name: this.names.contacts[contact].heading, exact: true });
  }

  /** An answer to what was said last. */
  reply(name) {
    return this.#main.getByRole("button", { name, exact: true });
  }
}

/** The days of a week, and the page of what was practised. */
class Week {
  constructor(page, names) {
    const button = (name) => page.getByRole("button", { name, exact: true });
    this.names = names;
    this.nextDay = button(names.nextDay);
    this.endOfWeek = button(names.endOfWeek);
    this.yourWeek = button(names.yourWeek);
    this.practised = button(names.practised);
    this.sheet = page.getByRole("region", { name: names.yourWeek, exact: true });
    this.practisedPage = page.getByRole("region", { name: names.practised, exact: true });
    this.print = button(names.print);
  }
}

class Guide {
  constructor(page, names) {
    this.names = names;
    this.region = page.getByRole("region", { name: names.region, exact: true });
    this.step = this.region.getByRole("heading", { level: 2 });
    this.instruction = this.region.getByRole("heading", { level: 3 }).first();
    /** What to do, in words. It is a paragraph among others, and has no name. */
    this.what = this.region.locator(".guide__what");
    this.card = this.region.getByRole("region", { name: names.card, exact: true });
    this.said = this.region.getByRole("list", { name: names.said, exact: true });
    this.doStep = this.#button(names.doStep);
    this.stepBack = this.#button(names.stepBack);
    this.startOver = this.#button(names.startOver);
    this.again = this.#button(names.again);
    this.allLessons = this.#button(names.allLessons);
    this.rulesButton = this.#button(names.rules.heading);
    this.rules = this.region.getByRole("region", { name: names.rules.heading, exact: true });
    this.more = this.#button(names.more);
    this.repeat = this.#button(names.repeat);
    this.whereAmI = this.#button(names.whereAmI);
    this.skipWait = this.#button(names.skipWait);
    this.ask = this.#button(names.ask);
    this.whatIf = this.region.getByRole("group", { name: names.whatIf, exact: true });
    this.ifCamera = this.whatIf.getByRole("checkbox", { name: names.ifCamera, exact: true });
    this.ifConnection = this.whatIf.getByRole("checkbox", { name: names.ifConnection, exact: true });
    this.ifElsewhere = this.whatIf.getByRole("button", { name: names.ifElsewhere, exact: true });
    this.finished = this.region.getByRole("heading", { level: 3, name: names.finished, exact: true });
  }

  #button(name) {
    return this.region.getByRole("button", { name, exact: true });
  }

  /** The button to the lesson with this title. */
  nextLesson(title) {
    return this.#button(this.names.nextLesson(title));
  }

  /** In a narrow window a part of the guide is behind 'More'. */
  async openAll() {
    if ((await this.more.isVisible()) && (await this.more.getAttribute("aria-expanded")) === "false") await this.more.click();
  }

  /** The heading 'Step n of 10'. */
  atStep(number, last) {
    return this.region.getByRole("heading", { name: this.names.step(number, last), exact: true });
  }

  async stepNumber() {
    return Number((await this.step.innerText()).match(/\d+/)[0]);
  }

  /** The guide's own words, and not a line of what was said, which may repeat them. */
  explains(words) {
    const own = this.region.getByRole("paragraph").or(this.region.getByRole("heading"));
    return own.filter({ hasText: words }).first();
  }

  /** The lines of 'What was said', as they stand. */
  async saidLines() {
    return this.said.getByRole("listitem").allInnerTexts();
  }
}

class Device {
  constructor(page, names) {
    this.names = names;
    this.region = page.getByRole("region", { name: names.region, exact: true });
    /** The one heading, whatever it says. */
    this.title = this.region.getByRole("heading", { level: 2 });
    this.fields = this.region.getByRole("textbox");
  }

  button(name) {
    return this.region.getByRole("button", { name, exact: true });
  }

  /** The heading of a screen, by its name in the table of names. */
  screen(name) {
    return this.region.getByRole("heading", { name: this.names.headings[name], exact: true });
  }

  text(words) {
    // The guide's own words come before what was said, which may repeat them.
    return this.region.getByText(words).first();
  }

  mark(word) {
    return this.region.getByText(word, { exact: true });
  }
}

class Computer extends Device {
  constructor(page, names) {
    super(page, names);
    this.logOn = this.button(names.logOn.profile);
    this.logOff = this.button(names.logOff);
    this.transfer = this.button(names.transfer);
    this.userId = this.region.getByRole("textbox", { name: names.userId, exact: true });
    this.continue = this.button(names.continue);
    this.cancel = this.button(names.cancel);
    this.help = this.button(names.help);
    this.forgot = this.button(names.forgot);
    this.otherWays = this.button(names.otherWays);
    this.closeWindow = this.button(names.closeWindow);
    this.tryAgain = this.button(names.tryAgain);
    this.qr = this.region.getByRole("img", { name: names.qr, exact: true });
    this.code = this.region.getByTestId("one-time-code");
  }

  /** The four digits, as they can be seen. */
  async readCode() {
    return (await this.code.innerText()).trim();
  }

  /** The button that begins a log-on at this site. */
  logOnAt(site) {
    return this.button(this.names.logOn[site]);
  }

  /** The button that leads to this site, in free practice. */
  goTo(site) {
    return this.button(this.names.goTo[site]);
  }

  /** Whose page it shows, as the style sheet is told. */
  async site() {
    return this.region.getAttribute("data-site");
  }

  /** The halves of the QR code that can be seen, with where they are and what they are made of. */
  async qrHalves() {
    return this.qr.evaluate((picture) =>
      [...picture.children]
        .map((half, number) => {
          const { x, y, width, height } = half.getBoundingClientRect();
          const isSeen = half.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          return { number, isSeen, x, y, width, height, drawing: half.querySelector("path").getAttribute("d") };
        })
        .filter((half) => half.isSeen),
    );
  }
}

class Phone extends Device {
  constructor(page, names) {
    super(page, names);
    this.app = this.button(names.app);
    this.close = this.button(names.close);
    this.pin = this.region.getByRole("group", { name: names.pinGroup, exact: true });
    this.delete = this.pin.getByRole("button", { name: names.delete, exact: true });
    this.code = this.region.getByRole("textbox", { name: names.code, exact: true });
    this.next = this.button(names.next);
    this.slider = this.region.getByRole("slider", { name: names.slider, exact: true });
    this.approve = this.button(names.approve);
    this.reject = this.button(names.reject);
    this.toFrontPage = this.button(names.toFrontPage);
    this.menu = this.button(names.menu);
    this.back = this.button(names.back);
    this.settingMethod = this.button(names.settingMethod);
    this.settingUnlock = this.button(names.settingUnlock);
    this.settingPin = this.button(names.settingPin);
    this.oneTimeCodes = this.radio(names.oneTimeCodes);
    this.qrCodes = this.radio(names.qrCodes);
    this.wantToSwitch = this.region.getByRole("checkbox", { name: names.wantToSwitch, exact: true });
    this.startSwitch = this.button(names.startSwitch);
    this.closeAndWait = this.button(names.closeAndWait);
    this.cancelSwitch = this.button(names.cancelSwitch);
    this.scan = this.button(names.scan);
    this.save = this.button(names.save);
    this.useFingerprint = this.button(names.useFingerprint);
    this.useFace = this.button(names.useFace);
    this.usePin = this.button(names.usePin);
    this.forgotPin = this.button(names.forgotPin);
    this.makeNewPin = this.button(names.makeNewPin);
    this.tryAgain = this.button(names.tryAgain);
  }

  radio(name) {
    return this.region.getByRole("radio", { name, exact: true });
  }

  digit(digit) {
    return this.pin.getByRole("button", { name: String(digit), exact: true });
  }
}

class Presenter {
  constructor(page, names) {
    const button = (name) => page.getByRole("button", { name, exact: true });
    this.names = names;
    this.present = button(names.present);
    this.next = button(names.next);
    this.previous = button(names.previous);
    this.blank = button(names.blank);
    this.showAgain = button(names.showAgain);
    this.leave = button(names.leave);
    this.ask = button(names.ask);
    this.askNoMore = button(names.askNoMore);
    this.notes = button(names.notes);
    this.keys = button(names.keys);
    this.listOfKeys = page.getByRole("heading", { level: 2, name: names.keys, exact: true });
  }
}

class Settings {
  constructor(page, names) {
    this.names = names;
    this.button = page.getByRole("button", { name: names.button, exact: true });
    this.region = page.getByRole("region", { name: names.region, exact: true });
    this.language = this.region.getByRole("combobox", { name: names.language, exact: true });
    this.textSize = this.region.getByRole("combobox", { name: names.textSize, exact: true });
    this.theme = this.region.getByRole("combobox", { name: names.theme, exact: true });
    this.clock = this.region.getByRole("combobox", { name: names.clock, exact: true });
    this.pauseClock = this.region.getByRole("checkbox", { name: names.pauseClock, exact: true });
    this.showMeWhere = this.region.getByRole("checkbox", { name: names.showMeWhere, exact: true });
    this.followTheAction = this.region.getByRole("checkbox", { name: names.followTheAction, exact: true });
    this.talkativeness = this.region.getByRole("combobox", { name: names.talkativeness, exact: true });
    this.captions = this.region.getByRole("checkbox", { name: names.captions, exact: true });
    this.readAloud = this.region.getByRole("checkbox", { name: names.readAloud, exact: true });
    this.voice = this.region.getByRole("combobox", { name: names.voice, exact: true });
    this.speed = this.region.getByRole("combobox", { name: names.speed, exact: true });
    this.noVoice = this.region.getByText(names.noVoice);
    this.forget = this.region.getByRole("button", { name: names.forget, exact: true });
    this.reduceMotion = this.region.getByRole("checkbox", { name: names.reduceMotion, exact: true });
  }
}
