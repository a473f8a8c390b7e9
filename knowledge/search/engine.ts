import { createRepair } from '../text/repair.js';
import { createSpelling, type Mended } from '../text/spelling.js';
import { BIGRAM, pairKey, SPACES, UNIGRAM, WORD } from './analyse.js';
import type { Doc } from './doc.js';
import { type Candidate, FEATURES, featuresOf } from './features.js';
import { match } from './match.js';
import { profilesOf } from './named.js';
import { type Query, type QueryPart, readQuery } from './query.js';
import { buildIndex, type TextIndex } from './text-index.js';
import { RANK_WEIGHTS } from './weights.js';

/** One document found, best first. */
export interface Hit extends Candidate {
  /** Weighted sum of the figures: comparable within one question. */
  readonly score: number;
  /** Share of belief among the candidates; all together make 1. */
  readonly share: number;
}

/** What a search gives back. */
export interface Search {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** Likeness of the best match among all questions that have an answer, and whose it is. */
  readonly bestLikeness: number;
  readonly likest: number;
  /** Likeness of the best match among the things that sources leave open, and whose it is. */
  readonly silent: { readonly doc: number; readonly likeness: number };
  /** How the question's neighbours divide: the share of those that sources leave open. */
  readonly openShare: number;
  /** How far its terms are those of open questions, by space: log odds, tamed by the length of the question. */
  readonly openness: readonly number[];
}

/** A search over documents. It knows terms and scores; what a score means for a conversation is decided above it. */
export interface Engine {
  /** Mends pinyin, homophones and misspelt words of a tidy, simplified text, and lowers its case. */
  mend(text: string): Mended;
  /** Parts are folded texts; `mended` says how many of their words were guessed. `favour` adds to a document's score. */
  search(parts: readonly QueryPart[], options?: { readonly mended?: number; readonly favour?: (doc: number) => number }): Search;
}

/** Indexes documents. */
export function createEngine(docs: readonly Doc[]): Engine {
  const index = buildIndex(docs);
  const profiles = profilesOf(index);
  const repair = createRepair(characterModel(index));
  const spell = createSpelling(
    () => docs.flatMap((doc) => [...doc.titles, ...doc.questions, ...doc.answers]),
    (stem) => index.lexicon.find(WORD, stem) !== undefined,
  );
  return {
    mend: (text) => spell(repair.apply(text).toLowerCase()),
    search(parts, { mended = 0, favour } = {}) {
      const query = readQuery(index, parts, mended);
      const matches = match(index, query);
      const hits = rank(featuresOf(index, profiles, query, matches), favour);
      let silent = { doc: -1, likeness: 0 };
      matches.silent.forEach((likeness, doc) => {
        if (likeness > silent.likeness) silent = { doc, likeness };
      });
      const bestLikeness = matches.best.reduce((most, likeness) => Math.max(most, likeness), 0);
      const all = sumOf(matches.votes) + sumOf(matches.openVotes);
      return {
        query,
        hits,
        silent,
        bestLikeness,
        likest: matches.best.indexOf(bestLikeness),
        openShare: all === 0 ? 0 : sumOf(matches.openVotes) / all,
        openness: opennessOf(index, query),
      };
    },
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function opennessOf(index: TextIndex, { terms }: Query): number[] {
  const sums = SPACES.map(() => 0);
  const counts = SPACES.map(() => 0);
  for (const term of terms) {
    const space = index.lexicon.spaceOf(term);
    sums[space] = (sums[space] ?? 0) + (index.openness[term] ?? 0);
    counts[space] = (counts[space] ?? 0) + 1;
  }
  return sums.map((sum, space) => sum / Math.sqrt(counts[space] || 1));
}

const WEIGHTS = FEATURES.map((feature) => RANK_WEIGHTS[feature] ?? 0);

function rank(candidates: readonly Candidate[], favour?: (doc: number) => number): Hit[] {
  const scored = candidates.map((candidate) => ({
    ...candidate,
    score: candidate.values.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0) + (favour?.(candidate.doc) ?? 0),
  }));
  scored.sort((a, b) => b.score - a.score || a.doc - b.doc);
  const highest = scored[0]?.score ?? 0;
  const beliefs = scored.map((hit) => Math.exp(hit.score - highest));
  const sum = beliefs.reduce((a, b) => a + b, 0);
  return scored.map((hit, i) => ({ ...hit, share: (beliefs[i] ?? 0) / sum }));
}

/** The index's own characters and pairs, as the spelling repair reads them. */
function characterModel(index: TextIndex): Parameters<typeof createRepair>[0] {
  const occurrences = (space: number, key: number): number => {
    const term = index.lexicon.find(space, key);
    return term === undefined ? 0 : (index.occurrences[term] ?? 0);
  };
  return {
    *characters() {
      for (const key of index.lexicon.keys(UNIGRAM)) if (typeof key === 'number') yield key;
    },
    count: (character) => occurrences(UNIGRAM, character),
    countPair: (first, second) => occurrences(BIGRAM, pairKey(first, second)),
  };
}
