import { Key } from '../index/key.js';
import { findTerm } from '../index/segment.js';
import type { Reading } from '../index/text-index.js';
import { idfOf } from '../index/weigh.js';
import { isNamed } from '../text/concepts.js';
import { withoutQuestionWords } from '../text/question-words.js';
import { analyse, CONCEPT, SPACES, type TermKey, WORD } from './analyse.js';
import { SEARCH } from './tuning.js';

/** A term of a question, as it was read. */
export interface ReadTerm {
  readonly space: number;
  readonly term: TermKey;
  /** 1 in the message itself, less in what is carried over. */
  readonly weight: number;
  readonly idf: number;
}

/** A term of a question that some entry has. */
export interface QueryTerm extends ReadTerm {
  /** The same against answers: 0 where the term stands only in the words that make the text a question. */
  readonly toldWeight: number;
  /** A number or a code, as 429 or cbc.0150: another one is another matter. */
  readonly isCode: boolean;
  /** Its number in each part of the index, -1 where no entry of the part has it. */
  readonly held: readonly number[];
  /** Log odds of standing in a question that sources leave open rather than in one that is answered. */
  readonly openness: number;
}

/** A question as the index sees it. */
export interface Query {
  /** The terms that some entry has, each once. */
  readonly terms: readonly QueryTerm[];
  /** The terms that no entry has, each once. */
  readonly unseen: readonly ReadTerm[];
  /** By space: the idf of all terms, and of those that no entry has. */
  readonly mass: readonly number[];
  readonly unseenMass: readonly number[];
  /** By space: the idf of all terms that an answer may have. */
  readonly toldMass: readonly number[];
  /** Length of the question as a vector: what makes the likeness of a row a cosine. */
  readonly norm: number;
  /** Numbers and codes that no entry has. */
  readonly unseenCodes: number;
  readonly concepts: readonly string[];
  /** The concepts that are compared by name, with their numbers in each part. */
  readonly named: readonly { readonly concept: string; readonly held: readonly number[] }[];
  readonly length: number;
}

/** One text of a query and what it weighs: the message itself, or the topic carried over from the turn before. */
export interface QueryPart {
  readonly text: string;
  readonly weight: number;
}

interface Draft {
  readonly space: number;
  readonly term: TermKey;
  readonly isCode: boolean;
  readonly held: readonly number[];
  readonly idf: number;
  weight: number;
  toldWeight: number;
}

/** Rare terms say little: this many occurrences on either side are taken for granted. */
const OPENNESS_PRIOR = 1;
const key = new Key();

/** Reads folded texts into a query. Keeps at most `SEARCH.mostTerms` terms, the most telling first. `mended` words were guessed from misspelt ones. */
export function readQuery(index: Reading, parts: readonly QueryPart[], mended: number): Query {
  const unseenIdf = idfOf(0, index.entries);
  const drafts = new Map<TermKey, Draft | undefined>();
  const mass = SPACES.map(() => 0);
  const unseenMass = SPACES.map(() => 0);
  const toldMass = SPACES.map(() => 0);
  const concepts = new Set<string>();
  const unseen: ReadTerm[] = [];
  let unseenCodes = 0;
  for (const { text, weight } of parts) {
    analyse(text, (space, term) => {
      if (space === CONCEPT) concepts.add(String(term));
      const name = nameOf(space, term);
      const known = drafts.get(name);
      if (known !== undefined) known.weight = Math.max(known.weight, weight);
      else if (!drafts.has(name)) {
        const draft = look(index, space, term, weight);
        drafts.set(name, draft);
        if (draft !== undefined) return;
        unseen.push({ space, term, weight, idf: unseenIdf });
        if (isCode(space, term)) unseenCodes++;
        mass[space] = (mass[space] ?? 0) + unseenIdf * weight;
        unseenMass[space] = (unseenMass[space] ?? 0) + unseenIdf * weight;
      }
    });
  }
  for (const { text, weight } of parts) {
    const missed = new Set<TermKey>();
    analyse(withoutQuestionWords(text), (space, term) => {
      const name = nameOf(space, term);
      const draft = drafts.get(name);
      if (draft !== undefined) draft.toldWeight = Math.max(draft.toldWeight, weight);
      else if (!missed.has(name)) {
        missed.add(name);
        toldMass[space] = (toldMass[space] ?? 0) + unseenIdf * weight;
      }
    });
  }
  const doubt = mended * SEARCH.mendedDoubt * unseenIdf;
  mass[WORD] = (mass[WORD] ?? 0) + doubt;
  unseenMass[WORD] = (unseenMass[WORD] ?? 0) + doubt;
  let square = 0;
  for (const space of SPACES.keys()) square += (unseenMass[space] ?? 0) * unseenIdf * (SEARCH.likenessShare[space] ?? 0) ** 2;
  const terms: QueryTerm[] = [];
  for (const draft of mostTelling(drafts)) {
    const { space, weight, toldWeight, idf } = draft;
    toldMass[space] = (toldMass[space] ?? 0) + idf * toldWeight;
    mass[space] = (mass[space] ?? 0) + idf * weight;
    square += (weight * idf * (SEARCH.likenessShare[space] ?? 0)) ** 2;
    terms.push({ ...draft, openness: opennessOf(index, draft.held) });
  }
  return {
    terms,
    unseen,
    mass,
    unseenMass,
    toldMass,
    unseenCodes,
    norm: Math.sqrt(square) || 1,
    concepts: [...concepts],
    named: [...concepts].filter(isNamed).map((concept) => ({ concept, held: heldBy(index, CONCEPT, concept) })),
    length: parts.reduce((sum, part) => sum + part.text.length, 0),
  };
}

const DIGIT = /\d/;

function isCode(space: number, term: TermKey): boolean {
  return space === WORD && typeof term === 'string' && DIGIT.test(term);
}

/** Characters and pairs are different numbers; texts of different spaces may be equal. */
function nameOf(space: number, term: TermKey): TermKey {
  return typeof term === 'number' ? term : `${space}${term}`;
}

function look(index: Reading, space: number, term: TermKey, weight: number): Draft | undefined {
  const held = heldBy(index, space, term);
  let frequency = 0;
  let occurrences = 0;
  for (let i = 0; i < held.length; i++) {
    const counts = index.parts[i]?.counts;
    const own = held[i] ?? -1;
    if (own < 0) continue;
    frequency += counts?.frequency[own] ?? 0;
    occurrences += counts?.occurrences[own] ?? 0;
  }
  return occurrences === 0
    ? undefined
    : { space, term, isCode: isCode(space, term), held, weight, toldWeight: 0, idf: idfOf(frequency, index.entries) };
}

function heldBy(index: Reading, space: number, term: TermKey): number[] {
  key.of(space, term);
  const held: number[] = [];
  for (const part of index.parts) held.push(findTerm(part.segment, key));
  return held;
}

function mostTelling(drafts: ReadonlyMap<TermKey, Draft | undefined>): Draft[] {
  const list: Draft[] = [];
  for (const draft of drafts.values()) if (draft !== undefined) list.push(draft);
  if (list.length <= SEARCH.mostTerms) return list;
  return list.sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, SEARCH.mostTerms);
}

function opennessOf(index: Reading, held: readonly number[]): number {
  if (index.openRows === 0) return 0;
  const expected = index.openRows / Math.max(1, index.askedRows);
  let open = 0;
  let asked = 0;
  for (let i = 0; i < held.length; i++) {
    const counts = index.parts[i]?.counts;
    const own = held[i] ?? -1;
    if (own < 0) continue;
    open += counts?.openRows[own] ?? 0;
    asked += counts?.askedRows[own] ?? 0;
  }
  return Math.log((open + OPENNESS_PRIOR * expected) / ((asked + OPENNESS_PRIOR) * expected));
}
