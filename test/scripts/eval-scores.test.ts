import { describe, expect, test } from '@jest/globals';
import { toSimplified } from '../../knowledge/text/convert.js';
import { calibration } from '../../scripts/eval/calibration.mjs';
import { outcomeOf, verdictOf } from '../../scripts/eval/outcome.mjs';
import { riskByThreshold, thresholdsOf } from '../../scripts/eval/risk.mjs';
import { signTest, wilson } from '../../scripts/eval/statistics.mjs';
import { byStyle, tally } from '../../scripts/eval/tally.mjs';
import { many, outcome } from './eval-support.js';

const reading = (given: object) => ({
  outcome: 'answered',
  topic: 'submit',
  options: [],
  confidence: 0.8,
  ranking: [],
  text: '在首頁提交，需３個工作日。',
  ...given,
});
const options = (...ids: string[]) => ids.map((topic) => ({ topic, title: topic }));

describe('a verdict', () => {
  test.each([
    [['submit'], {}, 'right'],
    [['other', 'submit'], {}, 'right'],
    [['other'], {}, 'wrong'],
    [['submit'], { outcome: 'action' }, 'right'],
    [['other'], { outcome: 'ambiguous', topic: null, options: options('a', 'other') }, 'offered'],
    [['other'], { outcome: 'ambiguous', topic: null, options: options('a', 'b', 'c', 'other') }, 'missed'],
    [['submit'], { outcome: 'unknown', topic: null }, 'unknown'],
    [[], {}, 'false'],
    [[], { outcome: 'action' }, 'false'],
    [[], { outcome: 'ambiguous', topic: null, options: options('a', 'b') }, 'asked'],
    [[], { outcome: 'unknown', topic: null }, 'refused'],
  ])('of a question that wants %j and is read as %j is %s', (wanted, given, verdict) => {
    expect(verdictOf(wanted, reading(given))).toBe(verdict);
  });
});

describe('an outcome', () => {
  const question = { id: 'q', part: 'questions', style: 'typo', lang: 'zh-TW', q: '怎麼提交', wanted: ['submit'] };
  const of = (must: RegExp[], given: object = {}) => outcomeOf({ ...question, must }, reading(given), toSimplified);

  test('holds what it must when each expression matches the simplified, unified text', () => {
    expect(of([/首页/i, /3个工作日/i]).must).toBe(true);
    expect(of([/首页/i, /5个工作日/i]).must).toBe(false);
  });

  test('is asked nothing of its text when nothing is expected or the answer is another', () => {
    expect(of([]).must).toBeNull();
    expect(of([/首页/i], { topic: 'other' }).must).toBeNull();
  });

  test('claims a belief only for an answer', () => {
    expect(of([]).belief).toBe(0.8);
    expect(of([], { outcome: 'action' }).belief).toBeNull();
    expect(of([], { outcome: 'unknown', topic: null }).belief).toBeNull();
  });
});

describe('statistics', () => {
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [930, 1000, 0.9125, 0.9442],
  ])('the Wilson interval of %d in %d is %d to %d', (hits, n, low, high) => {
    const [from, to] = wilson(hits, n);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  test('nothing counted leaves every share possible', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test.each([
    [8, 1, 0.0390625],
    [1, 8, 0.0390625],
    [6, 0, 0.03125],
    [5, 5, 1],
    [0, 0, 1],
  ])('the sign test of %d better and %d worse gives %d', (better, worse, p) => {
    expect(signTest(better, worse)).toBeCloseTo(p, 10);
  });

  test('the sign test holds where 2^n has no number', () => {
    expect(signTest(1000, 1200)).toBeCloseTo(0.0000219, 6);
    expect(signTest(1100, 1100)).toBe(1);
  });
});

describe('calibration', () => {
  const answers = [
    ...Array.from({ length: 8 }, (_, i) => ({ confidence: 0.75, isRight: i < 6 })),
    ...Array.from({ length: 2 }, () => ({ confidence: 1, isRight: false })),
  ];

  test('bins by confidence, the full one into the last', () => {
    const { bins } = calibration(answers);
    expect(bins.map((bin: { n: number }) => bin.n)).toEqual([0, 0, 0, 0, 0, 0, 0, 8, 0, 2]);
    expect(bins[7]).toMatchObject({ from: 0.7, right: 6, confidence: 0.75 });
  });

  test('weighs the distance of each bin by its number, and squares each answer', () => {
    const { ece, brier } = calibration(answers);
    expect(ece).toBeCloseTo(0.2, 10);
    expect(brier).toBeCloseTo((6 * 0.25 ** 2 + 2 * 0.75 ** 2 + 2) / 10, 10);
  });

  test('does not set too little confidence against too much', () => {
    const { ece } = calibration([
      { confidence: 0.2, isRight: true },
      { confidence: 0.8, isRight: false },
    ]);
    expect(ece).toBeCloseTo(0.8, 10);
  });

  test('puts a bin edge where it is written', () => {
    expect(calibration([{ confidence: 0.7, isRight: true }]).bins[7].n).toBe(1);
    expect(calibration([{ confidence: 0.6, isRight: true }]).bins[6].n).toBe(1);
  });

  test('has no error where nothing was answered', () => {
    expect(calibration([])).toMatchObject({ n: 0, ece: null, brier: null });
  });
});

describe('what a threshold costs', () => {
  const outcomes = [
    outcome({ belief: 0.9 }),
    outcome({ belief: 0.7, verdict: 'wrong' }),
    outcome({ belief: null, outcome: 'action' }),
    outcome({ belief: null, verdict: 'offered' }),
    outcome({ wanted: [], belief: 0.8, verdict: 'false' }),
    outcome({ wanted: [], belief: null, verdict: 'refused' }),
  ];

  test('is counted among all questions of their scope', () => {
    expect(riskByThreshold(outcomes, [0, 0.8, 0.85])).toEqual([
      { threshold: 0, answered: 0.75, right: 0.5, wrong: 0.25, false: 0.5 },
      { threshold: 0.8, answered: 0.5, right: 0.5, wrong: 0, false: 0.5 },
      { threshold: 0.85, answered: 0.5, right: 0.5, wrong: 0, false: 0 },
    ]);
  });

  test('changes at the beliefs of the answers given', () => {
    expect(thresholdsOf(outcomes)).toEqual([0.7, 0.8, 0.9]);
  });
});

describe('a tally', () => {
  test('counts by verdict and scope', () => {
    const outcomes = [
      ...many(3, { must: true }),
      outcome({ must: false }),
      outcome({ verdict: 'missed' }),
      outcome({ wanted: [], verdict: 'asked' }),
    ];
    expect(tally(outcomes)).toMatchObject({
      n: 6,
      inScope: 5,
      right: 4,
      missed: 1,
      outOfScope: 1,
      asked: 1,
      false: 0,
      must: 4,
      mustHeld: 3,
    });
  });

  test('puts what an entry answers first, and the languages of a style together', () => {
    const outcomes = [
      outcome({ wanted: [], style: 'near', lang: 'zh' }),
      outcome({ style: 'typo', lang: 'zh' }),
      outcome({ style: 'long', lang: 'zh' }),
      outcome({ style: 'typo', lang: 'en' }),
    ];
    expect(byStyle(outcomes).map(({ name }: { name: string }) => name)).toEqual(['typo zh', 'typo en', 'long zh', 'near zh']);
  });
});
