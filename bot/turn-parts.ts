import type { HolidayYears } from '../rules/working-days.js';
import type { Clock, IdSource } from '../services/clock.js';
import type { Notice } from '../services/notice.js';
import type { OutboxWorker } from '../services/outbox-worker.js';
import type { Store } from '../services/ports.js';
import type { DeskLanguage, OutboxEntry } from '../services/records.js';
import type { Wait } from '../services/within.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Respond, ViewOf } from './turn.js';

/** What a turn is run with. */
export interface TurnParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly timeZone: string;
  /** Published holidays beyond those built in. */
  readonly calendar: HolidayYears | undefined;
  readonly respond: Respond;
  readonly view: ViewOf;
  readonly outbox: OutboxWorker;
  readonly notices: {
    readonly waiting: (entry: OutboxEntry, lang: DeskLanguage) => Notice;
    readonly failure: (conversationId: string, reference: string, lang: DeskLanguage) => Notice;
  };
  readonly wait: Wait;
  /** Wakes whoever shows the conversation: it has new lines. */
  readonly said: (conversationId: string) => void;
  /** The name of this process in leases; no other has it. */
  readonly owner: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
