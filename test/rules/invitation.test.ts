import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../rules/days.js';
import { type InvitationChannel, invitationValidity, mayInvite } from '../../rules/invitation.js';
import { ASSUMED_LIMITS } from '../../rules/limits.js';
import { readsWell } from './reads-well.js';

const SENT = '2026-11-21';

describe('making an invitation', () => {
  test('online wants a reported customer, then an association type', () => {
    expect(mayInvite({ channel: 'online', model: undefined, reported: 'no' })).toMatchObject({ reason: 'not-reported' });
    expect(mayInvite({ channel: 'online', model: undefined, reported: 'yes' })).toMatchObject({ reason: 'model-missing' });
    expect(mayInvite({ channel: 'online', model: '代售', reported: 'unknown' })).toEqual({ outcome: 'allowed' });
  });

  test('offline wants neither', () => {
    expect(mayInvite({ channel: 'offline', model: undefined, reported: 'no' })).toEqual({ outcome: 'allowed' });
  });

  test('a refusal reads well', () => {
    for (const reported of ['yes', 'no'] as const) {
      const answer = mayInvite({ channel: 'online', model: undefined, reported });
      if (answer.outcome === 'refused') readsWell(answer);
    }
  });
});

describe('how long an invitation is good for', () => {
  test.each([
    ['2026-11-21', 7, 'valid', false],
    ['2026-11-25', 3, 'valid', false],
    ['2026-11-26', 2, 'valid', true],
    ['2026-11-28', 0, 'valid', true],
    ['2026-11-29', 0, 'expired', false],
  ])('online on %s: %i days left, %s, reminder %s', (today, daysLeft, state, remind) => {
    expect(invitationValidity('online', SENT, today)).toMatchObject({ until: '2026-11-28', daysLeft, state, remind });
  });

  test('offline has no end', () => {
    expect(invitationValidity('offline', SENT, '2036-01-01')).toMatchObject({ until: null, daysLeft: null, state: 'valid', remind: false });
  });

  test('another threshold moves the reminder', () => {
    expect(invitationValidity('online', SENT, '2026-11-25', { ...ASSUMED_LIMITS, invitationReminderDays: 3 }).remind).toBe(true);
  });

  test('once expired it stays so, is reminded of only before, and reads well', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2024-01-01', count));
    const channel = fc.constantFrom<InvitationChannel[]>('online', 'offline');
    fc.assert(
      fc.property(channel, day, fc.nat({ max: 20 }), (how, sent, later) => {
        const [now, next] = [later, later + 1].map((days) => invitationValidity(how, sent, addDays(sent, days)));
        if (now?.state === 'expired') expect(next?.state).toBe('expired');
        if (now?.remind) expect(now.state).toBe('valid');
        if (now !== undefined) readsWell(now);
      }),
    );
  });
});
