import { parseArgs } from 'node:util';
import { InputError } from './input-error.mjs';

export const USAGE = 'Usage: npm run eval -- [FILE…] [--out DIR] [--offered] [--compare REPORT.json] [--baseline] [--help]';

export const HELP = `Measures how questions are answered.

${USAGE}

  FILE                   lines {"id","lang","style","q","topic","also","must"} or {"id","lang","turns","topics","also2","must2"}; a topic of null
                         wants no answer, "must" are regular expressions that a right answer's text matches
  without a FILE         the content's own questions, each asked of a knowledge made without it, the questions that nothing answers, and
                         those of knowledge/questions; ends with code 1 when they are answered worse than the committed baseline says
  --out DIR              where report.json, report.md and its plots go; by default reports/content, with a FILE reports/files
  --offered              also shows the questions for which entries were offered
  --compare REPORT.json  shows line by line what changed since that report; the baseline is not looked at
  --baseline             writes the baseline from the run without a FILE

Codes: 0 done, 1 worse than the baseline, 2 something given cannot be used.`;

const OPTIONS = {
  out: { type: 'string' },
  offered: { type: 'boolean', default: false },
  compare: { type: 'string' },
  baseline: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/** Reads the command line: `{ files, out, offered, compare, baseline, help }`. Throws InputError `eval.usage`. */
export const readArguments = (words) => {
  const { values, positionals: files } = parse(words);
  if (values.baseline && files.length > 0) throw refuse('--baseline is made from the content alone: leave the files out.');
  if (values.baseline && values.compare !== undefined)
    throw refuse('--baseline and --compare do not go together: run them one after the other.');
  return { ...values, files, out: values.out ?? (files.length === 0 ? 'reports/content' : 'reports/files') };
};

const parse = (words) => {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw refuse(cause.message.split('. ')[0].replace(/\.?$/, '.'), cause);
  }
};

const refuse = (why, cause) => new InputError('eval.usage', `${why}\n${USAGE}`, { cause });
