import { ASSUMED_LIMITS } from '../../rules/limits.js';
import { type Clock, dayIn } from '../clock.js';
import { AppError } from '../errors.js';
import { sayUnasked } from '../held-notices.js';
import { languageOf, type Notice, type NoticePlace, placeOf } from '../notice.js';
import type { Repositories, Store } from '../ports.js';
import { quietUntil, type QuietHours } from '../quiet-hours.js';
import { type DeskLanguage, type Draft, type LogLine, MAIN_ACCOUNT } from '../records.js';

/** Words that a draft is deleted on a day, ISO 8601, unless somebody goes on with it. */
export type ExpiryComposer = (draft: Draft, day: string, lang: DeskLanguage, place: NoticePlace) => Notice;

export interface ExpiryParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly quietHours: QuietHours | null;
  /** After so many days without a change. */
  readonly days: number;
  readonly compose: ExpiryComposer;
}

export interface ExpiryRound {
  readonly deleted: number;
  /** What was said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
}

const DAY_MS = 86_400_000;
/** Keeps a round to seconds; the rest is due in the next one. */
const A_ROUND = 50;

/**
 * Deletes drafts that were never sent and lay untouched for so long. Their owner hears of it beforehand, once, and has the whole notice period
 * from then on, however late he was told; a change of the draft begins it all anew. Discarded ones go without a word.
 */
export async function expireDrafts(parts: ExpiryParts): Promise<ExpiryRound> {
  const { store, clock, days } = parts;
  const now = clock.now();
  const noticeMs = ASSUMED_LIMITS.draftExpiryNoticeDays * DAY_MS;
  const expired = now - days * DAY_MS;
  const lines: LogLine[] = [];
  for (const draft of await store.drafts.untold({ before: expired + noticeMs, limit: A_ROUND }))
    lines.push(...(await tell(parts, draft, now)));
  let deleted = 0;
  for (const draft of await store.drafts.expired({ before: expired, toldBefore: now - noticeMs, limit: A_ROUND }))
    if (await remove(store, draft, now)) deleted++;
  return { deleted, lines };
}

const tell = ({ store, clock, timeZone, quietHours, days, compose }: ExpiryParts, found: Draft, now: number): Promise<readonly LogLine[]> =>
  store.transaction(async (tx) => {
    const draft = await tx.drafts.get(found.id);
    if (draft?.status !== 'open' || draft.updatedAt !== found.updatedAt) return [];
    const { partnerId, id: number, updatedAt } = draft;
    const mark = { kind: 'draft', partnerId, number, occasion: new Date(updatedAt).toISOString() } as const;
    if (!(await tx.reminders.note(mark, now))) return [];
    const personId = await ownerOf(tx, draft);
    const conversationId = await tx.people.lastConversation(personId);
    // Who had himself forgotten hears of nothing; the draft still has its time.
    if (conversationId === undefined) return [];
    const goesAt = Math.max(updatedAt + days * DAY_MS, now + ASSUMED_LIMITS.draftExpiryNoticeDays * DAY_MS);
    const notice = compose(draft, dayIn(goesAt, timeZone), await languageOf(tx, personId), await placeOf(tx, conversationId));
    const hold = quietUntil(quietHours, clock.deskNow(), timeZone) !== null;
    return sayUnasked(tx, notice, { conversationId, at: now, hold });
  });

/** A draft that waits for the main account is its author's to go on with. */
const ownerOf = async (tx: Repositories, { id, ownerId }: Draft): Promise<string> =>
  ownerId === MAIN_ACCOUNT ? ((await tx.handovers.get(id))?.authorId ?? ownerId) : ownerId;

async function remove(store: Store, found: Draft, at: number): Promise<boolean> {
  try {
    await store.transaction(async (tx) => {
      const personId = await ownerOf(tx, found);
      await tx.drafts.removeUnsent(found);
      await tx.audit.append({
        ...{ record: `draft:${found.id}`, event: 'draft-expired', by: 'desk', subject: found.subject, content: null, at },
        personId: personId === MAIN_ACCOUNT ? null : personId,
      });
    });
    return true;
  } catch (error) {
    // Somebody went on with it at this moment.
    if (error instanceof AppError && error.code === 'store.conflict') return false;
    throw error;
  }
}
