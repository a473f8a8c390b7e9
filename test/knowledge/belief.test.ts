import { describe, expect, test } from '@jest/globals';
import { belief, DECISION_FIGURES, figuresOf } from '../../knowledge/belief.js';
import { KNOWN, RIGHT } from '../../knowledge/belief-weights.js';
import { createEngine } from '../../knowledge/search/engine.js';

describe('belief', () => {
  const engine = createEngine([{ id: 'a', titles: ['代金券怎么回收'], questions: [], answers: ['单击回收'], silent: [] }]);

  test.each(['代金券怎么回收', '天气', ''])('of "%s" rests on one finite figure for each name', (text) => {
    const figures = figuresOf(engine.search([{ text, weight: 1 }]));
    expect(figures.length).toBe(DECISION_FIGURES.length);
    expect(figures.every(Number.isFinite)).toBe(true);
  });

  test('is higher for a question in its own words than for a stranger', () => {
    const of = (text: string): number => belief(RIGHT, figuresOf(engine.search([{ text, weight: 1 }])));
    expect(of('代金券怎么回收')).toBeGreaterThan(of('天气怎么样'));
    expect(belief(KNOWN, figuresOf(engine.search([{ text: '天气', weight: 1 }])))).toBeLessThan(0.3);
  });
});
