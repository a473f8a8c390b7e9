import type { Notice } from './notice.js';
import type { Handover, Who } from './records.js';

/** Names one thing to be told once: of another occasion it is another one. */
export interface ReminderMark {
  readonly kind: 'verification' | 'ho' | 'ho-taken-back' | 'incentive' | 'draft';
  readonly partnerId: string;
  readonly number: string;
  /** The deadline it is about, the moment of the announcement, or that of the draft's last change; ISO 8601. */
  readonly occasion: string;
}

/** Reminders given, and who is to get one. */
export interface Reminders {
  wasGiven(mark: ReminderMark): Promise<boolean>;
  /** False when it was noted before: then it must not be said again. */
  note(mark: ReminderMark, at: number): Promise<boolean>;
  /** Ids of opportunities in verification whose last day is in the span, not reminded of, of authors who want it; the earliest first. */
  verifications(span: { readonly from: string; readonly before: string; readonly limit: number }): Promise<readonly string[]>;
  /** Companies of people the desk has spoken with, in the order of their ids, after one of them; and when one of their people spoke last. */
  companies(after: string, limit: number): Promise<readonly { readonly partnerId: string; readonly spokeAt: number }[]>;
  /** People of a company who want reminders, as they spoke last, each with the conversation used last; who is in none is left out. */
  wantedBy(partnerId: string, limit: number): Promise<readonly { readonly who: Who; readonly conversationId: string }[]>;
}

/** Notices that are worded and not said yet: they wait for the end of the quiet hours. */
export interface HeldNotices {
  put(conversationId: string, notice: Notice, at: number): Promise<void>;
  /** Takes them out, the oldest first: whoever takes one says it in the same transaction. */
  take(limit: number): Promise<readonly { readonly conversationId: string; readonly notice: Notice }[]>;
}

/** Drafts handed to the main account of their author's company: one record a draft, of the latest time. */
export interface Handovers {
  get(draftId: string): Promise<Handover | undefined>;
  /** Inserts, or takes the place of the draft's earlier record; nobody has looked for a receiver of it yet. */
  put(handover: Handover): Promise<void>;
  /** What a person has handed over for his company and does not have back, the latest first. */
  ofAuthor(authorId: string, partnerId: string, limit: number): Promise<readonly Handover[]>;
  /** What a person was handed for his company and still has. */
  heldBy(receiverId: string, partnerId: string): Promise<readonly Handover[]>;
  /** Waiting ones in whose company another than the author has spoken since a receiver was last looked for, the longest waiting first. */
  waiting(limit: number): Promise<readonly Handover[]>;
  /** Notes that nobody was found among those who had spoken by then. */
  noteLook(draftId: string, at: number): Promise<void>;
  /** Those in a state of which somebody has yet to hear, but for the waiting; the oldest first. */
  untold(limit: number): Promise<readonly Handover[]>;
  /** Notes that it was told; false when the state is another by now or it was told before: then it must not be said. */
  noteTold(draftId: string, state: Handover['state']): Promise<boolean>;
}

/** How far the Partner Center's events have been read for a company that has submitted something here. */
export interface Feed {
  readonly partnerId: string;
  /** Where the next read goes on; null: at the beginning. */
  readonly cursor: string | null;
  /** Epoch milliseconds of the last read; 0: none yet. */
  readonly readAt: number;
  /** Grows with every submission, not with a read. */
  readonly version: number;
}

export interface Feeds {
  /** The company that was not read for longest first. */
  due(limit: number): Promise<readonly Feed[]>;
  get(partnerId: string): Promise<Feed | undefined>;
  /** Begins to read for a company, or begins anew where it was read since then: what was passed over while nobody knew a number is read again. */
  follow(wish: { readonly partnerId: string; readonly since: number }): Promise<void>;
  /** Notes the place reached; false, and nothing is noted, where something was submitted since the feed was taken up. */
  note(feed: Feed, read: { readonly cursor: string | null; readonly at: number }): Promise<boolean>;
}
