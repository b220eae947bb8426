// What holds of every lesson, whatever is heard in it.

/**
 * What is wrong with what was heard; empty, if nothing is.
 *
 * `acts` is what the learner did and heard, `said` what the page wrote into its live regions, in order.
 */
export const faultsOf = ({ acts, said, person, words }) => {
  const heard = acts.flatMap((act) => act.heard);
  return [
    ...saidAndHeard(said, heard),
    ...heard.filter((text) => /\d{4}/.test(text)).map((text) => `a code is heard as one number: ${text}`),
    ...heard.filter((text) => holds(text, person.pin)).map((text) => `the PIN code is heard: ${text}`),
    ...heard.filter((text) => words.orca.blank.test(text)).map((text) => `something empty is heard: ${text}`),
    ...twice(acts, words),
  ];
};

/** Every message is spoken, once and in its place. */
const saidAndHeard = (said, heard) => {
  const messages = heard.filter((text) => said.includes(text));
  const place = said.findIndex((text, index) => text !== messages[index]);
  if (place >= 0) return [`the page says as number ${place + 1}: ${said[place]}\nbut is heard: ${messages[place] ?? "nothing more"}`];
  return messages.slice(said.length).map((text) => `heard more often than it is said: ${text}`);
};

const holds = (text, pin) => text.replaceAll(" ", "").includes(pin);

/** A sentence that is heard twice in a row, mostly as a heading and then as a message. */
const twice = (acts, words) =>
  acts.flatMap(({ heard }) => {
    const sentences = heard.flatMap((text) => sentencesOf(text, words));
    const again = sentences.filter((sentence, index) => index > 0 && sentence === sentences[index - 1]);
    return again.map((sentence) => `heard twice in a row: ${sentence}`);
  });

const sentencesOf = (text, words) => {
  const withoutRole = text.replace(words.orca.heading, "");
  return withoutRole.split(/(?<=[.?!:])\s+/).map((sentence) => sentence.replace(/\.$/, ""));
};
