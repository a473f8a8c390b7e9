import { SPACES } from '../search/analyse.js';
import { SEARCH } from '../search/tuning.js';
import { ASKED, FORM, LINE, type Segment, SILENT, TITLE, TOLD } from './segment.js';

/** What is counted of the terms of a segment; see the sections of the same names. */
export type Counts = Pick<Segment, 'frequency' | 'occurrences' | 'openRows' | 'askedRows' | 'sums'>;
/** Entries that are withdrawn, by a one. */
export type Dead = Uint8Array | undefined;

/** How telling a term is that this many of the entries have: BM25's idf in the form that is never negative (Lucene). */
export function idfOf(frequency: number, entries: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
}

/** BM25's frequency part: grows with `times` towards k1 + 1, slower where the norm of the text is greater. */
export function saturate(side: number, times: number, norm: number): number {
  return (times * ((side === TOLD ? SEARCH.toldK1 : SEARCH.k1) + 1)) / (times + norm);
}

/** The norms of a segment's entries, in the order of its lengths: greater in longer texts. */
export function normsOf({ lengths, docCount }: Segment, averages: Float64Array): Float32Array {
  return lengths.map((length, at) => {
    const place = Math.floor(at / docCount);
    const isTold = place >= TOLD * SPACES.length;
    const b = isTold ? SEARCH.toldB : SEARCH.b;
    return (isTold ? SEARCH.toldK1 : SEARCH.k1) * (1 - b + (b * length) / (averages[place] ?? 1));
  });
}

/** The average length by side and space, of so many entries. */
export function averagesOf(sums: Float64Array, entries: number): Float64Array {
  return Float64Array.from({ length: 2 * SPACES.length }, (_, i) => Math.max(1, (sums[i] ?? 0) / Math.max(1, entries)));
}

/** Fills in what follows from the rest of a new segment, taken alone. */
export function derive(segment: Segment): void {
  countInto(segment, segment, undefined);
  writePeaks(segment);
  writeShares(segment, undefined, segment.shares, (term) => idfOf(segment.frequency[term] ?? 0, segment.docCount));
}

/** The counts of a segment without its dead entries. */
export function countLive(segment: Segment, dead: Dead): Counts {
  const counts = {
    frequency: new Uint32Array(segment.termCount),
    occurrences: new Uint32Array(segment.termCount),
    openRows: new Uint32Array(segment.termCount),
    askedRows: new Uint32Array(segment.termCount),
    sums: new Float64Array(segment.sums.length),
  };
  countInto(segment, counts, dead);
  return counts;
}

function countInto(segment: Segment, counts: Counts, dead: Dead): void {
  const { rows, times, starts, rowOwners } = segment;
  for (let term = 0; term < segment.termCount; term++) {
    let frequency = 0;
    let occurrences = 0;
    let open = 0;
    let asked = 0;
    let last = -1;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const meta = rowOwners[rows[at] ?? 0] ?? 0;
      const owner = meta >>> 2;
      if (dead !== undefined && dead[owner] === 1) continue;
      occurrences += times[at] ?? 0;
      if ((meta & 3) === SILENT) {
        open++;
        continue;
      }
      if ((meta & 3) !== LINE) asked++;
      if (owner !== last) frequency++;
      last = owner;
    }
    counts.frequency[term] = frequency;
    counts.occurrences[term] = occurrences;
    counts.openRows[term] = open;
    counts.askedRows[term] = asked;
  }
  for (let i = 0; i < 2 * SPACES.length; i++) {
    let sum = 0;
    for (let doc = 0; doc < segment.docCount; doc++) if (dead?.[doc] !== 1) sum += segment.lengths[i * segment.docCount + doc] ?? 0;
    counts.sums[i] = sum;
  }
  for (let row = 0; row < segment.rowCount; row++) {
    const meta = rowOwners[row] ?? 0;
    if (dead?.[meta >>> 2] === 1 || (meta & 3) === LINE) continue;
    const side = 2 * SPACES.length + ((meta & 3) === SILENT ? 0 : 1);
    counts.sums[side] = (counts.sums[side] ?? 0) + 1;
  }
}

/** What a term weighs in the likeness of two rows, by its idf and space. */
export function likenessWeight(idf: number, space: number): number {
  return idf * (SEARCH.likenessShare[space] ?? 0);
}

/** Writes one over the length of each row as a vector, which makes likeness a cosine; nothing for the dead. */
export function writeShares(segment: Segment, dead: Dead, shares: Float32Array, idf: (term: number) => number): void {
  const { rows, starts, spaceStarts, rowOwners } = segment;
  const squares = new Float64Array(segment.rowCount);
  for (let space = 0; space < FORM; space++) {
    for (let term = spaceStarts[space] ?? 0; term < (spaceStarts[space + 1] ?? 0); term++) {
      const square = likenessWeight(idf(term), space) ** 2;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const row = rows[at] ?? 0;
        squares[row] = (squares[row] ?? 0) + square;
      }
    }
  }
  for (let row = 0; row < segment.rowCount; row++)
    shares[row] = dead?.[(rowOwners[row] ?? 0) >>> 2] === 1 ? 0 : 1 / (Math.sqrt(squares[row] ?? 0) || 1);
}

/** For each term the most that its saturated frequency comes to in one entry, both sides together, by the segment's own average lengths. */
function writePeaks(segment: Segment): void {
  const { rows, times, starts, spaceStarts, rowOwners, docCount, peaks } = segment;
  const norms = normsOf(segment, averagesOf(segment.sums, docCount));
  for (let space = 0; space < FORM; space++) {
    const askedAt = (ASKED * SPACES.length + space) * docCount;
    const toldAt = (TOLD * SPACES.length + space) * docCount;
    for (let term = spaceStarts[space] ?? 0; term < (spaceStarts[space + 1] ?? 0); term++) {
      let peak = 0;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; ) {
        const owner = (rowOwners[rows[at] ?? 0] ?? 0) >>> 2;
        let asked = 0;
        let told = 0;
        for (; at < end; at++) {
          const meta = rowOwners[rows[at] ?? 0] ?? 0;
          if (meta >>> 2 !== owner) break;
          const kind = meta & 3;
          if (kind === LINE) told += times[at] ?? 0;
          else if (kind !== SILENT) asked += (times[at] ?? 0) * (kind === TITLE ? SEARCH.titleWeight : 1);
        }
        let sum = 0;
        if (asked > 0) sum += saturate(ASKED, asked, norms[askedAt + owner] ?? 0);
        if (told > 0) sum += saturate(TOLD, told, norms[toldAt + owner] ?? 0);
        if (sum > peak) peak = sum;
      }
      // Rounded up: a bound that is too low by the last bit would lose an entry.
      peaks[term] = peak * ABOVE;
    }
  }
}

const ABOVE = 1.000001;
