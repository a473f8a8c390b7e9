import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toTraditional } from '../../knowledge/text/convert.js';
import { knowledge, shipped } from './fixture.js';

const pieces = fc.constantFrom(
  'PO',
  'HO',
  '机会点',
  '代金券',
  '怎么',
  '驳回',
  'voucher',
  'how long',
  'daijinquan',
  '🙂',
  '\u0000',
  '\u202e',
  '<b>',
  '１２',
  '機會',
  '\ud800',
  ' ',
  '？',
  'cbc.0150',
);
const messages = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
);

describe('any text', () => {
  test('gets a reading that is sorted, bounded and the same the second time', () => {
    fc.assert(
      fc.property(messages, (text) => {
        const reading = knowledge.ask(text);
        const scores = reading.ranking.map((ranked) => ranked.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(reading.ranking.length).toBeLessThanOrEqual(10);
        expect(reading.answer.confidence).toBeGreaterThanOrEqual(0);
        expect(reading.answer.confidence).toBeLessThanOrEqual(1);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(knowledge.ask(text)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  test('with a previous entry, known or not, does not throw', () => {
    const previous = fc.oneof(fc.constantFrom(...shipped.map((entry) => entry.id)), fc.string());
    fc.assert(
      fc.property(messages, previous, (text, id) => {
        knowledge.ask(text, { previous: id });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🙂🙂🙂'],
    ['punctuation', '？？？…'],
    ['control characters', '\u0000\u0007\u001b'],
  ])('%s alone is not known', (_, text) => {
    expect(knowledge.ask(text).answer.outcome).toBe('unknown');
  });

  test.each([
    ['Han', '代金券怎么回收以及机会点如何共享'],
    ['letters', 'abcdefgh ijklmnop '],
    ['pinyin', 'daijinquan zenme huishou '],
    ['homophones', '家入计化按扭机惠点'],
    ['one word', 'x'],
  ])('8,000 characters of %s are read, and never taken for one of its questions', (_, unit) => {
    const text = unit.repeat(Math.ceil(8000 / unit.length)).slice(0, 8000);
    expect(knowledge.ask(text).answer.outcome).not.toBe('answered');
  });
});

describe('writing', () => {
  const questions = shipped.flatMap((entry) => entry.alternates.zh.slice(0, 1));

  test('traditional characters rank as simplified ones', () => {
    const same = questions.filter(
      (text) => knowledge.ask(toTraditional(text)).ranking[0]?.entry.id === knowledge.ask(text).ranking[0]?.entry.id,
    );
    expect(same.length / questions.length).toBeGreaterThan(0.98);
  });

  test('full width and capitals change nothing', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const text of ['PO怎么取消', 'How long does PO verification take?', 'HO 3天没接']) {
      expect(knowledge.ask(wide(text)).ranking).toEqual(knowledge.ask(text).ranking);
    }
  });
});
