import { z } from 'zod';
import type { Knowledge } from './answer.js';
import { createKnowledge } from './engine.js';
import type { Entry } from './entry.js';
import { KnowledgeError } from './error.js';

const lineSchema = z
  .object({
    id: z.string().min(1),
    question: z.string().default(''),
    alternates: z.array(z.string()).default([]),
    answer: z.string().default(''),
  })
  .refine(({ question, alternates, answer }) => [question, ...alternates, answer].some((text) => text.trim() !== ''), {
    message: 'it has neither a question nor an answer',
  });

/** How errors name what the lines came from. */
interface Named {
  /** The whole, as "the knowledge base". */
  readonly whole: string;
  line(index: number): string;
}

const UNNAMED: Named = { whole: 'The knowledge base', line: (index) => `Line ${index + 1} of the knowledge base` };

/** Makes knowledge of foreign lines, with the same reading as the desk's own. Throws KnowledgeError that names a line which cannot be used. */
export function createForeignKnowledge(lines: readonly unknown[], named: Named = UNNAMED): Knowledge {
  const seen = new Map<string, number>();
  const entries = lines.map((line, index) => {
    const result = lineSchema.safeParse(line);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new KnowledgeError(
        'knowledge.invalid-line',
        `${named.line(index)}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}. Each line is {"id","question","alternates":[],"answer"}.`,
      );
    }
    const first = seen.get(result.data.id);
    if (first !== undefined)
      throw new KnowledgeError(
        'knowledge.invalid-line',
        `${named.line(index)}: the id "${result.data.id}" is already used (${named.line(first)}). Give each line its own id.`,
      );
    seen.set(result.data.id, index);
    return entryOf(result.data);
  });
  if (entries.length === 0)
    throw new KnowledgeError(
      'knowledge.empty',
      `${named.whole} has no line. Give at least one {"id","question","alternates":[],"answer"}.`,
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
