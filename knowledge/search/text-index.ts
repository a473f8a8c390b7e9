import { analyse, SPACES } from './analyse.js';
import type { Doc } from './doc.js';
import { type LanguageModel, languageModelOf } from './language-model.js';
import { Lexicon } from './lexicon.js';
import { type Postings, PostingsBuilder } from './postings.js';
import { Tally } from './tally.js';
import { SEARCH } from './tuning.js';

/** Everything the search reads, in flat arrays; made once from the entries. */
export interface TextIndex {
  readonly lexicon: Lexicon;
  readonly docCount: number;
  /** How telling a term is: high when few entries have it. */
  readonly idf: Float32Array;
  /** The idf of a term that no entry has. */
  readonly unseenIdf: number;
  /** Terms of titles and questions by entry; weights are saturated frequencies. */
  readonly asked: Postings;
  /** How likely an entry's questions make each term: beside `asked`, row by row. */
  readonly model: LanguageModel;
  /** Log odds of a term to stand in a question that sources leave open rather than in one that is answered. */
  readonly openness: Float32Array;
  /** Terms of answers and menu paths by entry. */
  readonly told: Postings;
  /** Terms by row, one question or one line each; weights make the likeness a cosine. */
  readonly rows: Postings;
  readonly rowOwner: Uint32Array;
  /** What each row is: a title, a question of an entry, a line of its answer, or something its sources leave open. */
  readonly rowKind: Uint8Array;
  /** How often a term stands in the whole: what the spelling repair knows of the language. */
  readonly occurrences: Uint32Array;
}

/** The kinds of rows: a title is a question too. */
export const QUESTION = 0;
export const LINE = 1;
export const SILENT = 2;
export const TITLE = 3;

/** A row on its way into the index: what it says, each term once. */
interface Row {
  readonly owner: number;
  readonly kind: number;
  readonly terms: Uint32Array;
}

/** Builds the index. Texts are folded by the caller. */
export function buildIndex(docs: readonly Doc[]): TextIndex {
  const lexicon = new Lexicon();
  const occurrences = new Tally();
  const entryFrequency = new Tally();
  const askedHere = new Tally();
  const toldHere = new Tally();
  const seenInRow = new Tally();
  const asked = new Side();
  const told = new Side();
  const rows: Row[] = [];

  const addRow = (owner: number, kind: number, text: string, sum: Tally | undefined, weight: number): void => {
    analyse(text, (space, key) => {
      const term = lexicon.add(space, key);
      occurrences.add(term, 1);
      seenInRow.add(term, 1);
      sum?.add(term, weight);
    });
    rows.push({ owner, kind, terms: seenInRow.terms() });
    seenInRow.clear();
  };

  docs.forEach((doc, owner) => {
    for (const text of doc.titles) addRow(owner, TITLE, text, askedHere, SEARCH.titleWeight);
    for (const text of doc.questions) addRow(owner, QUESTION, text, askedHere, 1);
    for (const text of doc.answers) addRow(owner, LINE, text, toldHere, 1);
    for (const text of doc.silent) addRow(owner, SILENT, text, undefined, 0);
    asked.add(owner, askedHere, lexicon);
    told.add(owner, toldHere, lexicon);
    for (const term of askedHere.terms()) entryFrequency.add(term, 1);
    for (const term of toldHere.terms()) if (askedHere.get(term) === 0) entryFrequency.add(term, 1);
    askedHere.clear();
    toldHere.clear();
  });

  const askedCounts = asked.counts(lexicon);
  const idf = Float32Array.from({ length: lexicon.size }, (_, term) => idfOf(entryFrequency.get(term), docs.length));
  return {
    lexicon,
    docCount: docs.length,
    idf,
    unseenIdf: idfOf(0, docs.length),
    asked: asked.finish(lexicon, askedCounts),
    model: languageModelOf(askedCounts, lexicon, docs.length),
    openness: opennessOf(rows, lexicon.size),
    told: told.finish(lexicon, told.counts(lexicon)),
    rows: rowPostings(rows, lexicon, idf),
    rowOwner: Uint32Array.from(rows, (row) => row.owner),
    rowKind: Uint8Array.from(rows, (row) => row.kind),
    occurrences: Uint32Array.from({ length: lexicon.size }, (_, term) => occurrences.get(term)),
  };
}

function idfOf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** One side of the entries, what is asked or what is told, on its way to BM25 weights. */
class Side {
  readonly #builder = new PostingsBuilder();
  readonly #lengths: number[][] = SPACES.map(() => []);

  add(row: number, counts: Tally, lexicon: Lexicon): void {
    const lengths = SPACES.map(() => 0);
    for (const term of counts.terms()) {
      const n = counts.get(term);
      this.#builder.add(term, row, n);
      const space = lexicon.spaceOf(term);
      lengths[space] = (lengths[space] ?? 0) + n;
    }
    lengths.forEach((length, space) => {
      this.#lengths[space]?.push(length);
    });
  }

  counts(lexicon: Lexicon): Postings {
    return this.#builder.finish(lexicon.size);
  }

  finish(lexicon: Lexicon, counts: Postings): Postings {
    const averages = this.#lengths.map((list) => Math.max(1, list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length)));
    const postings = { ...counts, weights: counts.weights.slice() };
    for (let term = 0; term < lexicon.size; term++) {
      const space = lexicon.spaceOf(term);
      for (let at = postings.starts[term] ?? 0; at < (postings.starts[term + 1] ?? 0); at++) {
        const n = postings.weights[at] ?? 0;
        const length = this.#lengths[space]?.[postings.rows[at] ?? 0] ?? 0;
        postings.weights[at] = saturate(n, length / (averages[space] ?? 1));
      }
    }
    return postings;
  }
}

/** BM25's frequency part: grows with `n` towards k1 + 1, slower in longer texts. */
function saturate(n: number, relativeLength: number): number {
  return (n * (SEARCH.k1 + 1)) / (n + SEARCH.k1 * (1 - SEARCH.b + SEARCH.b * relativeLength));
}

/** Rare terms say little: this many occurrences on either side are taken for granted. */
const OPENNESS_PRIOR = 1;

function opennessOf(rows: readonly Row[], termCount: number): Float32Array {
  const open = new Float64Array(termCount);
  const answered = new Float64Array(termCount);
  let openRows = 0;
  let answeredRows = 0;
  for (const { kind, terms } of rows) {
    if (kind === LINE) continue;
    if (kind === SILENT) openRows++;
    else answeredRows++;
    const side = kind === SILENT ? open : answered;
    for (const term of terms) side[term] = (side[term] ?? 0) + 1;
  }
  const expected = openRows / Math.max(1, answeredRows);
  return Float32Array.from({ length: termCount }, (_, term) =>
    openRows === 0 ? 0 : Math.log(((open[term] ?? 0) + OPENNESS_PRIOR * expected) / (((answered[term] ?? 0) + OPENNESS_PRIOR) * expected)),
  );
}

function rowPostings(rows: readonly Row[], lexicon: Lexicon, idf: Float32Array): Postings {
  const builder = new PostingsBuilder();
  rows.forEach((row, index) => {
    let square = 0;
    for (const term of row.terms) square += likeness(term, lexicon, idf) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (const term of row.terms) builder.add(term, index, likeness(term, lexicon, idf) / norm);
  });
  return builder.finish(lexicon.size);
}

/** What a term weighs in the likeness of two questions. */
function likeness(term: number, lexicon: Lexicon, idf: Float32Array): number {
  return (idf[term] ?? 0) * (SEARCH.likenessShare[lexicon.spaceOf(term)] ?? 0);
}
