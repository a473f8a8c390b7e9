import { createRequire } from 'node:module';

const HAS_WORD = /[\p{L}\p{N}]/u;
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/** Words as jieba's search mode cuts them: long words and the short ones inside them. */
const jiebaWords = () => {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  return (text) => jieba.cutForSearch(text.toLowerCase(), true).filter((word) => HAS_WORD.test(word));
};

/** Pairs of neighbouring Chinese characters; a lone one stays itself, other scripts stay whole words. */
const bigrams = (text) =>
  (text.toLowerCase().match(RUNS) ?? []).flatMap((run) => {
    const characters = [...run];
    return HAN.test(run) && characters.length > 1 ? characters.slice(1).map((character, i) => characters[i] + character) : [run];
  });

/**
 * The tokenizer of that name, loaded and used once so that its memory counts as its own and not as an index's.
 * `own`, with or without pairs, gives undefined: the library reads the text with what it brings.
 */
export const loadTokenizer = (name) => {
  if (name.startsWith('own')) return undefined;
  const tokenize = name === 'jieba' ? jiebaWords() : bigrams;
  tokenize('伙伴可以在系统里提交机会点 once');
  return tokenize;
};
