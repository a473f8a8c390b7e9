import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { baselineOf, readBaseline, regressions } from '../../scripts/eval/baseline.mjs';
import { compare, comparisonText, readReport } from '../../scripts/eval/compare.mjs';
import { many, outcome } from './eval-support.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-changes-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a comparison', () => {
  const before = [
    outcome({ id: 'a', verdict: 'wrong', got: 'other' }),
    outcome({ id: 'b' }),
    outcome({ id: 'c', verdict: 'unknown', got: null }),
    outcome({ id: 'd', wanted: [], verdict: 'refused', got: null }),
    outcome({ id: 'e', wanted: [], verdict: 'asked', got: null, options: ['x', 'y'] }),
    outcome({ id: 'f' }),
    outcome({ id: 'gone' }),
  ];
  const after = [
    outcome({ id: 'a' }),
    outcome({ id: 'b', verdict: 'offered', got: null, options: ['submit', 'other'] }),
    outcome({ id: 'c', verdict: 'wrong', got: 'other' }),
    outcome({ id: 'd', wanted: [], verdict: 'false', got: 'other' }),
    outcome({ id: 'e', wanted: [], verdict: 'refused', got: null }),
    outcome({ id: 'f' }),
    outcome({ id: 'new' }),
  ];
  const found = compare(before, after);
  const ids = (pairs: { after: { id: string } }[]) => pairs.map((pair) => pair.after.id);

  test('tells what became right or ceased to be from what moved otherwise', () => {
    expect(ids(found.won)).toEqual(['a']);
    expect(ids(found.lost)).toEqual(['b', 'd']);
    expect(ids(found.better)).toEqual(['e']);
    expect(ids(found.worse)).toEqual(['c']);
    expect(found.p).toBe(1);
  });

  test('compares only what both asked, and says what it left', () => {
    expect(found).toMatchObject({ shared: 6, onlyBefore: 1, onlyAfter: 1 });
    expect(comparisonText(found)).toContain(
      '6 questions compared, 1 asked only before, 1 asked only now: 1 won, 2 lost (sign test p = 1.000)',
    );
  });

  test('shows each line with its question, before and after', () => {
    const text = comparisonText(found);
    expect(text).toContain('Lost (2)\n  b  怎么提交\n    right submit → offered [submit, other]\n  d');
    expect(text).not.toContain('  f  ');
  });

  test('refuses what is no report, naming the file', () => {
    const none = join(folder, 'none.json');
    expect(() => readReport(none)).toThrow(`${none} cannot be read as a report (ENOENT).`);
    const foreign = written('foreign.json', '{"outcomes":[{"id":"a","q":"x","verdict":"fine","got":null,"options":[]}]}');
    expect(() => readReport(foreign)).toThrow(`${foreign} is no report (outcomes.0.verdict:`);
  });
});

describe('the baseline', () => {
  const run = (right: number, wrong: number, falsely: number) => [
    ...many(right, {}),
    ...many(wrong, { verdict: 'wrong' }),
    ...many(200 - right - wrong, { verdict: 'unknown' }),
    ...many(falsely, { style: 'near', wanted: [], verdict: 'false' }),
    ...many(100 - falsely, { style: 'near', wanted: [], verdict: 'refused' }),
  ];
  const baseline = baselineOf(run(160, 4, 10));
  const against = (right: number, wrong: number, falsely: number) => regressions(baselineOf(run(right, wrong, falsely)), baseline);

  test('keeps the counts of each kind', () => {
    expect(baseline).toEqual({
      paraphrase: { n: 200, right: 160, offered: 0, wrong: 4, false: 0 },
      near: { n: 100, right: 0, offered: 0, wrong: 0, false: 10 },
    });
  });

  test('bears what is within the tolerance, and every gain', () => {
    expect(against(160, 4, 10)).toEqual([]);
    expect(against(157, 6, 12)).toEqual([]);
    expect(against(196, 0, 0)).toEqual([]);
  });

  test('is broken by fewer right, by more wrong and by more false answers, each said in a sentence', () => {
    expect(against(156, 4, 10)).toEqual([
      'paraphrase: right answers fell from 80.0 % to 78.0 % of 200 questions, more than the 1.5 points tolerated.',
    ]);
    expect(against(160, 7, 10)).toEqual([
      'paraphrase: wrong answers rose from 2.0 % to 3.5 % of 200 questions, more than the 1.0 points tolerated.',
    ]);
    expect(against(160, 4, 13)).toEqual([
      'near: false answers rose from 10.0 % to 13.0 % of 100 questions, more than the 2.0 points tolerated.',
    ]);
  });

  test('bears two lost questions of a kind that has few', () => {
    const whole = baselineOf(many(20, {}));
    const without = (lost: number) => baselineOf([...many(20 - lost, {}), ...many(lost, { verdict: 'offered' })]);
    expect(regressions(without(2), whole)).toEqual([]);
    expect(regressions(without(3), whole)).toEqual([
      'paraphrase: right answers fell from 100.0 % to 85.0 % of 20 questions, more than the 10.0 points tolerated.',
    ]);
  });

  test('is broken by a kind that is no longer asked', () => {
    expect(regressions(baselineOf(many(200, {})), baseline)).toContain('near: no question of this kind was asked, the baseline has 100.');
  });

  test('is read back as it was written, and refused when it is not one', () => {
    expect(readBaseline(written('baseline.json', JSON.stringify(baseline)))).toEqual(baseline);
    expect(() => readBaseline(join(folder, 'none.json'))).toThrow('cannot be used (ENOENT)');
    expect(() => readBaseline(written('cut.json', '{"paraphrase": {'))).toThrow('npm run eval -- --baseline');
  });
});
