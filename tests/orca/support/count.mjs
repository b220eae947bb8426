// How many words are heard at each step of the official guide, and how many there should be.

/** Words at most, for each of the ten steps: what somebody hears who goes through them once and knows the way. */
const AIMS = [200, 30, 10, 35, 20, 30, 35, 55, 10, 45];
/** In all, and how many of them may be the page's own messages. The rest is what is heard of headings and controls. */
const AIM = 500;
const AIM_OF_MESSAGES = 330;

const countOf = (text) => text.split(/\s+/).filter(Boolean).length;
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/**
 * A line for each step: words heard, how many there should be, and how many of them are messages of the page (`said`). What is heard
 * before the first step is named belongs to it.
 */
export const wordsPerStep = ({ acts, said }, nameOf) => {
  const heard = AIMS.map(() => 0);
  const ours = AIMS.map(() => 0);
  let step = 1;
  for (const text of acts.flatMap((act) => act.heard)) {
    const named = AIMS.findLastIndex((_, index) => text.includes(nameOf(index + 1)));
    if (named >= 0) step = named + 1;
    heard[step - 1] += countOf(text);
    if (said.includes(text)) ours[step - 1] += countOf(text);
  }
  const row = (name, ...cells) => [name.padEnd(6), ...cells.map((cell) => String(cell).padStart(10))].join("");
  const lines = AIMS.map((aim, index) => row(String(index + 1), heard[index], aim, ours[index], ""));
  return [
    row("step", "heard", "aim", "messages", "aim"), ...lines, row("all", sum(heard), AIM, sum(ours), AIM_OF_MESSAGES),
  ].map((line) => line.trimEnd()).join("\n");
};
