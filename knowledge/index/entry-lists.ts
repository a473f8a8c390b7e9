import { SPACES } from '../search/analyse.js';
import { SEARCH } from '../search/tuning.js';
import { ASKED, FORM, LINE, SILENT, TITLE, TOLD } from './segment.js';
import type { Part } from './text-index.js';
import { saturate } from './weigh.js';

/** The postings of a part gathered by entry, for one whose rows far outnumber its entries: a term's entries, and how far each is saturated with it. */
export interface EntryLists {
  /** Terms + 1: where a term's entries begin. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** One more than entries: where an entry's postings of the term begin; they end where the next begin. */
  readonly postings: Uint32Array;
  /** Of its titles and questions, and of its answer; 0 where the term does not stand there, and in what is withdrawn. */
  readonly asked: Float64Array;
  readonly told: Float64Array;
}

export function entryListsOf({ segment, dead, norms }: Part): EntryLists {
  const { rows, times, rowOwners, starts, spaceStarts, docCount } = segment;
  const terms = spaceStarts[FORM] ?? 0;
  const count = countEntries(terms, starts, rows, rowOwners);
  const made = {
    starts: new Uint32Array(terms + 1),
    entries: new Uint32Array(count),
    postings: new Uint32Array(count + 1),
    asked: new Float64Array(count),
    told: new Float64Array(count),
  };
  let to = 0;
  let space = 0;
  for (let term = 0; term < terms; term++) {
    while (term >= (spaceStarts[space + 1] ?? 0)) space++;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; to++) {
      const entry = (rowOwners[rows[at] ?? 0] ?? 0) >>> 2;
      made.entries[to] = entry;
      made.postings[to] = at;
      let asked = 0;
      let told = 0;
      for (; at < end; at++) {
        const meta = rowOwners[rows[at] ?? 0] ?? 0;
        if (meta >>> 2 !== entry) break;
        const kind = meta & 3;
        if (kind === LINE) told += times[at] ?? 0;
        else if (kind !== SILENT) asked += (times[at] ?? 0) * (kind === TITLE ? SEARCH.titleWeight : 1);
      }
      if (dead?.[entry] === 1) continue;
      const side = SPACES.length + space;
      if (asked > 0) made.asked[to] = saturate(ASKED, asked, norms[space * docCount + entry] ?? 0);
      if (told > 0) made.told[to] = saturate(TOLD, told, norms[side * docCount + entry] ?? 0);
    }
    made.starts[term + 1] = to;
  }
  made.postings[to] = starts[terms] ?? 0;
  return made;
}

function countEntries(terms: number, starts: Uint32Array, rows: Uint32Array, rowOwners: Uint32Array): number {
  let count = 0;
  for (let term = 0; term < terms; term++) {
    let last = -1;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const entry = (rowOwners[rows[at] ?? 0] ?? 0) >>> 2;
      if (entry !== last) count++;
      last = entry;
    }
  }
  return count;
}
