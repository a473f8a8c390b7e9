import { ASKED, LINE, type Segment, SILENT, TITLE, TOLD } from '../index/segment.js';
import type { Part, Reading } from '../index/text-index.js';
import { saturate } from '../index/weigh.js';
import { CONCEPT, SPACES, UNIGRAM, WORD } from './analyse.js';
import { Evidence, listOf, type TermList } from './evidence.js';
import { agreement, type NamedAgreement, type Naming } from './named.js';
import type { Query } from './query.js';
import { seek } from './seek.js';
import { Selector } from './select.js';
import { SEARCH } from './tuning.js';

/** How like a query the single rows of an entry are. */
interface Likeness {
  /** How many questions and titles it has. */
  readonly questions: number;
  /** Likeness of its best, second and third best single question, 0 to 1. */
  readonly best: number;
  readonly second: number;
  readonly third: number;
  /** Likeness of the better title. */
  readonly title: number;
  /** Likeness of the best single line of the answer. */
  readonly line: number;
  /** Likeness of what the entry's sources leave open. */
  readonly silent: number;
  /** Sum of the likeness of all its questions, near ones counting far more; and of what its sources leave open. */
  readonly votes: number;
  readonly openVotes: number;
}

/** What the search finds of a query in one entry. */
export interface Match {
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
  /** The most of the query that a single row covers, by the spaces of COVERED and then of all: any question or line, a line, what is left open. */
  readonly row: readonly number[];
  readonly lineRow: readonly number[];
  readonly openRow: readonly number[];
  readonly named: NamedAgreement;
}

/** The spaces whose cover is told apart, row by row; the place after them is for all spaces together. */
export const COVERED: readonly number[] = [WORD, UNIGRAM, CONCEPT];
const ALL = COVERED.length;
const COVERS = ALL + 1;
const COVER_OF = SPACES.map((_, space) => COVERED.indexOf(space));

/** A match in the making. */
class Draft {
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  /** What each row has in common with the query, before the norms. */
  readonly rowSums: Float64Array;
  /** What of the query each row covers: the spaces of COVERED, then all. */
  readonly covers: Float64Array;
  readonly asked = SPACES.map(() => 0);
  readonly told = SPACES.map(() => 0);
  readonly covered = SPACES.map(() => 0);
  codes = 0;

  constructor(entry: number, { rowStarts }: Segment) {
    this.entry = entry;
    this.first = rowStarts[entry] ?? 0;
    this.last = rowStarts[entry + 1] ?? 0;
    this.rowSums = new Float64Array(this.last - this.first);
    this.covers = new Float64Array((this.last - this.first) * COVERS);
  }
}

/** Finds the entries of one part worth weighing for a query, and what it has in common with each. */
export class Matcher {
  readonly #part: Part;
  readonly #place: number;
  readonly #averages: Float64Array;
  readonly #evidence: Evidence;
  readonly #selector = new Selector();

  /** `place` is the part's place in the index. */
  constructor(index: Reading, place: number, part: Part) {
    this.#part = part;
    this.#place = place;
    this.#averages = index.averages;
    this.#evidence = new Evidence(part, index);
  }

  match(query: Query): Match[] {
    const lists: TermList[] = [];
    for (const term of query.terms) {
      const list = listOf(this.#part, this.#place, term);
      if (list !== undefined) lists.push(list);
    }
    const entries = this.#selector.select(lists, this.#evidence);
    const drafts = entries.map((entry) => new Draft(entry, this.#part.segment));
    for (const list of lists) this.#lookUp(list, drafts);
    return drafts.map((draft) => this.#matchOf(draft, query));
  }

  /** Takes in what the entries, in rising order, have of a list. */
  #lookUp({ space, isCode, start, end, entryWeight, toldWeight, rowWeight }: TermList, drafts: readonly Draft[]): void {
    const { rows, times, rowOwners } = this.#part.segment;
    const cover = COVER_OF[space] ?? -1;
    let at = start;
    for (const draft of drafts) {
      const { first, last, rowSums, covers } = draft;
      at = seek(rows, at, end, first);
      if (at === end) break;
      let asked = 0;
      let told = 0;
      for (let row = rows[at] ?? 0; at < end && row < last; row = rows[++at] ?? 0) {
        const kind = (rowOwners[row] ?? 0) & 3;
        if (kind === LINE) told += times[at] ?? 0;
        else if (kind !== SILENT) asked += kind === TITLE ? (times[at] ?? 0) * SEARCH.titleWeight : (times[at] ?? 0);
        rowSums[row - first] = (rowSums[row - first] ?? 0) + rowWeight;
        const mass = kind === LINE ? toldWeight : entryWeight;
        const place = (row - first) * COVERS;
        if (cover >= 0) covers[place + cover] = (covers[place + cover] ?? 0) + mass;
        covers[place + ALL] = (covers[place + ALL] ?? 0) + mass;
      }
      if (asked + told === 0) continue;
      if (isCode) draft.codes++;
      draft.asked[space] = (draft.asked[space] ?? 0) + entryWeight * this.#saturated(asked, ASKED, space, draft.entry);
      draft.told[space] = (draft.told[space] ?? 0) + toldWeight * this.#saturated(told, TOLD, space, draft.entry);
      draft.covered[space] = (draft.covered[space] ?? 0) + entryWeight;
    }
  }

  #matchOf({ entry, first, rowSums, covers, asked, told, covered, codes }: Draft, query: Query): Match {
    const { segment, base } = this.#part;
    const named = query.named.map(({ concept, held }) => namingOf(segment, concept, held[this.#place] ?? -1, entry));
    const [from = 0, to = 0] = [segment.thingStarts[entry], segment.thingStarts[entry + 1]];
    const likeness = likenRows(this.#part, first, rowSums, query.norm);
    const sum = SPACES.reduce((all, _, space) => all + ((asked[space] ?? 0) + (told[space] ?? 0)) * (SEARCH.spaceWeight[space] ?? 0), 0);
    const covering = coverRows(segment, first, covers, query);
    return {
      doc: base + entry,
      sum,
      asked,
      told,
      covered,
      codes,
      likeness,
      ...covering,
      named: agreement(named, likeness.questions, segment, from, to),
    };
  }

  #saturated(count: number, side: number, space: number, entry: number): number {
    if (count === 0) return 0;
    const at = side * SPACES.length + space;
    return saturate(side, count, this.#part.segment.lengths[at * this.#part.segment.docCount + entry] ?? 0, this.#averages[at] ?? 1);
  }
}

/** What a cover is a share of: the spaces of COVERED, then all. */
function massesOf(mass: readonly number[]): number[] {
  return [...COVERED.map((space) => mass[space] || 1), mass.reduce((sum, n) => sum + n, 0) || 1];
}

/** Gathers the covers of an entry's rows, the first of which is given. */
function coverRows(
  segment: Segment,
  first: number,
  covers: Float64Array,
  { mass, toldMass }: Query,
): Pick<Match, 'row' | 'lineRow' | 'openRow'> {
  const asked = massesOf(mass);
  const told = massesOf(toldMass);
  const row = asked.map(() => 0);
  const lineRow = asked.map(() => 0);
  const openRow = asked.map(() => 0);
  for (let at = 0; at < covers.length; at += COVERS) {
    if (covers[at + ALL] === 0) continue;
    const kind = (segment.rowOwners[first + at / COVERS] ?? 0) & 3;
    const masses = kind === LINE ? told : asked;
    const into = kind === SILENT ? openRow : row;
    for (let c = 0; c < COVERS; c++) {
      const share = (covers[at + c] ?? 0) / (masses[c] ?? 1);
      if (share > (into[c] ?? 0)) into[c] = share;
      if (kind === LINE && share > (lineRow[c] ?? 0)) lineRow[c] = share;
    }
  }
  return { row, lineRow, openRow };
}

/** Makes likenesses of the sums of an entry's rows, the first of which is given, and gathers them. */
function likenRows({ segment, shares }: Part, first: number, sums: Float64Array, queryNorm: number): Likeness {
  const found = { questions: 0, best: 0, second: 0, third: 0, title: 0, line: 0, silent: 0, votes: 0, openVotes: 0 };
  for (let i = 0; i < sums.length; i++) {
    const kind = (segment.rowOwners[first + i] ?? 0) & 3;
    if (kind !== LINE && kind !== SILENT) found.questions++;
    const likeness = ((sums[i] ?? 0) * (shares[first + i] ?? 0)) / queryNorm;
    if (likeness === 0) continue;
    // The fourth power: a neighbour half as like counts a sixteenth.
    const square = likeness * likeness;
    if (kind === LINE) found.line = Math.max(found.line, likeness);
    else if (kind === SILENT) {
      found.silent = Math.max(found.silent, likeness);
      found.openVotes += square * square;
    } else {
      found.votes += square * square;
      if (kind === TITLE) found.title = Math.max(found.title, likeness);
      if (likeness > found.best) {
        found.third = found.second;
        found.second = found.best;
        found.best = likeness;
      } else if (likeness > found.second) {
        found.third = found.second;
        found.second = likeness;
      } else if (likeness > found.third) found.third = likeness;
    }
  }
  return found;
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
