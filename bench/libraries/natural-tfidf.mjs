import { createRequire } from 'node:module';
import { stems } from './stem.mjs';

const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf/index.js');

export const create = ({ docs, tokenize = stems }) => {
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
