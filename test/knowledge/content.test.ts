import { describe, expect, test } from '@jest/globals';
import { checkContent } from '../../knowledge/content-check.js';
import { entryOf, shipped } from './fixture.js';

const alternates = { zh: Array.from({ length: 8 }, (_, i) => `问题 ${i}`), en: Array.from({ length: 4 }, (_, i) => `question ${i}`) };

describe('the content that ships', () => {
  test('is in order', () => {
    expect(checkContent(shipped)).toEqual([]);
    expect(shipped.length).toBe(161);
  });
});

describe('checkContent', () => {
  const good = entryOf('one', {
    alternates,
    answer: { zh: { lead: '上限 1.5 万元。', points: [], details: [] }, en: { lead: 'At most CNY 15,000.', points: [], details: [] } },
  });
  const facts = { id: 'one', facts_zh: ['上限15000元'], facts_en: ['up to 15,000'] };

  test('passes what is right', () => {
    expect(checkContent([good], { topics: [facts], questions: ['something else'] })).toEqual([]);
  });

  test.each([
    [
      'a number of the facts that the answer lacks',
      [good],
      { topics: [{ ...facts, facts_zh: ['上限15000元，10个工作日'] }] },
      /one: the zh answer lacks 10/,
    ],
    ['a topic without an entry', [good], { topics: [{ ...facts, id: 'two' }] }, /two: the topic has no entry/],
    ['a note that was dropped', [good], { topics: [{ ...facts, note: '未找到' }] }, /one: the topic has a note/],
    ['something that is no topic', [good], { topics: [7] }, /topic 1: is not a topic/],
    ['a copied question', [good], { questions: ['问题　3？'] }, /one: "问题 3" is copied/],
    [
      'a copied open question',
      [{ ...good, unanswered: { zh: ['几点刷新'], en: [] } }],
      { questions: ['几点刷新？'] },
      /one: "几点刷新" is copied/,
    ],
    ['a related entry that is not there', [{ ...good, related: ['two'] }], {}, /one: the related entry "two" does not exist/],
    [
      'too few alternates',
      [{ ...good, alternates: { ...alternates, en: ['a', 'A', 'b'] } }],
      {},
      /one: 2 different alternate questions in en/,
    ],
    ['half-width punctuation', [{ ...good, title: { zh: '什么是PO(机会点)', en: 'PO' } }], {}, /one: half-width punctuation .*"\(机"/],
    ['an id used twice', [good, good], {}, /one: the id is used twice/],
    ['an entry in one language', [{ ...good, only: 'zh' as const }], {}, /one: is written in zh only/],
    ['an entry that breaks the schema', [{ ...good, reviewOn: 'soon' }], {}, /one: reviewOn/],
  ])('finds %s', (_, entries, sources, message) => {
    expect(checkContent(entries, sources).join('\n')).toMatch(message);
  });
});
