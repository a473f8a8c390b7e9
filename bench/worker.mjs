// One library on one set, in a process of its own, so that neither memory nor compiled code of another counts. The job comes as JSON
// in the first argument; the result goes to the parent as a message.
import { setTimeout as pause } from 'node:timers/promises';
import { areaUnderCurve, bestRefusalF1, percentile, retrievalOf } from './metrics.mjs';
import { goldOf, readEntries, readQueries } from './sets.mjs';
import { loadTokenizer } from './tokens.mjs';

const MOST_RANKED = 10;
/** Rows asked for where an entry has one per question of its own: enough that ten entries are among them. */
const MOST_ROWS = 200;
const WARM_UP = { queries: 200, seconds: 15 };
/** A slow library may stop after so many queries: the first of these at which its time is up. */
const STOPS = [20, 50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 4_000];

const job = JSON.parse(process.argv[2]);

/** Resident memory in bytes once the garbage is gone; the pauses let the collector hand its pages back. */
const memoryAfterGc = async () => {
  for (let round = 0; round < 4; round++) {
    global.gc();
    await pause(50);
  }
  return process.memoryUsage().rss;
};

const docsOf = (entries, unit) =>
  entries.flatMap(({ question, alternates, answer }, label) => {
    const texts = [question, ...alternates, answer].filter((text) => text !== '');
    return unit === 'entry' ? [{ label, text: texts.join('\n') }] : texts.map((text) => ({ label, text }));
  });

/** Builds in a function of its own, so that the texts are free to go when it returns. */
const build = async (create, tokenize) => {
  const entries = readEntries(job.folder, job.set);
  const ids = entries.map(({ id }) => id);
  const docs = job.unit === 'own' ? undefined : docsOf(entries, job.unit);
  const started = performance.now();
  const search = await create({ docs, entries, tokens: job.tokens, tokenize });
  return { search, ids, buildMs: search.buildMs ?? performance.now() - started, loadMs: search.loadMs };
};

const run = async () => {
  const { create, warm } = await import(`./libraries/${job.library}.mjs`);
  const tokenize = loadTokenizer(job.tokens);
  warm?.();
  if (job.baseline) return { rss: await memoryAfterGc() };

  const { search, ids, buildMs, loadMs } = await build(create, tokenize);
  const limit = job.unit === 'row' ? MOST_ROWS : MOST_RANKED;
  const ask = async (query) => {
    const started = performance.now();
    const given = search(query, limit);
    const result = typeof given.then === 'function' ? await given : given;
    return { ms: performance.now() - started, result: Array.isArray(result) ? { found: result, score: result[0]?.[1] } : result };
  };

  const known = new Set(ids.map(goldOf));
  const { asked, warmUp } = readQueries(job.folder, job.set, job.split, known);
  let warmedUp = 0;
  const warmUpEnd = performance.now() + WARM_UP.seconds * 1_000;
  for (const { q } of warmUp.slice(0, WARM_UP.queries)) {
    await ask(q);
    warmedUp++;
    if (performance.now() > warmUpEnd) break;
  }
  const rss = await memoryAfterGc();

  const most = job.queries ?? asked.length;
  // Endless time does not survive the way here as JSON: it comes as null.
  const measuringEnd = job.queries === undefined && job.queryMs !== null ? performance.now() + job.queryMs : Number.POSITIVE_INFINITY;
  const times = [];
  const outcomes = [];
  const scores = { in: [], out: [] };
  const confidences = { in: [], out: [] };
  for (const { q, gold_id: gold } of asked.slice(0, most)) {
    const { ms, result } = await ask(q);
    times.push(ms);
    const side = gold === null ? 'out' : 'in';
    scores[side].push(result.found.length === 0 ? 0 : result.score);
    if (result.confidence !== undefined) confidences[side].push(result.confidence);
    if (known.has(gold)) {
      outcomes.push({ gold, ranking: [...new Set(result.found.map(([label]) => ids[label]))].map(goldOf) });
    }
    if (performance.now() > measuringEnd && STOPS.includes(times.length)) break;
  }
  const scored = scores.in.every((score) => score !== null);
  return {
    entries: ids.length,
    asked: times.length,
    of: asked.length,
    warmUp: warmedUp,
    retrieval: retrievalOf(outcomes),
    scope: scored ? { auc: areaUnderCurve(scores.in, scores.out), f1: bestRefusalF1(scores.in, scores.out) } : null,
    confidence:
      confidences.in.length > 0
        ? { auc: areaUnderCurve(confidences.in, confidences.out), f1: bestRefusalF1(confidences.in, confidences.out) }
        : null,
    buildMs,
    loadMs,
    rss,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
  };
};

run().then(
  (result) => process.send({ result }, () => process.exit(0)),
  (error) => process.send({ failed: String(error?.message ?? error).split('\n')[0] }, () => process.exit(1)),
);
