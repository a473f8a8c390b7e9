import { addDays } from '../rules/days.js';
import { hoTerm } from '../rules/ho.js';
import { ASSUMED_LIMITS } from '../rules/limits.js';
import { dayIn } from './clock.js';
import type { RemoteHo } from './partner-center/port.js';
import type { ReminderMark } from './notice-ports.js';
import type { LogLine } from './records.js';
import { type Addressee, type CompanyLook, type Reminder, type RemindParts, tellOnce } from './reminder.js';
import { requestIdFrom } from './request-id.js';

/** Those that wait are among the newest: they wait three working days. */
const LOOKED_AT = 100;

/** Tells of a company's HOs that are about to be taken back, or were lately; a text is why the Partner Center gave nothing. */
export async function remindOfHos(parts: RemindParts, look: CompanyLook): Promise<readonly LogLine[] | string> {
  const { store, partnerCenter, ids } = parts;
  const listed = await partnerCenter.hos(look.people[0].who, { limit: LOOKED_AT }, requestIdFrom(ids));
  if (listed.kind === 'unavailable') return listed.problem;
  const lines: LogLine[] = [];
  for (const ho of listed.items) {
    const reminder = dueOf(ho, parts, look.today);
    if (reminder === null || (look.quiet !== null && mayWait(reminder, look.quiet))) continue;
    const mark: ReminderMark = { kind: reminder.kind, partnerId: look.partnerId, number: ho.number, occasion: ho.deadline };
    if (await store.reminders.wasGiven(mark)) continue;
    const addressees = await whoMayAnswer(parts, look);
    if (typeof addressees === 'string') return addressees;
    lines.push(...(await tellOnce(parts, mark, reminder, addressees)));
  }
  return lines;
}

/** Whether it is not too late when the quiet hours are over, on this day. */
const mayWait = ({ kind, deadline }: HoReminder, quiet: string): boolean => kind === 'ho-taken-back' || deadline >= quiet;

type HoReminder = Extract<Reminder, { kind: 'ho' | 'ho-taken-back' }>;

/** What there is to tell of an HO today. */
function dueOf({ number, status, sharedAt, deadline }: RemoteHo, { timeZone, calendar }: RemindParts, today: string): HoReminder | null {
  if (status === '已收回')
    return today <= addDays(deadline, ASSUMED_LIMITS.takenBackNewsDays) ? { kind: 'ho-taken-back', number, deadline } : null;
  if (status !== '待接受') return null;
  const { remind, workingDaysLeft } = hoTerm(dayIn(sharedAt, timeZone), { today, calendar, statedDeadline: deadline });
  return remind ? { kind: 'ho', number, deadline, workingDaysLeft } : null;
}

/** Only the main account can answer an HO (opportunity-menu-overview). Of whom the Partner Center does not say, it is told. */
async function whoMayAnswer({ partnerCenter, ids }: RemindParts, { people }: CompanyLook): Promise<readonly Addressee[] | string> {
  const addressed: Addressee[] = [];
  for (const addressee of people) {
    const known = await partnerCenter.profile(addressee.who, requestIdFrom(ids));
    if (known.kind === 'unavailable') return known.problem;
    if (known.profile.mainAccount !== 'no') addressed.push(addressee);
  }
  return addressed;
}
