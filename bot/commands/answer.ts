import { z } from 'zod';
import { AppError } from '../../services/errors.js';
import type { Command } from '../cli.js';
import { askRunningDesk } from '../control/door-client.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';

const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  askedAt: z.number(),
  answer: z.string().nullable(),
  askers: z.number(),
  before: z.array(z.object({ from: z.enum(['partner', 'desk']), text: z.string() })),
  topic: z.string().nullable(),
  shown: z.array(z.string()),
  form: z.string().nullable(),
});
const listSchema = z.object({ questions: z.array(questionSchema) });
const oneSchema = z.object({ question: questionSchema.nullable() });
const resultSchema = z.union([
  z.object({ kind: z.literal('answered'), askers: z.number() }),
  z.object({ kind: z.literal('already-answered'), answer: z.string() }),
  z.object({ kind: z.literal('not-found') }),
]);

export const command: Command = {
  help: `Answer, as support staff, a question that the desk could not answer. Everybody who asked it gets the answer in the chat.
With each question comes what was said before it, the topics answered, and what was being filled in.

Usage:
  npm run --silent desk -- answer                  lists the open questions with their ids
  npm run --silent desk -- answer ID               shows one question
  npm run --silent desk -- answer ID "the answer"

The desk must be running (npm start).`,
  options: {},
  async run({ words }) {
    const [id, ...rest] = words;
    const config = configFromEnvironment();
    if (id === undefined) {
      const { questions } = await askRunningDesk(config, 'questions', {}, listSchema);
      for (const question of questions) show(question);
      if (questions.length === 0) console.log('No open question.');
      return 0;
    }
    const text = rest.join(' ').trim();
    if (text === '') {
      if (rest.length > 0) throw new UsageError(`Give the answer in quotes: npm run --silent desk -- answer ${id} "…"`);
      const { question } = await askRunningDesk(config, 'question', { id }, oneSchema);
      if (question === null) throw unknown(id);
      show(question);
      return 0;
    }
    const result = await askRunningDesk(config, 'answer', { id, text }, resultSchema);
    switch (result.kind) {
      case 'answered':
        console.log(`Answered. ${result.askers === 1 ? 'One person gets' : `${result.askers} people get`} it in the chat.`);
        return 0;
      case 'already-answered':
        throw new AppError('store.conflict', `The question ${id} was answered before. Its answer stays: ${result.answer}`);
      case 'not-found':
        throw unknown(id);
    }
    return result satisfies never;
  },
};

const unknown = (id: string): AppError =>
  new AppError('not-found', `There is no question "${id}". List the open ones with: npm run --silent desk -- answer`);

function show({ id, text, askedAt, answer, askers, before, topic, shown, form }: z.infer<typeof questionSchema>): void {
  console.log(
    `${id}  ${new Date(askedAt).toISOString().slice(0, 16).replace('T', ' ')}  ${answer === null ? `${askers} waiting` : `${askers} asked`}  ${text}`,
  );
  for (const { from, text: said } of before) console.log(`    ${from.padEnd(7)}  ${said}`);
  if (topic !== null) console.log(`    topic    ${topic}`);
  for (const title of shown) console.log(`    shown    ${title}`);
  if (form !== null) console.log(`    form     ${form}`);
  if (answer !== null) console.log(`    answered ${answer}`);
}
