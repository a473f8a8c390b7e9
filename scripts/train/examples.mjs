// Searches over the content's own questions, each asked of an index that has not seen it: what the weights are learnt from.

import { hash, holdOut, typed } from './held-out.mjs';
import { SAID } from './said.mjs';

/**
 * Makes the examples `{ text, kind, gold, group, search, ids }`. Kinds are those of `holdOut`, and two asked of the whole content:
 * `far`: a question about something else, from `far`; `said`: what asks nothing.
 * `gold` is the id of the entry that answers, or null.
 */
export const makeExamples = (entries, far, { createEngine, docOf, foldSimplified, tidy, toSimplified }) => {
  const examples = [];
  const index = (part) => {
    const engine = createEngine(part.map((entry) => docOf(entry, foldSimplified)));
    const ids = part.map((entry) => entry.id);
    return (text, kind, gold, group) => {
      const { text: mended, count } = engine.mend(toSimplified(tidy(text)));
      const search = engine.search([{ text: mended, weight: 1 }], { mended: count });
      examples.push({ text, kind, gold, group, search, ids });
    };
  };
  for (const { part, questions } of holdOut(entries)) {
    const ask = index(part);
    for (const { text, kind, entry, gold } of questions) ask(text, kind, gold, hash(entry) % 4);
  }
  const ask = index(entries);
  for (const text of far) {
    ask(text, 'far', null, hash(text) % 4);
    if (/\p{Script=Han}/u.test(text)) ask(typed(text), 'far', null, hash(text) % 4);
  }
  for (const text of SAID) ask(text, 'said', null, hash(text) % 4);
  return examples;
};
