import { type EntryLists, entryListsOf } from '../index/entry-lists.js';
import { LINE } from '../index/segment.js';
import type { Part, Reading } from '../index/text-index.js';
import { COVER_OF, COVERS, type Draft, type Drafts } from './draft.js';
import type { TermList } from './evidence.js';
import type { Selector } from './select.js';
import { SEARCH } from './tuning.js';

const WHOLE = {
  /** So many rows to an entry make it worth while to gather the postings by entry. */
  rowsToAnEntry: 4,
  /** So many rows are gone through for every query in less time than it takes to find out which matter. */
  mostRows: 65_536,
} as const;

/**
 * Reads the lists of a query from end to end, in a part with few entries of many rows: rows get a sum each, without asking what they are; entries
 * get theirs from lists of their own. Finds what `Evidence` with `Selector` finds, to the last bit.
 */
export class Whole {
  readonly #part: Part;
  readonly #lists: EntryLists;
  /** One over the length of a row, as in the part; 0 for lines, by which nothing is picked. */
  readonly #shares: Float32Array;
  readonly #rowSums: Float64Array;
  readonly #sums: Float64Array;
  readonly #bestRows: Float64Array;
  /** The place of an entry's draft, plus one. */
  readonly #draftOf: Uint8Array;

  static isFor({ segment: { docCount, rowCount } }: Part): boolean {
    return rowCount >= WHOLE.rowsToAnEntry * docCount && rowCount <= WHOLE.mostRows;
  }

  constructor(part: Part, index: Reading) {
    const { docCount, rowCount, rowOwners } = part.segment;
    this.#part = part;
    this.#lists = entryListsOf(part, index);
    this.#shares = part.shares.map((share, row) => (((rowOwners[row] ?? 0) & 3) === LINE ? 0 : share));
    this.#rowSums = new Float64Array(rowCount);
    this.#sums = new Float64Array(docCount);
    this.#bestRows = new Float64Array(docCount);
    this.#draftOf = new Uint8Array(docCount);
  }

  /** The drafts of the best entries, in rising order. */
  draft(lists: readonly TermList[], selector: Selector, drafts: Drafts): Draft[] {
    this.#read(lists);
    const { segment } = this.#part;
    const made = drafts.of(selector.best(this.#sums, this.#bestRows), segment, this.#rowSums);
    made.forEach(({ entry }, i) => {
      this.#draftOf[entry] = i + 1;
    });
    for (const list of lists) this.#fill(list, made);
    for (const { entry } of made) this.#draftOf[entry] = 0;
    return made;
  }

  #read(lists: readonly TermList[]): void {
    const { rows, rowStarts, docCount } = this.#part.segment;
    const { starts, entries, asked, told } = this.#lists;
    const rowSums = this.#rowSums.fill(0);
    const sums = this.#sums.fill(0);
    for (const { term, space, start, end, entryWeight, toldWeight, rowWeight } of lists) {
      for (let at = start; at < end; at++) {
        const row = rows[at] ?? 0;
        rowSums[row] = (rowSums[row] ?? 0) + rowWeight;
      }
      const weight = SEARCH.spaceWeight[space] ?? 0;
      const last = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < last; at++) {
        const entry = entries[at] ?? 0;
        sums[entry] = (sums[entry] ?? 0) + (entryWeight * (asked[at] ?? 0) + toldWeight * (told[at] ?? 0)) * weight;
      }
    }
    const shares = this.#shares;
    let row = 0;
    for (let entry = 0; entry < docCount; entry++) {
      let best = 0;
      for (const last = rowStarts[entry + 1] ?? 0; row < last; row++) {
        const likeness = (rowSums[row] ?? 0) * (shares[row] ?? 0);
        if (likeness > best) best = likeness;
      }
      this.#bestRows[entry] = best;
    }
  }

  /** Takes in what the entries of the drafts have of a list. */
  #fill({ term, space, isCode, entryWeight, toldWeight }: TermList, drafts: readonly Draft[]): void {
    const { rows, rowOwners } = this.#part.segment;
    const { starts, entries, postings, asked, told } = this.#lists;
    const cover = COVER_OF[space] ?? 0;
    const draftOf = this.#draftOf;
    const sameForLines = toldWeight === entryWeight;
    const last = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < last; i++) {
      const place = draftOf[entries[i] ?? 0] ?? 0;
      if (place === 0) continue;
      const draft = drafts[place - 1] as Draft;
      const { covers, coversAt, first } = draft;
      const base = coversAt - first * COVERS + cover;
      const end = postings[i + 1] ?? 0;
      for (let at = postings[i] ?? 0; at < end; at++) {
        const row = rows[at] ?? 0;
        const to = base + row * COVERS;
        const mass = sameForLines || ((rowOwners[row] ?? 0) & 3) !== LINE ? entryWeight : toldWeight;
        covers[to] = (covers[to] ?? 0) + mass;
      }
      const askedHere = asked[i] ?? 0;
      const toldHere = told[i] ?? 0;
      if (askedHere + toldHere === 0) continue;
      if (isCode) draft.codes++;
      draft.asked[space] = (draft.asked[space] ?? 0) + entryWeight * askedHere;
      draft.told[space] = (draft.told[space] ?? 0) + toldWeight * toldHere;
      draft.covered[space] = (draft.covered[space] ?? 0) + entryWeight;
    }
  }
}
