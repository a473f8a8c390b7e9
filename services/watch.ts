import type { Clock, IdSource } from './clock.js';
import { AppError } from './errors.js';
import { sayUnasked } from './held-notices.js';
import { listenerOf, type Notice, type NoticePlace, placeOf } from './notice.js';
import type { PartnerCenter, RemoteOpportunity, Repositories, Store } from './ports.js';
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
  readonly partnerCenter: PartnerCenter;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly compose: ChangeComposer;
  /** Whether the notices wait for the end of the quiet hours. */
  readonly hold?: boolean;
  /** Opportunities looked at in one round; those not reached come first in the next. */
  readonly limit?: number;
}

export interface WatchRound {
  readonly looked: number;
  readonly changed: number;
  /** The notices said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

/** Keeps a round to seconds: one look is one request. */
const LOOKS_A_ROUND = 50;

/**
 * Looks once at opportunities whose status may still change, those not looked at for longest first. A changed status is stored together
 * with its notice, so the partner hears of it exactly once, unless he has turned that off; a changed deadline or reason alone is stored without one. An unavailable
 * Partner Center ends the round.
 */
export async function watchOnce({
  store,
  partnerCenter,
  clock,
  ids,
  compose,
  hold = false,
  limit = LOOKS_A_ROUND,
}: WatchParts): Promise<WatchRound> {
  const lines: LogLine[] = [];
  const problems: string[] = [];
  let looked = 0;
  let changed = 0;
  for (const record of await store.opportunities.watched(limit)) {
    // The author's own record needs no role.
    const who = { personId: record.authorId, partnerId: record.partnerId, roles: [] };
    const answer = await partnerCenter.opportunity(who, record.number ?? '', requestIdFrom(ids));
    if (answer.kind === 'unavailable') {
      problems.push(answer.problem);
      break;
    }
    looked++;
    if (answer.kind === 'not-found') problems.push(`${record.number} is not known to the Partner Center`);
    const said = await takeOver(store, record, answer.kind === 'found' ? answer.opportunity : undefined, {
      compose,
      hold,
      at: clock.now(),
    });
    if (said === 'same') continue;
    changed++;
    lines.push(...said);
  }
  return { looked, changed, lines, problems };
}

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
): Promise<readonly LogLine[] | 'same'> {
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
    if (error instanceof AppError && error.code === 'store.conflict') return 'same';
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
