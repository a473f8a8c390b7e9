import MiniSearch from 'minisearch';
import { stem } from './stem.mjs';

/** BM25+. Chinese goes through the tokenizer; English keeps the library's own, with Porter's stemmer as term processor. */
export const create = ({ docs, tokenize }) => {
  const index = new MiniSearch({
    fields: ['text'],
    ...(tokenize === undefined ? { processTerm: stem } : { tokenize, processTerm: (term) => term }),
  });
  index.addAll(docs.map(({ text }, id) => ({ id, text })));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id, score }) => [docs[id].label, score]);
};
