import { z } from 'zod';
import type { Knowledge } from '../../knowledge/answer.js';
import { type BatchReading, readLine } from '../../knowledge/batch.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { createForeignKnowledge } from '../../knowledge/foreign.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { nextQuestions } from '../../knowledge/next-questions.js';
import { plainNext } from '../../knowledge/render-text.js';
import type { Command } from '../cli.js';
import { contentFolder } from '../content-folder.js';
import { UsageError } from '../main.js';
import { readJsonLines } from './input-file.js';

const lineSchema = z.union([z.object({ id: z.string(), q: z.string() }), z.object({ id: z.string(), turns: z.array(z.string()) })]);
const EXAMPLE = '{"id":"1","q":"a question"} or {"id":"1","turns":["a question","a follow-up"]}';

export const command: Command = {
  help: `Ask the knowledge base a question and print the answer.

Usage:
  npm run --silent desk -- ask "PO 验证要多久"
  npm run --silent desk -- ask --batch FILE.jsonl [--kb FILE.jsonl]

  --batch FILE  a file with one JSON object a line: ${EXAMPLE};
                prints one JSON object a line, in the same order. "-" reads standard input
  --kb FILE     answer from this file instead of the built-in knowledge, one JSON object a line:
                {"id":"a1","question":"…","alternates":["…"],"answer":"…"}

No server is needed.`,
  options: { batch: { type: 'string' }, kb: { type: 'string' } },
  async run({ words, option }) {
    const batch = option('batch');
    const question = words.join(' ').trim();
    if ((batch === undefined) === (question === '')) {
      throw new UsageError('Give a question in quotes, or --batch FILE. For example: npm run --silent desk -- ask "PO 验证要多久"');
    }
    const knowledge = knowledgeFor(option('kb'));
    const clock = (): number => performance.now();
    if (batch === undefined) {
      const result = readLine(knowledge, { id: '', q: question }, clock);
      if ('text' in result) console.log([result.text, nextLines(knowledge, result)].filter((part) => part !== '').join('\n\n'));
      return 0;
    }
    for (const line of readJsonLines(batch, lineSchema, EXAMPLE)) console.log(JSON.stringify(readLine(knowledge, line, clock)));
    return 0;
  },
};

/** What may be asked after an answer, as the chat offers it by buttons. */
function nextLines(knowledge: Knowledge, { outcome, topic, lang }: Pick<BatchReading, 'outcome' | 'topic' | 'lang'>): string {
  const entry = outcome === 'answered' && topic !== null ? knowledge.entry(topic) : undefined;
  return entry === undefined ? '' : plainNext(nextQuestions(knowledge, entry, []), lang);
}

function knowledgeFor(file: string | undefined): Knowledge {
  if (file === undefined) return createKnowledge(loadEntries(contentFolder()), { classifier: loadClassifier(contentFolder()) });
  return createForeignKnowledge(readJsonLines(file, z.unknown(), '{"id":"a1","question":"…","alternates":["…"],"answer":"…"}'));
}
