import { readAsPinyin } from './pinyin-name.js';

/** A short form keeps so many characters of a name; more of them in order, with others between, are chance. */
const SHORT_FORM = { min: 2, max: 4 } as const;
/** Pinyin of fewer characters is in too many names. */
const MIN_SPELT_CHARS = 2;

/**
 * Whether a person may mean a company by a part of its name: pinyin of some characters in a row ("lanhu"), or a Chinese short form that takes
 * single characters ("蓝医" of 蓝湖医疗). Both are keys of `companyNameKey`. For searching among a person's own records, where more is better than less.
 */
export function isPartOfName(part: string, name: string): boolean {
  if (/^[a-z]+$/u.test(part)) return isPinyinOfPart(part, name);
  const characters = [...part];
  const isShortForm = /^\p{Script=Han}+$/u.test(part) && characters.length >= SHORT_FORM.min && characters.length <= SHORT_FORM.max;
  return isShortForm && holdsInOrder(characters, [...name]);
}

function isPinyinOfPart(latin: string, name: string): boolean {
  const characters = [...name];
  return characters.some((first, at) => {
    if (!/\p{Script=Han}/u.test(first)) return false;
    const reading = readAsPinyin(latin, characters.slice(at).join(''));
    return (
      (reading.kind === 'beginning' && reading.characters >= MIN_SPELT_CHARS) ||
      (reading.kind === 'whole' && characters.length - at >= MIN_SPELT_CHARS)
    );
  });
}

function holdsInOrder(wanted: readonly string[], held: readonly string[]): boolean {
  let at = -1;
  return wanted.every((one) => {
    at = held.indexOf(one, at + 1);
    return at >= 0;
  });
}

/** Whether capitals are the first letters of an English name's words: "HF" of Harbor Foods. */
export function isInitials(term: string, name: string): boolean {
  const words = name.match(/\b[A-Z][A-Za-z]*/gu) ?? [];
  const initials = words.map((word) => word[0]).join('');
  return /^[A-Z]{2,5}$/u.test(term) && initials.startsWith(term);
}
