import bm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';

/** The preparation its own documentation shows, short of stop words: a question of a few words needs them. */
const ENGLISH = [nlp.string.lowerCase, nlp.string.tokenize0, nlp.tokens.stem];

export const create = ({ docs, tokenize }) => {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { text: 1 } });
  engine.definePrepTasks(tokenize === undefined ? ENGLISH : [tokenize]);
  docs.forEach(({ text }, id) => {
    engine.addDoc({ text }, id);
  });
  engine.consolidate();
  return (query, limit) => engine.search(query, limit).map(([id, score]) => [docs[id].label, score]);
};
