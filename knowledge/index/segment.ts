import { SPACES } from '../search/analyse.js';
import type { Key } from './key.js';

/** The space of whole English words as they are written: what spelling is mended with; nothing is searched in it. It stands last. */
export const FORM = SPACES.length;
const SPACE_COUNT = SPACES.length + 1;

/** The kinds of rows: a question of an entry, a line of its answer, something its sources leave open, a title (which is a question too). */
export const QUESTION = 0;
export const LINE = 1;
export const SILENT = 2;
export const TITLE = 3;

/** The two sides of an entry: its titles and questions, and its answer. */
export const ASKED = 0;
export const TOLD = 1;

/**
 * What a segment is made of, in the order of its one buffer. T terms sorted by space and units, R rows in the order of their D entries, P postings
 * in the order of their terms and, within a term, of their rows. Everything from `frequency` on is derived, of the segment taken alone.
 */
const LAYOUT = {
  /** T + 1: where a term's code units begin. */
  unitStarts: Uint32Array,
  units: Uint16Array,
  /** Spaces + 1: the first term of each space. */
  spaceStarts: Uint32Array,
  /** A hash table of the terms, each plus one. */
  slots: Uint32Array,
  /** T + 1: where a term's postings begin. */
  starts: Uint32Array,
  /** P: the row, and how often the term stands in it. */
  rows: Uint32Array,
  times: Uint8Array,
  /** R: the entry of a row, times four, plus its kind. */
  rowOwners: Uint32Array,
  /** D + 1: the first row of an entry. */
  rowStarts: Uint32Array,
  /** Sides × spaces × D: how many terms an entry has, titles counted by their weight. */
  lengths: Float32Array,
  /** D + 1 into the named things of an entry's titles. */
  thingStarts: Uint32Array,
  things: Uint8Array,
  /** D + 1 into the code units of the ids, and a hash table of the entries, each plus one. */
  idStarts: Uint32Array,
  ids: Uint16Array,
  idSlots: Uint32Array,
  /** T: entries that have the term in a question or an answer; how often it stands anywhere; rows left open that have it; questions that have it. */
  frequency: Uint32Array,
  occurrences: Uint32Array,
  openRows: Uint32Array,
  askedRows: Uint32Array,
  /** Sides × spaces: the sums of `lengths`; then the open rows and the questions. */
  sums: Float64Array,
  /** R: one over the length of a row as a vector. */
  shares: Float32Array,
  /** T: the most that a term adds to any entry, before its own weight. */
  peaks: Float32Array,
} as const;

type Views = { readonly [Name in keyof typeof LAYOUT]: InstanceType<(typeof LAYOUT)[Name]> };
export type SectionLengths = Readonly<Record<keyof typeof LAYOUT, number>>;

/** An index over some entries that never changes: views on one buffer, made by the builder, by a merge, or by reading a file in place. */
export interface Segment extends Views {
  readonly buffer: ArrayBuffer;
  readonly docCount: number;
  readonly rowCount: number;
  readonly termCount: number;
}

const NAMES = Object.keys(LAYOUT) as (keyof typeof LAYOUT)[];
/** Room at the start of the buffer for what the file says of itself; the lengths of the sections stand at its end. */
export const HEADER_BYTES = 256;
const LENGTHS_AT = HEADER_BYTES - NAMES.length * 4;
/** Every section starts where any number may start. */
const ALIGNED = 8;

/** The lengths of all sections for numbers of entries, rows, terms and postings. */
export function sectionLengths(of: {
  readonly docs: number;
  readonly rows: number;
  readonly terms: number;
  readonly postings: number;
  readonly units: number;
  readonly things: number;
  readonly idUnits: number;
  readonly slots: number;
  readonly idSlots: number;
}): SectionLengths {
  const { docs, rows, terms, postings } = of;
  return {
    unitStarts: terms + 1,
    units: of.units,
    spaceStarts: SPACE_COUNT + 1,
    slots: of.slots,
    starts: terms + 1,
    rows: postings,
    times: postings,
    rowOwners: rows,
    rowStarts: docs + 1,
    lengths: 2 * SPACES.length * docs,
    thingStarts: docs + 1,
    things: of.things,
    idStarts: docs + 1,
    ids: of.idUnits,
    idSlots: of.idSlots,
    frequency: terms,
    occurrences: terms,
    openRows: terms,
    askedRows: terms,
    sums: 2 * SPACES.length + 2,
    shares: rows,
    peaks: terms,
  };
}

/** A segment of the given lengths, all zero. */
export function allocateSegment(lengths: SectionLengths): Segment {
  const buffer = new ArrayBuffer(sizeOf(lengths));
  const header = new Uint32Array(buffer, LENGTHS_AT, NAMES.length);
  NAMES.forEach((name, i) => {
    header[i] = lengths[name];
  });
  return viewSegment(buffer);
}

/** The bytes a segment of these lengths takes. */
function sizeOf(lengths: SectionLengths): number {
  return NAMES.reduce((at, name) => aligned(at) + lengths[name] * LAYOUT[name].BYTES_PER_ELEMENT, HEADER_BYTES);
}

/** The bytes that a buffer's own header asks for: another size means that it was cut short. */
export function sizeBySections(buffer: ArrayBuffer): number {
  return sizeOf(lengthsIn(buffer));
}

function lengthsIn(buffer: ArrayBuffer): SectionLengths {
  const header = new Uint32Array(buffer, LENGTHS_AT, NAMES.length);
  return Object.fromEntries(NAMES.map((name, i) => [name, header[i] ?? 0])) as Record<keyof typeof LAYOUT, number>;
}

/** Reads a segment in place. The buffer is trusted: see `file.ts` for one that comes from outside. */
export function viewSegment(buffer: ArrayBuffer): Segment {
  const lengths = lengthsIn(buffer);
  const places = new Map<string, number>();
  let end = HEADER_BYTES;
  for (const name of NAMES) {
    places.set(name, aligned(end));
    end = aligned(end) + lengths[name] * LAYOUT[name].BYTES_PER_ELEMENT;
  }
  const view = <Name extends keyof typeof LAYOUT>(name: Name): Views[Name] =>
    new LAYOUT[name](buffer, places.get(name) ?? 0, lengths[name]) as Views[Name];
  // Written out: an object put together from a list of names is one whose fields are slow to read, and every search reads them.
  return {
    buffer,
    docCount: lengths.rowStarts - 1,
    rowCount: lengths.rowOwners,
    termCount: lengths.starts - 1,
    unitStarts: view('unitStarts'),
    units: view('units'),
    spaceStarts: view('spaceStarts'),
    slots: view('slots'),
    starts: view('starts'),
    rows: view('rows'),
    times: view('times'),
    rowOwners: view('rowOwners'),
    rowStarts: view('rowStarts'),
    lengths: view('lengths'),
    thingStarts: view('thingStarts'),
    things: view('things'),
    idStarts: view('idStarts'),
    ids: view('ids'),
    idSlots: view('idSlots'),
    frequency: view('frequency'),
    occurrences: view('occurrences'),
    openRows: view('openRows'),
    askedRows: view('askedRows'),
    sums: view('sums'),
    shares: view('shares'),
    peaks: view('peaks'),
  };
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNED) * ALIGNED;
}

/** The term of a key, or -1. */
export function findTerm({ slots, spaceStarts, units, unitStarts }: Segment, key: Key): number {
  const first = spaceStarts[key.space] ?? 0;
  const end = spaceStarts[key.space + 1] ?? 0;
  const mask = slots.length - 1;
  let slot = key.hash & mask;
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    const term = held - 1;
    if (term >= first && term < end && key.isAt(units, unitStarts[term] ?? 0, unitStarts[term + 1] ?? 0)) return term;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The text of a term. */
export function termText({ units, unitStarts }: Segment, term: number): string {
  return String.fromCharCode(...units.subarray(unitStarts[term] ?? 0, unitStarts[term + 1] ?? 0));
}
