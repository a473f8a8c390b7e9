import { readingsOf } from './pinyin-readings.js';

/** Legal forms in pinyin, which say nothing about who the company is. */
const PINYIN_FORMS = /(?:gufen)?(?:youxian(?:zeren)?)?gongsi$/u;

/** How much of a Chinese name a text in pinyin reads: all of it, its beginning up to so many characters, or the text reads the name and goes on. */
export type Reading =
  | { readonly kind: 'whole' }
  | { readonly kind: 'beginning'; readonly characters: number }
  | { readonly kind: 'longer' }
  | { readonly kind: 'none' };

/**
 * Reads a name key of Latin letters as pinyin of a name key of Chinese characters. Any reading of a character will do, ü may be v or u, and
 * Latin letters and figures inside the Chinese name stand for themselves. Both are keys of `companyNameKey`.
 */
export function readAsPinyin(latin: string, chinese: string): Reading {
  const text = latin.replace(PINYIN_FORMS, '') || latin;
  let ends: ReadonlySet<number> = new Set([0]);
  let characters = 0;
  let beginning = 0;
  for (const character of chinese) {
    ends = new Set([...ends].flatMap((at) => endsAfter(character, text, at)));
    if (ends.size === 0) break;
    characters++;
    if (ends.has(text.length)) beginning = characters;
  }
  const all = [...chinese].length;
  if (beginning === all) return { kind: 'whole' };
  if (beginning > 0) return { kind: 'beginning', characters: beginning };
  return characters === all ? { kind: 'longer' } : { kind: 'none' };
}

/** Where the text may go on after it has spelt this character from a place on. */
const endsAfter = (character: string, text: string, at: number): readonly number[] =>
  spellingsOf(character)
    .filter((spelling) => text.startsWith(spelling, at))
    .map((spelling) => at + spelling.length);

const spellingsOf = (character: string): readonly string[] =>
  /^[a-z0-9]$/u.test(character) ? [character] : readingsOf(character).flatMap((reading) => [reading, reading.replace('v', 'u')]);
