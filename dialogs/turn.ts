import type { HolidayYears } from '../rules/working-days.js';
import type { DeskLanguage, Who } from '../services/records.js';
import type { DeskAction } from './actions.js';

/** What a person did, whatever the channel. */
export type TurnInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly action: DeskAction }
  /** The person opened the conversation. */
  | { readonly kind: 'joined' }
  /** Something arrived that cannot be read: a message over the limit, nothing but control characters, a broken card, an attachment. */
  | { readonly kind: 'unreadable'; readonly why: 'too-long' | 'empty' | 'broken-card' | 'attachment' };

/** One turn of the conversation as the dialogs see it. */
export interface Turn {
  readonly activityId: string;
  readonly conversationId: string;
  readonly who: Who;
  readonly input: TurnInput;
  /** The language the person chose once, or null. */
  readonly chosenLang: DeskLanguage | null;
  /** The language of the channel's user interface. */
  readonly locale: DeskLanguage;
  /** The desk's day, ISO 8601. */
  readonly today: string;
  /** The desk's time, epoch milliseconds. */
  readonly now: number;
  /** The zone of the desk's days (IANA); deadlines of the sources are days in China wherever the desk stands. */
  readonly timeZone: string;
  /** Published holidays beyond those built in (`HOLIDAYS_FILE`). */
  readonly calendar?: HolidayYears | undefined;
}
