import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPeriod } from '../../../dialogs/extract/dates.js';
import { extract } from '../../../dialogs/extract/extract.js';
import { readMoney } from '../../../dialogs/extract/money.js';
import { dayForms, dollarForms, mobileForms, yuanForms } from './ways-of-writing.js';

const today = '2026-11-21';
const seed = 20261121;
const wan = fc.integer({ min: 1, max: 9999 });
const day = fc.tuple(fc.integer({ min: 2027, max: 2031 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));

describe('every way to write it yields the same', () => {
  test('a sum in yuan', () => {
    fc.assert(
      fc.property(wan, (count) => {
        for (const form of yuanForms(count))
          expect([form, readMoney(form)]).toEqual([form, { min: count * 1e4, max: count * 1e4, currency: 'CNY' }]);
      }),
      { seed },
    );
  });

  test('a sum in dollars', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (count) => {
        for (const form of dollarForms(count))
          expect([form, readMoney(form)]).toEqual([form, { min: count * 1e3, max: count * 1e3, currency: 'USD' }]);
      }),
      { seed },
    );
  });

  test('a sum in a sentence, with its bounds', () => {
    fc.assert(
      fc.property(wan, fc.nat(), (count, pick) => {
        const forms = yuanForms(count);
        const form = forms[pick % forms.length] ?? '';
        expect([form, extract(`预算${form}，张总拍板`, { today })]).toMatchObject([form, { budget_cny: count * 1e4 }]);
        expect([form, extract(`预算不超过${form}，张总拍板`, { today })]).toMatchObject([form, { budget_cny_max: count * 1e4 }]);
        expect([form, extract(`预算至少${form}，张总拍板`, { today })]).toMatchObject([form, { budget_cny_min: count * 1e4 }]);
        expect([form, extract(`Budget: up to ${form}. The CFO decides.`, { today })]).toMatchObject([
          form,
          { budget_cny_max: count * 1e4 },
        ]);
      }),
      { seed },
    );
  });

  test('a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4999 }), fc.integer({ min: 1, max: 4999 }), (low, more) => {
        const high = low + more;
        for (const form of [
          `${low}-${high}万`,
          `${low}万到${high}万`,
          `${low}~${high}w`,
          `RMB ${low * 10}k to ${high * 10}k`,
          `between ${low / 100} and ${high / 100} million yuan`,
        ])
          expect([form, readMoney(form)]).toMatchObject([form, { min: low * 1e4, max: high * 1e4, currency: 'CNY' }]);
      }),
      { seed },
    );
  });

  test('a mobile number', () => {
    const number = fc
      .tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([network, rest]) => `${network}${String(rest).padStart(9, '0')}`);
    fc.assert(
      fc.property(number, (mobile) => {
        for (const form of mobileForms(mobile)) {
          const read = extract(`联系人王磊 ${form}，预算80万`, { today });
          expect([form, read.phone?.replaceAll(/\D/g, '').replace(/^(?:00)?86/, '')]).toEqual([form, mobile]);
          expect([form, read.contact_name, read.budget_cny]).toEqual([form, '王磊', 800_000]);
        }
      }),
      { seed },
    );
  });

  test('a day', () => {
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        for (const form of dayForms(year, month, date)) {
          expect([form, readPeriod(form, today)?.period]).toEqual([form, { from: iso, to: iso }]);
          expect([form, extract(`计划${form}下单`, { today }).timeline]).toEqual([form, iso]);
        }
      }),
      { seed },
    );
  });
});

describe('8,000 characters', () => {
  const pieces = [
    '1,',
    '预算1万',
    '客户|',
    '张总拍板',
    '3月-',
    'for Ab ',
    'a.a@',
    '我方联系人',
    'two ',
    '=',
    '(',
    '拍板，',
    '\n谢谢\n',
    '138 ',
    '云的',
    '老板王',
    '总投资1万',
    '有家公司，叫',
    '什么',
    '老板 王磊 ',
    '叫',
    '他定，',
    '春季',
    '追加1万到',
    '😀',
    'Ann Lee, manager, ',
  ];

  test('of whatever repeats are read within a second and a half', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), (repeated) => {
        const text = repeated.join('').repeat(8000).slice(0, 8000);
        const start = performance.now();
        extract(text, { today });
        // A reader that looks back from every character to the start needs many times that.
        expect(performance.now() - start).toBeLessThan(1500);
      }),
      { numRuns: 25, seed },
    );
  });
});
