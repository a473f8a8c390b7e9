import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LIBRARY_NAMES } from './plan.mjs';
import { SET_NAMES } from './sets.mjs';

const QUICK_SETS = ['en-clinc10', 'en-clinc', 'en-banking10', 'scale-1k', 'zh-passage'];

export const FLAGS = `npm run bench -- [flags]
  --sets DIR     folder of the public retrieval sets (or BENCH_SETS; else ../shared/bench beside the project)
  --only LIB,…   ${LIBRARY_NAMES.join(', ')}
  --set SET,…    ${SET_NAMES.join(', ')}
  --split NAME   test (default) or dev
  --queries N    asks N queries of each library, unless they take too long
  --quick        ${QUICK_SETS.join(', ')}; Chinese in bigrams only, few queries of slow libraries, at most 5 minutes
  --full         every query of every library, however long it takes
  --publish      writes RESULTS.md too`;

/**
 * How long a library may take on one set, a classifier (it trains, and on Chinese paragraphs would take hours), the queries of one, and
 * everything together. The last of these is a guard: on an idle machine of two cores the rest keeps within it.
 */
const PACES = {
  usual: { timeoutSeconds: 120, classifierSeconds: 45, querySeconds: 6, minutes: 24 },
  quick: { timeoutSeconds: 20, classifierSeconds: 20, querySeconds: 1.5, minutes: 4.5 },
  full: { timeoutSeconds: 3_600, classifierSeconds: 3_600, querySeconds: Number.POSITIVE_INFINITY, minutes: Number.POSITIVE_INFINITY },
};

const OPTIONS = {
  sets: { type: 'string' },
  only: { type: 'string' },
  set: { type: 'string' },
  split: { type: 'string' },
  queries: { type: 'string' },
  quick: { type: 'boolean' },
  full: { type: 'boolean' },
  publish: { type: 'boolean' },
  help: { type: 'boolean' },
};

/** Reads the command line; `problem` is a sentence about what cannot be used. */
export const readFlags = (args, environment) => {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (error) {
    return { problem: error.message };
  }
  const only = values.only?.split(',');
  const sets = values.set?.split(',') ?? (values.quick ? QUICK_SETS : undefined);
  const strange = [
    ...(only ?? []).filter((name) => !LIBRARY_NAMES.includes(name)),
    ...(sets ?? []).filter((name) => !SET_NAMES.includes(name)),
  ];
  if (strange.length > 0) return { problem: `There is no library or set "${strange.join('", "')}".` };
  const split = values.split ?? 'test';
  if (split !== 'test' && split !== 'dev') return { problem: `--split is "${split}"; give test or dev.` };
  const queries = values.queries === undefined ? undefined : Number(values.queries);
  if (queries !== undefined && !(Number.isInteger(queries) && queries > 0)) {
    return { problem: `--queries is "${values.queries}"; give a whole number above 0.` };
  }
  if (values.quick && values.full) return { problem: '--quick and --full contradict each other; give one.' };
  const beside = fileURLToPath(new URL('../../shared/bench', import.meta.url));
  return {
    folder: resolve(values.sets ?? environment.BENCH_SETS ?? beside),
    help: values.help === true,
    publish: values.publish === true,
    only,
    sets,
    quick: values.quick === true,
    split,
    queries,
    ...PACES[values.quick ? 'quick' : values.full ? 'full' : 'usual'],
  };
};
