import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InputError } from './input-error.mjs';
import { isAsWanted, VERDICTS } from './outcome.mjs';
import { signTest } from './statistics.mjs';

const reportFile = z.object({
  outcomes: z.array(
    z.object({ id: z.string(), q: z.string(), verdict: z.enum(VERDICTS), got: z.string().nullable(), options: z.array(z.string()) }),
  ),
});

/** The outcomes of an earlier run's report.json. Throws InputError where it is none. */
export const readReport = (file) => {
  let value;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new InputError(
      'eval.input',
      `${file} cannot be read as a report (${cause.code ?? cause.message}). Name the report.json of an earlier run.`,
      {
        cause,
      },
    );
  }
  const parsed = reportFile.safeParse(value);
  if (parsed.success) return parsed.data.outcomes;
  const [issue] = parsed.error.issues;
  throw new InputError(
    'eval.input',
    `${file} is no report (${issue.path.join('.') || 'the whole'}: ${issue.message}). Name the report.json of an earlier run.`,
  );
};

/**
 * What changed from `before` to `after`, by id: `{ shared, onlyBefore, onlyAfter, won, lost, better, worse, p }`. `won` and `lost` are the lines
 * that became or ceased to be right (out of scope: not answered falsely), with the sign test's `p`; `better` and `worse` those that moved otherwise along VERDICTS.
 */
export const compare = (before, after) => {
  const earlier = new Map(before.map((outcome) => [outcome.id, outcome]));
  const pairs = after.filter(({ id }) => earlier.has(id)).map((outcome) => ({ before: earlier.get(outcome.id), after: outcome }));
  const found = { won: [], lost: [], better: [], worse: [] };
  for (const pair of pairs) {
    const step = VERDICTS.indexOf(pair.after.verdict) - VERDICTS.indexOf(pair.before.verdict);
    if (step === 0) continue;
    if (isAsWanted(pair.before.verdict) === isAsWanted(pair.after.verdict)) found[step > 0 ? 'better' : 'worse'].push(pair);
    else found[isAsWanted(pair.after.verdict) ? 'won' : 'lost'].push(pair);
  }
  return {
    shared: pairs.length,
    onlyBefore: earlier.size - pairs.length,
    onlyAfter: after.length - pairs.length,
    ...found,
    p: signTest(found.won.length, found.lost.length),
  };
};

/** A comparison as text, line by line. */
export const comparisonText = ({ shared, onlyBefore, onlyAfter, won, lost, better, worse, p }) => {
  const state = ({ verdict, got, options }) =>
    `${verdict}${got === null ? (options.length > 0 ? ` [${options.join(', ')}]` : '') : ` ${got}`}`;
  const list = (heading, pairs) =>
    pairs.length === 0
      ? []
      : [
          `\n${heading} (${pairs.length})`,
          ...pairs.map((pair) => `  ${pair.after.id}  ${pair.after.q}\n    ${state(pair.before)} → ${state(pair.after)}`),
        ];
  const others = [
    ...(onlyBefore > 0 ? [`${onlyBefore} asked only before`] : []),
    ...(onlyAfter > 0 ? [`${onlyAfter} asked only now`] : []),
  ];
  return [
    ...list('Won', won),
    ...list('Lost', lost),
    ...list('Better, though not won', better),
    ...list('Worse, though not lost', worse),
    `\n${shared} questions compared${others.length > 0 ? `, ${others.join(', ')}` : ''}: ${won.length} won, ${lost.length} lost (sign test p = ${p.toFixed(3)}), ${better.length} better, ${worse.length} worse.`,
  ].join('\n');
};
