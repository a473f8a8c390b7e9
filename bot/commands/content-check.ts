import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkContent } from '../../knowledge/content-check.js';
import { loadEntries } from '../../knowledge/load.js';
import { AppError } from '../../services/errors.js';
import type { Command } from '../cli.js';
import { contentFolder } from '../content-folder.js';
import { UsageError } from '../main.js';
import { readJsonFile, readJsonLines } from './input-file.js';

export const command: Command = {
  help: `Check the knowledge base: form, ids, wording, and that no fact's number is lost.

Usage:
  npm run --silent desk -- content-check [--topics topics.json] [--questions FOLDER]

  --topics FILE       the topics with their facts: every topic needs an entry that holds all its numbers
  --questions FOLDER  a folder with *.jsonl files of questions ("q" or "turns"): none of them may be copied into the knowledge base

Prints one line a problem and ends with code 1 when there is one. No server is needed.`,
  options: { topics: { type: 'string' }, questions: { type: 'string' } },
  async run({ words, option }) {
    if (words.length > 0) throw new UsageError(`"${words[0]}" is not expected. How to call it: npm run desk -- content-check --help`);
    const topics = option('topics');
    const questions = option('questions');
    const entries = loadEntries(contentFolder());
    const problems = checkContent(entries, {
      ...(topics === undefined ? {} : { topics: readTopics(topics) }),
      ...(questions === undefined ? {} : { questions: readQuestions(questions) }),
    });
    for (const problem of problems) console.log(problem);
    console.log(
      problems.length === 0 ? `${entries.length} entries, no problem.` : `${entries.length} entries, ${problems.length} problems.`,
    );
    return problems.length === 0 ? 0 : 1;
  },
};

/** The topics as a list, or as an object that holds it under `topics`. */
function readTopics(file: string): readonly unknown[] {
  const list = z.union([z.array(z.unknown()), z.object({ topics: z.array(z.unknown()) }).transform(({ topics }) => topics)]);
  const parsed = list.safeParse(readJsonFile(file));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'input.invalid',
    `"${file}" holds no list of topics. Name a JSON file such as [{"id":"…","facts_zh":[…],"facts_en":[…]}].`,
  );
}

const questionLine = z.object({ q: z.string().optional(), turns: z.array(z.string()).optional() });

function readQuestions(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch (cause) {
    throw new AppError('input.invalid', `The folder "${folder}" cannot be read. Check its name.`, { cause });
  }
  const lines = names.flatMap((name) => readJsonLines(join(folder, name), questionLine, '{"q":"…"} or {"turns":["…"]}'));
  return lines.flatMap(({ q, turns }) => [...(q === undefined ? [] : [q]), ...(turns ?? [])]);
}
