import { eachConcept } from '../text/concepts.js';
import { stem } from '../text/english.js';

/**
 * What each space weighs in a text's vector: stems of words, pairs of them, pairs with words between, character grams of words; Chinese
 * characters, pairs and triples of them; concepts. Chosen on development splits (English intents, 10 and 100 questions each)
 * and by cross-validation on the content: each of them adds, words cut by a dictionary beside characters hardly do.
 */
export const SPACE_WEIGHTS = [1, 0.6, 0.4, 1, 0.6, 1, 0.6, 0.8] as const;
const WORD = 0;
const PAIR = 1;
const SKIP = 2;
/** The space of the grams of words, which `gramsOf` gives. */
export const GRAM = 3;
const ONE = 4;
const TWO = 5;
const THREE = 6;
const CONCEPT = 7;

const LATIN_OR_NUMBER = /[a-z]+|[0-9]+/g;
const HAN_RUN = /\p{Script=Han}+/gu;
/** The ends of a run of characters. */
const START = 94;
const END = 36;
const DIGIT = /^[0-9]/;
const GRAM_SHORTEST = 3;
const GRAM_LONGEST = 4;
/** How far apart two words of a skipping pair stand at most. */
const SKIP_FARTHEST = 4;
/** What is read of a text: a training row or question beyond it says nothing new, and time stays bounded. */
const MOST_WORDS = 120;
const LONGEST_WORD = 40;
const MOST_HAN = 400;

/** Written forms of one thing; without the apostrophe too, as people type. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(what|where|how|who|when|there|that|it)['’]s\b/g, '$1 is'],
  [/\b(what|where|how|that|who)s\b/g, '$1 is'],
  [/\bcan['’]?t\b|\bcannot\b/g, 'can not'],
  [/\bwon['’]t\b/g, 'will not'],
  [/n['’]t\b/g, ' not'],
  [/\b(did|does|do|is|was|are|were|has|have|had|would|could|should)nt\b/g, '$1 not'],
  [/\bi['’]?m\b/g, 'i am'],
  [/['’]re\b/g, ' are'],
  [/\b(i|you|we|they)['’]?ve\b/g, '$1 have'],
  [/['’]ll\b/g, ' will'],
  [/['’]d\b/g, ' would'],
  [/['’]s\b/g, ''],
];

/** The marks with which the names of features begin, by space. */
export const MARKS = 'wbsg123c';

/** What a reader of features is told of. */
export interface FeatureReader {
  /** Whether it wants the features of a space. */
  wants(space: number): boolean;
  /** A feature, as often as it stands in the text. Its name begins with the mark of its space. */
  feature(space: number, name: string): void;
  /** The same of one Chinese character (`first` is 0) or of two beside each other, by their codes; `nameOfCharacters` names it. */
  characters(space: number, first: number, second: number): void;
  /** A word, whose grams `gramsOf` gives: the same words come again and again, so a reader may remember them. */
  word(word: string): void;
}

/** Reads a folded text. `field`: with the concepts of this programme, which mean nothing in a foreign knowledge base. */
export function readFeatures(text: string, reader: FeatureReader, { field }: { readonly field: boolean }): void {
  const words = (plain(text).match(LATIN_OR_NUMBER) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => (DIGIT.test(word) ? '#' : word.slice(0, LONGEST_WORD)));
  const stems = words.map(stem);
  for (const word of stems) reader.feature(WORD, `w${word}`);
  if (stems.length > 0) for (let i = 0; i <= stems.length; i++) reader.feature(PAIR, `b${stems[i - 1] ?? '^'} ${stems[i] ?? '$'}`);
  if (reader.wants(SKIP))
    for (let i = 0; i < stems.length; i++)
      for (let j = i + 2; j <= i + SKIP_FARTHEST && j < stems.length; j++) reader.feature(SKIP, `s${stems[i]} ${stems[j]}`);
  if (reader.wants(GRAM)) for (const word of words) reader.word(word);
  let left = MOST_HAN;
  for (const [run] of text.matchAll(HAN_RUN)) {
    const read = run.slice(0, left);
    left -= read.length;
    let before = START;
    for (let i = 0; i < read.length; i++) {
      const code = read.charCodeAt(i);
      reader.characters(ONE, 0, code);
      reader.characters(TWO, before, code);
      before = code;
    }
    reader.characters(TWO, before, END);
    const marked = `^${read}$`;
    if (reader.wants(THREE)) for (let i = 0; i + 3 <= marked.length; i++) reader.feature(THREE, `3${marked.slice(i, i + 3)}`);
  }
  if (field) eachConcept(text, (concept) => reader.feature(CONCEPT, `c${concept}`));
}

/** The name of a feature of one or two characters. */
export function nameOfCharacters(first: number, second: number): string {
  return first === 0 ? `1${String.fromCharCode(second)}` : `2${String.fromCharCode(first, second)}`;
}

/** The character grams of a word with its ends marked, so that a misspelt or inflected word shares most of them. */
export function gramsOf(word: string): string[] {
  const grams: string[] = [];
  const marked = `^${word}$`;
  for (let length = GRAM_SHORTEST; length <= GRAM_LONGEST; length++)
    for (let i = 0; i + length <= marked.length; i++) grams.push(`g${marked.slice(i, i + length)}`);
  return grams;
}

function plain(text: string): string {
  return CONTRACTIONS.reduce((changed, [form, whole]) => changed.replace(form, whole), text);
}
