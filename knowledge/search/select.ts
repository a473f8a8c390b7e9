import { Best } from './best.js';
import type { Evidence, TermList } from './evidence.js';
import type { Match } from './match.js';
import { SEARCH } from './tuning.js';

/** The sums are rounded where the bounds are not. */
const ALMOST_ONE = 1 - 1e-6;

/** So few postings are read faster than it is found out whether they have to be. */
const WORTH_SKIPPING = 32_768;
/** Postings read before it is first asked whether the rest has to be; then each time that twice as many were read. */
const FIRST_LOOK = 512;

/** Picks the entries with the highest sums over all spaces. */
export class Selector {
  readonly #best = new Best(SEARCH.candidates);

  /**
   * Reads lists until it is certain which entries are the best, and gives these and those given in rising order. `evidence` is left as it was found.
   * Term at a time with MaxScore (Turtle and Flood 1995): lists are read from the one that weighs most, which is first; once what is left cannot bring a new entry
   * among the best, only those already met are looked up in the rest, and those that cannot make it any more are dropped. None of the best is lost.
   */
  select(lists: readonly TermList[], given: readonly number[], evidence: Evidence): number[] {
    // What all lists from here on can add.
    const rest = suffixSums(lists, (list) => list.bound);
    const postingsRest = suffixSums(lists, (list) => list.end - list.start);
    let met: Uint32Array | undefined;
    let least = 0;
    let read = 0;
    let nextLook = FIRST_LOOK;
    lists.forEach((list, i) => {
      const more = rest[i] ?? 0;
      if (met === undefined && read >= nextLook && (postingsRest[i] ?? 0) > WORTH_SKIPPING) {
        nextLook = 2 * read;
        least = this.#leastOfBest(evidence, lists, i);
        if (least > more) met = evidence.entries.slice().sort();
      }
      if (met === undefined) {
        evidence.readAll(list);
        read += list.end - list.start;
        return;
      }
      this.#offer(evidence, met);
      const leastSum = Math.max(least, this.#best.least) * ALMOST_ONE - more;
      met = met.filter((entry) => evidence.sum(entry) >= leastSum);
      evidence.readFor(list, met);
    });
    this.#offer(evidence, met ?? evidence.entries);
    evidence.clear();
    return this.#found(given);
  }

  /** The best entries by their sums, and those given, in rising order. */
  best(sums: Float64Array, given: readonly number[]): number[] {
    this.#best.clear();
    for (let entry = 0; entry < sums.length; entry++) this.#consider(entry, sums[entry] ?? 0);
    return this.#found(given);
  }

  /** The best of the matches of several parts, and those of the entries given, in their order. */
  strongest(matches: readonly Match[], given: readonly number[]): Match[] {
    this.#best.clear();
    matches.forEach((match, i) => {
      this.#consider(i, match.sum);
    });
    const best = this.#best.numbers();
    return matches.filter((match, i) => best.includes(i) || given.includes(match.doc));
  }

  /** The least of the sums that those now on top will have in the end: no entry below it is among the best. */
  #leastOfBest(evidence: Evidence, lists: readonly TermList[], from: number): number {
    this.#offer(evidence, evidence.entries);
    if (!this.#best.isFull) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (const entry of this.#best.numbers()) {
      let sum = evidence.sum(entry);
      for (let i = from; i < lists.length; i++) sum += evidence.peek(lists[i] as TermList, entry);
      least = Math.min(least, sum);
    }
    return least;
  }

  #offer(evidence: Evidence, entries: Uint32Array): void {
    this.#best.clear();
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] ?? 0;
      this.#consider(entry, evidence.sum(entry));
    }
  }

  #consider(number: number, sum: number): void {
    if (sum > 0) this.#best.offer(number, sum);
  }

  #found(given: readonly number[]): number[] {
    return [...new Set([...this.#best.numbers(), ...given])].sort((a, b) => a - b);
  }
}

function suffixSums(lists: readonly TermList[], of: (list: TermList) => number): Float64Array {
  const sums = new Float64Array(lists.length + 1);
  for (let i = lists.length - 1; i >= 0; i--) {
    const list = lists[i];
    sums[i] = (sums[i + 1] ?? 0) + (list === undefined ? 0 : of(list));
  }
  return sums;
}
