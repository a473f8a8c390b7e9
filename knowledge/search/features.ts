import { BIGRAM, CONCEPT, GRAM, SPACES, UNIGRAM, WORD } from './analyse.js';
import type { Matches } from './match.js';
import { agreement, type NamedProfile } from './named.js';
import { weightOf } from './postings.js';
import type { Query } from './query.js';
import type { TextIndex } from './text-index.js';

/** The named figures by which a candidate is judged, in the order of its vector. */
export const FEATURES = [
  ...SPACES.map((space) => `asked-${space}` as const),
  ...SPACES.map((space) => `told-${space}` as const),
  'best',
  'best-high',
  'second',
  'third',
  'title',
  'line',
  'best-relative',
  'asked-relative',
  'covered-word',
  'covered-bigram',
  'covered-unigram',
  'covered-gram',
  'covered-concept',
  ...SPACES.map((space) => `model-${space}` as const),
  'votes',
  'open-here',
  'ask-missing',
  'named-matched',
  'named-missing',
  'named-aside',
  'named-sibling',
  'named-extra',
  'outside',
] as const;

export type Feature = (typeof FEATURES)[number];

/** From this likeness on two questions are nearly the same one, and each step nearer counts more. */
const NEARLY_SAME = 0.55;

/** One candidate with its figures. */
export interface Candidate {
  readonly doc: number;
  readonly values: readonly number[];
}

/** Computes the figures of all candidates of one query. */
export function featuresOf(index: TextIndex, profiles: readonly NamedProfile[], query: Query, matches: Matches): Candidate[] {
  const mass = query.mass.reduce((sum, n) => sum + n, 0) || 1;
  const totals = matches.candidates.map((doc) => sumAt(matches.asked, doc));
  const mostAsked = Math.max(1e-9, ...totals);
  const mostBest = Math.max(1e-9, ...matches.candidates.map((doc) => matches.best[doc] ?? 0));
  const allVotes = matches.votes.reduce((sum, votes) => sum + votes, 0) || 1;
  const mostModel = matches.model.map((scores) => Math.max(...matches.candidates.map((doc) => scores[doc] ?? 0)));
  return matches.candidates.map((doc, i) => {
    const profile = profiles[doc];
    const named =
      profile === undefined
        ? { matched: 0, missing: 0, aside: 0, sibling: 0, extra: 0, askMissing: 0, outside: 0 }
        : agreement(query.concepts, profile);
    const covered = coverage(index, query, doc);
    const best = matches.best[doc] ?? 0;
    return {
      doc,
      values: [
        ...matches.asked.map((scores) => (scores[doc] ?? 0) / mass),
        ...matches.told.map((scores) => (scores[doc] ?? 0) / mass),
        best,
        Math.max(0, best - NEARLY_SAME),
        matches.second[doc] ?? 0,
        matches.third[doc] ?? 0,
        matches.title[doc] ?? 0,
        matches.line[doc] ?? 0,
        best / mostBest,
        (totals[i] ?? 0) / mostAsked,
        covered[WORD] ?? 0,
        covered[BIGRAM] ?? 0,
        covered[UNIGRAM] ?? 0,
        covered[GRAM] ?? 0,
        covered[CONCEPT] ?? 0,
        ...matches.model.map((scores, space) => (scores[doc] ?? 0) - (mostModel[space] ?? 0)),
        (matches.votes[doc] ?? 0) / allVotes,
        (matches.openVotes[doc] ?? 0) / ((matches.votes[doc] ?? 0) + (matches.openVotes[doc] ?? 0) || 1),
        named.askMissing,
        named.matched,
        named.missing,
        named.aside,
        named.sibling,
        named.extra,
        named.outside,
      ],
    };
  });
}

function sumAt(sides: readonly Float64Array[], doc: number): number {
  return sides.reduce((sum, scores) => sum + (scores[doc] ?? 0), 0);
}

/** By space: the share of the query's telling terms that stand anywhere in the entry, questions or answer. */
function coverage(index: TextIndex, query: Query, doc: number): number[] {
  const found = SPACES.map(() => 0);
  for (let i = 0; i < query.terms.length; i++) {
    const term = query.terms[i] ?? 0;
    if (weightOf(index.asked, term, doc) === 0 && weightOf(index.told, term, doc) === 0) continue;
    const space = index.lexicon.spaceOf(term);
    found[space] = (found[space] ?? 0) + (query.weights[i] ?? 0) * (index.idf[term] ?? 0);
  }
  return found.map((sum, space) => sum / (query.mass[space] || 1));
}
