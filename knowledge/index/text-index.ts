import { SPACES, type TermKey } from '../search/analyse.js';
import type { Doc } from '../search/doc.js';
import { findId, idOf } from './hashes.js';
import { Key } from './key.js';
import { mergeSegments } from './merge.js';
import { findTerm, type Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';
import { averagesOf, type Counts, countLive, type Dead, idfOf, normsOf, writeShares } from './weigh.js';

const INDEX = {
  /**
   * Postings that a segment under construction holds before it is laid out: the temporary memory of a build, nine bytes each. Lower takes
   * less of it and merges more.
   */
  blockPostings: 2_000_000,
  /** Entries that are new or withdrawn, as a share of the main segment, from which all is merged into one: lower searches faster and merges oftener. */
  mergeShare: 0.1,
} as const;

/** A segment as part of an index that may have others: what is counted and weighed of it changes with them. */
export interface Part {
  readonly segment: Segment;
  readonly dead: Dead;
  /** The number of its first entry. */
  readonly base: number;
  readonly counts: Counts;
  readonly shares: Float32Array;
  /** Of its entries, by side and space: what saturates how often a term stands there. */
  readonly norms: Float32Array;
  /** How far the segment's own `peaks` may be too low in this index, by side and space. */
  readonly peakDrift: Float64Array;
}

interface Held {
  readonly segment: Segment;
  dead: Uint8Array | undefined;
  deadCount: number;
  live: Counts;
}

/**
 * An index over entries that come, change and go: one large segment, at most one small one beside it, and marks on what is withdrawn. Every
 * figure is that of an index made anew of the same entries; after a change the next reading counts again, which at 100,000 entries takes a tenth of a second.
 * Entries are numbered from 0 in the order of the segments; a change may number them anew.
 */
export class TextIndex {
  #held: Held[] = [];
  #pending = new SegmentBuilder();
  #read: Reading | undefined;

  constructor(segments: readonly Segment[] = []) {
    this.#held = segments.filter((segment) => segment.docCount > 0).map(held);
  }

  /** Adds an entry, in the place of one with the same id if there is one. */
  upsert(doc: Doc): void {
    this.withdraw(doc.id);
    this.append(doc);
  }

  /** Adds an entry whose id is known to be new: for a build from a stream. */
  append(doc: Doc): void {
    this.#pending.add(doc);
    this.#read = undefined;
    if (this.#pending.postings >= INDEX.blockPostings) this.#lay();
  }

  /** Takes an entry out; false where there is none of that id. */
  withdraw(id: string): boolean {
    if (this.#pending.has(id)) this.#lay();
    for (const part of this.#held) {
      const doc = findId(part.segment, id);
      if (doc < 0 || part.dead?.[doc] === 1) continue;
      part.dead ??= new Uint8Array(part.segment.docCount);
      part.dead[doc] = 1;
      part.deadCount++;
      part.live = NOT_COUNTED;
      this.#read = undefined;
      return true;
    }
    return false;
  }

  /** The index as it stands now. */
  read(): Reading {
    this.#read ??= this.#settle();
    return this.#read;
  }

  /** The whole index as one segment: what is saved. */
  compact(): Segment {
    this.#lay();
    if (this.#held.length !== 1 || (this.#held[0]?.deadCount ?? 0) > 0) this.#mergeAll();
    return this.#held[0]?.segment ?? mergeSegments([]);
  }

  #settle(): Reading {
    this.#lay();
    if (this.#held.length > 2) {
      const [main, ...small] = this.#held;
      this.#held = [...(main === undefined ? [] : [main]), held(mergeSegments(small))];
    }
    const [main, small] = this.#held;
    const changed = (small?.segment.docCount ?? 0) + (main?.deadCount ?? 0);
    if (changed > INDEX.mergeShare * (main?.segment.docCount ?? 0)) this.#mergeAll();
    for (const part of this.#held) if (part.live === NOT_COUNTED) part.live = countLive(part.segment, part.dead);
    return new Reading(this.#held);
  }

  #lay(): void {
    if (this.#pending.docCount === 0) return;
    this.#held.push(held(this.#pending.finish()));
    this.#pending = new SegmentBuilder();
    this.#read = undefined;
  }

  #mergeAll(): void {
    const merged = mergeSegments(this.#held);
    this.#held = merged.docCount === 0 ? [] : [held(merged)];
    this.#read = undefined;
  }
}

const NOT_COUNTED: Counts = {
  frequency: new Uint32Array(),
  occurrences: new Uint32Array(),
  openRows: new Uint32Array(),
  askedRows: new Uint32Array(),
  sums: new Float64Array(),
};

function held(segment: Segment): Held {
  return { segment, dead: undefined, deadCount: 0, live: segment };
}

/** What a search reads: the parts, and what they come to together. It does not change. */
export class Reading {
  readonly parts: readonly Part[];
  /** How many entries there are. */
  readonly entries: number;
  /** How many numbers they have: those of withdrawn ones too. */
  readonly numbers: number;
  /** By side and space. */
  readonly averages: Float64Array;
  /** Rows that sources leave open, and questions that have an answer. */
  readonly openRows: number;
  readonly askedRows: number;
  readonly #key = new Key();

  constructor(held: readonly Held[]) {
    const total = (i: number): number => held.reduce((sum, part) => sum + (part.live.sums[i] ?? 0), 0);
    this.entries = held.reduce((sum, part) => sum + part.segment.docCount - part.deadCount, 0);
    const sums = Float64Array.from({ length: 2 * SPACES.length + 2 }, (_, i) => total(i));
    this.averages = averagesOf(sums, this.entries);
    this.openRows = sums[2 * SPACES.length] ?? 0;
    this.askedRows = sums[2 * SPACES.length + 1] ?? 0;
    this.numbers = held.reduce((sum, part) => sum + part.segment.docCount, 0);
    let base = 0;
    this.parts = held.map((part) => {
      const alone = held.length === 1 && part.deadCount === 0;
      const shares = alone ? part.segment.shares : this.#sharesOf(part, held);
      const own = averagesOf(part.segment.sums, part.segment.docCount);
      const made: Part = {
        segment: part.segment,
        dead: part.dead,
        base,
        counts: part.live,
        shares,
        norms: normsOf(part.segment, this.averages),
        peakDrift: this.averages.map((average, i) => Math.max(1, average / (own[i] ?? 1))),
      };
      base += part.segment.docCount;
      return made;
    });
  }

  /** How often something is counted of a term, over all parts. */
  count(what: 'frequency' | 'occurrences' | 'openRows' | 'askedRows', space: number, key: TermKey): number {
    this.#key.of(space, key);
    let sum = 0;
    for (const part of this.parts) {
      const term = findTerm(part.segment, this.#key);
      if (term >= 0) sum += part.counts[what][term] ?? 0;
    }
    return sum;
  }

  /** Whether the entry of a number is not withdrawn. */
  has(doc: number): boolean {
    const { dead, base } = this.#partOf(doc);
    return dead?.[doc - base] !== 1;
  }

  /** The id of an entry by its number. */
  idOf(doc: number): string {
    const { segment, base } = this.#partOf(doc);
    return idOf(segment, doc - base);
  }

  #partOf(doc: number): Part {
    const part = this.parts.findLast(({ base }) => base <= doc);
    if (part === undefined || doc - part.base >= part.segment.docCount) throw new RangeError(`There is no entry ${doc} in the index.`);
    return part;
  }

  /** The lengths of a part's rows by what all parts count. */
  #sharesOf(part: Held, held: readonly Held[]): Float32Array {
    const frequency = part.live.frequency.slice();
    for (const other of held) if (other !== part) addFrequencies(part.segment, frequency, other);
    const shares = new Float32Array(part.segment.rowCount);
    writeShares(part.segment, part.dead, shares, (term) => idfOf(frequency[term] ?? 0, this.entries));
    return shares;
  }
}

/** Adds another part's frequencies to those of a segment, going through the terms of the smaller one. */
function addFrequencies(segment: Segment, frequency: Uint32Array, other: Held): void {
  const key = new Key();
  const [few, many] = segment.termCount < other.segment.termCount ? [segment, other.segment] : [other.segment, segment];
  for (let space = 0; space < SPACES.length; space++) {
    for (let term = few.spaceStarts[space] ?? 0; term < (few.spaceStarts[space + 1] ?? 0); term++) {
      const found = findTerm(many, key.from(space, few.units, few.unitStarts[term] ?? 0, few.unitStarts[term + 1] ?? 0));
      if (found < 0) continue;
      const [own, theirs] = few === segment ? [term, found] : [found, term];
      frequency[own] = (frequency[own] ?? 0) + (other.live.frequency[theirs] ?? 0);
    }
  }
}
