import type { Segment } from '../index/segment.js';
import { CONCEPT, SPACES, UNIGRAM, WORD } from './analyse.js';

/** The spaces whose cover is told apart, row by row; the place after them is for the other spaces together. */
export const COVERED: readonly number[] = [WORD, UNIGRAM, CONCEPT];
export const COVERS = COVERED.length + 1;
/** The place of a space's cover. */
export const COVER_OF: readonly number[] = SPACES.map((_, space) => (COVERED.includes(space) ? COVERED.indexOf(space) : COVERED.length));

/** A match in the making. What it holds is the memory of its `Drafts`: it is read before the next query. */
export interface Draft {
  readonly entry: number;
  /** Its rows, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** What each row has in common with the query, before the norms; the first row's stands at `sumsAt`. */
  readonly rowSums: Float64Array;
  readonly sumsAt: number;
  /** What of the query each row covers: the spaces of COVERED, then the others; the first row's stand at `coversAt`. */
  readonly covers: Float64Array;
  readonly coversAt: number;
  readonly asked: number[];
  readonly told: number[];
  readonly covered: number[];
  /** How many of the query's numbers and codes it has. */
  codes: number;
}

/** Makes drafts in memory that serves one query after another. */
export class Drafts {
  #rowSums = new Float64Array(1 << 10);
  #covers = new Float64Array(1 << 12);

  /** Empty drafts of entries, in their order. `rowSums`, by row of the segment, where these are known already. */
  of(entries: readonly number[], { rowStarts }: Segment, rowSums?: Float64Array): Draft[] {
    let rows = 0;
    for (const entry of entries) rows += (rowStarts[entry + 1] ?? 0) - (rowStarts[entry] ?? 0);
    if (rows > this.#rowSums.length) {
      this.#rowSums = new Float64Array(rows * 2);
      this.#covers = new Float64Array(rows * 2 * COVERS);
    }
    if (rowSums === undefined) this.#rowSums.fill(0, 0, rows);
    this.#covers.fill(0, 0, rows * COVERS);
    let at = 0;
    return entries.map((entry) => {
      const first = rowStarts[entry] ?? 0;
      const last = rowStarts[entry + 1] ?? 0;
      const draft = {
        entry,
        first,
        last,
        rowSums: rowSums ?? this.#rowSums,
        sumsAt: rowSums === undefined ? at : first,
        covers: this.#covers,
        coversAt: at * COVERS,
        asked: zeros(),
        told: zeros(),
        covered: zeros(),
        codes: 0,
      };
      at += last - first;
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
