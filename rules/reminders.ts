import { ASSUMED_LIMITS, type Limits } from './limits.js';

const THRESHOLDS = {
  ho: 'hoReminderWorkingDays',
  verification: 'verificationReminderWorkingDays',
  invitation: 'invitationReminderDays',
} as const satisfies Record<string, keyof Limits>;

type Reminder = keyof typeof THRESHOLDS;

/** The assumed thresholds of all reminders. */
export type ReminderLimits = Pick<Limits, (typeof THRESHOLDS)[Reminder]>;

/** Whether so few days are left that a reminder is due: working days for an HO and a verification, calendar days for an invitation. */
export const isReminderDue = (reminder: Reminder, daysLeft: number, limits: ReminderLimits = ASSUMED_LIMITS): boolean =>
  daysLeft <= limits[THRESHOLDS[reminder]];
