import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';

/** Results come in order and without a score, so there is nothing to tell a foreign question by. */
export const create = ({ docs, tokenize }) => {
  const encoder = tokenize === undefined ? new Encoder(Charset.LatinBalance, english) : tokenize;
  const index = new Index({
    tokenize: 'strict',
    resolution: 9,
    context: { resolution: 9, depth: 2, bidirectional: true },
    encode: encoder,
    encoder,
  });
  docs.forEach(({ text }, id) => {
    index.add(id, text);
  });
  return (query, limit) => index.search(query, { limit, suggest: true }).map((id) => [docs[id].label, null]);
};
