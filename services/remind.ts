import { ASSUMED_LIMITS } from '../rules/limits.js';
import { addWorkingDays, workingDaysBetween } from '../rules/working-days.js';
import { dayIn } from './clock.js';
import { remindOfHos } from './remind-of-hos.js';
import { remindOfIncentives } from './remind-of-incentives.js';
import { type CompanyLook, type Reminder, type RemindParts, tell } from './reminder.js';
import type { LogLine } from './records.js';

export interface RemindRound {
  /** The reminders said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

const ROUND = {
  verifications: 50,
  /** One look at a company is two requests, and one more for each of its people when an HO is to be told. */
  companies: 20,
  people: 50,
} as const;

/**
 * Makes what looks, a round at a time, for verifications that run out and HOs that are about to be taken back (thresholds of
 * rules/reminders), for HOs that were, and for incentive amounts to be checked, and tells them once each. Who turned reminders off is not
 * told. `quiet`: the day on which the quiet hours that run end; null where none run. Until they are over only of what runs out before that is
 * told. Companies take turns; a list that the Partner Center does not give is not asked for again in the round.
 */
export function createReminder(parts: RemindParts): (quiet?: string | null) => Promise<RemindRound> {
  const { store, clock, timeZone } = parts;
  let after = '';
  return async (quiet = null) => {
    const today = dayIn(clock.deskNow(), timeZone);
    const lines = await remindOfVerifications(parts, today, quiet);
    const companies = await store.reminders.companies(after, ROUND.companies);
    after = companies.length < ROUND.companies ? '' : (companies.at(-1)?.partnerId ?? '');
    // Whoever spoke last comes last: a sandbox takes the company that called last for the one that is meant.
    const problems = new Map<typeof remindOfHos, string>();
    for (const { partnerId } of [...companies].sort((a, b) => a.spokeAt - b.spokeAt)) {
      const [anyone, ...others] = await store.reminders.wantedBy(partnerId, ROUND.people);
      if (anyone === undefined) continue;
      const look: CompanyLook = { partnerId, people: [anyone, ...others], today, quiet };
      for (const remind of [remindOfHos, remindOfIncentives]) {
        // What is not there for one company is not there for the next; the other may be.
        if (problems.has(remind)) continue;
        const told = await remind(parts, look);
        if (typeof told === 'string') problems.set(remind, told);
        else lines.push(...told);
      }
    }
    return { lines, problems: [...new Set(problems.values())] };
  };
}

async function remindOfVerifications(
  { store, clock, calendar, compose }: RemindParts,
  today: string,
  quiet: string | null,
): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  // The first last day that is still too far away.
  const far = addWorkingDays(today, ASSUMED_LIMITS.verificationReminderWorkingDays + 1, calendar).day;
  const before = quiet !== null && quiet < far ? quiet : far;
  for (const id of await store.reminders.verifications({ from: today, before, limit: ROUND.verifications }))
    lines.push(
      ...(await store.transaction(async (tx) => {
        const opportunity = await tx.opportunities.get(id);
        // It was decided, or put off, since it was found.
        if (opportunity?.status !== '验证中' || opportunity.deadline === null || opportunity.deadline >= before) return [];
        const { partnerId, number, deadline, authorId: personId, conversationId } = opportunity;
        const mark = { kind: 'verification', partnerId, number: number ?? '', occasion: deadline } as const;
        if (!(await tx.reminders.note(mark, clock.now()))) return [];
        const workingDaysLeft = workingDaysBetween(today, deadline, calendar).days;
        const reminder: Reminder = { kind: 'verification', opportunity, deadline, workingDaysLeft };
        return tell(tx, reminder, { personId, conversationId }, { compose, at: clock.now() });
      })),
    );
  return lines;
}
