import type { HolidayYears } from '../rules/working-days.js';
import type { Clock, IdSource } from './clock.js';
import { languageOf, type Notice, type NoticePlace, placeOf, say } from './notice.js';
import type { PartnerCenterFlows } from './partner-center/port.js';
import type { ReminderMark } from './notice-ports.js';
import type { Repositories, Store } from './ports.js';
import type { DeskLanguage, LogLine, OpportunityRecord, Who } from './records.js';

/** What runs out, and when. */
interface Term {
  /** The last day, ISO 8601; it ends at 24:00. */
  readonly deadline: string;
  /** Working days after today, the last one included; 0 on the last day. */
  readonly workingDaysLeft: number;
}

/**
 * What a person is told unasked, and may turn off. What concerns the whole company goes to its people in the conversation they used last,
 * which others may read: it holds numbers, no customers.
 */
export type Reminder =
  | (Term & { readonly kind: 'verification'; readonly opportunity: OpportunityRecord })
  | (Term & { readonly kind: 'ho'; readonly number: string })
  /** Nobody accepted it until its last day was over. */
  | { readonly kind: 'ho-taken-back'; readonly number: string; readonly deadline: string }
  /** Its amount, in yuan, waits to be checked. */
  | { readonly kind: 'incentive'; readonly number: string; readonly opportunity: string; readonly amount: number };

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

/** Somebody of a company who wants to be told, and where he spoke last. */
export interface Addressee {
  readonly who: Who;
  readonly conversationId: string;
}

/** One look at a company. */
export interface CompanyLook {
  readonly partnerId: string;
  /** Those who want reminders; never empty. */
  readonly people: readonly [Addressee, ...Addressee[]];
  /** The desk's day, ISO 8601. */
  readonly today: string;
  /** The day on which the quiet hours that run end; null where none run. */
  readonly quiet: string | null;
}

/** Tells all of them, once: the note that it was told is stored together with what is said. */
export async function tellOnce(
  { store, clock, compose }: RemindParts,
  mark: ReminderMark,
  reminder: Reminder,
  addressees: readonly Addressee[],
): Promise<readonly LogLine[]> {
  if (addressees.length === 0) return [];
  return store.transaction(async (tx) => {
    if (!(await tx.reminders.note(mark, clock.now()))) return [];
    const lines: LogLine[] = [];
    for (const { who, conversationId } of addressees)
      lines.push(...(await tell(tx, reminder, { personId: who.personId, conversationId }, { compose, at: clock.now() })));
    return lines;
  });
}

/** Says a reminder in the language of the person. */
export async function tell(
  tx: Repositories,
  reminder: Reminder,
  { personId, conversationId }: { readonly personId: string; readonly conversationId: string },
  { compose, at }: { readonly compose: ReminderComposer; readonly at: number },
): Promise<LogLine[]> {
  const place = await placeOf(tx, conversationId);
  return say(tx, compose(reminder, await languageOf(tx, personId), place), { conversationId, replyTo: null, at });
}
