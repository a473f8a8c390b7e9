import lunr from 'lunr';

/**
 * English has its stemmer and not its stop words, which a question of a few words needs. Its query language would read `-` and `:` as
 * operators, so terms go in one by one.
 */
export const create = ({ docs, tokenize }) => {
  const asTokens = (text) => tokenize(text).map((word) => new lunr.Token(word, {}));
  const index = lunr(function () {
    this.ref('id');
    this.field('text');
    if (tokenize === undefined) {
      this.pipeline.remove(lunr.stopWordFilter);
    } else {
      this.tokenizer = (value) => asTokens(String(value ?? ''));
      this.pipeline.reset();
      this.searchPipeline.reset();
    }
    docs.forEach(({ text }, id) => {
      this.add({ id, text });
    });
  });
  const words = (text) => (tokenize === undefined ? lunr.tokenizer(text).map(String) : tokenize(text));
  return (text, limit) =>
    index
      .query((query) => {
        for (const word of words(text)) query.term(word, {});
      })
      .slice(0, limit)
      .map(({ ref, score }) => [docs[Number(ref)].label, score]);
};
