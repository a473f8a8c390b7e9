import { z } from 'zod';
import type { Knowledge } from './answer.js';
import { createKnowledge } from './engine.js';
import type { Entry } from './entry.js';
import { KnowledgeError } from './error.js';

const lineSchema = z.object({
  id: z.string().min(1),
  question: z.string().default(''),
  alternates: z.array(z.string()).default([]),
  answer: z.string().default(''),
});

/** Makes knowledge of foreign lines, with the same reading as the desk's own. Throws KnowledgeError on a line that cannot be used. */
export function createForeignKnowledge(lines: readonly unknown[]): Knowledge {
  const seen = new Set<string>();
  const entries = lines.map((line, index) => {
    const result = lineSchema.safeParse(line);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new KnowledgeError(
        'knowledge.invalid-line',
        `Line ${index + 1} of the knowledge base: ${issue?.path.join('.') || 'the line'}: ${issue?.message}. Each line is {"id","question","alternates":[],"answer"}.`,
      );
    }
    if (seen.has(result.data.id))
      throw new KnowledgeError(
        'knowledge.invalid-line',
        `Line ${index + 1} of the knowledge base: the id "${result.data.id}" is already used. Give each line its own id.`,
      );
    seen.add(result.data.id);
    return entryOf(result.data);
  });
  if (entries.length === 0)
    throw new KnowledgeError(
      'knowledge.empty',
      'The knowledge base has no line. Give at least one {"id","question","alternates":[],"answer"}.',
    );
  return createKnowledge(entries, { foreign: true });
}

/** A foreign line in the shape of an entry. Its one language stands in both places; the search reads equal texts once. */
function entryOf(line: z.output<typeof lineSchema>): Entry {
  const answer = { lead: line.answer, points: [], details: [] };
  return {
    id: line.id,
    system: 'foreign',
    kind: 'policy',
    title: { zh: line.question, en: line.question },
    answer: { zh: answer, en: answer },
    menuPath: null,
    sources: [],
    related: [],
    alternates: { zh: line.alternates, en: [] },
    confidence: 'verified',
    owner: 'foreign',
    reviewOn: '2099-12-31',
  };
}
