import type { Clock, IdSource } from './clock.js';
import { AppError } from './errors.js';
import { languageOf, say } from './notice.js';
import { operationOf } from './operations.js';
import { backoffMs, OUTBOX_LIMITS } from './outbox-limits.js';
import { type ReceiptComposer, settle, type WaitComposer } from './outbox-settle.js';
import type { PartnerCenterFlows } from './partner-center/port.js';
import type { Store } from './ports.js';
import type { LogLine, OutboxEntry } from './records.js';
import { inRequest } from './request-id.js';

export interface OutboxWorkerParts {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterFlows;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Who holds the leases: this process, by a name no other has. */
  readonly owner: string;
  readonly compose: ReceiptComposer;
  /** Words that a submission has not arrived for days and is tried once a day from now on. */
  readonly composeOverdue: WaitComposer;
  /** From 0 up to, not including, 1; spreads the retries of many entries. */
  readonly random: () => number;
  readonly limits?: Partial<typeof OUTBOX_LIMITS>;
}

/** What became of one entry. */
type Delivery =
  /** The outcome is committed together with its receipt; these are the receipt's lines. */
  | { readonly kind: 'settled'; readonly requestId: string; readonly lines: readonly LogLine[] }
  /**
   * The outcome is not known; it will be tried again with the same key. `lines`: what the person was told, when it has gone on for days.
   * `error`: what failed on our own side, for the log.
   */
  | {
      readonly kind: 'put-off';
      readonly requestId: string;
      readonly problem: string;
      readonly lines: readonly LogLine[];
      readonly error?: unknown;
    }
  /** Somebody else is at it, it is not due yet, or it is done. */
  | { readonly kind: 'not-claimed' };

export interface OutboxWorker {
  /** Delivers one entry now, if it is due and nobody is at it. */
  deliverEntry(entryId: string): Promise<Delivery>;
  /** Takes nothing more that is due; what a turn has just made is still delivered. */
  stop(): void;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  /** Delivers what is due, some at a time; one entry's trouble is its own. */
  deliverDue(): Promise<{
    readonly deliveries: readonly Delivery[];
    /** What kept an entry from being tried; the others were. */
    readonly failures: readonly unknown[];
  }>;
  /** Tells the person that it is saved and will be sent, if that is still so and was not said before. Empty where it is not. */
  waitNotice(entryId: string, compose: WaitComposer, replyTo: string | null): Promise<readonly LogLine[]>;
}

/**
 * Carries confirmed calls to the Partner Center. Between the two transactions, claim and outcome, the process may die: the entry is
 * then due again when its lease ends and is sent with the same key, so that it arrives once.
 */
export function createOutboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const { store, partnerCenter, clock, ids, owner, compose, random } = parts;
  const limits = { ...OUTBOX_LIMITS, ...parts.limits };

  const claim = (limit: number, id?: string): Promise<readonly OutboxEntry[]> =>
    store.outbox.claim({ owner, now: clock.now(), leaseMs: limits.leaseMs, limit, ...(id === undefined ? {} : { id }) });

  let stopping = false;
  const underWay = new Set<Promise<void>>();

  /** Under the id of the message that asked for it, whenever that was. */
  const deliver = (entry: OutboxEntry): Promise<Delivery> => {
    const requestId = entry.requestId ?? ids.next('req');
    const delivery = inRequest(requestId, () => send(entry, requestId));
    const over = delivery.then(
      () => void underWay.delete(over),
      () => void underWay.delete(over),
    );
    underWay.add(over);
    return delivery;
  };

  async function send(entry: OutboxEntry, requestId: string): Promise<Delivery> {
    try {
      const outcome = await operationOf(entry.operation).perform(partnerCenter, entry, {
        requestId,
        at: clock.deskNow(),
      });
      if (outcome.kind === 'unavailable') return { ...(await putOff(entry, outcome.problem, outcome.retryAfterMs ?? 0)), requestId };
      const lines = await settle(store, { entry, outcome, compose, at: clock.now() });
      return lines === 'settled-before' ? { kind: 'not-claimed' } : { kind: 'settled', requestId, lines };
    } catch (error) {
      // The far side may have taken it: its key makes the next try safe. The caller logs the error.
      const problem = `our side failed: ${error instanceof AppError ? error.code : 'unexpected error'}`;
      return { ...(await putOff(entry, problem, 0)), requestId, error };
    }
  }

  /**
   * Frees the entry until its next try. An entry is overdue from the try whose next one would come after the limit: until then it is never
   * due that late, so its own due time tells, in any process, whether the person has been told.
   */
  async function putOff(
    entry: OutboxEntry,
    problem: string,
    retryAfterMs: number,
  ): Promise<Omit<Extract<Delivery, { kind: 'put-off' }>, 'requestId'>> {
    const now = clock.now();
    const overdueAt = entry.createdAt + limits.overdueAfterMs;
    const delayMs = Math.max(backoffMs(entry.tries, random(), limits), Math.min(retryAfterMs, limits.longestRetryAfterMs));
    if (now + delayMs < overdueAt) {
      await store.outbox.putOff(entry.id, now + delayMs, problem);
      return { kind: 'put-off', problem, lines: [] };
    }
    const lines = await store.transaction(async (tx) => {
      const before = await tx.outbox.get(entry.id);
      await tx.outbox.putOff(entry.id, now + limits.overdueDelayMs, problem);
      if (before?.state !== 'open' || before.dueAt >= overdueAt) return [];
      const notice = parts.composeOverdue(entry, await languageOf(tx, entry.who.personId));
      return say(tx, notice, { conversationId: entry.conversationId, replyTo: null, at: now });
    });
    return { kind: 'put-off', problem, lines };
  }

  return {
    async deliverEntry(entryId) {
      const [entry] = await claim(1, entryId);
      return entry === undefined ? { kind: 'not-claimed' } : deliver(entry);
    },

    stop() {
      stopping = true;
    },

    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },

    async deliverDue() {
      // Entry by entry from the store, so that no lease runs while its entry still waits for a free lane.
      const deliveries: Delivery[] = [];
      const lane = async (): Promise<void> => {
        for (let taken = 0; taken < limits.perLane && !stopping; taken++) {
          const [entry] = await claim(1);
          if (entry === undefined) break;
          deliveries.push(await deliver(entry));
        }
      };
      const ends = await Promise.allSettled(Array.from({ length: limits.concurrency }, lane));
      return { deliveries, failures: ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])) };
    },

    waitNotice: (entryId, composeWait, replyTo) =>
      store.transaction(async (tx) => {
        if (!(await tx.outbox.noteWaiting(entryId))) return [];
        const entry = await tx.outbox.get(entryId);
        if (entry === undefined) return [];
        const notice = composeWait(entry, await languageOf(tx, entry.who.personId));
        return say(tx, notice, { conversationId: entry.conversationId, replyTo, at: clock.now() });
      }),
  };
}
