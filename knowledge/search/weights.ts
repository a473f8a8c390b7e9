import type { Feature } from './features.js';

/**
 * What each figure of a candidate adds to its score; written by `npm run train`, a softmax over the candidates of each question.
 * Evidence: 22761 of the content's own questions, each asked of an index that was made without it; the right entry is first for
 * 0.822 and among three for 0.944 of them. The figures overlap, so a weight below zero does not mean that its figure speaks against an entry.
 */
export const RANK_WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  'asked-word': 5.46,
  'asked-bigram': 0.11,
  'asked-unigram': 5.6,
  'asked-gram': 0,
  'asked-concept': 13.85,
  'told-word': 3.29,
  'told-bigram': 0,
  'told-unigram': 7.66,
  'told-gram': 1.08,
  'told-concept': 0,
  best: 0.41,
  'best-high': 0.45,
  second: 2.04,
  third: 1.02,
  title: 1.09,
  line: 1.32,
  'best-relative': 1.51,
  'asked-relative': 2.76,
  'covered-word': 1.25,
  'covered-bigram': 2.71,
  'covered-unigram': 1.64,
  'covered-gram': 0.99,
  'covered-concept': 1.85,
  votes: 0,
  'open-here': 1.65,
  'ask-missing': -0.92,
  'named-matched': 0.72,
  'named-missing': -0.46,
  'named-aside': 1.92,
  'named-sibling': -1.46,
  'named-extra': -0.46,
  outside: 0,
};
