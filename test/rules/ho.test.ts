import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../rules/days.js';
import { acceptHo, declineHo, type HoRefusal, hoTerm } from '../../rules/ho.js';
import { HO_STATUSES } from '../../rules/status.js';
import { isWorkingDay } from '../../rules/working-days.js';
import { readsWell } from './reads-well.js';

/** A Friday before an ordinary week. */
const SHARED = '2026-11-20';
const waiting = { status: '待接受', sharedOn: SHARED, today: SHARED } as const;
const reasonOf = (answer: { outcome: string; reason?: HoRefusal }) => answer.reason ?? answer.outcome;

describe('the three working days of an HO', () => {
  test.each([
    ['2026-11-20', 3, 'open', false],
    ['2026-11-22', 3, 'open', false],
    ['2026-11-23', 2, 'open', false],
    ['2026-11-24', 1, 'open', true],
    ['2026-11-25', 0, 'last-day', true],
    ['2026-11-26', 0, 'taken-back', false],
  ])('on %s %i are left, it is %s, reminder %s', (today, workingDaysLeft, state, remind) => {
    expect(hoTerm(SHARED, { today })).toEqual({ day: '2026-11-25', workingDaysLeft, state, estimated: false, remind });
  });

  test('a deadline that the Partner Center states wins', () => {
    expect(hoTerm(SHARED, { today: '2026-11-26', statedDeadline: '2026-11-27' })).toMatchObject({ day: '2026-11-27', state: 'open' });
  });

  test('a stated deadline on a day off has no working day left and is not the last day yet', () => {
    const weekend = { today: '2026-11-28', statedDeadline: '2026-11-29' };
    expect(hoTerm(SHARED, weekend)).toMatchObject({ workingDaysLeft: 0, state: 'open' });
  });

  test('a count into a year without published holidays is an estimate', () => {
    expect(hoTerm('2028-01-03', { today: '2028-01-03' }).estimated).toBe(true);
  });

  test('so is one that the Partner Center states there, until the year is published', () => {
    const stated = { today: '2026-12-30', statedDeadline: '2027-01-05' };
    expect(hoTerm('2026-12-30', stated)).toMatchObject({ estimated: true, workingDaysLeft: 3 });
    const calendar = { '2027': { off: ['2027-01-01', '2027-01-04'], worked: [] } };
    expect(hoTerm('2026-12-30', { ...stated, calendar })).toMatchObject({ estimated: false, workingDaysLeft: 2 });
  });

  test('never grows as days go by, and is taken back exactly after the last day', () => {
    const day = fc.integer({ min: 0, max: 8_000 }).map((count) => addDays('2005-01-01', count));
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), (shared, later) => {
        const today = addDays(shared, later);
        const [now, next] = [hoTerm(shared, { today }), hoTerm(shared, { today: addDays(today, 1) })];
        expect(next.workingDaysLeft).toBeLessThanOrEqual(now.workingDaysLeft);
        expect(now.state === 'taken-back').toBe(today > now.day);
        expect(isWorkingDay(now.day)).toBe(true);
      }),
    );
  });
});

describe('answering an HO', () => {
  test('accepts until 24:00 of the last day', () => {
    expect(acceptHo({ ...waiting, today: '2026-11-25' })).toEqual({ outcome: 'allowed' });
    const late = acceptHo({ ...waiting, today: '2026-11-26' });
    expect(late).toMatchObject({ reason: 'taken-back', topic: 'ho-accept-deadline' });
    expect(late).toMatchObject({
      message: { zh: expect.stringContaining('2026 年 11 月 25 日 24:00'), en: expect.stringContaining('25 November 2026') },
    });
  });

  test('needs PCE to accept, the main account for both, and a reason to decline', () => {
    expect(reasonOf(acceptHo({ ...waiting, pceJoined: 'no' }))).toBe('pce-not-joined');
    expect(reasonOf(acceptHo({ ...waiting, isMainAccount: 'no' }))).toBe('not-main-account');
    expect(reasonOf(declineHo({ ...waiting, isMainAccount: 'no' }, '客户不符'))).toBe('not-main-account');
    expect(reasonOf(declineHo(waiting, '客户名称不符'))).toBe('allowed');
    for (const reason of [undefined, '', '  ', '无', '待定', 'n/a', '。'])
      expect(reasonOf(declineHo(waiting, reason))).toBe('reason-missing');
  });

  test('takes what is unknown for no reason to refuse', () => {
    expect(reasonOf(acceptHo({ ...waiting, pceJoined: 'unknown', isMainAccount: 'unknown' }))).toBe('allowed');
    expect(reasonOf(declineHo({ ...waiting, pceJoined: 'no' }, '不做这个行业'))).toBe('allowed');
  });

  test.each([
    ['已接受', 'already-accepted'],
    ['签单完成', 'already-accepted'],
    ['交付完成', 'already-accepted'],
    ['已拒绝', 'already-declined'],
    ['已收回', 'taken-back'],
  ] as const)('in %s says %s', (status, reason) => {
    expect(reasonOf(acceptHo({ ...waiting, status }))).toBe(reason);
    expect(reasonOf(declineHo({ ...waiting, status }, '客户不符'))).toBe(reason);
  });

  test('every refusal reads well', () => {
    const around = [waiting, { ...waiting, pceJoined: 'no' }, { ...waiting, isMainAccount: 'no' }] as const;
    const answers = around.flatMap((facts) =>
      HO_STATUSES.flatMap((status) => [acceptHo({ ...facts, status }), declineHo({ ...facts, status }, '')]),
    );
    for (const answer of answers) if (answer.outcome === 'refused') readsWell(answer);
  });
});
