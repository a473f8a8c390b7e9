// `npm run train -- [FILE…]`: learns the weights of the search and of its beliefs from the content, and writes them where the engine reads them.
// FILE holds lines `{"q": …}` of questions that no entry answers, about anything else: without one the edge to the world is learnt less well.
// Takes about two minutes and has no randomness: the same content gives the same weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { makeExamples } from './train/examples.mjs';
import { fitBelief, fitRanking } from './train/fit.mjs';
import { rowsOf, signOf, table, WEIGHT_OF } from './train/measure.mjs';
import { beliefSource, rankingSource } from './train/source.mjs';

buildIfStale();
const [{ loadEntries }, { docOf }, { createEngine }, { FEATURES }, fold, { toSimplified }, { DECISION_FIGURES, figuresOf }] =
  await Promise.all(
    ['load', 'entry-doc', 'search/engine', 'search/features', 'text/fold', 'text/convert', 'belief'].map(
      (name) => import(`../dist/knowledge/${name}.js`),
    ),
  );
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const far = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).q),
);
const examples = makeExamples(loadEntries(at('../knowledge/content')), far, { createEngine, docOf, toSimplified, ...fold });
process.stdout.write(`${examples.length} examples, ${far.length} of them about something else\n`);

const ranked = examples
  .filter((example) => example.gold !== null)
  .map(({ search, ids, gold, kind }) => ({
    candidates: search.hits.map((hit) => hit.values),
    right: search.hits.findIndex((hit) => ids[hit.doc] === gold),
    weight: WEIGHT_OF[kind],
  }));
const weights = fitRanking(
  ranked.filter((example) => example.right >= 0),
  FEATURES.map(signOf),
);
writeFileSync(at('../knowledge/search/weights.ts'), rankingSource(FEATURES, weights, ranked));

const rows = rowsOf(examples, weights, figuresOf);
const learn = (rows, label) => fitBelief(rows.map((row) => ({ figures: row.figures, label: row[label], weight: WEIGHT_OF[row.kind] })));
writeFileSync(
  at('../knowledge/belief-weights.ts'),
  beliefSource(DECISION_FIGURES, { right: learn(rows, 'right'), known: learn(rows, 'three') }, rows.length),
);
process.stdout.write(table(rows, learn));
