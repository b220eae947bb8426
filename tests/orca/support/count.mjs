// How many words are heard at each step of the official guide, and how many there should be.

/** Words at most, for each of the ten steps: what somebody hears who goes through them once and knows the way. */
const AIMS = [200, 30, 10, 35, 20, 30, 35, 55, 10, 45];

const countOf = (text) => text.split(/\s+/).filter(Boolean).length;

/** A line for each step: words heard, and the aim. What is heard before the first step is named belongs to it. */
export const wordsPerStep = (acts, nameOf) => {
  const heard = AIMS.map(() => 0);
  let step = 1;
  for (const text of acts.flatMap((act) => act.heard)) {
    const named = AIMS.findLastIndex((_, index) => text.includes(nameOf(index + 1)));
    if (named >= 0) step = named + 1;
    heard[step - 1] += countOf(text);
  }
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const row = (name, ...numbers) => [name.padEnd(6), ...numbers.map((number) => String(number).padStart(6))].join("");
  const lines = AIMS.map((aim, index) => row(String(index + 1), heard[index], aim));
  return ["step   heard   aim", ...lines, row("all", sum(heard), 500)].join("\n");
};
