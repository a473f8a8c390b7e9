import type { TermKey } from '../search/analyse.js';
import { Key, slotsFor } from './key.js';

/** Numbers for the terms of a segment that is being built, given as they come: a hash table in flat arrays, because a hundred thousand entries have half a million terms. */
export class TermTable {
  readonly #key = new Key();
  #units = new Uint16Array(1 << 12);
  #starts = new Uint32Array(1 << 10);
  #spaces = new Uint8Array(1 << 10);
  #slots = new Uint32Array(slotsFor(1 << 10));
  #size = 0;

  get size(): number {
    return this.#size;
  }

  spaceOf(term: number): number {
    return this.#spaces[term] ?? 0;
  }

  /** The term's number, given now if it has none. */
  add(space: number, key: TermKey): number {
    const wanted = this.#key.of(space, key);
    const mask = this.#slots.length - 1;
    let slot = wanted.hash & mask;
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      const term = held - 1;
      if (this.#spaces[term] === space && wanted.isAt(this.#units, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0)) return term;
      slot = (slot + 1) & mask;
    }
    return this.#give(slot);
  }

  /** The terms by space, and within it by their units: the order in which segments are merged. */
  sorted(): Uint32Array {
    const starts = this.#starts;
    const units = this.#units;
    return Uint32Array.from({ length: this.#size }, (_, term) => term).sort((a, b) => {
      const spaces = (this.#spaces[a] ?? 0) - (this.#spaces[b] ?? 0);
      return spaces !== 0 ? spaces : compareUnits(units, starts[a] ?? 0, starts[a + 1] ?? 0, units, starts[b] ?? 0, starts[b + 1] ?? 0);
    });
  }

  /** The code units of a term. */
  unitsOf(term: number): Uint16Array {
    return this.#units.subarray(this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0);
  }

  #give(slot: number): number {
    const term = this.#size++;
    const { units, length, space } = this.#key;
    const start = this.#starts[term] ?? 0;
    if (start + length > this.#units.length) this.#units = grown(this.#units);
    if (term + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#spaces = grown(this.#spaces);
    }
    this.#units.set(units.subarray(0, length), start);
    this.#starts[term + 1] = start + length;
    this.#spaces[term] = space;
    this.#slots[slot] = term + 1;
    if (this.#size * 1.5 > this.#slots.length) this.#rehash();
    return term;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let term = 0; term < this.#size; term++) {
      const { hash } = this.#key.from(this.#spaces[term] ?? 0, this.#units, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0);
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = term + 1;
    }
  }
}

/** The same array with twice the room. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}

/** Orders two runs of code units as texts are ordered. */
export function compareUnits(a: Uint16Array, from: number, to: number, b: Uint16Array, other: number, otherTo: number): number {
  const length = Math.min(to - from, otherTo - other);
  for (let i = 0; i < length; i++) {
    const difference = (a[from + i] ?? 0) - (b[other + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return to - from - (otherTo - other);
}
