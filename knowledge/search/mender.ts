import { FORM, type Segment, termText } from '../index/segment.js';
import type { Reading } from '../index/text-index.js';
import { createRepair } from '../text/repair.js';
import { createSpelling, type Mended } from '../text/spelling.js';
import { BIGRAM, pairKey, UNIGRAM, WORD } from './analyse.js';

/** Mends pinyin, homophones and misspelt words with what the index knows of the language. */
export function createMender(index: Reading): (text: string) => Mended {
  const repair = createRepair({
    *characters() {
      const seen = new Set<number>();
      for (const { segment, counts } of index.parts) {
        for (let term = segment.spaceStarts[UNIGRAM] ?? 0; term < (segment.spaceStarts[UNIGRAM + 1] ?? 0); term++) {
          const character = segment.units[segment.unitStarts[term] ?? 0] ?? 0;
          if ((counts.occurrences[term] ?? 0) === 0 || seen.has(character)) continue;
          seen.add(character);
          yield character;
        }
      }
    },
    count: (character) => index.count('occurrences', UNIGRAM, character),
    countPair: (first, second) => (first === 0 || second === 0 ? 0 : index.count('occurrences', BIGRAM, pairKey(first, second))),
  });
  const spell = createSpelling({
    isKnownStem: (stem) => index.count('occurrences', WORD, stem) > 0,
    *words(first, shortest, longest) {
      const letter = first.charCodeAt(0);
      for (const { segment, counts } of index.parts) {
        const end = firstFrom(segment, letter + 1);
        for (let term = firstFrom(segment, letter); term < end; term++) {
          const length = (segment.unitStarts[term + 1] ?? 0) - (segment.unitStarts[term] ?? 0);
          const count = counts.occurrences[term] ?? 0;
          if (count > 0 && length >= shortest && length <= longest) yield [termText(segment, term), count];
        }
      }
    },
  });
  return (text) => spell(repair.apply(text).toLowerCase());
}

/** The first written word that begins with a letter or one after it: they are in order. */
function firstFrom({ spaceStarts, units, unitStarts }: Segment, letter: number): number {
  let low = spaceStarts[FORM] ?? 0;
  let high = spaceStarts[FORM + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[unitStarts[middle] ?? 0] ?? 0) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
