// Entry of `npm run bench`: every library on every set, each in a process of its own, one after the other.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGS, readFlags } from './flags.mjs';
import { jobsFor, versionOf } from './plan.mjs';
import { builtInLine, lineOf, markdownOf } from './report.mjs';
import { missingFiles, smallerThan } from './sets.mjs';
import { runAlone } from './spawn.mjs';

/** The built-in content takes seconds; a machine that is busy may need longer, whatever the pace. */
const BUILT_IN_SECONDS = 120;

const here = fileURLToPath(new URL('.', import.meta.url));

const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const flags = readFlags(process.argv.slice(2), process.env);
if (flags.problem !== undefined) stop(`${flags.problem}\n\n${FLAGS}`);
if (flags.help) {
  console.log(FLAGS);
  process.exit(0);
}
const jobs = jobsFor(flags);
const missing = missingFiles(flags.folder, [...new Set(jobs.map(({ set }) => set))]);
if (missing.length > 0) {
  stop(`${flags.folder} lacks ${missing.join(', ')}. Name the folder of the public retrieval sets with --sets DIR or BENCH_SETS.`);
}

const started = performance.now();
const outOfTime = () => performance.now() - started > flags.minutes * 60_000;
const limits = { timeoutMs: flags.timeoutSeconds * 1_000 };
const baselines = new Map();
const failures = new Map();

/** The memory of the same process without an index: modules and tokenizer loaded, used once. */
const baselineOf = async (job) => {
  const key = `${job.library} ${job.tokens}`;
  if (!baselines.has(key)) baselines.set(key, await runAlone('worker.mjs', { ...job, baseline: true }, limits));
  return baselines.get(key);
};

const measure = async ({ set, library, tokens }) => {
  const key = `${library.name} ${tokens}`;
  if (outOfTime()) return { failed: `not run: the ${flags.minutes} minutes were used up` };
  const before = failures.get(`${key} ${smallerThan(set)}`);
  if (before !== undefined) {
    failures.set(`${key} ${set}`, before);
    return { failed: before };
  }
  const job = {
    library: library.name,
    unit: library.unit,
    set,
    tokens,
    folder: flags.folder,
    split: flags.split,
    queries: flags.queries,
    queryMs: flags.querySeconds * 1_000,
  };
  const baseline = await baselineOf(job);
  if (baseline.failed !== undefined) return baseline;
  const outcome = await runAlone('worker.mjs', job, {
    timeoutMs: (library.classifier ? flags.classifierSeconds : flags.timeoutSeconds) * 1_000,
  });
  if (outcome.failed !== undefined) {
    failures.set(`${key} ${set}`, `${outcome.failed} on ${set}`);
    return outcome;
  }
  return { result: { ...outcome.result, memory: outcome.result.rss - baseline.result.rss } };
};

/** Only with the whole engine in the run: it is the one measured. */
const builtIn = jobs.some(({ library }) => library.name === 'desk')
  ? await runAlone('builtin.mjs', {}, { timeoutMs: BUILT_IN_SECONDS * 1_000 })
  : undefined;
if (builtIn !== undefined) console.log(builtInLine(builtIn));

const rows = [];
const report = () => ({
  node: process.version,
  processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  split: flags.split,
  builtIn,
  rows,
});
mkdirSync(join(here, 'results'), { recursive: true });
for (const job of jobs) {
  const row = {
    set: job.set,
    library: job.library.title ?? job.library.name,
    version: versionOf(job.library),
    tokens: job.tokens,
    ...(await measure(job)),
  };
  rows.push(row);
  console.log(lineOf(row));
  writeFileSync(join(here, 'results', 'results.json'), `${JSON.stringify(report(), null, 1)}\n`);
}
const markdown = markdownOf(report());
writeFileSync(join(here, 'results', 'results.md'), markdown);
if (flags.publish) writeFileSync(join(here, 'RESULTS.md'), markdown);
console.log(`\n${markdown}\n${Math.round((performance.now() - started) / 1_000)} s; also in bench/results/.`);
