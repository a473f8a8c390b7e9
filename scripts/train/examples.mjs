// Searches whose right answer is known: what the weights are learnt from.

import { hash, holdOut, typed } from './held-out.mjs';
import { SAID } from './said.mjs';

/** Of the content's own questions every so many are asked: they teach the weights long before all are. */
const EVERY = 3;
/** The kind of a line of `knowledge/questions`, by its style. */
const kindOf = ({ style, topic }) => (topic !== null ? 'real' : style === 'far-oos' ? 'real-far' : 'real-near');

/** The classifier of documents in its text form, which keeps only the strongest weights. */
export const textOfClassifier = (docs, { classifierOf, modelToText }) => modelToText(classifierOf(docs, { field: true }).model);
/** The classifier of documents as the desk would read it: out of its text form. */
export const classifierAsRead = (docs, tools) =>
  new tools.Classifier(tools.modelFromText(textOfClassifier(docs, tools), 'the classifier in training'));

/**
 * Makes the examples `{ text, kind, golds, group, search, ids }`. Kinds are those of `holdOut`, asked of an index that has not seen them, and these asked
 * of the whole content: `real`, `real-near`, `real-far`: lines of `asked`, written as partners type, apart from the content, with an answer, with
 * none though their words are familiar, and about something else; `far`: a question about something else, from `far`; `said`: what asks nothing.
 * `golds` are the ids of the entries that answer.
 */
export const makeExamples = (entries, { asked, far }, tools) => {
  const { createEngine, docOf, foldSimplified, tidy, spellOut, toSimplified } = tools;
  const examples = [];
  const index = (part) => {
    const docs = part.map((entry) => docOf(entry, foldSimplified));
    const engine = createEngine(docs, classifierAsRead(docs, tools));
    const ids = part.map((entry) => entry.id);
    return (text, kind, golds, group) => {
      const { text: mended, count } = engine.mend(toSimplified(spellOut(tidy(text))));
      const search = engine.search([{ text: mended, weight: 1 }], { mended: count });
      examples.push({ text, kind, golds, group, search, ids });
    };
  };
  for (const { part, questions } of holdOut(entries)) {
    const ask = index(part);
    for (const { text, kind, entry, gold } of questions)
      if (hash(`${text} taught`) % EVERY === 0) ask(text, kind, gold === null ? [] : [gold], hash(entry) % 4);
  }
  const ask = index(entries);
  for (const line of asked)
    ask(line.q, kindOf(line), line.topic === null ? [] : [line.topic, ...(line.also ?? [])], hash(line.topic ?? line.q) % 4);
  for (const text of far) {
    ask(text, 'far', [], hash(text) % 4);
    if (/\p{Script=Han}/u.test(text)) ask(typed(text), 'far', [], hash(text) % 4);
  }
  for (const text of SAID) ask(text, 'said', [], hash(text) % 4);
  return examples;
};

/** Questions on passages, each asked of them all: `{ candidates, right, weight }` as the ranking is fitted on. */
export const passageExamples = (knowledgeLines, questions, { createEngine, createForeignKnowledge, docOf, fold, tidy, toSimplified }) => {
  const { entries } = createForeignKnowledge(knowledgeLines);
  const engine = createEngine(entries.map((entry) => docOf(entry, fold)));
  return questions.map(({ q, gold_id }) => {
    const { text, count } = engine.mend(toSimplified(tidy(q)));
    const { hits } = engine.search([{ text, weight: 1 }], { mended: count });
    return { candidates: hits.map((hit) => hit.values), right: hits.findIndex((hit) => entries[hit.doc]?.id === gold_id), weight: 1 };
  });
};
