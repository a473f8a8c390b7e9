import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter's stem of one word, for libraries that take a stemmer but bring none. */
export const stem = (word) => stemmer.stem(word);
