import { NlpManager } from 'node-nlp';

/** Chinese tokens go in with spaces between them. Its class `None` is its own refusal, so it is no entry. */
export const create = async ({ docs, language, tokenize }) => {
  const locale = tokenize === undefined ? language : 'en';
  const prepare = (text) => (tokenize === undefined ? text : tokenize(text).join(' '));
  const manager = new NlpManager({ languages: [locale], forceNER: false, autoSave: false, autoLoad: false, nlu: { log: false } });
  for (const { label, text } of docs) manager.addDocument(locale, prepare(text), String(label));
  await manager.train();
  return async (query, limit) => {
    const { classifications } = await manager.process(locale, prepare(query));
    const score = classifications[0]?.intent === 'None' ? 0 : (classifications[0]?.score ?? 0);
    return classifications
      .filter(({ intent }) => intent !== 'None')
      .slice(0, limit)
      .map((found, i) => [Number(found.intent), i === 0 ? score : found.score]);
  };
};
