import { ASKED, LINE, SILENT, TITLE, TOLD } from '../index/segment.js';
import type { Part, Reading } from '../index/text-index.js';
import { likenessWeight, saturate } from '../index/weigh.js';
import { SPACES } from './analyse.js';
import type { QueryTerm } from './query.js';
import { seek } from './seek.js';
import { SEARCH } from './tuning.js';

/** A term's postings in one part, `[start, end)`, with what it adds and what it adds at most. */
export interface TermList {
  /** Its number in the part. */
  readonly term: number;
  readonly space: number;
  readonly isCode: boolean;
  readonly start: number;
  readonly end: number;
  /** To an entry, by unit of saturated frequency; to a row, before its norm. */
  readonly entryWeight: number;
  /** The same to its answer. */
  readonly toldWeight: number;
  readonly rowWeight: number;
  /** The most that it adds to the total of any entry, and to the likeness of any row that is no line. */
  readonly entryBound: number;
  readonly rowBound: number;
}

/**
 * How far the entries of one part have come, in arrays that serve one query after another and are cleared by what was touched: nothing as long
 * as the index is made or cleared for a query. Only what candidates are picked by: each array more is a line of memory more for every entry met.
 */
export class Evidence {
  readonly #part: Part;
  readonly #averages: Float64Array;
  readonly #sums: Float64Array;
  readonly #bestRows: Float64Array;
  readonly #rowSums: Float64Array;
  readonly #entries: Uint32Array;
  #count = 0;

  constructor(part: Part, { averages }: Reading) {
    const { docCount, rowCount } = part.segment;
    this.#part = part;
    this.#averages = averages;
    this.#sums = new Float64Array(docCount);
    this.#bestRows = new Float64Array(docCount);
    this.#rowSums = new Float64Array(rowCount);
    this.#entries = new Uint32Array(docCount);
  }

  /** The entries in which anything was found, in the order they came: a view that changes with the next list. */
  get entries(): Uint32Array {
    return this.#entries.subarray(0, this.#count);
  }

  /** The sum by which entries are picked: BM25 over all spaces. */
  sum(entry: number): number {
    return this.#sums[entry] ?? 0;
  }

  /** What the best of its rows that are no lines has in common with the query, before the norm of the query. */
  bestRow(entry: number): number {
    return this.#bestRows[entry] ?? 0;
  }

  /** Reads a list from end to end. */
  readAll(list: TermList): void {
    this.#read(list, list.start, list.end);
  }

  /** Reads what the entries given, in rising order, have of a list. */
  readFor(list: TermList, entries: Uint32Array): void {
    const { rows, rowStarts } = this.#part.segment;
    let at = list.start;
    for (let i = 0; i < entries.length && at < list.end; i++) {
      const entry = entries[i] ?? 0;
      at = seek(rows, at, list.end, rowStarts[entry] ?? 0);
      const end = seek(rows, at, list.end, rowStarts[entry + 1] ?? 0);
      if (at < end) this.#read(list, at, end);
      at = end;
    }
  }

  /** What a list would add to an entry's sum: nothing is taken in. */
  peek(list: TermList, entry: number): number {
    const { rows, times, rowOwners, rowStarts } = this.#part.segment;
    let asked = 0;
    let told = 0;
    const last = rowStarts[entry + 1] ?? 0;
    for (let at = seek(rows, list.start, list.end, rowStarts[entry] ?? 0); at < list.end && (rows[at] ?? 0) < last; at++) {
      const kind = (rowOwners[rows[at] ?? 0] ?? 0) & 3;
      if (kind === LINE) told += times[at] ?? 0;
      else if (kind !== SILENT) asked += kind === TITLE ? (times[at] ?? 0) * SEARCH.titleWeight : (times[at] ?? 0);
    }
    return this.#score(list, entry, asked, told);
  }

  clear(): void {
    const { rowStarts } = this.#part.segment;
    for (let i = 0; i < this.#count; i++) {
      const entry = this.#entries[i] ?? 0;
      this.#sums[entry] = 0;
      if (this.#bestRows[entry] === 0) continue;
      this.#bestRows[entry] = 0;
      const end = rowStarts[entry + 1] ?? 0;
      for (let row = rowStarts[entry] ?? 0; row < end; row++) this.#rowSums[row] = 0;
    }
    this.#count = 0;
  }

  /** Reads postings that hold whole entries. */
  #read(list: TermList, from: number, to: number): void {
    const { rows, times, rowOwners } = this.#part.segment;
    const { shares } = this.#part;
    const rowSums = this.#rowSums;
    const { rowWeight } = list;
    let entry = -1;
    let asked = 0;
    let told = 0;
    let bestRow = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      const owner = rowOwners[row] ?? 0;
      if (owner >>> 2 !== entry) {
        if (entry >= 0) this.#take(list, entry, asked, told, bestRow);
        entry = owner >>> 2;
        asked = 0;
        told = 0;
        bestRow = 0;
      }
      const kind = owner & 3;
      if (kind === LINE) {
        told += times[at] ?? 0;
        continue;
      }
      if (kind === TITLE) asked += (times[at] ?? 0) * SEARCH.titleWeight;
      else if (kind !== SILENT) asked += times[at] ?? 0;
      const rowSum = (rowSums[row] ?? 0) + rowWeight;
      rowSums[row] = rowSum;
      const likeness = rowSum * (shares[row] ?? 0);
      if (likeness > bestRow) bestRow = likeness;
    }
    if (entry >= 0) this.#take(list, entry, asked, told, bestRow);
  }

  /** Takes in what one entry has of a list. */
  #take(list: TermList, entry: number, asked: number, told: number, bestRow: number): void {
    if (this.#part.dead?.[entry] === 1) return;
    const score = this.#score(list, entry, asked, told);
    // A word that only makes it a question says nothing to an answer.
    if (score === 0 && bestRow === 0) return;
    const before = this.#sums[entry] ?? 0;
    if (before === 0 && (this.#bestRows[entry] ?? 0) === 0) this.#entries[this.#count++] = entry;
    if (bestRow > 0 && bestRow > (this.#bestRows[entry] ?? 0)) this.#bestRows[entry] = bestRow;
    this.#sums[entry] = before + score;
  }

  #score({ space, entryWeight, toldWeight }: TermList, entry: number, asked: number, told: number): number {
    const { lengths, docCount } = this.#part.segment;
    let sum = 0;
    if (asked > 0) sum += entryWeight * saturate(ASKED, asked, lengths[space * docCount + entry] ?? 0, this.#averages[space] ?? 1);
    if (told > 0) {
      const side = SPACES.length + space;
      sum += toldWeight * saturate(TOLD, told, lengths[side * docCount + entry] ?? 0, this.#averages[side] ?? 1);
    }
    return sum * (SEARCH.spaceWeight[space] ?? 0);
  }
}

/** What a term is in a part; undefined where no entry has it. `place` is the part's place in the index. */
export function listOf({ segment, peakDrift, rowPeakDrift }: Part, place: number, term: QueryTerm): TermList | undefined {
  const own = term.held[place] ?? -1;
  if (own < 0) return undefined;
  const entryWeight = term.weight * term.idf;
  const rowWeight = term.weight * likenessWeight(term.idf, term.space) ** 2;
  const drift = Math.max(peakDrift[term.space] ?? 1, peakDrift[SPACES.length + term.space] ?? 1);
  return {
    term: own,
    space: term.space,
    isCode: term.isCode,
    start: segment.starts[own] ?? 0,
    end: segment.starts[own + 1] ?? 0,
    entryWeight,
    toldWeight: term.toldWeight * term.idf,
    rowWeight,
    entryBound: entryWeight * (SEARCH.spaceWeight[term.space] ?? 0) * (segment.peaks[own] ?? 0) * drift,
    rowBound: rowWeight * (segment.rowPeaks[own] ?? 0) * rowPeakDrift,
  };
}
