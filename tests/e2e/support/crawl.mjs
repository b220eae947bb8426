// Explores a lesson: does everything that can be done on both devices, as far as its bounds go, and stops at each
// screen, also at those that pass by.
//
// Time is one of the things that can be done. It goes on to the next moment at which something changes, and stands still
// while anybody looks; so something can also be done in the middle of it. The crawl goes on from where it is. Where
// nothing new is left, it goes along steps that it knows to the nearest place with something new; where none can be
// reached, it starts the lesson over and goes from there.

import { dice } from "./dice.mjs";
import { look, make } from "./sight.mjs";

const WAIT = { part: "time", way: "wait", name: "time passes" };
const RESTART = { part: "guide", way: "press", name: "start over" };

/** Three wrong codes end a log-on, and three wrong PIN codes block the app: what changes only numbers is done so often. */
const IN_A_ROW = 3;
/** A place is given up after so many steps towards it. */
const STEPS = 40;
/** What is told of the way to a place. */
const TOLD = 12;
/** A wait ends without a change after so many wakings of the program, which are messages being said. */
const WAKINGS = 30;

/** The guide's buttons that are not about the lesson: they have tests of their own. */
const isOffTopic = (room, { part, label }) => {
  const { stepBack, startOver, again, repeat, whereAmI, allLessons, rules, nextLesson } = room.names.guide;
  const offTopic = [stepBack, startOver, again, repeat, whereAmI, allLessons, rules.heading];
  return part === "guide" && (offTopic.includes(label) || label.startsWith(nextLesson("")));
};

const placeOf = ({ parts }) => [parts.guide, parts.computer, parts.phone].join("\n\n");
const isSame = (one, other) => placeOf(one) === placeOf(other);

/** A heading says which screen a device shows. */
const headingOf = (part) => part.match(/^h2 .*$/m)?.[0] ?? "";

/** The screen and its controls. Not what stands in fields, and which explanations are open: they change nothing else. */
const controlsOf = (part) =>
  part
    .split("\n")
    .filter((line) => /^(section|h2|button|input) /.test(line))
    .map((line) => line.replaceAll(/ (aria-expanded=\w+|aria-invalid=\w+|filled)/g, ""))
    .join("\n");

/**
 * What makes a move new: first, that it was not made on this screen of its device; later, that it was not made there
 * while the other device showed this.
 */
const keysOf = ({ parts }, move) => {
  const shown = [parts.computer, parts.phone].map(headingOf).join("\n");
  const where = { time: shown, guide: shown, computer: controlsOf(parts.computer), phone: controlsOf(parts.phone) }[move.part];
  return [[move.name, where], [move.name, where, shown]].map((key) => key.join("\n"));
};

const NOVELTIES = [0, 1];

export class Crawl {
  #room;
  #roll;
  #bound;
  /** Moves that were made, by key. */
  #made = new Set();
  #first;
  /** For each place: its moves with their keys, and where each one led. */
  #places = new Map();
  /** How many steps were made towards each place. */
  #steps = new Map();
  #story = [];

  moves = 0;
  restarts = 0;

  constructor(room, { seed, moves }) {
    this.#room = room;
    this.#roll = dice(seed);
    this.#bound = moves;
  }

  /** How many different places were seen. */
  get places() {
    return this.#places.size;
  }

  /** Whether everything was done that could be, within what makes a move new. */
  get isComplete() {
    return this.moves < this.#bound;
  }

  /** Gives each place as it comes to it, with the story of how. The page stands still until the next is asked for. */
  async *screens() {
    let here = await look(this.#room);
    this.#note(here);
    yield { seen: here, story: "the beginning" };
    while (this.moves < this.#bound) {
      const move = this.#choose(here);
      if (!move) return;
      const before = here;
      here = await this.#go(before, move);
      yield { seen: here, story: this.#told() };
    }
  }

  /** How it came here: since the lesson began, or the end of it. Nothing, when it has just begun. */
  #told() {
    const story = this.#story.slice(-TOLD);
    return [...(story.length < this.#story.length ? ["…"] : []), ...story].join(" → ");
  }

  /** The next thing to do: something new here, a step towards something new, or to start over. */
  #choose(here) {
    const place = placeOf(here);
    for (const novelty of NOVELTIES) {
      const open = this.#open(place, novelty);
      if (open.length > 0) return open[this.#roll(open.length)].move;
      const step = this.#stepTowards(place, novelty);
      if (step) return step;
    }
    return null;
  }

  /** What is still to be done in this place. */
  #open(place, novelty) {
    return this.#places.get(place).moves.filter(({ keys }) => !this.#made.has(keys[novelty]));
  }

  /** The first step of the shortest known way to a place with something new. */
  #stepTowards(from, novelty) {
    const before = new Map([[from, undefined]]);
    for (const place of before.keys()) {
      if (this.#open(place, novelty).length > 0 && this.#isWorthwhile(place)) {
        let at = place;
        while (before.get(at).place !== from) at = before.get(at).place;
        return before.get(at).move;
      }
      for (const [move, to] of this.#places.get(place).ways) {
        if (!before.has(to)) before.set(to, { place, move });
      }
    }
    return null;
  }

  /** What is done here depends also on what cannot be seen, so a known way may lead elsewhere, again and again. */
  #isWorthwhile(place) {
    const steps = this.#steps.get(place) ?? 0;
    this.#steps.set(place, steps + 1);
    return steps < STEPS;
  }

  async #go(before, move) {
    let after = before;
    for (let time = 0; time < IN_A_ROW; time += 1) {
      const raw = after.raw;
      this.moves += 1;
      after = await this.#make(after, move);
      if (move === RESTART || !isSame(before, after) || after.raw === raw) break;
    }
    for (const key of keysOf(before, move)) this.#made.add(key);
    this.#note(after);
    this.#places.get(placeOf(before)).ways.set(move, placeOf(after));
    if (move === RESTART) this.#story = [];
    else this.#story.push(move.name);
    return after;
  }

  async #make(here, move) {
    if (move === WAIT) return this.#wait(here);
    if (move === RESTART) {
      this.restarts += 1;
      const { startOver, again } = this.#room.guide;
      await startOver.or(again).evaluate((button) => button.click());
    } else {
      await make(this.#room, move);
    }
    return look(this.#room);
  }

  /** Lets time pass until something can be seen of it. */
  async #wait(here) {
    let after = here;
    for (let waking = 0; waking < WAKINGS && after.due !== undefined && isSame(here, after); waking += 1) {
      await this.#room.pass(after.due);
      after = await look(this.#room);
    }
    return after;
  }

  #note(here) {
    const place = placeOf(here);
    this.#first ??= place;
    if (this.#places.has(place)) return;
    const moves = [...here.moves.filter((move) => !isOffTopic(this.#room, move)), WAIT];
    const ways = new Map([[RESTART, this.#first]]);
    this.#places.set(place, { moves: moves.map((move) => ({ move, keys: keysOf(here, move) })), ways });
  }
}
