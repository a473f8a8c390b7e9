import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMoney } from '../../dialogs/extract/money.js';
import { formatDay, formatList, formatMoney, formatPeriod, plain } from '../../dialogs/format.js';
import type { Money } from '../../rules/opportunity.js';

const exactly = (value: number, currency: Money['currency'] = 'CNY'): Money => ({ min: value, max: value, currency });

describe('money', () => {
  test.each([
    [exactly(3_200_000), '320 万元', 'CNY 3,200,000'],
    [exactly(285_000), '28.5 万元', 'CNY 285,000'],
    [exactly(120_000_000), '1.2 亿元', 'CNY 120,000,000'],
    [exactly(123_456_789), '12345.6789 万元', 'CNY 123,456,789'],
    [exactly(1_234_567_891), '123456.7891 万元', 'CNY 1,234,567,891'],
    [exactly(12_345.67), '12,345.67 元', 'CNY 12,345.67'],
    [exactly(8_000), '8,000 元', 'CNY 8,000'],
    [exactly(500_000, 'USD'), '50 万美元', 'USD 500,000'],
    [{ min: 2_000_000, max: 3_000_000, currency: 'CNY' }, '200–300 万元', 'CNY 2,000,000 to 3,000,000'],
    [{ min: 8_000, max: 20_000, currency: 'CNY' }, '8,000 元–2 万元', 'CNY 8,000 to 20,000'],
    [{ max: 1_200_000, currency: 'CNY' }, '不超过 120 万元', 'up to CNY 1,200,000'],
    [{ min: 1_000_000, currency: 'USD' }, '至少 100 万美元', 'at least USD 1,000,000'],
  ] as const)('%j reads %s and %s', (money, zh, en) => {
    expect([formatMoney(money, 'zh'), formatMoney(money, 'en')]).toEqual([zh, en]);
  });

  test('what is shown reads back as the same sum', () => {
    const cents = fc.integer({ min: 1, max: 999_999_999_999 }).map((value) => value / 100);
    const whole = fc.integer({ min: 1, max: 99_999_999_999 });
    fc.assert(
      fc.property(
        fc.oneof(cents, whole),
        fc.constantFrom('CNY' as const, 'USD' as const),
        fc.constantFrom('zh' as const, 'en' as const),
        (value, currency, lang) => {
          expect(readMoney(formatMoney(exactly(value, currency), lang))).toEqual(exactly(value, currency));
        },
      ),
      { seed: 20261121 },
    );
  });

  test('a range reads back as the same range', () => {
    const sum = fc.integer({ min: 1, max: 99_999_999_999 });
    fc.assert(
      fc.property(sum, sum, fc.constantFrom('zh' as const, 'en' as const), (one, other, lang) => {
        fc.pre(one !== other);
        const range = { min: Math.min(one, other), max: Math.max(one, other), currency: 'CNY' as const };
        expect(readMoney(formatMoney(range, lang))).toEqual(range);
      }),
      { seed: 20261121 },
    );
  });
});

describe('periods', () => {
  test.each([
    ['2026-12-20', '2026-12-20', '2026 年 12 月 20 日', '20 December 2026'],
    ['2027-03-01', '2027-03-31', '2027 年 3 月', 'March 2027'],
    ['2027-04-01', '2027-06-30', '2027 年第二季度', 'Q2 2027'],
    ['2027-01-01', '2027-06-30', '2027 年上半年', 'the first half of 2027'],
    ['2027-01-01', '2027-12-31', '2027 年', '2027'],
    ['2026-12-11', '2026-12-20', '2026 年 12 月 11 日至 20 日', '11 to 20 December 2026'],
    ['2026-11-25', '2026-12-05', '2026 年 11 月 25 日至 12 月 5 日', '25 November 2026 to 5 December 2026'],
    ['2026-12-25', '2027-01-05', '2026 年 12 月 25 日至 2027 年 1 月 5 日', '25 December 2026 to 5 January 2027'],
    ['2027-02-01', '2027-04-30', '2027 年 2 月 1 日至 4 月 30 日', '1 February 2027 to 30 April 2027'],
  ])('%s to %s reads %s and %s', (from, to, zh, en) => {
    expect([formatPeriod({ from, to }, 'zh'), formatPeriod({ from, to }, 'en')]).toEqual([zh, en]);
  });
});

test('days and lists', () => {
  expect(formatDay('2026-12-04', 'zh')).toBe('2026 年 12 月 4 日');
  expect([formatList(['甲', '乙'], 'zh'), formatList(['a', 'b'], 'en')]).toEqual(['甲、乙', 'a, b']);
});

test.each([
  ['<b>青岛</b>', '\\<b\\>青岛\\</b\\>'],
  ['a|b', 'a\\|b'],
  ['[x](http://evil)', '\\[x\\](http://evil)'],
  ['**bold** _it_ `code` ~x~ #1 \\', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~x\\~ \\#1 \\\\'],
  ['two\nlines\t end', 'two lines end'],
])('nothing of %j acts as markup', (value, shown) => {
  expect(plain(value)).toBe(shown);
});
