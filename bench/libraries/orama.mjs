import { create as createDatabase, insertMultiple, search } from '@orama/orama';
import { stem } from './stem.mjs';

const END = '\u0003';
const words = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

export const create = async ({ docs, tokenize = words }) => {
  const marked = (text) => tokenize(text).map((w) => w + END);
  const tokenizer = {
    language: 'custom',
    normalizationCache: new Map(),
    tokenize: (text) => (process.env.DUP ? marked(text) : [...new Set(marked(text))]),
  };
  const database = createDatabase({ schema: { text: 'string' }, components: { tokenizer } });
  await insertMultiple(
    database,
    docs.map(({ text }, id) => ({ id: String(id), text })),
    1_000,
  );
  return async (term, limit) => {
    const { hits } = await search(database, { term, limit, ...JSON.parse(process.env.REL ?? '{}') });
    return hits.map(({ id, score }) => [docs[Number(id)].label, score]);
  };
};
