import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibration } from './calibration.mjs';
import { InputError } from './input-error.mjs';
import { reliabilityPlot, riskPlot, stylePlot } from './plots.mjs';
import { riskByThreshold, thresholdsOf } from './risk.mjs';
import { sidesRows } from './sides.mjs';
import { asMarkdown, claims, summaryOf, tablesOf } from './tables.mjs';
import { byStyle, sources, tally } from './tally.mjs';

/** Makes the folder, before any question is asked. Throws InputError where it cannot be made. */
export const makeFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new InputError('eval.output', `The folder ${folder} cannot be made (${cause.code}). Name another one with --out.`, { cause });
  }
};

/**
 * Writes `report.json` (every outcome), `report.md` and its plots into `folder`. `about` says what was asked; `entry` gives the entry of an id.
 * There is no date and no time in them: the same answers make the same files.
 */
export const writeReport = (folder, { outcomes, about, entry }) => {
  const files = {
    'report.json': json(outcomes, about),
    'report.md': markdown(outcomes, about, entry),
    'styles.svg': stylePlot(byStyle(outcomes).map(({ name, some }) => ({ name, counts: tally(some) }))),
    ...Object.fromEntries(
      sources(outcomes).flatMap(([name, some]) => [
        [`reliability-${name}.svg`, reliabilityPlot(calibration(claims(some)))],
        [`risk-${name}.svg`, riskPlot(riskByThreshold(some, thresholdsOf(some)))],
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

/** One outcome a line, so that two reports can be read beside each other. */
const json = (outcomes, about) =>
  `{\n"about": ${JSON.stringify(about)},\n"outcomes": [\n${outcomes.map((outcome) => JSON.stringify(outcome)).join(',\n')}\n]\n}\n`;

const markdown = (outcomes, about, entry) => {
  const bad = outcomes.filter(({ verdict }) => verdict === 'wrong' || verdict === 'false');
  const offered = outcomes.filter(({ verdict }) => verdict === 'offered' || verdict === 'missed');
  const mute = outcomes.filter(({ must }) => must === false);
  const [inScope, outOfScope, ...bySource] = tablesOf(outcomes).map(([heading, rows]) => `## ${heading}\n\n${asMarkdown(rows)}`);
  const confidence = sources(outcomes).flatMap(([name], i) => [
    bySource[2 * i],
    `![Reliability diagram, ${name}](reliability-${name}.svg)`,
    bySource[2 * i + 1],
    `![Wrong and false answers against the share answered, ${name}](risk-${name}.svg)`,
  ]);
  const listing = (heading, some) => (some.length === 0 ? [] : [`## ${heading} (${some.length})`, asMarkdown(sidesRows(some, entry))]);
  return `${[
    '# How questions are answered',
    about,
    summaryOf(outcomes)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    '![What became of the questions, by style](styles.svg)',
    inScope,
    outOfScope,
    ...confidence,
    ...listing('Answered wrongly or falsely', bad),
    ...listing('Right, but the text lacks what it has to hold', mute),
    ...listing('Offered', offered),
  ].join('\n\n')}\n`;
};
