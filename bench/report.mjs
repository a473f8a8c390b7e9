const share = (value) => (value === null || value === undefined ? '–' : value.toFixed(3));
const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const seconds = (ms) => `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 0)} s`;
const megabytes = (bytes) => `${Math.round(bytes / 1_048_576)} MB`;

const HEAD = ['library', 'tokens', 'hit@1', 'hit@3', 'MRR@10', 'AUC', 'F1', 'built', 'loaded', 'memory', 'p50 ms', 'p99 ms', 'queries'];

const cellsOf = ({ library, version, tokens, result, failed }) => {
  const name = [`${library} ${version}`.trim(), tokens];
  if (failed !== undefined) return [...name, `failed: ${failed}`];
  const { retrieval, scope } = result;
  return [
    ...name,
    share(retrieval?.hit1),
    share(retrieval?.hit3),
    share(retrieval?.mrr10),
    share(scope?.auc),
    share(scope?.f1),
    seconds(result.buildMs),
    result.loadMs === undefined ? '–' : seconds(result.loadMs),
    megabytes(result.memory),
    milliseconds(result.p50Ms),
    milliseconds(result.p99Ms),
    result.asked === result.of ? String(result.asked) : `${result.asked} of ${result.of}`,
  ];
};

/** One row while the run goes on. */
export const lineOf = (row) => [row.set, ...cellsOf(row)].join('  ');

/** What the desk's own content takes, as one sentence. */
export const builtInLine = ({ result, failed }) =>
  failed !== undefined
    ? `Built-in content: failed: ${failed}`
    : `Built-in content: ${result.asked} questions of at most ${result.longest} characters to ${result.entries} entries: p50 ${milliseconds(result.desk.p50Ms)} ms, p99 ${milliseconds(result.desk.p99Ms)} ms. MiniSearch with bigrams in the same minute: p50 ${milliseconds(result.yardstick.p50Ms)} ms, p99 ${milliseconds(result.yardstick.p99Ms)} ms, a ratio of ${result.ratio.toFixed(1)} at p50.`;

const tableRow = (cells) => `| ${[...cells, ...HEAD.slice(cells.length).map(() => '')].join(' | ')} |`;

const confidenceLine = ({ library, result }) =>
  `By its confidence instead of its raw score, ${library} has an AUC of ${share(result.confidence.auc)} and an F1 of ${share(result.confidence.f1)}.\n`;

const tableOf = (set, rows) => {
  const first = rows.find(({ result }) => result !== undefined)?.result;
  const judged = first?.retrieval?.judged;
  return [
    `## ${set}`,
    '',
    ...(first === undefined
      ? []
      : [`${first.entries} entries${judged === undefined ? '' : `, ${judged} of ${first.asked} queries judged`}.`, '']),
    tableRow(HEAD),
    tableRow(HEAD.map((_, i) => (i < 2 ? '---' : '--:'))),
    ...rows.map((row) => tableRow(cellsOf(row))),
    '',
    ...rows.filter(({ result }) => typeof result?.confidence?.auc === 'number').map(confidenceLine),
  ].join('\n');
};

/** The report of a run as Markdown, a table for each set. */
export const markdownOf = ({ node, processor, split, builtIn, rows }) => {
  const sets = [...new Set(rows.map(({ set }) => set))];
  return [
    '# Results',
    '',
    `Split ${split}; Node ${node}; ${processor}. What the columns mean and how it is measured: [README](README.md).`,
    '',
    ...(builtIn === undefined ? [] : [builtInLine(builtIn), '']),
    ...sets.map((set) =>
      tableOf(
        set,
        rows.filter((row) => row.set === set),
      ),
    ),
  ].join('\n');
};
