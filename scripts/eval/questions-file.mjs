import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { InputError } from './input-error.mjs';

const common = { id: z.string().min(1), lang: z.string().min(1) };
const texts = z.array(z.string()).default([]);
const message = z.string().min(1);
const topic = z.string().nullable();
const questionLine = z.object({ ...common, style: z.string().min(1), q: message, topic, also: texts, must: texts });
const followUpLine = z.object({
  ...common,
  turns: z.tuple([message, message]),
  topics: z.tuple([topic, topic]),
  also2: texts,
  must2: texts,
});
const EXAMPLE =
  '{"id":"…","lang":"zh","style":"…","q":"…","topic":"…","also":[],"must":[]} or {"id":"…","lang":"zh","turns":["…","…"],"topics":["…","…"],"also2":[],"must2":[]}';

/**
 * Reads files of questions and conversations: lines `{ ask, questions }` with what to hand to `readLine` and one question a message,
 * `{ id, part, style, lang, q, wanted, must }`. Throws InputError, naming file and line, where a file cannot be read, a line is no JSON or
 * of another form, an id comes twice, a topic is none of `topics` or an expression does not compile.
 */
export const readQuestionFiles = (files, topics) => {
  const seen = new Map();
  return files.flatMap((file) => {
    const lines = readLines(file).map(({ value, where }) => {
      const line = lineOf(value, `${basename(file)}#`, where, topics);
      const other = seen.get(line.ask.id);
      if (other !== undefined)
        throw refuse(where, `the id "${value.id}" is already used at ${other}. Give one of the two lines another id.`);
      seen.set(line.ask.id, where);
      return line;
    });
    if (lines.length === 0) throw new InputError('eval.input', `${file} holds no question. Each line is ${EXAMPLE}.`);
    return lines;
  });
};

const readLines = (file) => {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError('eval.input', `${file} cannot be read (${cause.code}). Check its name and that you may read it.`, { cause });
  }
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${file}:${i + 1}`;
    try {
      return [{ where, value: JSON.parse(line) }];
    } catch (cause) {
      throw refuse(where, `the line is no JSON (${cause.message}). Mend it.`, cause);
    }
  });
};

const lineOf = (value, prefix, where, topics) => {
  const isFollowUp = typeof value === 'object' && value !== null && 'turns' in value;
  const parsed = (isFollowUp ? followUpLine : questionLine).safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(where, `${issue.path.join('.') || 'the line'}: ${issue.message}. A line is ${EXAMPLE}.`);
  }
  const line = parsed.data;
  const id = prefix + line.id;
  const wanted = (topic, also) => {
    const ids = topic === null ? [] : [topic, ...also];
    const stranger = ids.find((one) => !topics.has(one));
    if (stranger === undefined) return ids;
    throw refuse(where, `no entry has the id "${stranger}". Correct the topic, or add the entry.`);
  };
  const must = (patterns) => patterns.map((pattern) => compile(pattern, where));
  const { lang } = line;
  if (!isFollowUp) {
    const { q, style } = line;
    return {
      ask: { id, q },
      questions: [{ id, part: 'questions', style, lang, q, wanted: wanted(line.topic, line.also), must: must(line.must) }],
    };
  }
  const [first, second] = line.turns;
  return {
    ask: { id, turns: line.turns },
    questions: [
      { id: `${id}/1`, part: 'first turns', style: 'first-turn', lang, q: first, wanted: wanted(line.topics[0], []), must: [] },
      {
        id: `${id}/2`,
        part: 'second turns',
        style: 'second-turn',
        lang,
        q: `${first} → ${second}`,
        wanted: wanted(line.topics[1], line.also2),
        must: must(line.must2),
      },
    ],
  };
};

const compile = (pattern, where) => {
  try {
    return new RegExp(pattern, 'i');
  } catch (cause) {
    throw refuse(where, `the expected expression does not compile (${cause.message}). Correct it.`, cause);
  }
};

const refuse = (where, what, cause) => new InputError('eval.input', `${where}: ${what}`, { cause });
