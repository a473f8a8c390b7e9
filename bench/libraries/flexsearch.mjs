import { Index } from 'flexsearch';
import { stems } from './stem.mjs';

/** Results come in order and without a score, so there is nothing to tell a foreign question by. `suggest` lets words be missing. */
export const create = ({ docs, tokenize = stems }) => {
  const index = new Index({ tokenize: 'strict', resolution: 20, encode: tokenize, encoder: tokenize });
  docs.forEach(({ text }, id) => {
    index.add(id, text);
  });
  return (query, limit) => index.search(query, { limit, suggest: true }).map((id) => [docs[id].label, null]);
};
