// How long a person waits for the page to show something for what they did, on a computer six times slower than this
// one. A measurement: what comes out is printed, and nothing fails because a machine was busy. It fails when nothing was
// measured.

import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../e2e/support/expect.mjs";
import { go, logOn, startSwitch } from "../e2e/support/lesson.mjs";
import { tabulate, tell } from "./support/figures.mjs";
import { SHORTEST, seen, watch } from "./support/interactions.mjs";
import { inRoom } from "./support/page.mjs";
import { byArrows, bySliding, keyboard, mouse, pinByKeys } from "./support/unhurried.mjs";

/** Milliseconds from the input to the paint that shows what came of it. */
const BUDGET = 50;
/** How many times slower the processor is made. */
const SLOWED = 6;
/** What else the machine does only adds to a time. So the same way is walked more than once, and the shortest time of each thing counts. */
const WALKS = 2;
const LONGEST_TEST = 240_000;

const WAYS = [
  { hand: mouse, way: { decide: bySliding } },
  { hand: keyboard, way: { decide: byArrows, pin: pinByKeys } },
];

/** All ten steps of the guide. */
const walk = (hand, way) =>
  inRoom("guide", { prepare: watch }, async (room, session) => {
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await go(startSwitch(room, hand, way));
    await hand.press(room.guide.skipWait);
    await shown(room.guide.atStep(2));
    await go(logOn(room, hand, way));
    await shown(room.guide.finished);
    return seen(room.page);
  });

/** Each thing that was done, as in the walk in which it took the shortest. */
const shortestOf = (walks) => {
  const shortest = new Map();
  for (const interaction of walks.flatMap(({ told }) => told)) {
    const other = shortest.get(interaction.key);
    if (!other || interaction.duration < other.duration) shortest.set(interaction.key, interaction);
  }
  // What the browser did not tell of in one of the walks was shorter than it tells of.
  const inAll = ([key]) => walks.every(({ told }) => told.some((interaction) => interaction.key === key));
  return [...shortest].filter(inAll).map(([, interaction]) => interaction);
};

const longest = (interactions) => interactions.toSorted((a, b) => b.duration - a.duration)[0];

const split = ({ inputDelay, processing, presentation }) =>
  [inputDelay, processing, presentation].map((part) => part.toFixed(1));

for (const { hand, way } of WAYS) {
  test(`all ten steps with the ${hand.name}, ${SLOWED} times slowed`, { timeout: LONGEST_TEST }, async () => {
    const walks = [];
    while (walks.length < WALKS) walks.push(await walk(hand, way));
    for (const { count, begun, told } of walks) {
      assert.equal(count, begun, "the browser counts each press and each key as one interaction");
      assert.equal(count, walks[0].count, "it is the same walk");
      assert.ok(told.length > 0, "the browser tells of the long ones");
    }
    const interactions = shortestOf(walks);
    const kinds = new Map();
    for (const interaction of interactions) {
      kinds.set(interaction.what, [...(kinds.get(interaction.what) ?? []), interaction]);
    }
    const rows = [...kinds.values()].map((all) => ({ all, worst: longest(all) }));
    rows.sort((a, b) => b.worst.duration - a.worst.duration);
    const { count } = walks[0];
    tell(`${count} interactions with the ${hand.name}, ${count - interactions.length} of them shorter than ${SHORTEST} ms; in ms:`);
    tabulate(
      ["", "times", "worst", "input delay", "processing", "presentation"],
      rows.map(({ all, worst }) => [worst.what, all.length, worst.duration, ...split(worst)]),
    );
    const worst = longest(interactions);
    const [delay, processing, presentation] = split(worst);
    tell(
      `worst with the ${hand.name}: ${worst.duration} ms, budget ${BUDGET} ms: ${worst.what} ` +
        `(${delay} input delay, ${processing} processing, ${presentation} presentation; ` +
        `${longest(walks.flatMap(({ told }) => told)).duration} ms in the slowest of ${WALKS} walks)`,
    );
    tell("");
  });
}
