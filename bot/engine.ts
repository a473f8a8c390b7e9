import { createDeskView } from '../services/desk-view.js';
import { createLastKnown } from '../services/last-known.js';
import { createOutboxWorker } from '../services/outbox-worker.js';
import type { PartnerCenterFlows } from '../services/partner-center/port.js';
import type { Profile } from '../services/ports.js';
import { createListMemories } from '../services/seen-records.js';
import { timerWait } from '../services/within.js';
import type { Config } from './config.js';
import { ConversationFeed } from './conversation-feed.js';
import type { Ground } from './ground.js';
import { randomIds } from './ids.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { createNotices } from './notices.js';
import type { Respond } from './turn.js';
import type { TurnParts } from './turn-parts.js';
import { TurnRunner } from './turn-runner.js';

/** What runs the conversations. */
export interface Engine extends Pick<TurnParts, 'outbox' | 'said' | 'owner'> {
  readonly feed: ConversationFeed;
  readonly notices: ReturnType<typeof createNotices>;
  readonly runner: TurnRunner;
  /** Forgets what this process remembers for a person. */
  readonly forget: (personId: string) => void;
}

/** Joins the dialogs, the store and the Partner Center to what runs turns and carries submissions. */
export function createEngine(
  { store, owner, clock, knowledge, calendar, wakes }: Pick<Ground, 'store' | 'clock' | 'knowledge' | 'calendar' | 'wakes' | 'owner'>,
  parts: {
    readonly config: Pick<Config, 'timeZone'>;
    readonly respond: Respond;
    readonly partnerCenter: PartnerCenterFlows;
    readonly metrics: Metrics;
    readonly logger: Logger;
  },
): Engine {
  const { partnerCenter, metrics, logger } = parts;
  const feed = new ConversationFeed(wakes);
  const notices = createNotices(randomIds, calendar);
  const outbox = createOutboxWorker({
    store,
    partnerCenter,
    clock,
    ids: randomIds,
    owner,
    compose: notices.receipt,
    composeOverdue: notices.overdue,
    random: Math.random,
  });
  const profiles = createLastKnown<Profile>();
  const lists = createListMemories();
  const said = (conversationId: string): void => feed.wake(conversationId);
  const runner = new TurnRunner({
    store,
    clock,
    ids: randomIds,
    timeZone: parts.config.timeZone,
    calendar,
    respond: parts.respond,
    view: (who) => createDeskView({ store, partnerCenter, knowledge, profiles, lists, clock, ids: randomIds, who }),
    outbox,
    notices,
    wait: timerWait,
    said,
    owner,
    logger,
    metrics,
  });
  const forget = (personId: string): void => {
    for (const memory of [profiles, ...Object.values(lists)]) memory.forget(personId);
  };
  return { owner, feed, notices, outbox, said, runner, forget };
}
