import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InputError } from './input-error.mjs';
import { percent } from './tables.mjs';
import { groups, tally } from './tally.mjs';

/**
 * How far a kind may fall behind the baseline, as a share of its questions: they change with the content, so a point is no defect. What costs
 * trust may move less than what costs a click; open questions are few and move in larger steps.
 */
const MEASURES = [
  { verdict: 'right', what: 'right answers', tolerance: 0.015, sense: -1 },
  { verdict: 'wrong', what: 'wrong answers', tolerance: 0.01, sense: 1 },
  { verdict: 'false', what: 'false answers', tolerance: 0.02, sense: 1 },
];

const count = z.int().nonnegative();
const baselineFile = z.record(z.string(), z.object({ n: z.int().positive(), right: count, offered: count, wrong: count, false: count }));

/** Of a kind with few questions so many may be lost: there a single one is more than the share tolerated. */
const FEW = 2;

/** What a run leaves as baseline: the counts of each kind. */
export const baselineOf = (outcomes) =>
  Object.fromEntries(
    groups(outcomes, ({ style }) => style).map(([kind, some]) => {
      const counts = tally(some);
      return [kind, { n: counts.n, right: counts.right, offered: counts.offered, wrong: counts.wrong, false: counts.false }];
    }),
  );

/** Reads a baseline. Throws InputError where there is none. */
export const readBaseline = (file) => {
  try {
    return baselineFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new InputError(
      'eval.baseline',
      `The baseline ${file} cannot be used (${cause.code ?? cause.name}). Restore it from version control, or write it anew with: npm run eval -- --baseline`,
      { cause },
    );
  }
};

/** What a run does worse than the baseline by more than is tolerated, one sentence each; none when it holds. */
export const regressions = (now, baseline) =>
  Object.entries(baseline).flatMap(([kind, before]) => {
    const today = now[kind];
    if (today === undefined) return [`${kind}: no question of this kind was asked, the baseline has ${before.n}.`];
    return MEASURES.flatMap(({ verdict, what, tolerance, sense }) => {
      const [from, to] = [before[verdict] / before.n, today[verdict] / today.n];
      const tolerated = Math.max(tolerance, FEW / today.n);
      if ((to - from) * sense <= tolerated + 1e-9) return [];
      const moved = `${what} ${sense > 0 ? 'rose' : 'fell'} from ${percent(from)} % to ${percent(to)} %`;
      return [`${kind}: ${moved} of ${today.n} questions, more than the ${percent(tolerated)} points tolerated.`];
    });
  });
