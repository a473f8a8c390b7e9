import { BIGRAM, SPACES, UNIGRAM, WORD } from './search/analyse.js';
import type { Search } from './search/engine.js';
import { FEATURES, type Feature } from './search/features.js';

/** The figures of a whole search from which belief is made. */
export const DECISION_FIGURES = [
  'score',
  'margin',
  'share',
  'share-three',
  'best',
  'best-high',
  'second',
  'title',
  'line',
  'covered-word',
  'covered-bigram',
  'covered-unigram',
  'covered-gram',
  'covered-concept',
  'ask-missing',
  'told',
  'named-matched',
  'named-missing',
  'named-sibling',
  'unseen-word',
  'unseen-bigram',
  'unseen-unigram',
  'silent',
  'silent-less-best',
  'open-here',
  'open-share',
  'open-word',
  'open-bigram',
  'open-unigram',
  'open-gram',
  'open-concept',
  'votes',
  'terms',
  'concepts',
  'latin',
  'outside',
  'latin-covered',
  'latin-terms',
  'latin-open',
  'best-open',
  'covered-open',
  'covered-open-unigram',
  'margin-covered',
  'covered-votes',
  'second-squared',
  'second-terms',
  'row-word',
  'row-unigram',
  'row-concept',
  'row-all',
  'row-open-word',
  'row-open-unigram',
  'row-open-concept',
  'row-open-all',
  'row-less-open',
  'code-found',
  'code-missing',
  'margin-top',
  'margin-lead',
] as const;
type Figure = (typeof DECISION_FIGURES)[number];
/** The weights of one belief; a figure without one does not count, as when it is new and the weights are still to be learnt. */
export type Belief = { readonly bias: number } & Readonly<Partial<Record<Figure, number>>>;

const AT = Object.fromEntries(FEATURES.map((feature, i) => [feature, i])) as Readonly<Record<Feature, number>>;

/** No question of the training has more terms: beyond, the length would outweigh all else. */
const LONGEST = 150;
/** Of what has nothing in common with a label. */
const LEAST_MARGIN = -1;

/** The figures of a search in the order of DECISION_FIGURES. */
export function figuresOf(search: Search): number[] {
  const { hits, query } = search;
  const top = hits[0];
  const value = (feature: Feature): number => top?.values[AT[feature]] ?? 0;
  const unseen = (space: number): number => (query.unseenMass[space] ?? 0) / (query.mass[space] || 1);
  const mass = query.mass.reduce((sum, n) => sum + n, 0) || 1;
  const score = top?.score ?? 0;
  const latin = 1 - ((query.mass[UNIGRAM] ?? 0) + (query.mass[BIGRAM] ?? 0)) / mass;
  const length = Math.log(1 + Math.min(LONGEST, query.terms.length));
  const margin = Math.min(6, score - (hits[1]?.score ?? 0));
  const [openWord = 0, , openUnigram = 0] = search.openness;
  return [
    score,
    margin,
    top?.share ?? 0,
    hits.slice(0, 3).reduce((sum, hit) => sum + hit.share, 0),
    value('best'),
    value('best-high'),
    value('second'),
    value('title'),
    value('line'),
    value('covered-word'),
    value('covered-bigram'),
    value('covered-unigram'),
    value('covered-gram'),
    value('covered-concept'),
    value('ask-missing'),
    SPACES.reduce((sum, space) => sum + value(`told-${space}`), 0),
    value('named-matched'),
    value('named-missing'),
    value('named-sibling'),
    unseen(WORD),
    unseen(BIGRAM),
    unseen(UNIGRAM),
    Math.max(0, search.silent.likeness - value('best')),
    search.silent.likeness - value('best'),
    value('open-here'),
    search.openShare,
    ...search.openness,
    value('votes'),
    length,
    Math.log(1 + query.concepts.length),
    latin,
    value('outside'),
    // Products: what a figure is worth differs between the languages, with the length, and where the words are those of open questions.
    latin * value('covered-unigram'),
    latin * length,
    latin * openUnigram,
    value('best') * openWord,
    value('covered-word') * openWord,
    value('covered-unigram') * openUnigram,
    margin * value('covered-word'),
    value('covered-word') * value('votes'),
    value('second') ** 2,
    value('second') * length,
    value('row-word'),
    value('row-unigram'),
    value('row-concept'),
    value('row-all'),
    value('open-word'),
    value('open-unigram'),
    value('open-concept'),
    value('open-all'),
    value('row-all') - value('open-all'),
    value('code-found'),
    value('code-missing'),
    value('margin'),
    value('margin') - hits.slice(1).reduce((most, hit) => Math.max(most, hit.values[AT.margin] ?? 0), LEAST_MARGIN),
  ];
}

/** A belief between 0 and 1. */
export function belief(weights: Belief, figures: readonly number[]): number {
  const sum = DECISION_FIGURES.reduce((total, figure, i) => total + (weights[figure] ?? 0) * (figures[i] ?? 0), weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
