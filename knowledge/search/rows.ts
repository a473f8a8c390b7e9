import { LINE, SILENT, TITLE } from '../index/segment.js';
import type { Part } from '../index/text-index.js';
import { COVERED, type Draft, ROW_FIGURES } from './draft.js';
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

/** What the rows of an entry come to. */
export interface RowsFound extends Covering {
  readonly likeness: Likeness;
}

const COVERS = COVERED.length + 1;
/** The most that a row covers, before its masses: of questions, of lines, of what is left open. */
const most = new Float64Array(3 * COVERS);
const NOT_WHOLE: readonly number[] = Array.from({ length: COVERS }, () => 0.5);
const ASKED_AT = 0;
const LINE_AT = COVERS;
const OPEN_AT = 2 * COVERS;

/** What a cover is a share of: the spaces of COVERED, then all. */
function massesOf(mass: readonly number[]): number[] {
  return [...COVERED.map((space) => mass[space] || 1), mass.reduce((sum, n) => sum + n, 0) || 1];
}

/** Makes the reader of a draft's rows for one query. */
export function rowReader({ segment: { rowOwners }, shares }: Part, { mass, toldMass, norm }: Query): (draft: Draft) => RowsFound {
  const asked = massesOf(mass);
  const told = massesOf(toldMass);
  return ({ first, last, rows, rowsAt }) => {
    most.fill(0);
    let questions = 0;
    let best = 0;
    let second = 0;
    let third = 0;
    let title = 0;
    let line = 0;
    let silent = 0;
    let votes = 0;
    let openVotes = 0;
    for (let row = first, at = rowsAt; row < last; row++, at += ROW_FIGURES) {
      const kind = (rowOwners[row] ?? 0) & 3;
      if (kind !== LINE && kind !== SILENT) questions++;
      const sum = rows[at] as number;
      if (sum === 0) continue;
      cover(rows, at + 1, kind === LINE ? LINE_AT : kind === SILENT ? OPEN_AT : ASKED_AT);
      const likeness = (sum * (shares[row] ?? 0)) / norm;
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
    return { likeness: { questions, best, second, third, title, line, silent, votes, openVotes }, ...shareOf(asked, told) };
  };
}

/** Takes in what a row covers. */
function cover(rows: Float64Array, at: number, into: number): void {
  const word = rows[at] as number;
  const unigram = rows[at + 1] as number;
  const concept = rows[at + 2] as number;
  const all = word + unigram + concept + (rows[at + 3] as number);
  if (word > (most[into] as number)) most[into] = word;
  if (unigram > (most[into + 1] as number)) most[into + 1] = unigram;
  if (concept > (most[into + 2] as number)) most[into + 2] = concept;
  if (all > (most[into + 3] as number)) most[into + 3] = all;
}

/** What was covered most, as shares of the masses. */
function shareOf(asked: readonly number[], told: readonly number[]): Covering {
  const row = NOT_WHOLE.slice();
  const lineRow = NOT_WHOLE.slice();
  const openRow = NOT_WHOLE.slice();
  for (let c = 0; c < COVERS; c++) {
    const line = (most[LINE_AT + c] ?? 0) / (told[c] ?? 1);
    lineRow[c] = line;
    row[c] = Math.max(line, (most[ASKED_AT + c] ?? 0) / (asked[c] ?? 1));
    openRow[c] = (most[OPEN_AT + c] ?? 0) / (asked[c] ?? 1);
  }
  return { row, lineRow, openRow };
}
