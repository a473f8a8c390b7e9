import { SPACES } from './analyse.js';
import type { Postings } from './postings.js';
import type { Query } from './query.js';
import { LINE, SILENT, type TextIndex, TITLE } from './text-index.js';
import { SEARCH } from './tuning.js';

/** What the search finds for one query, by entry. */
export interface Matches {
  /** BM25 against titles and questions: `asked[space][entry]`. */
  readonly asked: readonly Float64Array[];
  /** BM25 against answers and menu paths. */
  readonly told: readonly Float64Array[];
  /** Likeness of the best, second and third best single question of an entry, 0 to 1. */
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  /** Likeness of the better title. */
  readonly title: Float64Array;
  /** Likeness of the best single line of the answer. */
  readonly line: Float64Array;
  /** Likeness of what the entry's sources leave open. */
  readonly silent: Float64Array;
  /** How likely an entry's questions make the query, by space: a log ratio, comparable within one query. */
  readonly model: readonly Float64Array[];
  /** Sum of the likeness of all its questions, near ones counting far more; and of what its sources leave open. */
  readonly votes: Float64Array;
  readonly openVotes: Float64Array;
  /** Entries worth weighing, no order. */
  readonly candidates: readonly number[];
}

/** Scores all entries for a query: once as whole entries, once by their single questions. */
export function match(index: TextIndex, query: Query): Matches {
  const n = index.docCount;
  const asked = SPACES.map(() => new Float64Array(n));
  const told = SPACES.map(() => new Float64Array(n));
  const model = SPACES.map(() => new Float64Array(n));
  const queried = SPACES.map(() => 0);
  const rows = new Float64Array(index.rowOwner.length);
  let square = 0;
  for (const space of SPACES.keys()) square += (query.unseenMass[space] ?? 0) * index.unseenIdf * (SEARCH.likenessShare[space] ?? 0) ** 2;
  for (let i = 0; i < query.terms.length; i++) {
    const term = query.terms[i] ?? 0;
    const space = index.lexicon.spaceOf(term);
    const weight = (query.weights[i] ?? 0) * (index.idf[term] ?? 0);
    const share = weight * (SEARCH.likenessShare[space] ?? 0);
    square += share * share;
    const askedHere = asked[space];
    const toldHere = told[space];
    const modelHere = model[space];
    if (askedHere === undefined || toldHere === undefined || modelHere === undefined) continue;
    scatter(index.asked, index.asked.weights, term, weight, askedHere);
    const times = query.weights[i] ?? 0;
    queried[space] = (queried[space] ?? 0) + times;
    scatter(index.asked, index.model.gains, term, times, modelHere);
    scatter(index.told, index.told.weights, term, weight, toldHere);
    scatter(index.rows, index.rows.weights, term, share, rows);
  }
  const best = new Float64Array(n);
  const second = new Float64Array(n);
  const third = new Float64Array(n);
  const title = new Float64Array(n);
  const line = new Float64Array(n);
  const silent = new Float64Array(n);
  model.forEach((scores, space) => {
    const times = queried[space] ?? 0;
    const scale = Math.sqrt(times) || 1;
    for (let doc = 0; doc < n; doc++) scores[doc] = ((scores[doc] ?? 0) - times * (index.model.costs[space]?.[doc] ?? 0)) / scale;
  });
  const votes = new Float64Array(n);
  const openVotes = new Float64Array(n);
  const norm = Math.sqrt(square) || 1;
  for (let row = 0; row < rows.length; row++) {
    const likeness = (rows[row] ?? 0) / norm;
    if (likeness === 0) continue;
    const owner = index.rowOwner[row] ?? 0;
    const kind = index.rowKind[row];
    if (kind !== LINE) {
      const side = kind === SILENT ? openVotes : votes;
      // The fourth power: a neighbour half as like counts a sixteenth.
      const square = likeness * likeness;
      side[owner] = (side[owner] ?? 0) + square * square;
    }
    if (kind === SILENT) {
      if (likeness > (silent[owner] ?? 0)) silent[owner] = likeness;
      continue;
    }
    if (kind === LINE) {
      if (likeness > (line[owner] ?? 0)) line[owner] = likeness;
      continue;
    }
    if (kind === TITLE && likeness > (title[owner] ?? 0)) title[owner] = likeness;
    if (likeness > (best[owner] ?? 0)) {
      third[owner] = second[owner] ?? 0;
      second[owner] = best[owner] ?? 0;
      best[owner] = likeness;
    } else if (likeness > (second[owner] ?? 0)) {
      third[owner] = second[owner] ?? 0;
      second[owner] = likeness;
    } else if (likeness > (third[owner] ?? 0)) third[owner] = likeness;
  }
  return { asked, told, best, second, third, title, line, silent, model, votes, openVotes, candidates: candidates(asked, told, best) };
}

/** Adds a term's values, aligned with its postings, to the rows it stands in. */
function scatter({ starts, rows }: Postings, values: Float32Array, term: number, weight: number, into: Float64Array): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at++) {
    const row = rows[at] ?? 0;
    into[row] = (into[row] ?? 0) + weight * (values[at] ?? 0);
  }
}

function candidates(asked: readonly Float64Array[], told: readonly Float64Array[], best: Float64Array): number[] {
  const total = new Float64Array(best.length);
  for (const scores of [...asked, ...told])
    scores.forEach((score, i) => {
      total[i] = (total[i] ?? 0) + score;
    });
  return [...new Set([...top(total, SEARCH.candidates), ...top(best, SEARCH.candidates)])];
}

/** The rows with the highest positive scores. */
function top(scores: Float64Array, count: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score <= 0 || (rows.length === count && score <= (scores[rows[count - 1] ?? 0] ?? 0))) continue;
    let at = rows.length < count ? rows.length : count - 1;
    while (at > 0 && (scores[rows[at - 1] ?? 0] ?? 0) < score) {
      rows[at] = rows[at - 1] ?? 0;
      at--;
    }
    rows[at] = row;
  }
  return rows;
}
