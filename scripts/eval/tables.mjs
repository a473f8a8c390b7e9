// The tables of a run as rows of text: the terminal aligns them, the report writes them as Markdown.

import { calibration } from './calibration.mjs';
import { isAsWanted } from './outcome.mjs';
import { riskByThreshold } from './risk.mjs';
import { wilson } from './statistics.mjs';
import { byStyle, groups, sources, tally } from './tally.mjs';

/** `[heading, rows]` where the first row names the columns. */
export const tablesOf = (outcomes) => [
  inScopeTable(outcomes),
  outOfScopeTable(outcomes),
  ...sources(outcomes).flatMap(([name, some]) => [calibrationTable(name, some), thresholdTable(name, some)]),
];

/** A share in percent with its 95 % interval. */
const shareWithInterval = (hits, n) => {
  if (n === 0) return '–';
  const [low, high] = wilson(hits, n);
  return `${percent(hits / n)} (${percent(low)}–${percent(high)})`;
};

export const percent = (share) => (100 * share).toFixed(1);

/** What matters most, a sentence each. */
export const summaryOf = (outcomes) => {
  const secondTurns = outcomes.filter(({ part }) => part === 'second turns');
  const kept = secondTurns.filter(({ verdict }) => isAsWanted(verdict)).length;
  return [
    ...['content', 'questions'].flatMap((name) => summaryOfPart(outcomes.filter(({ part }) => part === name))),
    ...(secondTurns.length === 0 ? [] : [`Of ${secondTurns.length} second turns: as wanted ${said(kept, secondTurns.length)}.`]),
  ];
};

const summaryOfPart = (questions) => {
  const { inScope, right, offered, wrong, must, mustHeld } = tally(questions);
  const shares = [`right ${said(right, inScope)}`, `right or offered ${said(right + offered, inScope)}`, `wrong ${said(wrong, inScope)}`];
  const held = must === 0 ? '' : `; right ones that hold what they must ${said(mustHeld, must)}`;
  const unanswerable = questions.filter(({ wanted }) => wanted.length === 0);
  return [
    ...(inScope === 0
      ? []
      : [
          `Of ${inScope} ${questions[0].part === 'content' ? 'questions out of the entries' : 'questions that an entry answers'}: ${shares.join(', ')}${held}.`,
        ]),
    ...groups(unanswerable, ({ style }) => style).map(
      ([style, some]) => `Of ${some.length} ${style} questions, which nothing answers: answered ${said(tally(some).false, some.length)}.`,
    ),
  ];
};

const said = (hits, n) => shareWithInterval(hits, n).replace(' (', ' % (');

const withTotals = (outcomes) =>
  groups(outcomes, ({ part }) => part).flatMap(([part, whole]) => [
    ...byStyle(whole).map(({ style, lang, some }) => [style, lang, some]),
    [`all ${part}`, '', whole],
  ]);

const inScopeTable = (outcomes) => [
  'Questions that an entry answers, in percent (95 % interval)',
  [
    ['style', 'lang', 'n', 'right', 'right or offered', 'wrong', 'unknown', 'missed', 'must held'],
    ...withTotals(outcomes.filter(({ wanted }) => wanted.length > 0)).map(([style, lang, some]) => {
      const { n, right, offered, wrong, unknown, missed, must, mustHeld } = tally(some);
      const shares = [right, right + offered, wrong, unknown, missed].map((hits) => shareWithInterval(hits, n));
      return [style, lang, String(n), ...shares, shareWithInterval(mustHeld, must)];
    }),
  ],
];

const outOfScopeTable = (outcomes) => [
  'Questions that nothing answers, in percent (95 % interval)',
  [
    ['style', 'lang', 'n', 'answered falsely', 'offered entries', 'unknown'],
    ...withTotals(outcomes.filter(({ wanted }) => wanted.length === 0)).map(([style, lang, some]) => {
      const counts = tally(some);
      return [
        style,
        lang,
        String(counts.n),
        ...[counts.false, counts.asked, counts.refused].map((hits) => shareWithInterval(hits, counts.n)),
      ];
    }),
  ],
];

/** The outcomes that claim a belief, as `calibration` takes them. */
export const claims = (outcomes) =>
  outcomes.filter(({ belief }) => belief !== null).map(({ belief, verdict }) => ({ confidence: belief, isRight: verdict === 'right' }));

const calibrationTable = (name, outcomes) => {
  const { n, bins, ece, brier } = calibration(claims(outcomes));
  const errors =
    n === 0 ? 'no answer claims any' : `expected calibration error ${ece.toFixed(3)}, Brier score ${brier.toFixed(3)}, ${n} answers`;
  return [
    `Confidence of answers, ${name}: ${errors}`,
    [
      ['confidence', 'n', 'mean', 'right'],
      ...bins.map((bin) => [
        `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
        String(bin.n),
        bin.n === 0 ? '–' : percent(bin.confidence),
        shareWithInterval(bin.right, bin.n),
      ]),
    ],
  ];
};

const THRESHOLDS = [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

const thresholdTable = (name, outcomes) => [
  `What a threshold costs, ${name}: answers that would still be given, in percent of their questions`,
  [
    ['confidence from', 'answered', 'right', 'wrong', 'answered falsely'],
    ...riskByThreshold(outcomes, THRESHOLDS).map((row) => [
      row.threshold === 0 ? 'as decided' : row.threshold.toFixed(2),
      ...[row.answered, row.right, row.wrong, row.false].map(percent),
    ]),
  ],
];

/** Rows in columns; the first two are words, the others figures. */
export const asText = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isWord = (column) => rows.slice(1).every((row) => /^\D*$/.test(row[column][0] ?? ''));
  const left = widths.map((_, column) => isWord(column));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (left[i] ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const asMarkdown = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
