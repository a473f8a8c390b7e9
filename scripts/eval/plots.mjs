// The plots of a report, each from plain figures to the text of an SVG file.

import { wilson } from './statistics.mjs';
import { box, dot, drawing, field, line, path, text } from './svg.mjs';

const share = (value) => `${(100 * value).toFixed(1)} %`;

/** The reliability diagram of what `calibration` gives: a dot a bin with its 95 % interval, the diagonal that it should lie on, and the numbers below. */
export const reliabilityPlot = ({ n, bins, ece, brier }) => {
  const full = bins.filter((bin) => bin.n > 0);
  const plot = field({
    left: 76,
    top: 48,
    width: 400,
    height: 400,
    xLabel: 'mean confidence of the answers in a bin',
    yLabel: 'share of them that is right',
  });
  const most = Math.max(1, ...bins.map((bin) => bin.n));
  const below = 580;
  return drawing(
    {
      width: 510,
      height: 630,
      title:
        n === 0 ? 'No answer claims a confidence' : `Is confidence kept? ECE ${ece.toFixed(3)}, Brier ${brier.toFixed(3)}, ${n} answers`,
      description: full.map((bin) => `Of ${bin.n} answers at ${share(bin.confidence)}, ${share(bin.right / bin.n)} are right.`).join(' '),
    },
    [
      plot.parts,
      line('ideal', plot.x(0), plot.y(0), plot.x(1), plot.y(1)),
      full.map((bin) => {
        const [low, high] = wilson(bin.right, bin.n);
        return line('whisker', plot.x(bin.confidence), plot.y(low), plot.x(bin.confidence), plot.y(high));
      }),
      path(
        'right',
        full.map((bin) => [plot.x(bin.confidence), plot.y(bin.right / bin.n)]),
      ),
      full.map((bin) =>
        dot(
          'right',
          plot.x(bin.confidence),
          plot.y(bin.right / bin.n),
          4.5,
          `${bin.n} answers at ${share(bin.confidence)}: ${share(bin.right / bin.n)} right`,
        ),
      ),
      bins.map((bin) => {
        const height = (bin.n / most) * 60;
        return [
          box('offered', plot.x(bin.from) + 2, below - height, 36, height, `${bin.n} answers`),
          bin.n === 0 ? [] : text(plot.x(bin.from) + 20, below - height - 4, String(bin.n), { look: 'soft', anchor: 'middle', size: 11 }),
        ];
      }),
      line('axis', plot.x(0), below, plot.x(1), below),
      text(plot.x(0.5), below + 24, 'number of answers by confidence', { anchor: 'middle' }),
    ],
  );
};

/**
 * Wrong and false answers against the share answered, for thresholds from high (left) to where the engine draws its line (right). Takes what
 * `riskByThreshold` gives, lowest threshold first.
 */
export const riskPlot = (rows) => {
  const yMost = Math.max(0.02, ...rows.flatMap((row) => [row.wrong, row.false])) * 1.1;
  const plot = field({
    left: 76,
    top: 72,
    width: 500,
    height: 300,
    yMost,
    xLabel: 'share answered of the questions that have an answer',
    yLabel: 'share answered badly',
  });
  const [now] = rows;
  const marks = [0.7, 0.8, 0.9].flatMap((threshold) => rows.find((row) => row.threshold >= threshold) ?? []);
  const along = (key) => rows.map((row) => [plot.x(row.answered), plot.y(row[key])]);
  return drawing(
    {
      width: 610,
      height: 430,
      title: 'What answering more costs',
      description:
        now === undefined
          ? 'Nothing was answered.'
          : `With the threshold as it is ${share(now.answered)} are answered, ${share(now.wrong)} wrongly; of what nothing answers, ${share(now.false)} is answered falsely.`,
    },
    [
      plot.parts,
      box('wrong', 76, 44, 12, 12),
      text(94, 54, 'wrong, of questions that have an answer'),
      box('false', 336, 44, 12, 12),
      text(354, 54, 'false, of questions that have none'),
      path('wrong', along('wrong')),
      path('false', along('false')),
      marks.map((row) => [
        line('ideal', plot.x(row.answered), plot.y(0), plot.x(row.answered), plot.y(yMost)),
        text(plot.x(row.answered) - 4, plot.y(yMost) + 10, `from ${row.threshold.toFixed(1)}`, { look: 'soft', anchor: 'end', size: 11 }),
      ]),
      now === undefined
        ? []
        : ['wrong', 'false'].map((key) => [
            dot(key, plot.x(now.answered), plot.y(now[key]), 4.5, `as decided: ${share(now[key])}`),
            text(plot.x(now.answered) + 8, plot.y(now[key]) + 4, share(now[key])),
          ]),
    ],
  );
};

const IN_SCOPE = ['right', 'offered', 'missed', 'unknown', 'wrong'];
const OUT_OF_SCOPE = { refused: 'unknown', asked: 'offered', false: 'wrong' };

/**
 * One bar a row of `{ name, counts }` (counts as `tally` gives them, all in scope or all out of it), divided by what became of the questions,
 * with the 95 % interval of the right (or not answered falsely) ones.
 */
export const stylePlot = (rows) => {
  const left = 190;
  const width = 480;
  const step = 26;
  const legend = [
    ['right', 'right'],
    ['offered', 'offered'],
    ['missed', 'offered others'],
    ['unknown', 'unknown'],
    ['wrong', 'wrong or false'],
  ];
  const bars = rows.map(({ name, counts }, i) => {
    const y = 78 + i * step;
    const parts =
      counts.inScope > 0
        ? IN_SCOPE.map((key) => [key, counts[key]])
        : Object.entries(OUT_OF_SCOPE).map(([key, look]) => [look, counts[key]]);
    const good = counts.inScope > 0 ? counts.right : counts.refused + counts.asked;
    const [low, high] = wilson(good, counts.n).map((value) => left + value * width);
    let x = left;
    return [
      text(left - 8, y + 13, `${name} (${counts.n})`, { anchor: 'end' }),
      parts.map(([look, hits]) => {
        const part = (hits / counts.n) * width;
        x += part;
        return hits === 0 ? [] : box(look, x - part, y, part, 18, `${name}: ${hits} of ${counts.n} (${share(hits / counts.n)})`);
      }),
      line('whisker', low, y + 9, high, y + 9),
      line('whisker', low, y + 5, low, y + 13),
      line('whisker', high, y + 5, high, y + 13),
      text(left + width + 8, y + 13, share(good / counts.n), { look: 'soft' }),
    ];
  });
  return drawing(
    {
      width: 780,
      height: 130 + rows.length * step,
      title: 'What became of the questions, by style',
      description: rows
        .map(
          ({ name, counts }) =>
            `${name}: ${counts.inScope > 0 ? `${counts.right} of ${counts.n} right` : `${counts.false} of ${counts.n} answered falsely`}.`,
        )
        .join(' '),
    },
    [
      legend.map(([look, word], i) => [box(look, left + i * 110, 46, 12, 12), text(left + 18 + i * 110, 56, word)]),
      [0, 0.25, 0.5, 0.75, 1].map((tick) => [
        line('grid', left + tick * width, 72, left + tick * width, 78 + rows.length * step),
        text(left + tick * width, 94 + rows.length * step, `${100 * tick} %`, { look: 'soft', anchor: 'middle' }),
      ]),
      bars,
      text(
        left + width / 2,
        116 + rows.length * step,
        'beside each bar: the share right, or not answered where nothing answers; the whisker: its 95 % interval',
        { anchor: 'middle' },
      ),
    ],
  );
};
