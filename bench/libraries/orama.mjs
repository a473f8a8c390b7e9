import { create as createDatabase, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';

export const create = async ({ docs, tokenize }) => {
  const tokenizer =
    tokenize === undefined
      ? { language: 'english', stemming: true, stemmer, stopWords: [] }
      : { language: 'custom', normalizationCache: new Map(), tokenize: (text) => [...new Set(tokenize(text))] };
  const database = createDatabase({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    database,
    docs.map(({ text }, id) => ({ id: String(id), text })),
    1_000,
  );
  return async (term, limit) => {
    const { hits } = await search(database, { term, limit });
    return hits.map(({ id, score }) => [docs[Number(id)].label, score]);
  };
};
