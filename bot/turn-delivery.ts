import type { OutboxWorker } from '../services/outbox-worker.js';
import type { DeskLanguage } from '../services/records.js';
import { inRequest } from '../services/request-id.js';
import { within } from '../services/within.js';
import type { TurnParts } from './turn-parts.js';

type Delivery = Awaited<ReturnType<OutboxWorker['deliverEntry']>>;

/** How long a turn waits for what it submitted. Then the person is told that it is saved; the receipt follows by itself. */
const OWN_DELIVERY_MS = 3_000;

/** Delivers the outbox entries that a turn made; tells the person to wait for what has no outcome in time. */
export async function deliverOwn(
  parts: TurnParts,
  made: { readonly conversationId: string; readonly activityId: string; readonly entries: readonly string[]; readonly lang: DeskLanguage },
): Promise<void> {
  if (made.entries.length === 0) return;
  const deliveries = Promise.all(made.entries.map((entryId) => deliver(parts, entryId)));
  await within(deliveries, OWN_DELIVERY_MS, parts.wait);
  for (const entryId of made.entries) {
    // Nothing is said where the outcome is known by now.
    const lines = await parts.outbox.waitNotice(entryId, (entry) => parts.notices.waiting(entry, made.lang), made.activityId);
    if (lines.length > 0) parts.said(made.conversationId);
  }
}

/** What fails here is tried again by the outbox worker, with the same key. */
async function deliver(parts: TurnParts, entryId: string): Promise<void> {
  try {
    noteDelivery(parts, await parts.outbox.deliverEntry(entryId));
  } catch (error) {
    parts.logger.error({ err: error, entryId }, 'delivery failed');
  }
}

/** Tells whoever should know what became of a submission: the open chats, the figures, the log. */
export function noteDelivery(parts: Pick<TurnParts, 'said' | 'metrics' | 'logger'>, delivery: Delivery): void {
  if (delivery.kind === 'not-claimed') parts.metrics.deliveries.inc({ outcome: delivery.kind });
  else inRequest(delivery.requestId, () => note(parts, delivery));
}

function note({ said, metrics, logger }: Parameters<typeof noteDelivery>[0], delivery: Exclude<Delivery, { kind: 'not-claimed' }>): void {
  // A put-off that the person was told of has gone on for days: that is where the operator has to look.
  const isOverdue = delivery.kind === 'put-off' && delivery.lines.length > 0;
  metrics.deliveries.inc({ outcome: isOverdue ? 'overdue' : delivery.kind });
  for (const { conversationId } of delivery.lines) said(conversationId);
  if (delivery.kind === 'settled') {
    logger.info('submission settled');
    return;
  }
  const about = { problem: delivery.problem, err: delivery.error };
  if (isOverdue) logger.error(about, 'submission not delivered for days: the person was told, it goes on once a day');
  else logger.warn(about, 'submission not delivered');
}
