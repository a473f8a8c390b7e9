import { ASKED, LINE, type Segment, SILENT, TITLE, TOLD } from '../index/segment.js';
import type { Part } from '../index/text-index.js';
import { saturate } from '../index/weigh.js';
import { SPACES } from './analyse.js';
import { COVER_AT, type Draft, Drafts, ROW_FIGURES } from './draft.js';
import { Evidence, listOf, type TermList } from './evidence.js';
import { agreement, type NamedAgreement, type Naming } from './named.js';
import type { Query } from './query.js';
import { type Covering, type Likeness, type RowsFound, rowReader } from './rows.js';
import { seek } from './seek.js';
import { Selector } from './select.js';
import { SEARCH } from './tuning.js';
import { Whole } from './whole.js';

/** What the search finds of a query in one entry. */
export interface Match extends Covering {
  /** The number of the entry in the index. */
  readonly doc: number;
  /** The sum by which it was picked. */
  readonly sum: number;
  /** BM25 against titles and questions, and against answers and menu paths, by space. */
  readonly asked: readonly number[];
  readonly told: readonly number[];
  /** The idf of the terms that stand anywhere in it, by space. */
  readonly covered: readonly number[];
  /** How many of the query's numbers and codes stand anywhere in it. */
  readonly codes: number;
  readonly likeness: Likeness;
  readonly named: NamedAgreement;
}

/** Finds the entries of one part worth weighing for a query, and what it has in common with each. */
export class Matcher {
  readonly #part: Part;
  readonly #place: number;
  readonly #reader: Whole | Evidence;
  readonly #selector = new Selector();
  readonly #drafts = new Drafts();

  /** `place` is the part's place in the index. */
  constructor(place: number, part: Part) {
    this.#part = part;
    this.#place = place;
    this.#reader = Whole.isFor(part) ? new Whole(part) : new Evidence(part);
  }

  /** `docs`, numbers of the index, are weighed in any case, where they are of this part. */
  match(query: Query, docs: readonly number[]): Match[] {
    const { base, segment } = this.#part;
    const given = docs.filter((doc) => doc >= base && doc < base + segment.docCount).map((doc) => doc - base);
    const lists: TermList[] = [];
    for (const term of query.terms) {
      const list = listOf(this.#part, this.#place, term);
      if (list !== undefined) lists.push(list);
    }
    // By what the term weighs and not by its bound: then an entry's sum comes out the same to the last bit however the index is divided.
    lists.sort((a, b) => b.entryWeight - a.entryWeight);
    const drafts =
      this.#reader instanceof Whole
        ? this.#reader.draft(lists, given, this.#selector, this.#drafts)
        : this.#draft(lists, given, this.#reader);
    const read = rowReader(this.#part, query);
    return drafts.map((draft) => this.#matchOf(draft, query, read(draft)));
  }

  #draft(lists: readonly TermList[], given: readonly number[], evidence: Evidence): Draft[] {
    const drafts = this.#drafts.of(this.#selector.select(lists, given, evidence), this.#part.segment);
    for (const list of lists) this.#lookUp(list, drafts);
    return drafts;
  }

  /** Takes in what the entries, in rising order, have of a list. */
  #lookUp({ space, isCode, start, end, entryWeight, toldWeight, rowWeight }: TermList, drafts: readonly Draft[]): void {
    const { rows, times, rowOwners } = this.#part.segment;
    const cover = COVER_AT[space] ?? 0;
    let at = start;
    for (const draft of drafts) {
      const { first, last, rows: figures, rowsAt } = draft;
      at = seek(rows, at, end, first);
      if (at === end) break;
      let asked = 0;
      let told = 0;
      for (let row = rows[at] ?? 0; at < end && row < last; row = rows[++at] ?? 0) {
        const kind = (rowOwners[row] ?? 0) & 3;
        if (kind === LINE) told += times[at] ?? 0;
        else if (kind !== SILENT) asked += kind === TITLE ? (times[at] ?? 0) * SEARCH.titleWeight : (times[at] ?? 0);
        const to = rowsAt + (row - first) * ROW_FIGURES;
        figures[to] = (figures[to] ?? 0) + rowWeight;
        figures[to + cover] = (figures[to + cover] ?? 0) + (kind === LINE ? toldWeight : entryWeight);
      }
      if (asked + told === 0) continue;
      if (isCode) draft.codes++;
      draft.asked[space] = (draft.asked[space] ?? 0) + entryWeight * this.#saturated(asked, ASKED, space, draft.entry);
      draft.told[space] = (draft.told[space] ?? 0) + toldWeight * this.#saturated(told, TOLD, space, draft.entry);
      draft.covered[space] = (draft.covered[space] ?? 0) + entryWeight;
    }
  }

  #matchOf(draft: Draft, query: Query, { likeness, row, lineRow, openRow }: RowsFound): Match {
    const { segment, base } = this.#part;
    const { entry, asked, told, covered, codes } = draft;
    const named = query.named.map(({ concept, held }) => namingOf(segment, concept, held[this.#place] ?? -1, entry));
    let sum = 0;
    for (let space = 0; space < SPACES.length; space++)
      sum += ((asked[space] ?? 0) + (told[space] ?? 0)) * (SEARCH.spaceWeight[space] ?? 0);
    return {
      doc: base + entry,
      sum,
      asked,
      told,
      covered,
      codes,
      likeness,
      row,
      lineRow,
      openRow,
      named: agreement(named, likeness.questions, segment, segment.thingStarts[entry] ?? 0, segment.thingStarts[entry + 1] ?? 0),
    };
  }

  #saturated(count: number, side: number, space: number, entry: number): number {
    if (count === 0) return 0;
    return saturate(side, count, this.#part.norms[(side * SPACES.length + space) * this.#part.segment.docCount + entry] ?? 0);
  }
}

/** Where an entry has a concept. */
function namingOf({ rows, rowOwners, rowStarts, starts }: Segment, concept: string, term: number, entry: number): Naming {
  const naming: Naming = { concept, questions: 0, inTitle: false, inAnswer: false };
  if (term < 0) return naming;
  const end = starts[term + 1] ?? 0;
  const last = rowStarts[entry + 1] ?? 0;
  let at = seek(rows, starts[term] ?? 0, end, rowStarts[entry] ?? 0);
  for (let row = rows[at] ?? 0; at < end && row < last; row = rows[++at] ?? 0) {
    const kind = (rowOwners[row] ?? 0) & 3;
    if (kind === LINE) naming.inAnswer = true;
    else if (kind !== SILENT) {
      naming.questions++;
      naming.inTitle ||= kind === TITLE;
    }
  }
  return naming;
}
