import type { Clock, IdSource } from './clock.js';
import { AppError } from './errors.js';
import { sayUnasked } from './held-notices.js';
import { listenerOf, type Notice, type NoticePlace, placeOf } from './notice.js';
import type { Feed } from './notice-ports.js';
import type { PartnerCenterFlows, RemoteEvent } from './partner-center/port.js';
import type { RemoteOpportunity, Repositories, Store } from './ports.js';
import type { DeskLanguage, LogLine, OpportunityRecord } from './records.js';
import { requestIdFrom } from './request-id.js';

/** A status that changed on the vendor's side. */
interface StatusChanged {
  readonly before: OpportunityRecord;
  readonly after: OpportunityRecord;
}

/** Words the notice of a change. */
export type ChangeComposer = (change: StatusChanged, lang: DeskLanguage, place: NoticePlace) => Notice;

export interface WatchParts {
  readonly store: Store;
  readonly partnerCenter: Pick<PartnerCenterFlows, 'events' | 'opportunity'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly compose: ChangeComposer;
  /** Whether the notices wait for the end of the quiet hours. */
  readonly hold?: boolean;
  /** Companies whose events are read in one round; those not reached come first in the next. */
  readonly limit?: number;
}

export interface WatchRound {
  /** Opportunities asked for. */
  readonly looked: number;
  readonly changed: number;
  /** The notices said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

/** Keeps a round to seconds: a company without news is one request. */
const COMPANIES_A_ROUND = 50;
/** Of one company in one round; the contract's longest page. What is left is read in the next. */
const PAGES_A_COMPANY = 5;
const PAGE = 100;

/**
 * Reads once what has changed of the companies that have submitted something here, and looks at the opportunities it names. A changed status is
 * stored together with its notice, so the partner hears of it exactly once, unless he has turned that off; a changed deadline or reason alone is
 * stored without one. The place reached is noted after what it led to: after a crash some are looked at again, which changes nothing. An
 * unavailable Partner Center ends the round.
 */
export async function watchOnce(parts: WatchParts): Promise<WatchRound> {
  const round: Round = { looked: 0, changed: 0, lines: [], problems: [] };
  for (const feed of await parts.store.feeds.due(parts.limit ?? COMPANIES_A_ROUND))
    try {
      if ((await readFeed(parts, feed, round)) === 'away') break;
    } catch (error) {
      if (isOutage(error)) throw error;
      // One company whose news cannot be told keeps back no other; what it reached is read again in the next round.
      round.problems.push(`the news of a company could not be told (${error instanceof AppError ? error.code : 'internal'})`);
    }
  return round;
}

interface Round extends WatchRound {
  looked: number;
  changed: number;
  readonly lines: LogLine[];
  readonly problems: string[];
}

async function readFeed(parts: WatchParts, feed: Feed, round: Round): Promise<'read' | 'away'> {
  const { store, partnerCenter, clock, ids } = parts;
  const [latest] = await store.opportunities.list({ partnerId: feed.partnerId, limit: 1 });
  if (latest === undefined) {
    // Nothing of theirs is kept here any more.
    await store.feeds.note(feed, { cursor: feed.cursor, at: clock.now() });
    return 'read';
  }
  // A call has to name somebody; what a company may follow needs no role.
  const who = { personId: latest.authorId, partnerId: feed.partnerId, roles: [] };
  let { cursor } = feed;
  for (let page = 0; page < PAGES_A_COMPANY; page++) {
    const answer = await partnerCenter.events(who, { limit: PAGE, ...(cursor === null ? {} : { cursor }) }, requestIdFrom(ids));
    if (answer.kind === 'unavailable') {
      round.problems.push(answer.problem);
      return 'away';
    }
    const looked = answer.kind === 'followed' ? await lookAtEach(parts, feed, answer.items, round) : 'done';
    if (looked === 'away') return 'away';
    // One was changed while it was asked for: this page is read again in the next round.
    if (looked === 'overtaken') break;
    cursor = answer.kind === 'lost' ? null : answer.nextCursor;
    const noted = await store.feeds.note(feed, { cursor, at: clock.now() });
    // Something was submitted meanwhile, and its number may have been passed over as one that nobody knows.
    if (!noted || answer.kind === 'lost' || !answer.more) break;
  }
  return 'read';
}

/** Of several changes of one opportunity the last one is enough: it is asked for as it is now. */
async function lookAtEach(
  parts: WatchParts,
  { partnerId }: Feed,
  events: readonly RemoteEvent[],
  round: Round,
): Promise<'done' | 'overtaken' | 'away'> {
  const { store, partnerCenter, ids, clock, compose, hold = false } = parts;
  const latest = new Map(events.flatMap((event) => (event.kind === 'opportunity' ? [[event.number, event.status] as const] : [])));
  for (const [number, status] of latest) {
    const record = await store.opportunities.byNumber(partnerId, number);
    if (record === undefined || record.status === status) continue;
    const who = { personId: record.authorId, partnerId, roles: [] };
    const answer = await partnerCenter.opportunity(who, number, requestIdFrom(ids));
    if (answer.kind === 'unavailable') {
      round.problems.push(answer.problem);
      return 'away';
    }
    round.looked++;
    if (answer.kind === 'not-found') round.problems.push(`${number} is not known to the Partner Center`);
    const remote = answer.kind === 'found' ? answer.opportunity : undefined;
    const said = await takeOver(store, record, remote, { compose, hold, at: clock.now() });
    if (said === 'overtaken') return said;
    if (said === 'same') continue;
    round.changed++;
    round.lines.push(...said);
  }
  return 'done';
}

/** The store itself does not work: nothing else of the round would. */
const isOutage = (error: unknown): boolean => error instanceof AppError && ['store.failed', 'store.unavailable'].includes(error.code);

interface HowToTell {
  readonly compose: ChangeComposer;
  readonly hold: boolean;
  readonly at: number;
}

/** `record` is as it was before the question was asked: if it was changed since, the answer may be the older of two and is dropped. */
async function takeOver(
  store: Store,
  record: OpportunityRecord,
  remote: RemoteOpportunity | undefined,
  { compose, hold, at }: HowToTell,
): Promise<readonly LogLine[] | 'same' | 'overtaken'> {
  try {
    return await store.transaction(async (tx) => {
      if (remote === undefined || isSame(record, remote)) {
        await tx.opportunities.noteLook(record.id, at);
        return 'same';
      }
      const { status, statusSince, deadline, reasons } = remote;
      const after = { ...record, status, statusSince, deadline, reasons, lookedAt: at };
      await tx.opportunities.update(after);
      if (status === record.status) return 'same';
      const { draftId, authorId: personId, number: subject } = record;
      await tx.audit.append({
        ...{ record: `draft:${draftId}`, event: 'status-changed', by: 'partner-center', personId, subject, at },
        content: { status, statusSince, deadline, reasons },
      });
      return tell(tx, { before: record, after }, { compose, hold, at });
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.conflict') return 'overtaken';
    throw error;
  }
}

async function tell(tx: Repositories, change: StatusChanged, { compose, hold, at }: HowToTell): Promise<readonly LogLine[]> {
  const { lang, news } = await listenerOf(tx, change.after.authorId);
  if (!news) return [];
  const place = await placeOf(tx, change.after.conversationId);
  const notice = compose(change, lang, place);
  return sayUnasked(tx, notice, { conversationId: place.conversationId, at, hold });
}

function isSame(record: OpportunityRecord, remote: RemoteOpportunity): boolean {
  const facts = ({ status, statusSince, deadline, reasons }: OpportunityRecord | RemoteOpportunity): string =>
    JSON.stringify([status, statusSince, deadline, reasons.map(({ field, reason }) => [field, reason])]);
  return facts(record) === facts(remote);
}
