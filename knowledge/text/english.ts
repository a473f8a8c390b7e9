import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const LETTERS_ONLY = /^[a-z]+$/;
/** Words of one look, one meaning, one stem, whatever Porter makes of them. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bought: 'buy',
  paid: 'pay',
  sent: 'send',
  got: 'get',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  chose: 'choos',
  chosen: 'choos',
  lost: 'lose',
  kept: 'keep',
  told: 'tell',
  gone: 'go',
  went: 'go',
  done: 'do',
  did: 'do',
  does: 'do',
};

/** Porter is slow and the same words come again and again; bounded, because anybody may type anything. */
const remembered = new Map<string, string>();
const REMEMBERED = 20_000;

/** The stem of an English word in lower case; codes and numbers are their own stem. */
export function stem(word: string): string {
  if (!LETTERS_ONLY.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = IRREGULAR[word] ?? (word.length > 3 ? porter.stem(word) : word);
  if (remembered.size < REMEMBERED) remembered.set(word, made);
  return made;
}
