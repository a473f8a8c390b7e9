import { createRequire } from 'node:module';
import { stem } from './stem.mjs';

const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf/index.js');
const words = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

export const create = ({ docs, tokenize = words }) => {
  const index = new TfIdf();
  for (const { text } of docs) index.addDocument(tokenize(text));
  return (query, limit) => {
    const found = [];
    index.tfidfs(tokenize(query), (id, score) => {
      if (score > 0) found.push([docs[id].label, score]);
    });
    return found.sort((a, b) => b[1] - a[1]).slice(0, limit);
  };
};
