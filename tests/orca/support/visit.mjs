// One lesson, from the start of a desktop to its end.

import assert from "node:assert/strict";
import { NAMES } from "../../e2e/support/names.mjs";
import { keptAs, keptOf, written } from "./golden.mjs";
import { Learner } from "./learner.mjs";
import { ROUND, WAYS } from "./lessons.mjs";
import { PageServer } from "./page.mjs";
import { faultsOf } from "./rules.mjs";
import { Session } from "./session.mjs";

/**
 * Goes through a lesson, looks at what holds of every lesson, and compares what is heard with the document `name`. Gives what is kept of
 * it, and what the page said.
 */
export const hear = async ({ lang, lesson, browser, name, signal, way = WAYS[lesson] }) => {
  const { learner, said } = await goThrough({ lang, lesson, browser, signal, way });
  const { person, words } = learner;
  const acts = keptOf(learner.acts, words);
  // Around a lesson, nothing has to be said.
  if (way !== ROUND) assert.notDeepEqual(said, [], "the page reports what it says");
  assert.deepEqual(faultsOf({ acts, said, person, words }), [], "what is wrong with what is heard");
  const title = NAMES[lang].lessons[lesson].title;
  keptAs(name, written({ title, about: words.document.about(browser.name), acts, words }));
  return { acts, said };
};

const goThrough = async ({ lang, lesson, browser, signal, way }) => {
  const page = await PageServer.begin();
  try {
    const session = await Session.begin({ lang, signal });
    try {
      browser.start(session, page.open(lesson, lang));
      const learner = new Learner(session, lang, lesson);
      await learner.opens(page);
      await way(learner);
      return { learner, said: page.said };
    } finally {
      await session.end();
    }
  } finally {
    page.end();
  }
};
