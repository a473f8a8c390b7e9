import { describe, expect, test } from '@jest/globals';
import { fitBelief } from '../../scripts/train/fit.mjs';
import { WEIGHT_OF, weightOf } from '../../scripts/train/measure.mjs';

describe('what a question weighs in the fit of a belief', () => {
  const real = WEIGHT_OF.real;

  test('is more where another entry came before the one that answers, for the belief in the first alone', () => {
    expect(weightOf({ kind: 'real', right: 0 }, 'right')).toBeGreaterThan(real);
    expect(weightOf({ kind: 'real', right: 1 }, 'right')).toBe(real);
    expect(weightOf({ kind: 'real', right: 0 }, 'three')).toBe(real);
  });

  test('is that of its kind where nothing answers it', () => {
    expect(weightOf({ kind: 'real-near', right: 0 }, 'right')).toBe(WEIGHT_OF['real-near']);
  });
});

test('a belief rises with the weight of the examples that speak for it', () => {
  const biasOf = (weight: number): number =>
    fitBelief([
      { figures: [0], label: 1, weight },
      { figures: [0], label: 0, weight: 1 },
    ]).bias;
  expect(biasOf(1)).toBeCloseTo(0, 2);
  expect(biasOf(3)).toBeCloseTo(Math.log(3), 1);
});
