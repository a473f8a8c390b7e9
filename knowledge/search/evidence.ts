import { ASKED, LINE, SILENT, TITLE, TOLD } from '../index/segment.js';
import type { Part } from '../index/text-index.js';
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
  /** To an entry's titles and questions, by unit of saturated frequency; to its answer; to a row, before its norm. */
  readonly entryWeight: number;
  readonly toldWeight: number;
  readonly rowWeight: number;
  /** The most that it adds to the sum of any entry. */
  readonly bound: number;
}

/**
 * How far the entries of one part have come, in arrays that serve one query after another and are cleared by what was touched: nothing as long
 * as the index is made or cleared for a query. Only what candidates are picked by: each array more is a line of memory more for every entry met.
 */
export class Evidence {
  readonly #part: Part;
  readonly #sums: Float64Array;
  readonly #entries: Uint32Array;
  #count = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#sums = new Float64Array(part.segment.docCount);
    this.#entries = new Uint32Array(part.segment.docCount);
  }

  /** The entries in which anything was found, in the order they came: a view that changes with the next list. */
  get entries(): Uint32Array {
    return this.#entries.subarray(0, this.#count);
  }

  /** The sum by which entries are picked: BM25 over all spaces. */
  sum(entry: number): number {
    return this.#sums[entry] ?? 0;
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
    for (let i = 0; i < this.#count; i++) this.#sums[this.#entries[i] ?? 0] = 0;
    this.#count = 0;
  }

  /** Reads postings that hold whole entries. */
  #read(list: TermList, from: number, to: number): void {
    const { rows, times, rowOwners } = this.#part.segment;
    let entry = -1;
    let asked = 0;
    let told = 0;
    for (let at = from; at < to; at++) {
      const owner = rowOwners[rows[at] ?? 0] ?? 0;
      if (owner >>> 2 !== entry) {
        if (entry >= 0) this.#take(list, entry, asked, told);
        entry = owner >>> 2;
        asked = 0;
        told = 0;
      }
      const kind = owner & 3;
      if (kind === LINE) told += times[at] ?? 0;
      else if (kind === TITLE) asked += (times[at] ?? 0) * SEARCH.titleWeight;
      else if (kind !== SILENT) asked += times[at] ?? 0;
    }
    if (entry >= 0) this.#take(list, entry, asked, told);
  }

  /** Takes in what one entry has of a list. */
  #take(list: TermList, entry: number, asked: number, told: number): void {
    if (this.#part.dead?.[entry] === 1) return;
    const score = this.#score(list, entry, asked, told);
    // A word that only makes it a question says nothing to an answer.
    if (score === 0) return;
    const before = this.#sums[entry] ?? 0;
    if (before === 0) this.#entries[this.#count++] = entry;
    this.#sums[entry] = before + score;
  }

  #score({ space, entryWeight, toldWeight }: TermList, entry: number, asked: number, told: number): number {
    const { norms, segment } = this.#part;
    const { docCount } = segment;
    let sum = 0;
    if (asked > 0) sum += entryWeight * saturate(ASKED, asked, norms[space * docCount + entry] ?? 0);
    if (told > 0) sum += toldWeight * saturate(TOLD, told, norms[(SPACES.length + space) * docCount + entry] ?? 0);
    return sum * (SEARCH.spaceWeight[space] ?? 0);
  }
}

/** What a term is in a part; undefined where no entry has it. `place` is the part's place in the index. */
export function listOf({ segment, peakDrift }: Part, place: number, term: QueryTerm): TermList | undefined {
  const own = term.held[place] ?? -1;
  if (own < 0) return undefined;
  const entryWeight = term.weight * term.idf;
  const drift = Math.max(peakDrift[term.space] ?? 1, peakDrift[SPACES.length + term.space] ?? 1);
  return {
    term: own,
    space: term.space,
    isCode: term.isCode,
    start: segment.starts[own] ?? 0,
    end: segment.starts[own + 1] ?? 0,
    entryWeight,
    toldWeight: term.toldWeight * term.idf,
    rowWeight: term.weight * likenessWeight(term.idf, term.space) ** 2,
    bound: entryWeight * (SEARCH.spaceWeight[term.space] ?? 0) * (segment.peaks[own] ?? 0) * drift,
  };
}
