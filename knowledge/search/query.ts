import { Key } from '../index/key.js';
import { findTerm } from '../index/segment.js';
import type { Reading } from '../index/text-index.js';
import { idfOf } from '../index/weigh.js';
import { isNamed } from '../text/concepts.js';
import { questionWordsIn } from '../text/question-words.js';
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

/** A term while the texts are read. */
interface Term extends QueryTerm {
  weight: number;
  toldWeight: number;
}

/** Rare terms say little: this many occurrences on either side are taken for granted. */
const OPENNESS_PRIOR = 1;
const key = new Key();

/** Reads folded texts into a query. Keeps at most `SEARCH.mostTerms` terms, the most telling first. `mended` words were guessed from misspelt ones. */
export function readQuery(index: Reading, parts: readonly QueryPart[], mended: number): Query {
  const unseenIdf = idfOf(0, index.entries);
  const known = new Map<TermKey, Term>();
  const unknown = new Map<TermKey, Term>();
  const concepts = new Set<string>();
  for (const { text, weight } of parts) {
    const asking = questionWordsIn(text);
    analyse(text, (space, term, from, end) => {
      if (space === CONCEPT) concepts.add(String(term));
      const name = nameOf(space, term);
      let found = known.get(name) ?? unknown.get(name);
      if (found === undefined) {
        found = look(index, space, term, unseenIdf);
        (found.held === NOWHERE ? unknown : known).set(name, found);
      }
      if (weight > found.weight) found.weight = weight;
      if (weight > found.toldWeight && !overlaps(asking, from, end)) found.toldWeight = weight;
    });
  }
  const terms = mostTelling([...known.values()]);
  const unseen = [...unknown.values()];
  const unseenMass = massOf(unseen, 'weight');
  const mass = massOf(terms, 'weight', unseenMass);
  const doubt = mended * SEARCH.mendedDoubt * unseenIdf;
  mass[WORD] = (mass[WORD] ?? 0) + doubt;
  unseenMass[WORD] = (unseenMass[WORD] ?? 0) + doubt;
  return {
    terms,
    unseen,
    mass,
    unseenMass,
    toldMass: massOf(terms, 'toldWeight', massOf(unseen, 'toldWeight')),
    unseenCodes: unseen.reduce((count, { isCode }) => count + (isCode ? 1 : 0), 0),
    norm: normOf(terms, unseenMass, unseenIdf),
    concepts: [...concepts],
    named: [...concepts].filter(isNamed).map((concept) => ({ concept, held: heldBy(index, CONCEPT, concept) })),
    length: parts.reduce((sum, part) => sum + part.text.length, 0),
  };
}

/** By space: the idf of terms times one of their weights, on top of what is given. */
function massOf(terms: readonly Term[], of: 'weight' | 'toldWeight', given: readonly number[] = NO_MASS): number[] {
  const mass = given.slice();
  for (const term of terms) mass[term.space] = (mass[term.space] ?? 0) + term.idf * term[of];
  return mass;
}

function normOf(terms: readonly Term[], unseenMass: readonly number[], unseenIdf: number): number {
  let square = 0;
  for (let space = 0; space < SPACES.length; space++)
    square += (unseenMass[space] ?? 0) * unseenIdf * (SEARCH.likenessShare[space] ?? 0) ** 2;
  for (const { space, weight, idf } of terms) square += (weight * idf * (SEARCH.likenessShare[space] ?? 0)) ** 2;
  return Math.sqrt(square) || 1;
}

/** Whether a stretch of a text has anything in common with any of others, which are given by the first and the end of each in turn. */
function overlaps(others: readonly number[], from: number, end: number): boolean {
  for (let i = 0; i < others.length; i += 2) if (from < (others[i + 1] ?? 0) && end > (others[i] ?? 0)) return true;
  return false;
}

const NO_MASS: readonly number[] = SPACES.map(() => 0);
const NOWHERE: readonly number[] = [];
const DIGIT = /\d/;

function isCode(space: number, term: TermKey): boolean {
  return space === WORD && typeof term === 'string' && DIGIT.test(term);
}

/** Characters and pairs are different numbers; texts of different spaces may be equal. */
function nameOf(space: number, term: TermKey): TermKey {
  return typeof term === 'number' ? term : `${space}${term}`;
}

/** A term as the index has it, nothing of it read yet; held nowhere and as rare as can be where it has not. */
function look(index: Reading, space: number, term: TermKey, unseenIdf: number): Term {
  const held = heldBy(index, space, term);
  let frequency = 0;
  let occurrences = 0;
  let open = 0;
  let asked = 0;
  for (let i = 0; i < held.length; i++) {
    const counts = index.parts[i]?.counts;
    const own = held[i] ?? -1;
    if (own < 0) continue;
    frequency += counts?.frequency[own] ?? 0;
    occurrences += counts?.occurrences[own] ?? 0;
    open += counts?.openRows[own] ?? 0;
    asked += counts?.askedRows[own] ?? 0;
  }
  const isSeen = occurrences > 0;
  return {
    space,
    term,
    isCode: isCode(space, term),
    held: isSeen ? held : NOWHERE,
    idf: isSeen ? idfOf(frequency, index.entries) : unseenIdf,
    openness: isSeen ? opennessOf(index, open, asked) : 0,
    weight: 0,
    toldWeight: 0,
  };
}

function heldBy(index: Reading, space: number, term: TermKey): number[] {
  key.of(space, term);
  const held: number[] = [];
  for (const part of index.parts) held.push(findTerm(part.segment, key));
  return held;
}

function mostTelling(terms: Term[]): Term[] {
  if (terms.length <= SEARCH.mostTerms) return terms;
  return terms.sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, SEARCH.mostTerms);
}

function opennessOf({ openRows, askedRows }: Reading, open: number, asked: number): number {
  if (openRows === 0) return 0;
  const expected = openRows / Math.max(1, askedRows);
  return Math.log((open + OPENNESS_PRIOR * expected) / ((asked + OPENNESS_PRIOR) * expected));
}
