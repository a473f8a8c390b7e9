import { BIGRAM, CONCEPT, GRAM, UNIGRAM, WORD } from './analyse.js';
import { COVERED } from './draft.js';
import type { Match } from './match.js';
import type { Query } from './query.js';

/** What a figure may compare an entry with: the query, and the candidates as a whole. */
interface Field {
  readonly query: Query;
  /** The idf of the whole query. */
  readonly mass: number;
  /** The idf of what of it an answer may have. */
  readonly toldMass: number;
  /** How many numbers and codes the query has. */
  readonly codes: number;
  readonly mostAsked: number;
  readonly mostBest: number;
  readonly allVotes: number;
}

type Figure = (match: Match, field: Field, margin: number) => number;

/** From this likeness on two questions are nearly the same one, and each step nearer counts more. */
const NEARLY_SAME = 0.55;

const asked =
  (space: number): Figure =>
  (match, field) =>
    (match.asked[space] ?? 0) / field.mass;
const told =
  (space: number): Figure =>
  (match, field) =>
    (match.told[space] ?? 0) / field.toldMass;
const covered =
  (space: number): Figure =>
  (match, field) =>
    (match.covered[space] ?? 0) / (field.query.mass[space] || 1);

const row =
  (side: 'row' | 'lineRow' | 'openRow', space?: number): Figure =>
  (match) =>
    match[side][space === undefined ? COVERED.length : COVERED.indexOf(space)] ?? 0;

/** The figures by which a candidate is judged, by name, in the order of its vector. */
const FIGURES = {
  'asked-word': asked(WORD),
  'asked-bigram': asked(BIGRAM),
  'asked-unigram': asked(UNIGRAM),
  'asked-gram': asked(GRAM),
  'asked-concept': asked(CONCEPT),
  'told-word': told(WORD),
  'told-bigram': told(BIGRAM),
  'told-unigram': told(UNIGRAM),
  'told-gram': told(GRAM),
  'told-concept': told(CONCEPT),
  best: (match) => match.likeness.best,
  'best-high': (match) => Math.max(0, match.likeness.best - NEARLY_SAME),
  second: (match) => match.likeness.second,
  third: (match) => match.likeness.third,
  title: (match) => match.likeness.title,
  line: (match) => match.likeness.line,
  'best-relative': (match, field) => match.likeness.best / field.mostBest,
  'asked-relative': (match, field) => sumOf(match.asked) / field.mostAsked,
  'covered-word': covered(WORD),
  'covered-bigram': covered(BIGRAM),
  'covered-unigram': covered(UNIGRAM),
  'covered-gram': covered(GRAM),
  'covered-concept': covered(CONCEPT),
  votes: (match, field) => match.likeness.votes / field.allVotes,
  'open-here': (match) => match.likeness.openVotes / (match.likeness.votes + match.likeness.openVotes || 1),
  'ask-missing': (match) => match.named.askMissing,
  'named-matched': (match) => match.named.matched,
  'named-missing': (match) => match.named.missing,
  'named-aside': (match) => match.named.aside,
  'named-sibling': (match) => match.named.sibling,
  'named-extra': (match) => match.named.extra,
  outside: (match) => match.named.outside,
  'row-word': row('row', WORD),
  'row-unigram': row('row', UNIGRAM),
  'row-concept': row('row', CONCEPT),
  'row-all': row('row'),
  'line-unigram': row('lineRow', UNIGRAM),
  'line-all': row('lineRow'),
  'open-word': row('openRow', WORD),
  'open-unigram': row('openRow', UNIGRAM),
  'open-concept': row('openRow', CONCEPT),
  'open-all': row('openRow'),
  'code-found': (match, field) => (field.codes === 0 ? 0 : match.codes / field.codes),
  'code-missing': (match, field) => field.codes - match.codes,
  margin: (_match, _field, margin) => margin,
} as const satisfies Readonly<Record<string, Figure>>;

export type Feature = keyof typeof FIGURES;
export const FEATURES = Object.keys(FIGURES) as readonly Feature[];
const FUNCTIONS: readonly Figure[] = Object.values(FIGURES);
/** An array that turns from whole numbers into others while it is filled is made three times. */
const NOT_WHOLE: readonly number[] = FUNCTIONS.map(() => 0.5);

/** One candidate with its figures. */
export interface Candidate {
  readonly doc: number;
  readonly values: readonly number[];
}

/** Computes the figures of all candidates of one query. `margins` are the classifier's, in their order; none where there is no classifier. */
export function featuresOf(query: Query, matches: readonly Match[], margins: readonly number[]): Candidate[] {
  let mostAsked = 1e-9;
  let mostBest = 1e-9;
  let allVotes = 0;
  for (const match of matches) {
    mostAsked = Math.max(mostAsked, sumOf(match.asked));
    mostBest = Math.max(mostBest, match.likeness.best);
    allVotes += match.likeness.votes;
  }
  const field: Field = {
    query,
    mass: sumOf(query.mass) || 1,
    toldMass: sumOf(query.toldMass) || 1,
    codes: query.unseenCodes + query.terms.reduce((count, term) => count + (term.isCode ? 1 : 0), 0),
    mostAsked,
    mostBest,
    allVotes: allVotes || 1,
  };
  return matches.map((match, i) => {
    const values = NOT_WHOLE.slice();
    const margin = margins[i] ?? 0;
    for (let at = 0; at < FUNCTIONS.length; at++) values[at] = FUNCTIONS[at]?.(match, field, margin) ?? 0;
    return { doc: match.doc, values };
  });
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
