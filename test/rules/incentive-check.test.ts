import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../rules/days.js';
import { checkIncentive } from '../../rules/incentive-check.js';
import { INCENTIVE_CONDITIONS } from '../../rules/incentive-conditions.js';
import { type IncentiveInterview, type IncentiveQuestion, incentiveFactsSchema } from '../../rules/incentive-facts.js';
import { readsWell } from './reads-well.js';

const today = '2026-11-21';
const eligible: IncentiveInterview = {
  partner_on_core_map: 'yes',
  solution_provider_main_account: 'yes',
  core_map_label: 'yes',
  verified_on: '2026-03-02',
  project_start: '2026-03-03',
  project_end: '2026-11-20',
  overlapping_delivery: 'no',
  overlapping_offering: 'no',
  cash_paid_before: 1000,
  first_account: 'yes',
  project_kind: 'first',
};
const QUESTIONS = INCENTIVE_CONDITIONS.map(({ id }) => id);
const checked = (change: Partial<IncentiveInterview>) => checkIncentive({ ...eligible, ...change }, { today });
const misses = (change: Partial<IncentiveInterview>) =>
  checked(change)
    .findings.filter(({ verdict }) => verdict === 'not-met')
    .map(({ condition, topic }) => `${condition} ${topic}`);

describe('the incentive check', () => {
  test('finds every published condition met, and says what it cannot promise', () => {
    const { verdict, findings, next, amount, reservations } = checked({});
    expect({ verdict, next }).toEqual({ verdict: 'eligible', next: null });
    expect(findings.map(({ condition }) => condition)).toEqual(QUESTIONS);
    expect(amount?.message.zh).toContain('上限 30 万元');
    expect(amount?.caveat.zh).toContain('当期政策文件');
    expect(reservations.map(({ topic }) => topic)).toEqual(['incentive-2023-policy-expired', 'incentive-target']);
  });

  test('begins with the Core Map and asks on, one question after another', () => {
    const asked: string[] = [];
    let facts: IncentiveInterview = {};
    for (let { next } = checkIncentive(facts, { today }); next !== null; { next } = checkIncentive(facts, { today })) {
      asked.push(next.id);
      facts = { ...facts, [next.id]: eligible[next.id] };
    }
    expect(asked).toEqual(QUESTIONS);
    expect(checkIncentive(facts, { today }).verdict).toBe('eligible');
  });

  test.each([
    [{ partner_on_core_map: 'no' }, 'partner_on_core_map incentive-core-map'],
    [{ solution_provider_main_account: 'no' }, 'solution_provider_main_account incentive-apply-eligibility'],
    [{ core_map_label: 'no' }, 'core_map_label incentive-apply-procedure'],
    [{ verified_on: 'not-yet' }, 'verified_on incentive-apply-procedure'],
    [{ project_start: '2026-03-02' }, 'project_start incentive-apply-procedure'],
    [{ project_start: '2026-03-01' }, 'project_start incentive-apply-procedure'],
    [{ project_end: 'not-yet' }, 'project_end incentive-apply-procedure'],
    [{ project_end: today }, 'project_end incentive-apply-procedure'],
    [{ overlapping_delivery: 'yes' }, 'overlapping_delivery incentive-apply-procedure'],
    [{ overlapping_offering: 'yes' }, 'overlapping_offering incentive-apply-procedure'],
  ] as const)('%j is not eligible, because of %s', (change, because) => {
    expect(misses(change)).toEqual([because]);
    expect(checked(change)).toMatchObject({ verdict: 'not-eligible', next: null, amount: null, reservations: [] });
  });

  test('names the day from which an application is possible', () => {
    const { findings } = checked({ project_end: '2026-12-31' });
    expect(findings.find(({ condition }) => condition === 'project_end')?.message.zh).toContain('从 2027 年 1 月 1 日起');
  });

  test.each([
    [{ cash_paid_before: 1000.01 }, 'first', '5 万元'],
    [{ cash_paid_before: 0, first_account: 'no' }, 'first', '5 万元'],
    [{ cash_paid_before: 0 }, 'continued', '上限 15 万元'],
  ] as const)('the kind of customer bars nothing: %j in a %s project has %s', (change, project_kind, amount) => {
    const result = checked({ ...change, project_kind });
    expect(result.verdict).toBe('eligible');
    expect(result.amount?.message.zh).toContain(amount);
  });

  test('does not ask for the first account where the cash has decided already', () => {
    const { findings } = checked({ cash_paid_before: 5000 });
    expect(findings.map(({ condition }) => condition)).not.toContain('first_account');
  });

  test('says so where the sources leave it open', () => {
    expect(checked({ cash_paid_before: 5000, project_kind: 'continued' })).toMatchObject({ verdict: 'not-stated', amount: null });
    expect(checked({ verified_on: 'ho' })).toMatchObject({ verdict: 'not-stated', amount: null });
  });

  test('a continued sale is left open for an existing customer alone', () => {
    const { findings } = checked({ cash_paid_before: 'unknown', project_kind: 'continued' });
    expect(findings.at(-1)).toMatchObject({ condition: 'project_kind', verdict: 'noted' });
  });

  test.each(QUESTIONS)('is left open while %s is not known', (question) => {
    const { verdict, findings, next, amount } = checked({ [question]: 'unknown' });
    expect({ verdict, next, amount }).toEqual({ verdict: 'incomplete', next: null, amount: null });
    expect(findings.find(({ condition }) => condition === question)?.verdict).toBe('unknown');
  });

  test('the facts are read strictly', () => {
    expect(incentiveFactsSchema.safeParse({ verified_on: '2026-02-30' }).success).toBe(false);
    expect(incentiveFactsSchema.safeParse({ cash_paid_before: -1 }).success).toBe(false);
    expect(incentiveFactsSchema.safeParse(eligible).success).toBe(true);
  });
});

const answer = fc.constantFrom('yes', 'no', 'unknown');
const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays(today, count));
const generators: Readonly<Record<IncentiveQuestion, fc.Arbitrary<unknown>>> = {
  partner_on_core_map: answer,
  solution_provider_main_account: answer,
  core_map_label: answer,
  verified_on: fc.oneof(day, fc.constantFrom('not-yet', 'ho', 'unknown')),
  project_start: fc.oneof(day, fc.constant('unknown')),
  project_end: fc.oneof(day, fc.constantFrom('not-yet', 'unknown')),
  overlapping_delivery: answer,
  overlapping_offering: answer,
  cash_paid_before: fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(0, 1000, 1001, 'unknown')),
  first_account: answer,
  project_kind: fc.constantFrom('first', 'continued', 'unknown'),
};
const interview = fc.record(generators, { requiredKeys: [] }) as fc.Arbitrary<IncentiveInterview>;

describe('whatever was answered', () => {
  test('the interview is one that the schema takes', () => {
    fc.assert(fc.property(interview, (facts) => incentiveFactsSchema.safeParse(facts).success));
  });

  test('the verdict follows from the findings, and every sentence reads well', () => {
    fc.assert(
      fc.property(interview, (facts) => {
        const { verdict, findings, next, amount, reservations } = checkIncentive(facts, { today });
        const verdicts = findings.map((finding) => finding.verdict);
        expect(verdict === 'not-eligible').toBe(verdicts.includes('not-met'));
        if (verdict === 'eligible') expect(verdicts.every((one) => one === 'met' || one === 'noted')).toBe(true);
        if (verdict !== 'incomplete') expect(next).toBeNull();
        if (verdict !== 'eligible') expect([amount, reservations]).toEqual([null, []]);
        for (const said of [...findings, ...reservations, ...(amount ? [amount, { ...amount, message: amount.caveat }] : [])])
          readsWell(said);
      }),
      { numRuns: 500 },
    );
  });

  test('what is unknown never makes anything not eligible', () => {
    fc.assert(
      fc.property(interview, fc.subarray(QUESTIONS), (facts, forgotten) => {
        const missed = (some: IncentiveInterview) =>
          checkIncentive(some, { today })
            .findings.filter(({ verdict }) => verdict === 'not-met')
            .map(({ condition }) => condition);
        const less = { ...facts, ...Object.fromEntries(forgotten.map((question) => [question, 'unknown'])) };
        expect(missed(facts)).toEqual(expect.arrayContaining(missed(less)));
        expect(missed(less).filter((condition) => forgotten.includes(condition))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('asking on always comes to an end, and asks nothing twice', () => {
    fc.assert(
      fc.property(fc.record(generators) as fc.Arbitrary<IncentiveInterview>, (answers) => {
        const asked = new Set<string>();
        let facts: IncentiveInterview = {};
        for (let { next } = checkIncentive(facts, { today }); next !== null; { next } = checkIncentive(facts, { today })) {
          expect(asked.has(next.id)).toBe(false);
          asked.add(next.id);
          facts = { ...facts, [next.id]: answers[next.id] };
        }
        expect(asked.size).toBeLessThanOrEqual(QUESTIONS.length);
      }),
    );
  });
});
