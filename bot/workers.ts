import type { OutboxWorker } from '../services/outbox-worker.js';
import type { NewsRound } from '../services/news.js';
import type { ConversationLog } from '../services/conversation-ports.js';
import type { Store } from '../services/ports.js';
import type { HandoverRound } from '../services/tell-handovers.js';
import { oldLeases } from './after-crash.js';
import type { BotFramework } from './bot-framework/adapter.js';
import { claimReplies } from './bot-framework/claim-replies.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { every, type Periodic } from './periodic.js';
import { noteDelivery } from './turn-delivery.js';
import type { TurnRunner } from './turn-runner.js';

const WORKER_PERIODS = {
  /** Turns, submissions and replies that something left undone, and news for colleagues. */
  leftOverMs: 2_000,
  /** How soon the partner hears of a reviewer's decision. Shorter: more requests to the Partner Center. */
  watchMs: 15_000,
  /** Looks whether a new day has come. */
  houseMs: 600_000,
} as const;

export interface WorkerParts {
  readonly store: Store;
  /** Whether every lease of before belongs to a process that is gone. */
  readonly alone: boolean;
  readonly freeClaimsOfTheGone: (now: number) => Promise<number>;
  readonly runner: TurnRunner;
  readonly outbox: OutboxWorker;
  readonly news: (how?: { readonly asked?: boolean }) => Promise<NewsRound>;
  readonly tellHandovers: () => Promise<HandoverRound>;
  /** What is due once a day. */
  readonly keepHouse: () => Promise<void>;
  readonly botFramework: () => Promise<BotFramework>;
  readonly said: (conversationId: string) => void;
  readonly owner: string;
  readonly now: () => number;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Starts what runs beside the requests. */
export function startWorkers(parts: WorkerParts): {
  /** Looks at the Partner Center now, and tells what there is whatever the hour: somebody waits for it. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
} {
  const { store, runner, outbox, said, owner, now, metrics, logger } = parts;
  const old = parts.alone ? oldLeases(store) : null;

  const takeOver = async (): Promise<void> => {
    const freed = await parts.freeClaimsOfTheGone(now());
    if (freed > 0) logger.warn({ freed }, 'a process of this desk is gone: what it had begun is taken over');
  };
  const takeOvers = every(WORKER_PERIODS.leftOverMs, 'take-overs', takeOver, logger);

  const turns = every(
    WORKER_PERIODS.leftOverMs,
    'turns',
    firstThen(
      () => runner.runDue(old?.claimDue),
      () => runner.runDue(),
    ),
    logger,
  );

  const deliverDue = async (): Promise<void> => {
    const { deliveries, failures } = await outbox.deliverDue();
    for (const delivery of deliveries) noteDelivery(parts, delivery);
    for (const error of failures) logger.error({ err: error }, 'submission not tried');
  };
  const recoverAndDeliver = async (): Promise<void> => {
    await old?.freeSubmissions(owner, now());
    await deliverDue();
  };
  const submissions = every(WORKER_PERIODS.leftOverMs, 'submissions', firstThen(recoverAndDeliver, deliverDue), logger);

  const sendReplies = async (claim: ConversationLog['claimUndelivered']): Promise<void> => {
    const lines = await claimReplies(claim, { owner, now: now() });
    // Asking the store is cheap, loading the SDK is not: it is loaded when there is something to send.
    if (lines.length > 0) await (await parts.botFramework()).deliver(lines);
  };
  const replies = every(
    WORKER_PERIODS.leftOverMs,
    'replies',
    firstThen(
      () => sendReplies(old?.claimUndelivered ?? store.log.claimUndelivered),
      () => sendReplies(store.log.claimUndelivered),
    ),
    logger,
  );

  const tellHandovers = async (): Promise<void> => {
    const { lines, problems } = await parts.tellHandovers();
    if (lines.length > 0) metrics.notices.inc({ kind: 'handover' }, lines.length);
    for (const { conversationId } of lines) said(conversationId);
    for (const problem of problems) logger.warn({ problem }, 'handovers');
  };
  const handovers = every(WORKER_PERIODS.leftOverMs, 'handovers', tellHandovers, logger);

  let reported = '';
  const lookFor = async (how: { readonly asked: boolean }): Promise<void> => {
    const { changed, reminders, lines, problems } = await parts.news(how);
    if (changed > 0) metrics.notices.inc({ kind: 'status' }, changed);
    if (reminders > 0) metrics.notices.inc({ kind: 'reminder' }, reminders);
    for (const { conversationId } of lines) said(conversationId);
    // A problem that goes on for hours is one line, not one for every round.
    const now = problems.join('\n');
    if (now !== reported) for (const problem of problems) logger.warn({ problem }, 'watch');
    if (now === '' && reported !== '') logger.info('watch: all is well again');
    reported = now;
  };
  const watch = every(WORKER_PERIODS.watchMs, 'watch', () => lookFor({ asked: false }), logger);

  const house = every(WORKER_PERIODS.houseMs, 'house', parts.keepHouse, logger);

  const all: readonly Periodic[] = [takeOvers, turns, submissions, replies, handovers, watch, house];
  return {
    look: () => lookFor({ asked: true }),
    stop: async () => {
      await Promise.all(all.map((worker) => worker.stop()));
    },
  };
}

/** One job the first time it is done, another from then on. A first one that failed is done again. */
function firstThen(first: () => Promise<void>, then: () => Promise<void>): () => Promise<void> {
  let isFirst = true;
  return async () => {
    if (!isFirst) return then();
    await first();
    isFirst = false;
  };
}
