// `npm run eval -- [FILE…]`: how questions are answered, with a report; see `--help`. Without a file it asks the content's own questions.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { HELP, readArguments } from './eval/arguments.mjs';
import { baselineOf, readBaseline, regressions } from './eval/baseline.mjs';
import { compare, comparisonText, readReport } from './eval/compare.mjs';
import { InputError } from './eval/input-error.mjs';
import { outcomeOf } from './eval/outcome.mjs';
import { ownQuestions } from './eval/own-questions.mjs';
import { readQuestionFiles } from './eval/questions-file.mjs';
import { makeFolder, writeReport } from './eval/report.mjs';
import { sidesText } from './eval/sides.mjs';
import { asText, summaryOf, tablesOf } from './eval/tables.mjs';
import { classifierAsRead } from './train/examples.mjs';

/** Questions written apart from the entries, by which confidence is calibrated. */
const QUESTIONS = fileURLToPath(new URL('../knowledge/questions', import.meta.url));
const BASELINE = fileURLToPath(new URL('eval/baseline.json', import.meta.url));
/** More wrong answers than this on the terminal are not read; the report has them all. */
const MOST_SHOWN = 30;

const print = (text) => process.stdout.write(`${text}\n`);

const run = async (words) => {
  const { files, out, offered, compare: other, baseline, help } = readArguments(words);
  if (help) {
    print(HELP);
    return 0;
  }
  const before = other === undefined ? undefined : readReport(other);
  const isOwn = files.length === 0;
  const gate = isOwn && before === undefined && !baseline ? readBaseline(BASELINE) : undefined;

  buildIfStale();
  const parts = await Promise.all(
    [
      'load',
      'load-classifier',
      'classifier/opinions',
      'classifier/text-form',
      'classifier/classifier',
      'entry-doc',
      'engine',
      'batch',
      'text/convert',
      'text/fold',
    ].map((name) => import(`../dist/knowledge/${name}.js`)),
  );
  const tools = Object.assign({}, ...parts);
  const { loadEntries, loadClassifier, docOf, createKnowledge, readLine, toSimplified, foldSimplified } = tools;
  const content = fileURLToPath(new URL('../knowledge/content', import.meta.url));
  const entries = loadEntries(content);
  // What has not seen a question has no classifier that has.
  const learnt = (part) =>
    part === entries
      ? loadClassifier(content)
      : classifierAsRead(
          part.map((entry) => docOf(entry, foldSimplified)),
          tools,
        );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const held = () =>
    readdirSync(QUESTIONS)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(QUESTIONS, name));
  const divided = isOwn ? ownQuestions(entries) : [];
  const rounds = [...divided, { part: entries, lines: readQuestionFiles(isOwn ? held() : files, byId) }];
  makeFolder(out);
  const outcomes = rounds.flatMap(({ part, lines }) => {
    const knowledge = createKnowledge(part, { classifier: learnt(part) });
    return lines.flatMap(({ ask, questions }) => {
      const read = readLine(knowledge, ask, () => performance.now());
      const readings = read.turns ?? [read];
      return questions.map((question, i) => outcomeOf(question, readings[i], toSimplified));
    });
  });

  const about = isOwn
    ? `${divided.flatMap(({ lines }) => lines).length} questions of the content, each asked of one of ${divided.length} knowledges made without it (the weights in use were learnt from all), and ${rounds.at(-1).lines.length} written apart from it.`
    : `${outcomes.length} messages from ${files.join(', ')}.`;
  const entry = (id) => byId.get(id);
  writeReport(out, { outcomes, about, entry });
  print(about);
  for (const [heading, rows] of tablesOf(outcomes)) print(`\n${heading}\n${asText(rows)}`);
  show('Answered wrongly or falsely', ['wrong', 'false'], outcomes, entry);
  if (offered) show('Offered', ['offered', 'missed'], outcomes, entry);
  print(`\n${summaryOf(outcomes).join('\n')}\n\nThe report is ${join(out, 'report.md')}.`);
  if (before !== undefined) print(comparisonText(compare(before, outcomes)));
  if (baseline) {
    writeFileSync(BASELINE, `${JSON.stringify(baselineOf(outcomes), null, 2)}\n`);
    print('The baseline is written: commit it with what changed it.');
  }
  return gate === undefined ? 0 : hold(regressions(baselineOf(outcomes), gate));
};

const show = (heading, verdicts, outcomes, entry) => {
  const some = outcomes.filter(({ verdict }) => verdicts.includes(verdict));
  if (some.length === 0) return;
  const rest = some.length > MOST_SHOWN ? `\n… and ${some.length - MOST_SHOWN} more in the report.` : '';
  print(`\n${heading} (${some.length})\n${sidesText(some.slice(0, MOST_SHOWN), entry)}${rest}`);
};

const hold = (sentences) => {
  if (sentences.length === 0) {
    print('No worse than the baseline.');
    return 0;
  }
  print(`\nWorse than the committed baseline:\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`);
  print('Mend what made it worse. Where it is meant, npm run eval -- --baseline writes a new baseline to commit.');
  return 1;
};

// Who reads only the first lines (| head) still gets the report and the code.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof InputError || String(error?.code).startsWith('knowledge.');
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
