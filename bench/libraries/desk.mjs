import { createForeignKnowledge } from '../../dist/knowledge/foreign.js';

/** This project's engine through its public face: a question in, a ranking and a confidence out. */
export const create = ({ entries }) => {
  const knowledge = createForeignKnowledge(entries);
  const labels = new Map(entries.map(({ id }, label) => [id, label]));
  return (query) => {
    const { ranking, score, answer } = knowledge.ask(query);
    return { found: ranking.map((hit) => [labels.get(hit.entry.id), hit.score]), score, confidence: answer.confidence };
  };
};
