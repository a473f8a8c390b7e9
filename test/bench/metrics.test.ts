import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaUnderCurve, bestRefusalF1, percentile, retrievalOf } from '../../bench/metrics.mjs';

/** Few different values, so that ties are common. */
const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });

describe('area under the curve', () => {
  test('is 1 when every in-scope score is higher, 0 when lower, a half when all are equal', () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
    expect(areaUnderCurve([5, 5, 5], [5, 5])).toBe(0.5);
  });

  test('counts pairs, and ties as halves', () => {
    expect(areaUnderCurve([1, 2, 3], [2])).toBe(0.5);
    expect(areaUnderCurve([2, 3, 3], [2, 1])).toBeCloseTo(5.5 / 6);
  });

  test('has no value without both sides', () => {
    expect(areaUnderCurve([], [1])).toBeNull();
    expect(areaUnderCurve([1], [])).toBeNull();
  });

  test('equals the count over all pairs', () => {
    fc.assert(
      fc.property(scores, scores, (inside, outside) => {
        let sum = 0;
        for (const a of inside) for (const b of outside) sum += a > b ? 1 : a === b ? 0.5 : 0;
        expect(areaUnderCurve(inside, outside)).toBeCloseTo(sum / (inside.length * outside.length), 10);
      }),
    );
  });
});

describe('best F1 of refusing', () => {
  test('is 1 when a threshold parts the two sides', () => {
    expect(bestRefusalF1([5, 6, 7], [1, 2])).toBe(1);
  });

  test('refuses equal scores together', () => {
    expect(bestRefusalF1([1, 1], [1])).toBeCloseTo(2 / 4);
  });

  test('equals the best over every threshold tried by itself', () => {
    fc.assert(
      fc.property(scores, scores, (inside, outside) => {
        const at = (threshold: number): number => {
          const right = outside.filter((score) => score <= threshold).length;
          const refused = right + inside.filter((score) => score <= threshold).length;
          const precision = refused === 0 ? 0 : right / refused;
          const recall = right / outside.length;
          return right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
        };
        expect(bestRefusalF1(inside, outside)).toBeCloseTo(Math.max(...[0, 1, 2, 3, 4, 5, 6].map(at)), 10);
      }),
    );
  });
});

describe('percentiles', () => {
  test('are the nearest rank of the sorted values, as numbers and not as text', () => {
    const values = [100, 9, 20, 3, 50, 7, 30, 40, 60, 70];
    expect(percentile(values, 50)).toBe(30);
    expect(percentile(values, 99)).toBe(100);
    expect(percentile(values, 0)).toBe(3);
    expect(percentile([], 50)).toBeNull();
    expect(values[0]).toBe(100);
  });
});

describe('retrieval', () => {
  const outcome = (gold: string, ...ranking: string[]): { gold: string; ranking: string[] } => ({ gold, ranking });

  test('counts the place of the gold entry', () => {
    const found = retrievalOf([outcome('a', 'a', 'b'), outcome('a', 'b', 'c', 'a'), outcome('a', 'b', 'c', 'd', 'a'), outcome('a', 'b')]);
    expect(found).toEqual({ judged: 4, hit1: 0.25, hit3: 0.5, mrr10: (1 + 1 / 3 + 1 / 4) / 4 });
  });

  test('counts the first of several windows of one paragraph, and nothing behind the tenth place', () => {
    expect(retrievalOf([outcome('a', 'b', 'a', 'a')])?.mrr10).toBe(0.5);
    expect(retrievalOf([outcome('a', ...'bcdefghijk', 'a')])?.mrr10).toBe(0);
  });

  test('has no value of no question', () => {
    expect(retrievalOf([])).toBeNull();
  });
});
