// `node scripts/train-lean.mjs`: learns how a message that leans on the turn before is read, from `knowledge/questions/follow-ups.jsonl`, and writes it to
// `knowledge/lean-weights.ts`. The numbers are in steps of the score, so `npm run train` ends with it. Has no randomness.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { fitLeaning, leanExamples, leanTable } from './train/lean.mjs';
import { leanSource } from './train/source.mjs';

buildIfStale();
const parts = await Promise.all(
  [
    'load',
    'load-classifier',
    'entry-doc',
    'search/engine',
    'text/fold',
    'text/convert',
    'text/initials',
    'decide',
    'follow-up',
    'readings',
    'lean',
    'lean-weights',
  ].map((name) => import(`../dist/knowledge/${name}.js`)),
);
const tools = Object.assign({}, ...parts);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const content = at('../knowledge/content');
const lines = readFileSync(at('../knowledge/questions/follow-ups.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const examples = leanExamples(tools.loadEntries(content), tools.loadClassifier(content), lines, tools);
writeFileSync(at('../knowledge/lean-weights.ts'), leanSource(fitLeaning(examples, tools), examples.length));
process.stdout.write(`\n${examples.length} messages lean on the turn before\n${leanTable(examples, tools)}`);
