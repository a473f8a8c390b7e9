import type { Segment } from '../index/segment.js';
import { CONCEPT, SPACES, UNIGRAM, WORD } from './analyse.js';

/** The spaces whose cover is told apart, row by row; the place after them is for the other spaces together. */
export const COVERED: readonly number[] = [WORD, UNIGRAM, CONCEPT];
/** What is gathered of a row: what it has in common with the query, before the norms; then what of the query it covers, by COVERED and the others. */
export const ROW_FIGURES = 1 + COVERED.length + 1;
/** The place of a space's cover among them. */
export const COVER_AT: readonly number[] = SPACES.map(
  (_, space) => 1 + (COVERED.includes(space) ? COVERED.indexOf(space) : COVERED.length),
);

/** A match in the making. What it holds is the memory of its `Drafts`: it is read before the next query. */
export interface Draft {
  readonly entry: number;
  /** Its rows, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** ROW_FIGURES for each row; those of the first stand at `rowsAt`. */
  readonly rows: Float64Array;
  readonly rowsAt: number;
  readonly asked: number[];
  readonly told: number[];
  readonly covered: number[];
  /** How many of the query's numbers and codes it has. */
  codes: number;
}

/** Makes drafts in memory that serves one query after another. */
export class Drafts {
  #rows = new Float64Array(1 << 12);

  /** Empty drafts of entries, in their order. */
  of(entries: readonly number[], { rowStarts }: Segment): Draft[] {
    let size = 0;
    for (const entry of entries) size += ((rowStarts[entry + 1] ?? 0) - (rowStarts[entry] ?? 0)) * ROW_FIGURES;
    if (size > this.#rows.length) this.#rows = new Float64Array(size * 2);
    this.#rows.fill(0, 0, size);
    let rowsAt = 0;
    return entries.map((entry) => {
      const first = rowStarts[entry] ?? 0;
      const last = rowStarts[entry + 1] ?? 0;
      const draft = { entry, first, last, rows: this.#rows, rowsAt, asked: zeros(), told: zeros(), covered: zeros(), codes: 0 };
      rowsAt += (last - first) * ROW_FIGURES;
      return draft;
    });
  }
}

/** Numbers that are not whole from the start: an array that turns from the one kind into the other is slow to fill. */
function zeros(): number[] {
  const made = NOT_WHOLE.slice();
  return made.fill(0);
}

const NOT_WHOLE: readonly number[] = SPACES.map(() => 0.5);
