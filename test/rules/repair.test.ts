import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FieldId, type Opportunity, opportunitySchema } from '../../rules/opportunity.js';
import { changesBetween, leftAsRejected, planRepair, RESUBMISSION } from '../../rules/repair.js';
import { complete, having, TODAY } from './opportunities.js';
import { readsWell } from './reads-well.js';

const today = { today: TODAY };
const CONSENTS = ['p.customer_consent', 'p.secret_authorised'];
const asked = (rejected: Opportunity, ...reasons: { field: string | null; reason: string }[]) =>
  planRepair(rejected, reasons, today).ask.map(({ field }) => field);

describe('planning a repair', () => {
  test('asks what was wrong, with what the reviewer wrote, and the consents anew', () => {
    const plan = planRepair(complete, [{ field: 'contact_name', reason: '联系人不是客户方的人' }], today);
    expect(plan.ask.map(({ field }) => field)).toEqual([...CONSENTS, 'contact_name']);
    expect(plan.ask.at(-1)).toEqual({ field: 'contact_name', reviewer: ['联系人不是客户方的人'], finding: null });
    expect(plan).toMatchObject({ general: [], mustChoose: false });
  });

  test('keeps all the rest, without what it asks', () => {
    const { carried } = planRepair(having({ open_opportunities: [] }), [{ field: 'contact_name', reason: 'x' }], today);
    const { contact_name, 'p.customer_consent': _consent, 'p.secret_authorised': _authorised, ...rest } = complete;
    expect(carried).toEqual(rest);
  });

  test('two reasons for one field are both shown', () => {
    const plan = planRepair(
      complete,
      [
        { field: 'bant_b', reason: '一' },
        { field: 'bant_b', reason: '二' },
      ],
      today,
    );
    expect(plan.ask.find(({ field }) => field === 'bant_b')?.reviewer).toEqual(['一', '二']);
  });

  test('asks the order time as one question, and lets the description be composed again', () => {
    expect(asked(complete, { field: 'expected_sign_date', reason: '没有明确时间' })).toEqual([...CONSENTS, 'bant_t', 'expected_sign_date']);
    expect(planRepair(complete, [{ field: 'bant_t', reason: 'x' }], today).carried.opp_description).toBeUndefined();
    expect(planRepair(complete, [{ field: 'contact_name', reason: 'x' }], today).carried.opp_description).toBe(complete.opp_description);
  });

  test('asks what the rules would block today, though nobody complained', () => {
    const old = having({ expected_sign_date: { from: '2026-01-01', to: '2026-01-31' } });
    const plan = planRepair(old, [{ field: 'contact_name', reason: 'x' }], today);
    const date = plan.ask.find(({ field }) => field === 'expected_sign_date');
    expect(date).toMatchObject({ reviewer: [], finding: { zh: expect.any(String) } });
  });

  test('leaves the choice to the partner where no field is named', () => {
    const plan = planRepair(
      complete,
      [
        { field: null, reason: '客户否认' },
        { field: 'no_such_field', reason: '别的' },
      ],
      today,
    );
    expect(plan).toMatchObject({ general: ['客户否认', '别的'], mustChoose: true });
    expect(plan.ask.map(({ field }) => field)).toEqual(CONSENTS);
  });

  test('says that nobody promises it to be taken', () => readsWell(RESUBMISSION));
});

describe('what changed', () => {
  test('is shown field by field, before and after', () => {
    const after = having({
      bant_b: { currency: 'CNY', max: 5_000_000, min: 3_200_000 },
      presales_done: ['客户会谈'],
      contact_title: '主任',
    });
    expect(changesBetween(complete, after)).toEqual([
      { field: 'bant_b', before: complete.bant_b, after: after.bant_b },
      { field: 'presales_done', before: ['客户会谈', '方案讨论'], after: ['客户会谈'] },
      { field: 'contact_title', before: undefined, after: '主任' },
    ]);
  });

  test('is nothing for the same values in another order of keys', () => {
    expect(
      changesBetween(complete, having({ bant_b: { currency: 'CNY', max: 3_200_000, min: 3_200_000 }, open_opportunities: [] })),
    ).toEqual([]);
  });

  test('is seen where a value only gained a part', () => {
    const atMost = having({ bant_b: { max: 3_200_000, currency: 'CNY' } });
    expect(changesBetween(atMost, complete).map(({ field }) => field)).toEqual(['bant_b']);
    expect(changesBetween(complete, atMost).map(({ field }) => field)).toEqual(['bant_b']);
  });

  test('names what the reviewer complained of and still says the same', () => {
    const plan = planRepair(
      complete,
      [
        { field: 'bant_a', reason: 'x' },
        { field: 'bant_n', reason: 'y' },
      ],
      today,
    );
    expect(leftAsRejected(plan, complete, having({ bant_n: '病历归档' }))).toEqual(['bant_a']);
  });
});

describe('whatever the reviewer wrote', () => {
  const field = fc.oneof(fc.constantFrom(...Object.keys(opportunitySchema.shape)), fc.constant(null), fc.string());
  const reasons = fc.array(fc.record({ field, reason: fc.string() }), { maxLength: 6 });

  test('every reason is shown exactly once, and nothing is asked twice or kept and asked', () => {
    fc.assert(
      fc.property(reasons, (given) => {
        const plan = planRepair(complete, given, today);
        const shown = [...plan.general, ...plan.ask.flatMap(({ reviewer }) => reviewer)];
        expect([...shown].sort()).toEqual(given.map(({ reason }) => reason).sort());
        const again = plan.ask.map((one) => one.field);
        expect(new Set(again).size).toBe(again.length);
        expect(again.filter((one: FieldId) => one in plan.carried)).toEqual([]);
      }),
    );
  });
});
