import { signDaily } from '../services/audit/sign.js';
import type { Clock } from '../services/clock.js';
import type { Store } from '../services/ports.js';
import { expireDrafts } from '../services/privacy/expire-drafts.js';
import { forgetOld } from '../services/privacy/retention.js';
import type { Config } from './config.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Notices } from './notices.js';

export interface HousekeepingParts {
  readonly config: Pick<Config, 'timeZone' | 'quietHours' | 'retentionDays' | 'draftExpiryDays'>;
  readonly store: Store;
  readonly clock: Clock;
  /** Sign the audit trail, the first of them. */
  readonly keys: readonly string[];
  readonly notices: Pick<Notices, 'expiry'>;
  readonly said: (conversationId: string) => void;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Makes what is due once a day, some at a time: signing the trail, deleting what is old, telling of drafts and deleting them. */
export const createHousekeeping = (parts: HousekeepingParts) => async (): Promise<void> => {
  const { config, store, clock, keys, notices, said, metrics, logger } = parts;
  const { timeZone, quietHours, retentionDays, draftExpiryDays } = config;
  const now = clock.now();
  const signed = await signDaily(store, { keys, now, timeZone });
  if (signed > 0) logger.info({ heads: signed }, 'audit trail signed');
  if (draftExpiryDays !== null) {
    const parts = { store, clock, timeZone, quietHours, days: draftExpiryDays, compose: notices.expiry };
    const { deleted, lines } = await expireDrafts(parts);
    if (deleted > 0) logger.info({ drafts: deleted }, 'unsent drafts expired');
    if (lines.length > 0) metrics.notices.inc({ kind: 'expiry' }, lines.length);
    for (const { conversationId } of lines) said(conversationId);
  }
  if (retentionDays !== null) {
    const rows = await forgetOld(store, { days: retentionDays, now });
    if (rows > 0) logger.info({ rows }, 'old rows deleted');
  }
};
