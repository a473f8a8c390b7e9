import bm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';

/** The preparation its own documentation shows, short of stop words and marks of negation: with either it finds less on the dev split. */
const STEMS = [nlp.string.lowerCase, nlp.string.tokenize0, nlp.tokens.stem];
/** With pairs of neighbouring stems it finds more where an entry has many questions, and less where it has few. */
const ENGLISH = { own: STEMS, 'own+pairs': [...STEMS, nlp.tokens.appendBigrams] };
/** A word that comes again in an entry's many questions counts for longer than by the library's default, which is better on Chinese paragraphs: dev split. */
const ENGLISH_PARAMS = { k1: 2.5 };

export const create = ({ docs, tokens, tokenize }) => {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { text: 1 }, ...(tokenize === undefined ? { bm25Params: ENGLISH_PARAMS } : {}) });
  engine.definePrepTasks(tokenize === undefined ? ENGLISH[tokens] : [tokenize]);
  docs.forEach(({ text }, id) => {
    engine.addDoc({ text }, id);
  });
  engine.consolidate();
  return (query, limit) => engine.search(query, limit).map(([id, score]) => [docs[id].label, score]);
};
