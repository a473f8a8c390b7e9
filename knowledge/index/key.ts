import type { TermKey } from '../search/analyse.js';

/** A longer term, such as a run of letters without end, is known by its first so many code units. */
const LONGEST = 64;

/** A term as the index spells it: UTF-16 code units, so that characters, pairs and words are keys of one kind. One object serves many look-ups. */
export class Key {
  readonly units = new Uint16Array(LONGEST);
  space = 0;
  length = 0;
  /** FNV-1a over the space and the units, not negative. */
  hash = 0;

  /** Takes a term as the analyser gives it: a text, one character's code, or two codes in one number. */
  of(space: number, key: TermKey): this {
    const units = this.units;
    this.space = space;
    if (typeof key === 'number') {
      this.length = key > 0xffff ? 2 : 1;
      units[0] = key > 0xffff ? key >>> 16 : key;
      units[1] = key & 0xffff;
    } else {
      this.length = Math.min(key.length, LONGEST);
      for (let i = 0; i < this.length; i++) units[i] = key.charCodeAt(i);
    }
    return this.#hashed();
  }

  /** Takes a term as it stands in another index. */
  from(space: number, units: Uint16Array, start: number, end: number): this {
    this.space = space;
    this.length = Math.min(end - start, LONGEST);
    for (let i = 0; i < this.length; i++) this.units[i] = units[start + i] ?? 0;
    return this.#hashed();
  }

  /** Whether the same units stand at a place. */
  isAt(units: Uint16Array, start: number, end: number): boolean {
    if (end - start !== this.length) return false;
    for (let i = 0; i < this.length; i++) if (units[start + i] !== this.units[i]) return false;
    return true;
  }

  #hashed(): this {
    let hash = 0x811c9dc5 ^ this.space;
    for (let i = 0; i < this.length; i++) hash = Math.imul(hash ^ (this.units[i] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    this.hash = (hash ^ (hash >>> 13)) >>> 0;
    return this;
  }
}

/** The size of a table of hashes with room to spare: a power of two, at most two thirds full. */
export function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, count * 1.5)));
}
