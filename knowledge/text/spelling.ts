import { createRequire } from 'node:module';
import type * as distanceModule from 'natural/lib/natural/distance/index.js';
import { stem } from './english.js';

/** A text with its misspelt English words mended, and how many there were. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

const load = createRequire(import.meta.url);
/** The words a text is mended with, as they are written; shorter ones have too many neighbours. */
export const FORMS = /[a-z]{4,}/g;
const WORDS = /[a-z]+/g;
const SPELLING = {
  /** Shorter words have too many neighbours, longer runs are no words. */
  shortest: 4,
  longest: 24,
  /** From this length on two letters may be wrong, below it one. */
  long: 8,
  /** Words looked up in one message; one with more unknown words is not English misspelt. */
  mostLookups: 40,
  /** Lookups remembered, so that repeated questions cost nothing and memory stays bounded. */
  remembered: 2000,
} as const;

/** The words that a misspelt one is compared with. */
export interface Vocabulary {
  isKnownStem(stem: string): boolean;
  /** The words that begin with a letter and are of a length within the bounds, with how often each is used. */
  words(first: string, shortest: number, longest: number): Iterable<readonly [word: string, count: number]>;
}

/** Makes a mender of English words over a vocabulary. The first letter is taken to be right; of words equally near the most used one is taken. */
export function createSpelling(vocabulary: Vocabulary): (text: string) => Mended {
  let distance: typeof distanceModule.DamerauLevenshteinDistance | undefined;
  const remembered = new Map<string, string>();

  const nearest = (unknown: string): string => {
    distance ??= (load('natural/lib/natural/distance/index.js') as typeof distanceModule).DamerauLevenshteinDistance;
    const most = unknown.length >= SPELLING.long ? 2 : 1;
    let best = unknown;
    let least = most + 1;
    let used = 0;
    for (const [word, count] of vocabulary.words(unknown.charAt(0), unknown.length - most, unknown.length + most)) {
      const away = distance(unknown, word, { restricted: true });
      if (away > least || away > most || (away === least && count <= used)) continue;
      least = away;
      used = count;
      best = word;
    }
    return best;
  };

  return (text) => {
    let count = 0;
    let lookups = 0;
    const mended = text.replace(WORDS, (word) => {
      if (
        word.length < SPELLING.shortest ||
        word.length > SPELLING.longest ||
        vocabulary.isKnownStem(stem(word)) ||
        lookups >= SPELLING.mostLookups
      )
        return word;
      lookups++;
      let found = remembered.get(word);
      if (found === undefined) {
        found = nearest(word);
        if (remembered.size < SPELLING.remembered) remembered.set(word, found);
      }
      if (found !== word) count++;
      return found;
    });
    return { text: mended, count };
  };
}
