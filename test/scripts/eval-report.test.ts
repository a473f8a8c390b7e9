import { describe, expect, test } from '@jest/globals';
import { calibration } from '../../scripts/eval/calibration.mjs';
import { reliabilityPlot, riskPlot, stylePlot } from '../../scripts/eval/plots.mjs';
import { sidesRows, sidesText } from '../../scripts/eval/sides.mjs';
import { asMarkdown, asText, summaryOf, tablesOf } from '../../scripts/eval/tables.mjs';
import { tally } from '../../scripts/eval/tally.mjs';
import { many, outcome } from './eval-support.js';

const entries = new Map([
  ['submit', { title: { zh: '如何提交', en: 'How to submit' } }],
  ['cancel', { title: { zh: '如何取消', en: 'How to cancel' } }],
]);
const entry = (id: string) => entries.get(id);
const texts = (svg: string): string[] => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
const widths = (svg: string, look: string): number[] =>
  [...svg.matchAll(new RegExp(`<rect class="${look}" [^>]*width="([\\d.]+)"[^>]*><title>`, 'g'))].map((match) => Number(match[1]));

describe('the sides of an outcome', () => {
  const wrong = outcome({
    verdict: 'wrong',
    got: 'cancel',
    wanted: ['elsewhere', 'submit'],
    ranking: [
      ['cancel', 9.1],
      ['submit', 8.5],
    ],
  });

  test('are the best placed entry of those wanted and the one given', () => {
    expect(sidesText([wrong], entry).split('\n')).toEqual([
      'questions.jsonl#one  paraphrase zh  confidence 0.90',
      '  asked    怎么提交',
      '  wanted   submit  如何提交  (place 2, score 8.50)',
      '  given    cancel  如何取消  (place 1, score 9.10)',
    ]);
  });

  test('show the wanted entry where it is not even ranked', () => {
    expect(sidesText([outcome({ wanted: ['cancel'] })], entry)).toContain('wanted   cancel  如何取消  (not ranked)');
  });

  test('say that nothing was wanted, what was offered, and what was not ranked', () => {
    const offered = outcome({ lang: 'en', wanted: [], got: null, options: ['submit', 'cancel'] });
    expect(sidesRows([offered], entry)[1]).toEqual([
      '怎么提交 (paraphrase, en)',
      'no answer',
      'submit  How to submit  (place 1, score 8.50)<br>cancel  How to cancel  (not ranked)',
      '0.90',
    ]);
  });
});

describe('the tables', () => {
  const outcomes = [
    ...many(9, { must: true }),
    outcome({ verdict: 'offered', belief: null }),
    outcome({ wanted: [], style: 'near', verdict: 'false' }),
    outcome({ part: 'second turns', style: 'second-turn', wanted: [], verdict: 'refused', belief: null }),
    outcome({ part: 'second turns', style: 'second-turn', verdict: 'wrong' }),
  ];
  const [inScope, outOfScope, confidence, thresholds] = tablesOf(outcomes).map(([, rows]: [string, string[][]]) => rows);

  test('give shares with their intervals by style and language, and in all', () => {
    expect(inScope.slice(1).map(([style, lang, n, right]: string[]) => [style, lang, n, right])).toEqual([
      ['paraphrase', 'zh', '10', '90.0 (59.6–98.2)'],
      ['all questions', '', '10', '90.0 (59.6–98.2)'],
      ['second-turn', 'zh', '1', '0.0 (0.0–79.3)'],
      ['all second turns', '', '1', '0.0 (0.0–79.3)'],
    ]);
    expect(outOfScope[1].slice(0, 4)).toEqual(['near', 'zh', '1', '100.0 (20.7–100.0)']);
  });

  test('give confidence by bin and what thresholds leave', () => {
    expect(confidence.at(-1)).toEqual(['0.9–1.0', '11', '90.0', '81.8 (52.3–94.9)']);
    expect(thresholds[1]).toEqual(['as decided', '90.9', '81.8', '9.1', '50.0']);
    expect(thresholds.at(-1)).toEqual(['0.95', '0.0', '0.0', '0.0', '0.0']);
  });

  test('are summed up in sentences, second turns by what they want', () => {
    expect(summaryOf(outcomes)).toEqual([
      'Of 10 questions that an entry answers: right 90.0 % (59.6–98.2), right or offered 100.0 % (72.2–100.0), wrong 0.0 % (0.0–27.8); right ones that hold what they must 100.0 % (70.1–100.0).',
      'Of 1 near questions, which nothing answers: answered 100.0 % (20.7–100.0).',
      'Of 2 second turns: as wanted 50.0 % (9.5–90.5).',
    ]);
  });

  test('align figures right, and keep a bar of the text out of Markdown', () => {
    expect(
      asText([
        ['style', 'n'],
        ['typo', '7'],
        ['paraphrase', '12'],
      ]),
    ).toBe('style        n\ntypo         7\nparaphrase  12');
    expect(asMarkdown([['asked'], ['a|b']])).toBe('| asked |\n| --- |\n| a\\|b |');
  });
});

describe('a plot', () => {
  test('divides each bar by what became of its questions', () => {
    const counts = tally([...many(6, {}), ...many(3, { verdict: 'offered' }), outcome({ verdict: 'wrong' })]);
    const svg = stylePlot([{ name: 'typo <zh>', counts }]);
    const [right, offered, wrong] = ['right', 'offered', 'wrong'].map((look) => widths(svg, look)[0] ?? 0);
    expect([right! / offered!, right! / wrong!]).toEqual([2, 6]);
    expect(texts(svg)).toEqual(expect.arrayContaining(['typo &#60;zh&#62; (10)', '60.0 %', 'right', 'wrong or false']));
  });

  test('of what nothing answers counts every refusal for it', () => {
    const counts = tally([
      ...many(3, { wanted: [], verdict: 'refused' }),
      ...many(4, { wanted: [], verdict: 'asked' }),
      outcome({ wanted: [], verdict: 'false' }),
    ]);
    const svg = stylePlot([{ name: 'near', counts }]);
    expect(texts(svg)).toContain('87.5 %');
    expect(widths(svg, 'unknown')[0]! / widths(svg, 'wrong')[0]!).toBe(3);
  });

  test('of reliability has its dots where confidence and share meet', () => {
    const answers = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.75, isRight: i < 4 }));
    const svg = reliabilityPlot(calibration(answers));
    expect(svg).toContain('<circle class="right" cx="376" cy="288"');
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['mean confidence of the answers in a bin', 'share of them that is right', '10']));
  });

  test('of risk ends at the line of today and names its shares', () => {
    const rows = [
      { threshold: 0.6, answered: 0.8, wrong: 0.1, false: 0.2 },
      { threshold: 0.9, answered: 0.4, wrong: 0, false: 0.05 },
    ];
    const svg = riskPlot(rows);
    expect(svg).toContain('<circle class="wrong" cx="476"');
    expect(texts(svg)).toEqual(expect.arrayContaining(['10.0 %', '20.0 %', 'from 0.9', 'share answered badly']));
  });

  test('is drawn where nothing was answered', () => {
    expect(texts(reliabilityPlot(calibration([])))).toContain('No answer claims a confidence');
    expect(riskPlot([])).toContain('<desc>Nothing was answered.</desc>');
  });
});
