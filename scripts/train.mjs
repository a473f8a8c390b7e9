// `npm run train -- [FAR.jsonl…] [--foreign] [--passages KB.jsonl QUESTIONS.jsonl]`: learns the weights of the search and of its beliefs from the content and from the
// questions of `knowledge/questions` (those named calibration), and writes them where the engine reads them.
// FAR holds lines `{"q": …}` of questions that no entry answers, about anything else: without it the edge to the world is learnt less well.
// `--foreign` fits the weights for other questions and answers anew too: they say how much likeness is worth at all, and need not follow every change
// of the content; check them on public sets (`npm run bench`).
// `--passages` gives a knowledge base of texts without questions, and questions on it (`{"q","gold_id"}`; where lines have a `split`, those of `dev` are
// taken): the weights for such knowledge stay as they are without it.
// Takes some minutes and has no randomness: the same content gives the same weights.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { makeExamples, passageExamples, textOfClassifier } from './train/examples.mjs';
import { fitBelief, fitRanking } from './train/fit.mjs';
import { rowsOf, signOf, table, WEIGHT_OF } from './train/measure.mjs';
import { beliefSource, rankingSource } from './train/source.mjs';

buildIfStale();
const parts = await Promise.all(
  [
    'load',
    'entry-doc',
    'foreign',
    'search/engine',
    'search/features',
    'search/weights',
    'text/fold',
    'text/convert',
    'text/initials',
    'belief',
    'classifier/opinions',
    'classifier/text-form',
    'classifier/classifier',
  ].map((name) => import(`../dist/knowledge/${name}.js`)),
);
const tools = Object.assign({}, ...parts);
const { FEATURES, FOREIGN_WEIGHTS, PASSAGE_WEIGHTS, DECISION_FIGURES, figuresOf } = tools;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { foreign: { type: 'boolean' }, passages: { type: 'boolean' } },
});
const [passages, passageQuestions] = values.passages ? positionals.splice(-2) : [];
const far = positionals.flatMap((file) => linesOf(file).map((line) => line.q));
const folder = at('../knowledge/questions');
const asked = readdirSync(folder)
  .filter((name) => name.startsWith('calibration'))
  .sort()
  .flatMap((name) => linesOf(`${folder}/${name}`));

const content = at('../knowledge/content');
const entries = tools.loadEntries(content);
const classifier = textOfClassifier(
  entries.map((entry) => tools.docOf(entry, tools.foldSimplified)),
  tools,
);
writeFileSync(`${content}/classifier.txt`, classifier);
const examples = makeExamples(entries, { asked, far }, tools);
process.stdout.write(`${examples.length} examples, ${asked.length} of them asked as partners do, ${far.length} about something else\n`);

const ranked = examples
  .filter((example) => example.golds.length > 0)
  .map(({ search, ids, golds, kind }) => ({
    candidates: search.hits.map((hit) => hit.values),
    right: search.hits.findIndex((hit) => golds.includes(ids[hit.doc])),
    weight: WEIGHT_OF[kind],
  }));
const MARGIN = FEATURES.indexOf('margin');
/** What the margins of a classifier learnt while indexing count: by development questions of English intents, 10 and 100 a label. */
const FOREIGN_MARGIN = 20;
const withoutMargin = (row) => ({
  ...row,
  candidates: row.candidates.map((values) => values.map((value, i) => (i === MARGIN ? 0 : value))),
});
const found = (rows) => rows.filter((row) => row.right >= 0);
const signs = FEATURES.map(signOf);
const weights = fitRanking(found(ranked), signs);
const foreignWeights = values.foreign
  ? fitRanking(found(ranked.map(withoutMargin)), signs)
  : FEATURES.map((name) => FOREIGN_WEIGHTS[name] ?? 0);
if (values.foreign) foreignWeights[MARGIN] = FOREIGN_MARGIN;
const onPassages =
  passages === undefined
    ? undefined
    : passageExamples(
        linesOf(passages),
        linesOf(passageQuestions).filter((line) => (line.split ?? 'dev') === 'dev'),
        tools,
      );
const passageWeights = onPassages === undefined ? FEATURES.map((name) => PASSAGE_WEIGHTS[name] ?? 0) : fitRanking(found(onPassages), signs);
writeFileSync(
  at('../knowledge/search/weights.ts'),
  rankingSource(FEATURES, { weights, ranked, foreignWeights, passageWeights, onPassages }),
);

const rows = rowsOf(examples, weights, figuresOf);
const learn = (some, label) => fitBelief(some.map((row) => ({ figures: row.figures, label: row[label], weight: WEIGHT_OF[row.kind] })));
writeFileSync(
  at('../knowledge/belief-weights.ts'),
  beliefSource(DECISION_FIGURES, { right: learn(rows, 'right'), known: learn(rows, 'three') }, rows.length),
);
process.stdout.write(table(rows, learn));
// In a process of its own, which builds and reads what was written here.
execFileSync(process.execPath, [at('train-lean.mjs')], { stdio: 'inherit' });
