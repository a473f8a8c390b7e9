import { hoTerm } from '../rules/ho.js';
import { ASSUMED_LIMITS } from '../rules/limits.js';
import { addWorkingDays, type HolidayYears, workingDaysBetween } from '../rules/working-days.js';
import { type Clock, dayIn, type IdSource } from './clock.js';
import { languageOf, type Notice, type NoticePlace, placeOf, say } from './notice.js';
import type { PartnerCenterFlows, RemoteHo } from './partner-center/port.js';
import type { ReminderMark, Repositories, Store } from './ports.js';
import type { DeskLanguage, LogLine, OpportunityRecord } from './records.js';

/** What runs out, and when. */
interface Term {
  /** The last day, ISO 8601; it ends at 24:00. */
  readonly deadline: string;
  /** Working days after today, the last one included; 0 on the last day. */
  readonly workingDaysLeft: number;
}

/** What a person is reminded of. */
export type Reminder = Term &
  (
    | { readonly kind: 'verification'; readonly opportunity: OpportunityRecord }
    /** Its number alone: it goes to people of the company in the conversation they used last, which others may read. */
    | { readonly kind: 'ho'; readonly number: string }
  );

/** Words a reminder. */
export type ReminderComposer = (reminder: Reminder, lang: DeskLanguage, place: NoticePlace) => Notice;

export interface RemindParts {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterFlows;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly timeZone: string;
  /** Published holidays beyond those built in. */
  readonly calendar?: HolidayYears | undefined;
  readonly compose: ReminderComposer;
}

export interface RemindRound {
  /** The reminders said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

const ROUND = {
  verifications: 50,
  /** One look at a company's HOs is one request. */
  companies: 20,
  /** Those that wait are among the newest: they wait three working days. */
  hos: 100,
  people: 50,
} as const;

/**
 * Makes what looks, a round at a time, for verifications that run out and HOs that are about to be taken back (thresholds of
 * rules/reminders), and tells them once each: the note that it was told is stored together with what is said. Who turned reminders off is
 * not told. Companies take turns; an unavailable Partner Center ends the round.
 */
export function createReminder(parts: RemindParts): () => Promise<RemindRound> {
  const { store, clock, timeZone } = parts;
  let after = '';
  return async () => {
    const today = dayIn(clock.deskNow(), timeZone);
    const lines = await remindOfVerifications(parts, today);
    const companies = await store.reminders.companies(after, ROUND.companies);
    after = companies.length < ROUND.companies ? '' : (companies.at(-1)?.partnerId ?? '');
    // Whoever spoke last comes last: a sandbox takes the company that called last for the one that is meant.
    for (const { partnerId } of [...companies].sort((a, b) => a.spokeAt - b.spokeAt)) {
      const told = await remindOfHos(parts, partnerId, today);
      if (typeof told === 'string') return { lines, problems: [told] };
      lines.push(...told);
    }
    return { lines, problems: [] };
  };
}

async function remindOfVerifications({ store, clock, calendar, compose }: RemindParts, today: string): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  // The first last day that is still too far away.
  const before = addWorkingDays(today, ASSUMED_LIMITS.verificationReminderWorkingDays + 1, calendar).day;
  for (const id of await store.reminders.verifications({ from: today, before, limit: ROUND.verifications }))
    lines.push(
      ...(await store.transaction(async (tx) => {
        const opportunity = await tx.opportunities.get(id);
        // It was decided, or put off, since it was found.
        if (opportunity?.status !== '验证中' || opportunity.deadline === null || opportunity.deadline >= before) return [];
        const { partnerId, number, deadline, authorId, conversationId } = opportunity;
        if (!(await tx.reminders.note({ kind: 'verification', partnerId, number: number ?? '', deadline }, clock.now()))) return [];
        const workingDaysLeft = workingDaysBetween(today, deadline, calendar).days;
        const reminder: Reminder = { kind: 'verification', opportunity, deadline, workingDaysLeft };
        return tell(tx, reminder, { lang: await languageOf(tx, authorId), conversationId }, { compose, at: clock.now() });
      })),
    );
  return lines;
}

/** What was told of a company's HOs; a text is why the Partner Center gave nothing. */
async function remindOfHos(parts: RemindParts, partnerId: string, today: string): Promise<LogLine[] | string> {
  const { store, partnerCenter, ids, timeZone, calendar } = parts;
  const people = await store.reminders.wantedBy(partnerId, ROUND.people);
  const [anyone] = people;
  if (anyone === undefined) return [];
  const listed = await partnerCenter.hos({ personId: anyone.personId, partnerId, roles: [] }, { limit: ROUND.hos }, ids.next('req'));
  if (listed.kind === 'unavailable') return listed.problem;
  const lines: LogLine[] = [];
  for (const ho of listed.items) {
    const term = hoTerm(dayIn(ho.sharedAt, timeZone), { today, calendar, statedDeadline: ho.deadline });
    if (ho.status !== '待接受' || !term.remind || (await store.reminders.wasGiven(markOf(ho, partnerId)))) continue;
    const told = await tellOfHo(parts, partnerId, ho, term.workingDaysLeft);
    if (typeof told === 'string') return told;
    lines.push(...told);
  }
  return lines;
}

const markOf = ({ number, deadline }: RemoteHo, partnerId: string): ReminderMark => ({ kind: 'ho', partnerId, number, deadline });

/** Tells those who may answer it: only the main account can (opportunity-menu-overview). Of whom the Partner Center does not say, it is told. */
async function tellOfHo(
  { store, partnerCenter, clock, ids, compose }: RemindParts,
  partnerId: string,
  ho: RemoteHo,
  workingDaysLeft: number,
): Promise<LogLine[] | string> {
  const addressed: Addressee[] = [];
  for (const { personId, conversationId } of await store.reminders.wantedBy(partnerId, ROUND.people)) {
    const known = await partnerCenter.profile({ personId, partnerId, roles: [] }, ids.next('req'));
    if (known.kind === 'unavailable') return known.problem;
    if (known.profile.mainAccount !== 'no') addressed.push({ conversationId, lang: await languageOf(store, personId) });
  }
  if (addressed.length === 0) return [];
  return store.transaction(async (tx) => {
    if (!(await tx.reminders.note(markOf(ho, partnerId), clock.now()))) return [];
    const lines: LogLine[] = [];
    const reminder: Reminder = { kind: 'ho', number: ho.number, deadline: ho.deadline, workingDaysLeft };
    for (const to of addressed) lines.push(...(await tell(tx, reminder, to, { compose, at: clock.now() })));
    return lines;
  });
}

interface Addressee {
  readonly conversationId: string;
  readonly lang: DeskLanguage;
}

async function tell(
  tx: Repositories,
  reminder: Reminder,
  { conversationId, lang }: Addressee,
  { compose, at }: { readonly compose: ReminderComposer; readonly at: number },
): Promise<LogLine[]> {
  const place = await placeOf(tx, conversationId);
  return say(tx, compose(reminder, lang, place), { conversationId, replyTo: null, at });
}
