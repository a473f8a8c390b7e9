import type { Feature } from './features.js';

/**
 * What each figure of a candidate adds to its score; written by `npm run train`, a softmax over the candidates of each question.
 * Evidence: 11289 of the content's own questions, each asked of an index that was made without it; the right entry is first for
 * 0.780 and among three for 0.926 of them. The figures overlap, so a weight below zero does not mean that its figure speaks against an entry.
 */
export const RANK_WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  'asked-word': 0,
  'asked-bigram': 0,
  'asked-unigram': 0,
  'asked-gram': 0,
  'asked-concept': 0,
  'told-word': 5.33,
  'told-bigram': 0.52,
  'told-unigram': 7.69,
  'told-gram': 0.9,
  'told-concept': 0,
  best: 0,
  'best-high': 0.45,
  second: 0,
  third: 1.42,
  title: 0.65,
  line: 2.47,
  'best-relative': 1.62,
  'asked-relative': 0,
  'covered-word': 2.23,
  'covered-bigram': 1.93,
  'covered-unigram': 1.97,
  'covered-gram': 1.53,
  'covered-concept': 0.61,
  'model-word': 0,
  'model-bigram': 0,
  'model-unigram': 0.42,
  'model-gram': 0.11,
  'model-concept': 0.82,
  votes: 0,
  'open-here': 1.74,
  'ask-missing': -0.44,
  'named-matched': 0,
  'named-missing': -1.33,
  'named-aside': 1.21,
  'named-sibling': -1.26,
  'named-extra': -0.26,
  outside: 0,
};
