import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CheckContext, check } from '../../rules/check.js';
import { addDays } from '../../rules/days.js';
import { RULE_IDS } from '../../rules/finding.js';
import { type Opportunity, opportunitySchema } from '../../rules/opportunity.js';
import { STATUSES } from '../../rules/status.js';
import { addWorkingDays, workingDaysBetween } from '../../rules/working-days.js';
import { having } from './opportunities.js';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('待定', '苏州蓝湖', '320万', '13800000001', 'a@b.cn', '上云'));
const day = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('2000-01-01', count));
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const answer = fc.constantFrom('yes', 'no', 'unknown');
const confirmed = fc.oneof(fc.boolean(), fc.constant('unknown'));
const sum = fc.double({ min: 0, max: 1e12, noNaN: true });
const money = fc.record({ min: sum, currency: fc.constantFrom('CNY', 'USD') }, { requiredKeys: ['currency'] });
const named = { customer_name: text, need: text, id: text };
const offering = fc.record(
  { name: text, own: answer, counted: answer, kind: fc.constantFrom('云商店商品', '其他') },
  { requiredKeys: ['name'] },
);

const generators: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  expected_revenue: fc.double({ noNaN: true, noDefaultInfinity: true }),
  cash_paid_before: fc.double({ noNaN: true, noDefaultInfinity: true }),
  delivered_pos_12m: fc.nat(),
  expected_sign_date: period,
  bant_b: fc.oneof(money, text),
  offering: fc.array(offering),
  open_opportunities: fc.array(fc.record(named), { maxLength: 4 }),
  other_applications: fc.array(fc.record({ customer_name: text, from: day, to: day, offering: text }), { maxLength: 4 }),
  customer_type: fc.constantFrom('企业', '其他'),
  need_source: fc.constantFrom('customer', 'tender', 'unknown'),
  customer_relation: fc.constantFrom('existing', 'neither', 'unknown'),
};
const lists = ['presales_done', 'demand_tag', 'hwc_services', 'support_needed'];
const days = ['verified_on', 'project_start', 'project_end', 'contract_on', 'quote_on'];
const answers = ['customer_has_account', 'cloud_related', 'own_solution_fits', 'incremental_revenue', 'is_main_account', 'core_map'];

const generatorOf = (key: string): fc.Arbitrary<unknown> => {
  if (key.startsWith('p.')) return confirmed;
  if (lists.includes(key)) return fc.array(text);
  if (days.includes(key)) return day;
  if (answers.includes(key)) return answer;
  return generators[key] ?? text;
};
const opportunity = fc.record(Object.fromEntries(Object.keys(opportunitySchema.shape).map((key) => [key, generatorOf(key)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Opportunity>;
const context = fc.record(
  { today: day, status: fc.constantFrom(...STATUSES), verifyingSince: day, statedDeadline: day, hoSharedOn: day },
  { requiredKeys: ['today'] },
);

describe('check', () => {
  test('is given opportunities that the schema takes', () => {
    fc.assert(fc.property(opportunity, (some) => opportunitySchema.safeParse(some).success));
  });

  test('answers every opportunity: blocked exactly with a block, in rule order, at most one finding a field', () => {
    const holds = (some: Opportunity, around: CheckContext) => {
      const { verdict, findings } = check(some, around);
      const order = findings.map(({ rule }) => RULE_IDS.indexOf(rule));
      const fields = findings.flatMap(({ field }) => field ?? []);
      expect(verdict).toBe(findings.some(({ severity }) => severity === 'block') ? 'blocked' : 'ready');
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(fields).size).toBe(fields.length);
    };
    fc.assert(fc.property(opportunity, context, holds), { numRuns: 300 });
  });

  test('never blocks on a fact that is unknown', () => {
    const facts = [...answers, 'need_source', 'customer_relation'];
    fc.assert(
      fc.property(fc.subarray(facts), (unknown) => {
        const some = having(Object.fromEntries(unknown.map((key) => [key, 'unknown'])));
        expect(check(some, { today: '2026-11-21' }).verdict).toBe('ready');
      }),
    );
  });
});

describe('working days', () => {
  const count = fc.nat({ max: 60 });
  test('more days and a later start never end earlier', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const end = addWorkingDays(from, days).day;
        expect(addWorkingDays(from, days + 1).day > end).toBe(true);
        expect(addWorkingDays(addDays(from, 1), days).day >= end).toBe(true);
      }),
    );
  });
  test('counting back gives what was added', () => {
    fc.assert(fc.property(day, count, (from, days) => workingDaysBetween(from, addWorkingDays(from, days).day).days === days));
  });
});
