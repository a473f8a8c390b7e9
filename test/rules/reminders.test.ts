import { describe, expect, test } from '@jest/globals';
import { ASSUMED_LIMITS } from '../../rules/limits.js';
import { isReminderDue } from '../../rules/reminders.js';

describe('a reminder', () => {
  test.each([
    ['ho', ASSUMED_LIMITS.hoReminderWorkingDays],
    ['verification', ASSUMED_LIMITS.verificationReminderWorkingDays],
    ['invitation', ASSUMED_LIMITS.invitationReminderDays],
  ] as const)('of an %s is due from its threshold on', (reminder, threshold) => {
    expect(isReminderDue(reminder, threshold + 1)).toBe(false);
    expect(isReminderDue(reminder, threshold)).toBe(true);
    expect(isReminderDue(reminder, 0)).toBe(true);
  });

  test('follows other thresholds', () => {
    expect(isReminderDue('ho', 2, { ...ASSUMED_LIMITS, hoReminderWorkingDays: 2 })).toBe(true);
  });
});
