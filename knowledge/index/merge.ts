import { SPACES } from '../search/analyse.js';
import { writeHashes, writeIdHashes } from './hashes.js';
import { slotsFor } from './key.js';
import { allocateSegment, FORM, type Segment, sectionLengths } from './segment.js';
import { compareUnits } from './term-table.js';
import { type Dead, derive } from './weigh.js';

/** A segment to merge, and which of its entries are withdrawn. */
export interface Merged {
  readonly segment: Segment;
  readonly dead?: Dead;
}

const GONE = 0xffffffff;

/** Makes one segment of several: the living entries in their order, the terms none of them has left out. Nothing is analysed again. */
export function mergeSegments(parts: readonly Merged[]): Segment {
  const moves = movesOf(parts);
  const sizes = { terms: 0, units: 0, postings: 0 };
  eachTerm(parts, (_, held) => {
    const count = held.reduce((sum, term, i) => sum + (term < 0 ? 0 : liveCount(parts[i], moves.rows[i], term)), 0);
    if (count === 0) return;
    sizes.terms++;
    sizes.postings += count;
    sizes.units += unitsOf(parts, held).length;
  });
  const segment = allocateSegment(
    sectionLengths({
      ...sizes,
      docs: moves.docCount,
      rows: moves.rowCount,
      things: sumOver(parts, moves.docs, (part, doc) => (part.thingStarts[doc + 1] ?? 0) - (part.thingStarts[doc] ?? 0)),
      idUnits: sumOver(parts, moves.docs, (part, doc) => (part.idStarts[doc + 1] ?? 0) - (part.idStarts[doc] ?? 0)),
      slots: slotsFor(sizes.terms),
      idSlots: slotsFor(moves.docCount),
    }),
  );
  parts.forEach(({ segment: from }, i) => {
    copyEntries(from, segment, moves.docs[i] ?? new Uint32Array(), moves.rows[i] ?? new Uint32Array());
  });
  copyTerms(parts, segment, moves.rows);
  writeHashes(segment);
  writeIdHashes(segment);
  derive(segment);
  return segment;
}

/** Where each entry and row goes, by part. */
function movesOf(parts: readonly Merged[]) {
  let docCount = 0;
  let rowCount = 0;
  const docs: Uint32Array[] = [];
  const rows: Uint32Array[] = [];
  for (const { segment, dead } of parts) {
    docs.push(Uint32Array.from({ length: segment.docCount }, (_, doc) => (dead?.[doc] === 1 ? GONE : docCount++)));
    rows.push(Uint32Array.from(segment.rowOwners, (meta) => (dead?.[meta >>> 2] === 1 ? GONE : rowCount++)));
  }
  return { docs, rows, docCount, rowCount };
}

function sumOver(parts: readonly Merged[], docs: readonly Uint32Array[], of: (segment: Segment, doc: number) => number): number {
  let sum = 0;
  parts.forEach(({ segment }, i) => {
    for (let doc = 0; doc < segment.docCount; doc++) if (docs[i]?.[doc] !== GONE) sum += of(segment, doc);
  });
  return sum;
}

/** Visits the terms of all parts in order, with the number that each part gives it, or -1. */
function eachTerm(parts: readonly Merged[], visit: (space: number, held: Int32Array) => void): void {
  const held = new Int32Array(parts.length);
  for (let space = 0; space <= FORM; space++) {
    const next = parts.map(({ segment }) => segment.spaceStarts[space] ?? 0);
    for (;;) {
      let least = -1;
      held.fill(-1);
      for (let i = 0; i < parts.length; i++) {
        const segment = parts[i]?.segment;
        const term = next[i] ?? 0;
        if (segment === undefined || term >= (segment.spaceStarts[space + 1] ?? 0)) continue;
        const order = least < 0 ? -1 : compareTerms(segment, term, parts[least]?.segment ?? segment, held[least] ?? 0);
        if (order > 0) continue;
        if (order < 0) {
          held.fill(-1);
          least = i;
        }
        held[i] = term;
      }
      if (least < 0) break;
      for (let i = 0; i < parts.length; i++) if ((held[i] ?? -1) >= 0) next[i] = (next[i] ?? 0) + 1;
      visit(space, held);
    }
  }
}

function compareTerms(a: Segment, term: number, b: Segment, other: number): number {
  return compareUnits(
    a.units,
    a.unitStarts[term] ?? 0,
    a.unitStarts[term + 1] ?? 0,
    b.units,
    b.unitStarts[other] ?? 0,
    b.unitStarts[other + 1] ?? 0,
  );
}

function unitsOf(parts: readonly Merged[], held: Int32Array): Uint16Array {
  const i = held.findIndex((term) => term >= 0);
  const term = held[i] ?? 0;
  const segment = parts[i]?.segment;
  return segment?.units.subarray(segment.unitStarts[term] ?? 0, segment.unitStarts[term + 1] ?? 0) ?? new Uint16Array();
}

function liveCount(part: Merged | undefined, moves: Uint32Array | undefined, term: number): number {
  if (part === undefined || moves === undefined) return 0;
  const { starts, rows } = part.segment;
  const start = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  if (part.dead === undefined) return end - start;
  let count = 0;
  for (let at = start; at < end; at++) if (moves[rows[at] ?? 0] !== GONE) count++;
  return count;
}

function copyEntries(from: Segment, to: Segment, docs: Uint32Array, rows: Uint32Array): void {
  for (let row = 0; row < from.rowCount; row++) {
    const place = rows[row] ?? GONE;
    if (place === GONE) continue;
    const meta = from.rowOwners[row] ?? 0;
    to.rowOwners[place] = (docs[meta >>> 2] ?? 0) * 4 + (meta & 3);
  }
  for (let doc = 0; doc < from.docCount; doc++) {
    const place = docs[doc] ?? GONE;
    if (place === GONE) continue;
    const rowCount = (from.rowStarts[doc + 1] ?? 0) - (from.rowStarts[doc] ?? 0);
    to.rowStarts[place + 1] = (to.rowStarts[place] ?? 0) + rowCount;
    for (let i = 0; i < 2 * SPACES.length; i++) to.lengths[i * to.docCount + place] = from.lengths[i * from.docCount + doc] ?? 0;
    const things = from.things.subarray(from.thingStarts[doc] ?? 0, from.thingStarts[doc + 1] ?? 0);
    to.things.set(things, to.thingStarts[place] ?? 0);
    to.thingStarts[place + 1] = (to.thingStarts[place] ?? 0) + things.length;
    const id = from.ids.subarray(from.idStarts[doc] ?? 0, from.idStarts[doc + 1] ?? 0);
    to.ids.set(id, to.idStarts[place] ?? 0);
    to.idStarts[place + 1] = (to.idStarts[place] ?? 0) + id.length;
  }
}

function copyTerms(parts: readonly Merged[], to: Segment, moves: readonly Uint32Array[]): void {
  let term = 0;
  let posting = 0;
  let unit = 0;
  eachTerm(parts, (space, held) => {
    const before = posting;
    for (let i = 0; i < parts.length; i++) {
      const from = parts[i]?.segment;
      const own = held[i] ?? -1;
      const rows = moves[i];
      if (from === undefined || rows === undefined || own < 0) continue;
      const end = from.starts[own + 1] ?? 0;
      for (let at = from.starts[own] ?? 0; at < end; at++) {
        const row = rows[from.rows[at] ?? 0] ?? GONE;
        if (row === GONE) continue;
        to.rows[posting] = row;
        to.times[posting] = from.times[at] ?? 0;
        posting++;
      }
    }
    if (posting === before) return;
    const units = unitsOf(parts, held);
    to.units.set(units, unit);
    unit += units.length;
    term++;
    to.unitStarts[term] = unit;
    to.starts[term] = posting;
    to.spaceStarts[space + 1] = term;
  });
  for (let space = 0; space <= FORM; space++)
    to.spaceStarts[space + 1] = Math.max(to.spaceStarts[space + 1] ?? 0, to.spaceStarts[space] ?? 0);
}
