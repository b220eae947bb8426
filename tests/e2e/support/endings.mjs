// How a practice can end, or come to a stop: the screens that a crawl has to see, whatever else it sees. Without this
// list it could shrink, and nobody would notice.

import { NAMES } from "./names.mjs";

/** What holds when an ending stands on the page. `page` tells what it shows, and what it has shown on the way. */
const ENDINGS = {
  "logged on": ({ computer, names }) => computer.shows(names.computer.headings.loggedOn),
  rejected: ({ phone, names }) => phone.shows(names.phone.headings.rejected),
  cancelled: ({ phone, names }) => phone.shows(names.phone.headings.cancelled),
  "codes used up": ({ phone, names }) => phone.shows(names.phone.headings.codesUsedUp),
  "the time has run out": ({ computer, phone, names }) => phone.shows(names.phone.headings.tooLate) && computer.says(names.computer.tookTooLong),
  "in use elsewhere (CAP008)": ({ computer, names }) => computer.says(names.computer.parallel),
  "the app is blocked": ({ phone, names }) => phone.shows(names.phone.headings.blocked),
  "a new PIN code is needed": ({ phone, names }) => phone.shows(names.phone.headings.newPinNeeded),
  "the window is closed": ({ computer, names }) => computer.shows(names.computer.headings.windowClosed),
  "the computer's connection failed": ({ computer, names }) => computer.shows(names.computer.headings.noConnection),
  "the phone's connection failed": ({ phone, names }) => phone.shows(names.phone.headings.noConnection),
  "the camera is broken": ({ phone, names }) => phone.says(names.phone.cameraBroken),
  "the transfer is approved": ({ computer, names }) => computer.says(names.computer.transferApproved),
  "the transfer is not approved": ({ computer, names }) => computer.says(names.computer.transferNotApproved),
  "the switch is under way": ({ phone, names }) => phone.shows(names.phone.headings.pending),
  "the switch is cancelled": ({ phone, names, wasPending }) =>
    wasPending && phone.shows(names.phone.headings.frontPage) && phone.says(names.phone.approvesWithQr),
  "the switch is done": ({ phone, names, wasPending }) =>
    wasPending && phone.shows(names.phone.headings.frontPage) && phone.says(names.phone.approvesWithCodes),
};

const NUMBERS = /\b\d+/g;

/** A part of the page as `sight` tells it: a line for each element, numbers left out. */
const told = (part) => ({
  shows: (heading) => part.split("\n").includes(`h2 ${heading}`),
  says: (words) => (typeof words === "string" ? part.includes(words.replaceAll(NUMBERS, "#")) : withoutNumbers(words).test(part)),
});

const withoutNumbers = ({ source, flags }) => new RegExp(source.replaceAll(NUMBERS, "#"), flags);

/** Notes which endings were seen in one language. */
export class Endings {
  #names;
  #missing = new Set(Object.keys(ENDINGS));
  #wasPending = false;

  constructor(lang) {
    this.#names = NAMES[lang];
  }

  /** The lesson begins; what was before counts no more. */
  begin() {
    this.#wasPending = false;
  }

  see({ parts }) {
    const page = { computer: told(parts.computer), phone: told(parts.phone), names: this.#names, wasPending: this.#wasPending };
    for (const ending of this.#missing) if (ENDINGS[ending](page)) this.#missing.delete(ending);
    this.#wasPending ||= page.phone.shows(this.#names.phone.headings.pending);
  }

  get missing() {
    return [...this.#missing];
  }
}
