import { AppError } from './errors.js';
import type { Repositories } from './ports.js';
import type { DeskLanguage, Json, LogLine } from './records.js';

/** Something the desk says: an id of its own and a body that only `bot/` understands. */
export interface Reply {
  readonly activityId: string;
  readonly body: Json;
}

/** What the desk says at once, and whether its channel shows it by reading the log (`delivered`) or must be called. */
export interface Notice {
  readonly replies: readonly Reply[];
  readonly delivered: boolean;
}

/** Where a notice goes. */
export interface NoticePlace {
  readonly conversationId: string;
  readonly channel: string;
}

/** Nobody was asked yet: the programme's own language. */
const DEFAULT_LANGUAGE: DeskLanguage = 'zh';

/** Appends replies to the log, in their order. */
export async function say(
  tx: Repositories,
  notice: Notice,
  to: { readonly conversationId: string; readonly replyTo: string | null; readonly at: number },
): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for (const { activityId, body } of notice.replies) lines.push(await tx.log.say({ ...to, activityId, body, delivered: notice.delivered }));
  return lines;
}

/** Whom something is said to unasked. */
export interface Listener {
  readonly lang: DeskLanguage;
  /** Wants to be reminded before a deadline. */
  readonly reminders: boolean;
  /** Wants to hear of a changed status. */
  readonly news: boolean;
}

/** The language a person chose. */
export const languageOf = async (tx: Repositories, personId: string): Promise<DeskLanguage> => (await listenerOf(tx, personId)).lang;

/** What a person has set; the default where nothing is. */
export async function listenerOf(tx: Repositories, personId: string): Promise<Listener> {
  const person = await tx.people.get(personId);
  return { lang: person?.lang ?? DEFAULT_LANGUAGE, reminders: person?.reminders ?? true, news: person?.news ?? true };
}

/** A stored conversation as the place of a notice; one that is not stored is `internal`. */
export async function placeOf(tx: Repositories, conversationId: string): Promise<NoticePlace> {
  const conversation = await tx.log.conversation(conversationId);
  if (conversation === undefined)
    throw new AppError(
      'internal',
      `The conversation ${conversationId} has records but is not stored. Nothing was said; look into the store.`,
    );
  return { conversationId, channel: conversation.channel };
}
