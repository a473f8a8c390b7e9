import { hash, holdOut } from '../train/held-out.mjs';

/** Every third part of the content is held out: enough questions for a point's precision, in a third of the time. */
const EVERY = 3;
/** At most so many of a kind, so that the run stays short as the content grows. Three of ten have no answer, as in the training. */
const MOST = { 'in-zh': 1300, 'in-en': 800, garbled: 500, open: 400, 'open-new': 350, gone: 350 };

/**
 * The questions of the entries, as the kinds of `holdOut` divide them: a list of `{ part, lines }`, the entries that may be known and lines as
 * `readQuestionFiles` gives them. What is taken of a kind follows from the questions alone, so the same content is asked the same.
 */
export const ownQuestions = (entries, mostOf = MOST) => {
  const divisions = holdOut(entries).filter((_, i) => i % EVERY === 0);
  const all = divisions.flatMap(({ questions }) => questions);
  const limits = new Map(
    Object.entries(mostOf).map(([kind, most]) => [
      kind,
      limitOf(
        all.filter((question) => question.kind === kind),
        most,
      ),
    ]),
  );
  return divisions.map(({ part, questions }) => ({
    part,
    lines: questions.filter((question) => lotOf(question) <= limits.get(question.kind)).map(lineOf),
  }));
};

const lotOf = ({ entry, kind, text }) => hash(`${entry} ${kind} ${text} drawn`);

/** The highest lot among the `most` lowest. */
const limitOf = (questions, most) => questions.map(lotOf).sort((a, b) => a - b)[Math.min(most, questions.length) - 1] ?? -1;

const lineOf = ({ text, kind, lang, entry, gold }) => {
  const id = `${kind}/${entry}/${hash(text).toString(36)}`;
  return {
    ask: { id, q: text },
    questions: [{ id, part: 'content', style: kind, lang, q: text, wanted: gold === null ? [] : [gold], must: [] }],
  };
};
