import { describe, expect, test } from '@jest/globals';
import { parseOpportunity } from '../../rules/parse.js';
import { complete } from './opportunities.js';

const read = (value: unknown) => {
  const result = parseOpportunity(value);
  return result.ok ? result.opportunity : result.problems.map(({ message }) => message);
};

describe('parseOpportunity', () => {
  test('takes an opportunity as it is', () => {
    expect(parseOpportunity(complete)).toEqual({ ok: true, opportunity: complete });
    expect(parseOpportunity({})).toEqual({ ok: true, opportunity: {} });
  });

  test.each([
    ['2027-03-15', '2027-03-15', '2027-03-15'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-Q1', '2027-01-01', '2027-03-31'],
    ['2027Q4', '2027-10-01', '2027-12-31'],
  ])('reads the order time %s', (text, from, to) => {
    expect(read({ expected_sign_date: text })).toEqual({ expected_sign_date: { from, to } });
  });

  test('reads a budget as money or as text, yes as true, and any other kind of Offering as 其他', () => {
    const money = { min: 1, max: 2, currency: 'USD' };
    expect(read({ bant_b: money })).toEqual({ bant_b: money });
    expect(read({ bant_b: '约 80 万' })).toEqual({ bant_b: '约 80 万' });
    expect(read({ 'p.pce_joined': 'yes', is_main_account: false })).toEqual({ 'p.pce_joined': true, is_main_account: 'no' });
    expect(read({ offering: [{ name: '甲', own: true, kind: '软件' }] })).toEqual({ offering: [{ name: '甲', own: 'yes', kind: '其他' }] });
  });

  test.each([
    [[], 'one flat object, not []'],
    [null, 'one flat object, not null'],
    [{ custmer_name: '甲' }, '"custmer_name" is not known; did you mean "customer_name"?'],
    [{ pce_joined: true }, 'did you mean "p.pce_joined"?'],
    [{ zzz: 1 }, '"zzz" is not known; leave it out'],
    [JSON.parse('{"__proto__":1}'), '"__proto__" is not known'],
    [{ constructor: 1 }, '"constructor" is not known'],
    [{ cloud_related: 'maybe' }, '"cloud_related" is "maybe"; write "yes", "no" or "unknown".'],
    [{ expected_revenue: '9 万' }, '"expected_revenue" is "9 万"; write a number of yuan'],
    [{ expected_sign_date: '2027-02-30' }, '"expected_sign_date" is "2027-02-30"; write'],
    [{ expected_sign_date: '2027-13' }, '"2027-13"'],
    [{ expected_sign_date: { from: '2027-02-01', to: '2027-01-01' } }, 'from not after to'],
    [{ bant_b: { min: 3, max: 1, currency: 'CNY' } }, 'min not above max'],
    [{ bant_b: { min: -5, currency: 'CNY' } }, '"bant_b.min" is -5; write a number from 0'],
    [{ bant_b: { min: 1, max: 'x', currency: 'CNY' } }, '"bant_b.max" is "x"; write a number from 0'],
    [{ bant_b: { min: 1, currency: 'EUR' } }, '"bant_b.currency" is "EUR"; write "CNY" or "USD".'],
    [{ verified_on: '2026-13-45' }, '"verified_on" is "2026-13-45"; write a day such as'],
    [{ presales_done: ['会谈', 1] }, '"presales_done.1" is 1; write a text.'],
    [{ offering: [{ own: 'yes' }] }, '"offering.0.name" is missing; write a text.'],
    [{ offering: [{ name: '甲', colour: 1 }] }, '"offering.0.colour" is 1; no such key is known there, leave it out.'],
    [{ contact_name: null }, '"contact_name" is null; leave the key out'],
  ])('refuses %j', (value, message) => {
    expect(read(value)).toEqual([expect.stringContaining(message)]);
  });

  test('names every problem of a budget', () => {
    expect(read({ bant_b: { min: -5, colour: 1 } })).toEqual([
      expect.stringContaining('"bant_b.min" is -5; write a number from 0'),
      expect.stringContaining('"bant_b.currency" is missing; write "CNY" or "USD".'),
      expect.stringContaining('"bant_b.colour" is 1; no such key is known there, leave it out.'),
    ]);
    expect(read({ bant_b: 5 })).toEqual([expect.stringContaining('"bant_b" is 5; write {"min"')]);
  });

  test('names every problem at once, with place and value', () => {
    const result = parseOpportunity({ foo: 1, expected_revenue: 'x', open_opportunities: [{ id: 'PO-1', customer_name: '甲' }] });
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { path: 'foo', value: 1 },
        { path: 'expected_revenue', value: 'x' },
        { path: 'open_opportunities.0.need', value: undefined },
      ],
    });
  });
});
