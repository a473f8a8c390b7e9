import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter's stem of one word, for libraries that take a stemmer but bring none, or bring one that finds less on the dev split. */
export const stem = (word) => stemmer.stem(word);

/** The stems of a text's words. */
export const stems = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
