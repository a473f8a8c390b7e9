import { Key } from './key.js';
import { FORM, type Segment } from './segment.js';

/** Fills the hash table of the terms. */
export function writeHashes({ slots, spaceStarts, unitStarts, units }: Segment): void {
  const key = new Key();
  const mask = slots.length - 1;
  for (let space = 0; space <= FORM; space++) {
    for (let term = spaceStarts[space] ?? 0; term < (spaceStarts[space + 1] ?? 0); term++)
      place(slots, mask, key.from(space, units, unitStarts[term] ?? 0, unitStarts[term + 1] ?? 0).hash, term);
  }
}

/** Fills the hash table of the entries' ids. */
export function writeIdHashes({ idSlots, idStarts, ids, docCount }: Segment): void {
  const mask = idSlots.length - 1;
  for (let doc = 0; doc < docCount; doc++) place(idSlots, mask, hashUnits(ids, idStarts[doc] ?? 0, idStarts[doc + 1] ?? 0), doc);
}

function place(slots: Uint32Array, mask: number, hash: number, value: number): void {
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = value + 1;
}

/** The entry of an id, or -1. */
export function findId({ idSlots, idStarts, ids }: Segment, id: string): number {
  const wanted = Uint16Array.from({ length: id.length }, (_, i) => id.charCodeAt(i));
  const mask = idSlots.length - 1;
  let slot = hashUnits(wanted, 0, wanted.length) & mask;
  for (let held = idSlots[slot] ?? 0; held !== 0; held = idSlots[slot] ?? 0) {
    const start = idStarts[held - 1] ?? 0;
    if ((idStarts[held] ?? 0) - start === wanted.length && wanted.every((unit, i) => ids[start + i] === unit)) return held - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The id of an entry. */
export function idOf({ idStarts, ids }: Segment, doc: number): string {
  let id = '';
  const end = idStarts[doc + 1] ?? 0;
  // One by one: spreading an array costs more than the few characters of an id, and every query asks for those of its candidates.
  for (let at = idStarts[doc] ?? 0; at < end; at++) id += String.fromCharCode(ids[at] ?? 0);
  return id;
}

function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
