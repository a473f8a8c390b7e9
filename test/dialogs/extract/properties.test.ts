import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import { readMoney } from '../../../dialogs/extract/money.js';

const pieces = [
  '预算',
  '80万',
  '万',
  '三',
  '百',
  '1',
  ',',
  '，',
  '.',
  '客户',
  '是',
  '有限公司',
  '拍板',
  '张总',
  'CIO',
  ' ',
  '\n',
  '3月',
  'Q1',
  '下单',
  '联系人',
  '138',
  '0000',
  '@',
  'a.b',
  '不是',
  '要做',
  '系统',
  'USD',
  '$',
  'need',
  'Budget',
  '(',
  ')',
  '😀',
  '臺',
  '𠮷',
  '-',
  '到',
  '明年',
];
const chatter = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((words) => words.join(''));
const today = '2026-11-21';

describe('whatever is written', () => {
  test('extract never throws and gives values cut from the text', () => {
    fc.assert(
      fc.property(fc.oneof(chatter, fc.string({ maxLength: 8000, unit: 'binary' })), (text) => {
        const fields = batchFields(extract(text, { today }));
        for (const key of ['customer_name', 'decision_maker', 'need', 'contact_name', 'phone', 'email'] as const) {
          expect(text).toContain(fields[key] ?? '');
        }
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test('a sum is read only where the text has a numeral', () => {
    fc.assert(
      fc.property(chatter, (text) => {
        const hasNumeral = /[\d一二三四五六七八九十百千两半]/.test(text);
        expect(hasNumeral || readMoney(text, { bare: true }) === null).toBe(true);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test('a sum survives its way of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('万', '万元', 'w', '0K RMB'), (count, unit) => {
        expect(readMoney(`${count}${unit}`)).toMatchObject({ min: count * 10_000, max: count * 10_000, currency: 'CNY' });
        expect(readMoney(`${(count * 10_000).toLocaleString('en-US')}元`)).toMatchObject({ min: count * 10_000, currency: 'CNY' });
      }),
      { seed: 20261121 },
    );
  });

  test.each(['1,', '预算1万', '客户', '张总拍板', '3月-', 'Aa ', 'a.a@a.', '的'])('reads 8,000 characters of "%s"', (piece) => {
    expect(() => extract(piece.repeat(8000).slice(0, 8000), { today })).not.toThrow();
  });
});
