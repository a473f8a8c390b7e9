import { createRequire } from 'node:module';
import type * as distanceModule from 'natural/lib/natural/distance/index.js';
import { stem } from './english.js';

/** A text with its misspelt English words mended, and how many there were. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

const load = createRequire(import.meta.url);
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

/** Makes a mender of English words over the words of the texts given; the vocabulary is read at the first unknown word. The first letter is taken to be right. */
export function createSpelling(texts: () => Iterable<string>, isKnownStem: (stem: string) => boolean): (text: string) => Mended {
  let byFirst: Map<string, string[]> | undefined;
  let distance: typeof distanceModule.DamerauLevenshteinDistance | undefined;
  const remembered = new Map<string, string>();

  const nearest = (unknown: string): string => {
    byFirst ??= wordsByFirst(texts());
    distance ??= (load('natural/lib/natural/distance/index.js') as typeof distanceModule).DamerauLevenshteinDistance;
    const most = unknown.length >= SPELLING.long ? 2 : 1;
    let best = unknown;
    let least = most + 1;
    for (const word of byFirst.get(unknown.charAt(0)) ?? []) {
      if (Math.abs(word.length - unknown.length) > most) continue;
      const away = distance(unknown, word, { restricted: true });
      if (away < least) {
        least = away;
        best = word;
      }
    }
    return best;
  };

  return (text) => {
    let count = 0;
    let lookups = 0;
    const mended = text.replace(WORDS, (word) => {
      if (word.length < SPELLING.shortest || word.length > SPELLING.longest || isKnownStem(stem(word)) || lookups >= SPELLING.mostLookups)
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

function wordsByFirst(texts: Iterable<string>): Map<string, string[]> {
  const byFirst = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORDS)) {
      if (word.length < SPELLING.shortest) continue;
      const first = word.charAt(0);
      const words = byFirst.get(first);
      if (words === undefined) byFirst.set(first, new Set([word]));
      else words.add(word);
    }
  }
  return new Map([...byFirst].map(([first, words]) => [first, [...words]]));
}
