import { SPACES } from './analyse.js';
import type { Lexicon } from './lexicon.js';
import type { Postings } from './postings.js';
import { SEARCH } from './tuning.js';

/** For each entry how likely its questions make a term, against how likely all questions make it. */
export interface LanguageModel {
  /** Aligned with the postings it was made of: what a term adds for an entry that has it. */
  readonly gains: Float32Array;
  /** By space and entry: what each term of a query takes off, more for an entry that says much. */
  readonly costs: readonly Float32Array[];
}

/** Makes the model from the counts of terms by entry: unigram models smoothed towards the whole (Dirichlet), in the log ratio that leaves absent terms at zero. */
export function languageModelOf(counts: Postings, lexicon: Lexicon, docCount: number): LanguageModel {
  const lengths = SPACES.map(() => new Float64Array(docCount));
  const totals = new Float64Array(lexicon.size);
  const wholes = SPACES.map(() => 0);
  for (let term = 0; term < lexicon.size; term++) {
    const space = lexicon.spaceOf(term);
    const here = lengths[space];
    for (let at = counts.starts[term] ?? 0; at < (counts.starts[term + 1] ?? 0); at++) {
      const n = counts.weights[at] ?? 0;
      const row = counts.rows[at] ?? 0;
      totals[term] = (totals[term] ?? 0) + n;
      wholes[space] = (wholes[space] ?? 0) + n;
      if (here !== undefined) here[row] = (here[row] ?? 0) + n;
    }
  }
  const smoothing = wholes.map((whole) => Math.max(1, (SEARCH.modelSmoothing * whole) / Math.max(1, docCount)));
  const gains = new Float32Array(counts.rows.length);
  for (let term = 0; term < lexicon.size; term++) {
    const space = lexicon.spaceOf(term);
    const expected = ((totals[term] ?? 0) / (wholes[space] || 1)) * (smoothing[space] ?? 1);
    for (let at = counts.starts[term] ?? 0; at < (counts.starts[term + 1] ?? 0); at++)
      gains[at] = Math.log(1 + (counts.weights[at] ?? 0) / expected);
  }
  return {
    gains,
    costs: lengths.map((list, space) => Float32Array.from(list, (length) => Math.log(1 + length / (smoothing[space] ?? 1)))),
  };
}
