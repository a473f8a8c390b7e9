import { type EntryLists, entryListsOf } from '../index/entry-lists.js';
import { LINE } from '../index/segment.js';
import type { Part } from '../index/text-index.js';
import { COVER_AT, type Draft, type Drafts, ROW_FIGURES } from './draft.js';
import type { TermList } from './evidence.js';
import type { Selector } from './select.js';
import { SEARCH } from './tuning.js';

const WHOLE = {
  /** So many rows to an entry make it worth while to gather the postings by entry. */
  rowsToAnEntry: 4,
  /** So many entries are gone through for every query in less time than it takes to find out which matter. */
  mostEntries: 8_192,
} as const;

/**
 * Reads the lists of a query in a part with few entries of many rows: sums of entries from lists of their own, then rows of candidates alone.
 * Finds what `Evidence` with `Selector` finds, to the last bit.
 */
export class Whole {
  readonly #part: Part;
  readonly #lists: EntryLists;
  readonly #sums: Float64Array;
  /** The place of an entry's draft, plus one. */
  readonly #draftOf: Uint8Array;

  static isFor({ segment: { docCount, rowCount } }: Part): boolean {
    return docCount <= WHOLE.mostEntries && rowCount >= WHOLE.rowsToAnEntry * docCount;
  }

  constructor(part: Part) {
    this.#part = part;
    this.#lists = entryListsOf(part);
    this.#sums = new Float64Array(part.segment.docCount);
    this.#draftOf = new Uint8Array(part.segment.docCount);
  }

  /** The drafts of the best entries and of those given, in rising order. */
  draft(lists: readonly TermList[], given: readonly number[], selector: Selector, drafts: Drafts): Draft[] {
    this.#read(lists);
    const made = drafts.of(selector.best(this.#sums, given), this.#part.segment);
    made.forEach(({ entry }, i) => {
      this.#draftOf[entry] = i + 1;
    });
    for (const list of lists) this.#fill(list, made);
    for (const { entry } of made) this.#draftOf[entry] = 0;
    return made;
  }

  #read(lists: readonly TermList[]): void {
    const { starts, entries, asked, told } = this.#lists;
    const sums = this.#sums.fill(0);
    for (const { term, space, entryWeight, toldWeight } of lists) {
      const weight = SEARCH.spaceWeight[space] ?? 0;
      const last = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < last; at++) {
        const entry = entries[at] ?? 0;
        sums[entry] = (sums[entry] ?? 0) + (entryWeight * (asked[at] ?? 0) + toldWeight * (told[at] ?? 0)) * weight;
      }
    }
  }

  /** Takes in what the entries of the drafts have of a list. */
  #fill({ term, space, isCode, entryWeight, toldWeight, rowWeight }: TermList, drafts: readonly Draft[]): void {
    const { rows, rowOwners } = this.#part.segment;
    const { starts, entries, postings, asked, told } = this.#lists;
    const cover = COVER_AT[space] ?? 0;
    const draftOf = this.#draftOf;
    const sameForLines = toldWeight === entryWeight;
    const last = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < last; i++) {
      const place = draftOf[entries[i] ?? 0] ?? 0;
      if (place === 0) continue;
      const draft = drafts[place - 1] as Draft;
      const figures = draft.rows;
      const base = draft.rowsAt - draft.first * ROW_FIGURES;
      const end = postings[i + 1] ?? 0;
      for (let at = postings[i] ?? 0; at < end; at++) {
        const row = rows[at] ?? 0;
        const to = base + row * ROW_FIGURES;
        figures[to] = (figures[to] as number) + rowWeight;
        const mass = sameForLines || ((rowOwners[row] ?? 0) & 3) !== LINE ? entryWeight : toldWeight;
        figures[to + cover] = (figures[to + cover] as number) + mass;
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
