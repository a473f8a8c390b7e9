// How fast the desk answers from its own content, beside a yardstick that is asked the same in the same minute: blocks of questions go
// to the one and the other in turn, so that a busy machine slows both. Questions are the entries' own, the short ones.
import { fileURLToPath } from 'node:url';
import { createKnowledge } from '../dist/knowledge/engine.js';
import { loadEntries } from '../dist/knowledge/load.js';
import { loadClassifier } from '../dist/knowledge/load-classifier.js';
import { create as createYardstick } from './libraries/minisearch.mjs';
import { percentile } from './metrics.mjs';
import { shuffled } from './sets.mjs';
import { loadTokenizer } from './tokens.mjs';

const LONGEST = 40;
const WARM_UP = 200;
const BLOCK = 50;
const ASKED = 2_000;

const content = fileURLToPath(new URL('../knowledge/content', import.meta.url));
const entries = loadEntries(content);
const questionsOf = ({ title, alternates }) => [title.zh, title.en, ...alternates.zh, ...alternates.en];
const textOf = (entry) => [
  ...questionsOf(entry),
  ...[entry.answer.zh, entry.answer.en].flatMap(({ lead, points, details }) => [lead, ...points, ...details]),
];

const knowledge = createKnowledge(entries, { classifier: loadClassifier(content) });
const yardstick = createYardstick({
  docs: entries.map((entry, label) => ({ label, text: textOf(entry).join('\n') })),
  tokenize: loadTokenizer('bigrams'),
});

const timed = (ask, questions) =>
  questions.map((question) => {
    const started = performance.now();
    ask(question);
    return performance.now() - started;
  });

const questions = shuffled([...new Set(entries.flatMap(questionsOf))].filter((text) => [...text].length <= LONGEST)).slice(
  0,
  WARM_UP + ASKED,
);
const contestants = [(question) => knowledge.ask(question), (question) => yardstick(question, 10)];
for (const ask of contestants) timed(ask, questions.slice(0, WARM_UP));
const times = [[], []];
for (let at = WARM_UP; at < questions.length; at += BLOCK) {
  contestants.forEach((ask, i) => {
    times[i].push(...timed(ask, questions.slice(at, at + BLOCK)));
  });
}
const [desk, other] = times.map((all) => ({ p50Ms: percentile(all, 50), p99Ms: percentile(all, 99) }));
const result = {
  entries: entries.length,
  asked: times[0].length,
  longest: LONGEST,
  desk,
  yardstick: other,
  ratio: desk.p50Ms / other.p50Ms,
};
process.send({ result }, () => process.exit(0));
