import { create as createDatabase, insertMultiple, search } from '@orama/orama';
import { stems } from './stem.mjs';

/** It finds terms by their beginning and cannot be told not to; with a mark at its end a term is the beginning of itself only. */
const END = '\u0003';
const RELEVANCE = { k: 1.2, b: 0.3, d: 0.5 };

export const create = async ({ docs, tokenize = stems }) => {
  const tokenizer = {
    language: 'custom',
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(tokenize(text))].map((term) => term + END),
  };
  const database = createDatabase({ schema: { text: 'string' }, components: { tokenizer } });
  const rows = docs.map(({ text }, id) => ({ id: String(id), text }));
  await insertMultiple(database, rows, 1_000);
  return async (term, limit) => {
    const { hits } = await search(database, { term, limit, relevance: RELEVANCE });
    return hits.map(({ id, score }) => [docs[Number(id)].label, score]);
  };
};
