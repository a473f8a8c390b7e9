import { createRequire } from 'node:module';
import type * as opencc from 'opencc-js';
import { HAN } from './characters.js';

type Convert = (text: string) => string;
/** "from to|from to|…", phrases in the first one, single characters in the second. */
type Dictionaries = readonly [phrases: string, characters: string];

const load = createRequire(import.meta.url);

/** The converters are made on first use: most questions need none, and the one to Taiwan's characters alone takes 0.2 s to build. */
function lazy(options: Parameters<typeof opencc.Converter>[0]): Convert {
  let convert: Convert | undefined;
  return (text) => {
    if (!HAN.test(text)) return text;
    convert ??= (load('opencc-js') as typeof opencc).Converter(options);
    return convert(text);
  };
}

const convertToSimplified = lazy({ from: 't', to: 'cn' });
let marks: Uint8Array | undefined;

/** Traditional characters to simplified ones; simplified text stays as it is. */
export function toSimplified(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x2e80) continue;
    marks ??= marksOf((load('opencc-js') as { Locale: { to: { cn: [Dictionaries] } } }).Locale.to.cn[0]);
    if (marks[code] === 1) return convertToSimplified(text);
  }
  return text;
}

const convertToTraditional = lazy({ from: 'cn', to: 'tw' });
/** What the dictionaries get wrong in the texts of this field: 只 is never the word for one of a pair here, and a tab is no signature. */
const MISTAKEN: readonly (readonly [RegExp, string])[] = [
  [/隻/g, '只'],
  [/頁簽/g, '頁籤'],
];

/** Simplified characters to those written in Taiwan. */
export const toTraditional: Convert = (text) =>
  MISTAKEN.reduce((written, [wrong, right]) => written.replace(wrong, right), convertToTraditional(text));

/**
 * The code units of which a text that the conversion changes has at least one: asking for them costs a hundredth of converting. A text is changed by
 * an entry of the dictionaries that differs from what it gives; that entry has a character that changes by itself, or else its first one is marked.
 */
function marksOf([phrases, characters]: Dictionaries): Uint8Array {
  const made = new Uint8Array(0x10000);
  // Characters beyond the basic plane, sequences that describe a character, and compatibility forms are looked at by the converter itself.
  made.fill(1, 0xd800, 0xe000).fill(1, 0xf900, 0xfb00).fill(1, 0x2ff0, 0x3000);
  for (const pair of characters.split('|')) if (isChange(pair)) made[pair.charCodeAt(0)] = 1;
  for (const pair of phrases.split('|')) {
    const end = pair.indexOf(' ');
    let isMarked = !isChange(pair);
    for (let i = 0; i < end && !isMarked; i++) isMarked = made[pair.charCodeAt(i)] === 1;
    if (!isMarked) made[pair.charCodeAt(0)] = 1;
  }
  return made;
}

function isChange(pair: string): boolean {
  const end = pair.indexOf(' ');
  return pair.slice(0, end) !== pair.slice(end + 1);
}
