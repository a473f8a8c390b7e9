import { isHanCode, isWordCode } from '../text/characters.js';
import { eachConcept } from '../text/concepts.js';
import { stem } from '../text/english.js';
import { cutWords } from '../text/segment.js';

/** The spaces in which a text is compared. Each catches what another misses: words the meaning, characters and grams the sloppy writing, concepts the other language. */
export const SPACES = ['word', 'bigram', 'unigram', 'gram', 'concept'] as const;
export const WORD = 0;
export const BIGRAM = 1;
export const UNIGRAM = 2;
export const GRAM = 3;
export const CONCEPT = 4;

/** A term: a string for words, grams and concepts; for characters their code, for two of them both in one number (numbers make faster keys). */
export type TermKey = string | number;
/** Is told of a term that stands in `[from, end)` of a text. */
export type Emit = (space: number, key: TermKey, from: number, end: number) => void;

/** Which English words get character grams: shorter ones are whole anyway. */
const SHORTEST_GRAMMED = 5;
const GRAM_LENGTH = 4;
const CODE = /[a-z0-9]+(?:[._/+-]+[a-z0-9]+)*/g;
const CODE_JOINT = /[._/+-]+/;

/** The number that stands for two characters. */
export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Gives every term of a folded text to `emit`, repeated as often as it stands there. Linear in the length of the text. */
export function analyse(text: string, emit: Emit): void {
  let hasHan = false;
  let before = 0;
  let beforeAt = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHanCode(code)) {
      hasHan = true;
      emit(UNIGRAM, code, i, i + 1);
      if (before !== 0) emit(BIGRAM, pairKey(before, code), beforeAt, i + 1);
      before = code;
      beforeAt = i;
    } else if (code !== 32 || (i > 0 && isWordCode(text.charCodeAt(i - 1)))) before = 0;
  }
  if (hasHan) {
    let at = 0;
    for (const word of cutWords(text)) {
      if (word.length > 1 && isHanCode(word.charCodeAt(0))) emit(WORD, word, at, at + word.length);
      at += word.length;
    }
  }
  for (const { 0: code, index } of text.matchAll(CODE)) {
    const end = index + code.length;
    emit(WORD, stem(code), index, end);
    const parts = code.split(CODE_JOINT);
    if (parts.length > 1) for (const part of parts) emit(WORD, stem(part), index, end);
    for (const part of parts) for (const gram of gramsOf(part)) emit(GRAM, gram, index, end);
  }
  eachConcept(text, (concept, at, length) => emit(CONCEPT, concept, at, at + length));
}

/** The same words come again and again; bounded, because anybody may type anything. */
const remembered = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

/** The character grams of a word with its ends marked, so that a misspelt word still shares most of them. */
function gramsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const grams: string[] = [];
  const marked = `^${word}$`;
  if (word.length >= SHORTEST_GRAMMED && word.length <= 40)
    for (let i = 0; i + GRAM_LENGTH <= marked.length; i++) grams.push(marked.slice(i, i + GRAM_LENGTH));
  if (remembered.size < REMEMBERED) remembered.set(word, grams);
  return grams;
}
