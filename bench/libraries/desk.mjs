import { createForeignKnowledge } from '../../dist/knowledge/foreign.js';

/** This project's engine through its public face: a question in, a ranking and a confidence out. It keeps the entries, as its answers need them. */
export const create = ({ entries }) => {
  const knowledge = createForeignKnowledge(entries);
  const labels = new Map(entries.map(({ id }, label) => [id, label]));
  return (query) => {
    const { ranking, score, answer } = knowledge.ask(query);
    return { found: ranking.map((hit) => [labels.get(hit.entry.id), hit.score]), score, confidence: answer.confidence };
  };
};

/** Loads what the engine loads at its first question (jieba, the tables of characters), which is not the index. */
export const warm = () =>
  create({ entries: [{ id: 'one', question: '怎么提交机会点', alternates: [], answer: 'How to submit it' }] })('提交');
