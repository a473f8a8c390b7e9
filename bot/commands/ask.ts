import { z } from 'zod';
import type { Knowledge } from '../../knowledge/answer.js';
import { type BatchReading, readLine } from '../../knowledge/batch.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { createForeignKnowledge } from '../../knowledge/foreign.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { nextQuestions } from '../../knowledge/next-questions.js';
import { plainNext } from '../../knowledge/render-text.js';
import { renderTrace } from '../../knowledge/render-trace.js';
import type { Command } from '../cli.js';
import { contentFolder, indexFolder } from '../content-folder.js';
import { UsageError } from '../main.js';
import { readJsonLines, readNamedLines } from './input-file.js';

const lineSchema = z.union([z.object({ id: z.string(), q: z.string() }), z.object({ id: z.string(), turns: z.array(z.string()) })]);
const EXAMPLE = '{"id":"1","q":"a question"} or {"id":"1","turns":["a question","a follow-up"]}';

export const command: Command = {
  help: `Ask the knowledge base a question and print the answer.

Usage:
  npm run --silent desk -- ask "PO 验证要多久"
  npm run --silent desk -- ask --explain "PO 验证要多久"
  npm run --silent desk -- ask --batch FILE.jsonl [--kb FILE.jsonl]

  --explain     print why instead: how the question was read, its terms, the entries weighed with
                the figures of their scores, why the others lost, and what decided
  --batch FILE  a file with one JSON object a line: ${EXAMPLE};
                prints one JSON object a line, in the same order. "-" reads standard input
  --kb FILE     answer from this file instead of the built-in knowledge, one JSON object a line:
                {"id":"a1","question":"…","alternates":["…"],"answer":"…"}

No server is needed.`,
  options: { batch: { type: 'string' }, kb: { type: 'string' }, explain: { type: 'boolean' } },
  async run({ words, option }) {
    const batch = option('batch');
    const question = words.join(' ').trim();
    if ((batch === undefined) === (question === '')) {
      throw new UsageError('Give a question in quotes, or --batch FILE. For example: npm run --silent desk -- ask "PO 验证要多久"');
    }
    const explains = option('explain') !== undefined;
    if (explains && batch !== undefined) {
      throw new UsageError('--explain shows one question. Leave out --batch and give the question in quotes.');
    }
    const knowledge = knowledgeFor(option('kb'));
    if (explains) {
      console.log(renderTrace(knowledge.explain(question).trace));
      return 0;
    }
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
  if (file === undefined)
    return createKnowledge(loadEntries(contentFolder()), { classifier: loadClassifier(contentFolder()), ready: indexFolder() });
  const lines = readNamedLines(file);
  return createForeignKnowledge(
    lines.map(({ value }) => value),
    { whole: `"${file}"`, line: (index) => lines[index]?.where ?? file },
  );
}
