import { LINE, type Segment, SILENT, TITLE } from '../index/segment.js';
import type { Part } from '../index/text-index.js';
import { COVERED, COVERS, type Draft } from './draft.js';
import type { Query } from './query.js';

/** How like a query the single rows of an entry are. */
export interface Likeness {
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

/** The most of a query that a single row covers, by the spaces of COVERED and then of all. */
export interface Covering {
  /** Any question or line. */
  readonly row: readonly number[];
  readonly lineRow: readonly number[];
  /** What is left open. */
  readonly openRow: readonly number[];
}

/** What a cover is a share of: the spaces of COVERED, then all. */
function massesOf(mass: readonly number[]): number[] {
  return [...COVERED.map((space) => mass[space] || 1), mass.reduce((sum, n) => sum + n, 0) || 1];
}

/** The most that a row covers, before its masses: of questions, of lines, of what is left open. */
const most = new Float64Array(3 * COVERS);
const ASKED_AT = 0;
const LINE_AT = COVERS;
const OPEN_AT = 2 * COVERS;

/** Makes the reader of a query's covers, which gathers those of an entry's rows. */
export function coveringOf({ rowOwners }: Segment, { mass, toldMass }: Query): (draft: Draft) => Covering {
  const asked = massesOf(mass);
  const told = massesOf(toldMass);
  return ({ first, last, covers, coversAt }) => {
    most.fill(0);
    let at = coversAt;
    for (let row = first; row < last; row++, at += COVERS) {
      const word = covers[at] ?? 0;
      const unigram = covers[at + 1] ?? 0;
      const concept = covers[at + 2] ?? 0;
      const all = word + unigram + concept + (covers[at + 3] ?? 0);
      if (all === 0) continue;
      const kind = (rowOwners[row] ?? 0) & 3;
      const into = kind === LINE ? LINE_AT : kind === SILENT ? OPEN_AT : ASKED_AT;
      if (word > (most[into] ?? 0)) most[into] = word;
      if (unigram > (most[into + 1] ?? 0)) most[into + 1] = unigram;
      if (concept > (most[into + 2] ?? 0)) most[into + 2] = concept;
      if (all > (most[into + 3] ?? 0)) most[into + 3] = all;
    }
    const row: number[] = [];
    const lineRow: number[] = [];
    const openRow: number[] = [];
    for (let c = 0; c < COVERS; c++) {
      const line = (most[LINE_AT + c] ?? 0) / (told[c] ?? 1);
      lineRow.push(line);
      row.push(Math.max(line, (most[ASKED_AT + c] ?? 0) / (asked[c] ?? 1)));
      openRow.push((most[OPEN_AT + c] ?? 0) / (asked[c] ?? 1));
    }
    return { row, lineRow, openRow };
  };
}

/** Makes likenesses of the sums of an entry's rows, and gathers them. */
export function likenessOf({ segment: { rowOwners }, shares }: Part, { first, last, rowSums, sumsAt }: Draft, queryNorm: number): Likeness {
  let questions = 0;
  let best = 0;
  let second = 0;
  let third = 0;
  let title = 0;
  let line = 0;
  let silent = 0;
  let votes = 0;
  let openVotes = 0;
  const toSum = sumsAt - first;
  for (let row = first; row < last; row++) {
    const kind = (rowOwners[row] ?? 0) & 3;
    if (kind !== LINE && kind !== SILENT) questions++;
    const sum = rowSums[row + toSum] ?? 0;
    if (sum === 0) continue;
    const likeness = (sum * (shares[row] ?? 0)) / queryNorm;
    // The fourth power: a neighbour half as like counts a sixteenth.
    const square = likeness * likeness;
    if (kind === LINE) {
      if (likeness > line) line = likeness;
    } else if (kind === SILENT) {
      if (likeness > silent) silent = likeness;
      openVotes += square * square;
    } else {
      votes += square * square;
      if (kind === TITLE && likeness > title) title = likeness;
      if (likeness > best) {
        third = second;
        second = best;
        best = likeness;
      } else if (likeness > second) {
        third = second;
        second = likeness;
      } else if (likeness > third) third = likeness;
    }
  }
  return { questions, best, second, third, title, line, silent, votes, openVotes };
}
