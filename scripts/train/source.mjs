// The learnt numbers as source: one name a line, so that a change of the content shows what it changed.

const lines = (names, values, indent) =>
  names.map((name, i) => `${indent}${/^\w+$/.test(name) ? name : `'${name}'`}: ${Math.round(values[i] * 100) / 100 || 0},`).join('\n');

const placed = (examples, weights, among) => {
  const found = examples.filter(({ candidates, right }) => {
    if (right < 0) return false;
    const scores = candidates.map((row) => row.reduce((sum, value, i) => sum + value * weights[i], 0));
    return scores.filter((score) => score > scores[right]).length < among;
  });
  return (found.length / examples.length).toFixed(3);
};

const weightsOf = (names, values) => `Readonly<Partial<Record<Feature, number>>> = {
${lines(names, values, '  ')}
};
`;

/** `knowledge/search/weights.ts`. The evidence for passages stays out where they were not learnt anew. */
export const rankingSource = (
  names,
  { weights, ranked, foreignWeights, passageWeights, onPassages },
) => `import type { Feature } from './features.js';

/**
 * What each figure of a candidate adds to its score; written by \`npm run train\`, a softmax over the candidates of each question.
 * Evidence: ${ranked.length} questions, the content's own asked of an index that was made without them; the right entry is first for
 * ${placed(ranked, weights, 1)} and among three for ${placed(ranked, weights, 3)} of them. The figures overlap, so a weight below zero does not mean that its figure speaks against an entry.
 */
export const RANK_WEIGHTS: ${weightsOf(names, weights)}
/** The same without the classifier, whose margins count what is best on other questions and answers: for a knowledge base that the desk was not trained on. */
export const FOREIGN_WEIGHTS: ${weightsOf(names, foreignWeights)}
/**
 * The same where entries are texts without questions.${
   onPassages === undefined
     ? ''
     : ` Evidence: ${onPassages.length} questions on passages; the right one is first for ${placed(onPassages, passageWeights, 1)} of them.`
 }
 */
export const PASSAGE_WEIGHTS: ${weightsOf(names, passageWeights)}`;

/** `knowledge/belief-weights.ts`. */
export const beliefSource = (names, { right, known }, count) => `import type { Belief } from './belief.js';

/*
 * Written by \`npm run train\`: logistic regressions over ${count} questions, each asked of an index that was made without it: those of the
 * entries, whole and garbled, and those that nothing answers (left open by the sources, of entries left out whole, about something else).
 */

/** Belief that the entry on top is the right one. */
export const RIGHT: Belief = {
${lines(['bias', ...names], [right.bias, ...right.weights], '  ')}
};

/** Belief that the right one is among the first three. */
export const KNOWN: Belief = {
${lines(['bias', ...names], [known.bias, ...known.weights], '  ')}
};
`;

const objectOf = (values) => `{\n${lines(Object.keys(values), Object.values(values), '  ')}\n}`;

/** `knowledge/lean-weights.ts`. */
export const leanSource = ({ switches, goesOn, belief }, count) => `import type { LeanBelief, Worth } from './lean.js';

/* Written by \`npm run train\`: fitted on ${count} messages that lean on the turn before, of \`knowledge/questions/follow-ups.jsonl\`. */

/** Of a message that names but another thing: softmax over the entries. */
export const SWITCHES: Worth = ${objectOf(switches)};

/** Of any other that leans. */
export const GOES_ON: Worth = ${objectOf(goesOn)};

/** Belief that the entry on top of the merged readings is right: logistic regression. */
export const LEAN_BELIEF: LeanBelief = ${objectOf(belief)};
`;
