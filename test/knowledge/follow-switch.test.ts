import { describe, expect, test } from '@jest/globals';
import { sortedById, sortedDocs } from '../../knowledge/entry-doc.js';
import { LEAN_FIGURES, leanFigures, mergeReadings, nearnessTo } from '../../knowledge/lean.js';
import { isLeft, switchIn } from '../../knowledge/lean-switch.js';
import { GOES_ON, SWITCHES } from '../../knowledge/lean-weights.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { readingsOf } from '../../knowledge/readings.js';
import { createEngine } from '../../knowledge/search/engine.js';
import { contentFolder, shipped } from './fixture.js';

/** The question before, what is named, and the question that it makes. */
const SWITCHED: [string, string, string | null][] = [
  ['怎么给客户发代金券', '现金券', '怎么给客户发现金券'],
  ['how do i share a partner originated opportunity', 'ho', 'how do i share a ho opportunity'],
  ['怎么拒绝ho', '接受', '怎么接受ho'],
  ['how do i decline an ho', 'accepting one', 'how do i accept an ho'],
  ['业绩看板怎么用', '消费', '消费看板怎么用'],
  ['how do i invite customers by qr code', 'by email', 'how do i invite customers by email invit code'],
  ['伙伴怎么解除和客户的关联', '客户自己', '客户怎么解除和客户的关联'],
  ['怎么接受ho', '接受', null],
  ['怎么拒绝或接受ho', '更新', null],
  ['po验证要多久', '过期', null],
  ['po验证要多久', '天气', null],
];

describe('a question with another thing in its place', () => {
  test.each(SWITCHED)('"%s", "%s": %s', (question, said, wanted) => {
    expect(switchIn(question, said)?.text ?? null).toBe(wanted);
  });

  test('leaves titles that name the former thing alone', () => {
    const switched = { text: '', left: ['opportunity.ho'], taken: ['opportunity.po'] };
    expect(isLeft('如何接受 ho?', switched)).toBe(true);
    expect(isLeft('ho 与 po 有什么关系?', switched)).toBe(false);
    expect(isLeft('怎么加入 pce?', switched)).toBe(false);
  });
});

describe('merged readings', () => {
  const sorted = sortedById(shipped);
  const engine = createEngine(sortedDocs(sorted), loadClassifier(contentFolder));
  const entry = sorted.find(({ id }) => id === 'ho-progress-update') ?? sorted[0];
  if (entry === undefined) throw new Error('no content');
  const readings = readingsOf('那po的呢', { entry, offered: [], question: '接受ho之后怎么更新进展' });
  const searched = {
    switches: readings.switches,
    alone: engine.search(readings.alone),
    onTopic: engine.search(readings.onTopic),
    inQuestion: engine.search(readings.inQuestion),
  };
  const nearness = (doc: number) => nearnessTo({ entry, offered: [], question: '' }, sorted[doc] ?? entry, readings.switched);

  test('put the entry about the thing named before the one about the thing left', () => {
    const ranked = mergeReadings(searched, SWITCHES, nearness).map(({ doc }) => sorted[doc]?.id);
    expect(ranked[0]).toBe('po-progress-update');
    expect(mergeReadings(searched, GOES_ON, nearness).find(({ doc }) => sorted[doc] === entry)).toMatchObject({ nearness: 'left' });
  });

  test('have a figure for each name', () => {
    const figures = leanFigures(searched, mergeReadings(searched, SWITCHES, nearness));
    expect(figures).toHaveLength(LEAN_FIGURES.length);
    expect(figures.every(Number.isFinite)).toBe(true);
    expect(leanFigures(searched, []).every(Number.isFinite)).toBe(true);
  });
});
