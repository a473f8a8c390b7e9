import type { Knowledge } from '../knowledge/answer.js';
import { isStoreRefusing } from '../services/errors.js';
import type { Store } from '../services/ports.js';
import type { Wakes } from '../services/wakes.js';
import type { PartState } from './readiness.js';

/** No wait between two tries of a submission is longer; an older one is in trouble (services/outbox-limits.ts). */
const BEHIND_SECONDS = 15 * 60;

/** The parts of a desk and how each is looked at. */
export const partsOf = (desk: {
  readonly store: Pick<Store, 'settings'>;
  readonly knowledge: Knowledge;
  readonly wakes: Wakes;
  readonly partnerCenterState: () => PartState;
  /** Age of the oldest submission under way, in seconds. */
  readonly oldestSubmission: () => Promise<number>;
}): Readonly<Record<string, () => Promise<PartState> | PartState>> => ({
  store: () => storeState(desk.store),
  knowledge: () => (desk.knowledge.ask('PCE').answer.outcome === 'unknown' ? 'down' : 'up'),
  partner_center: desk.partnerCenterState,
  wakes: () => (desk.wakes.isConnected() ? 'up' : 'down'),
  outbox: async () => ((await desk.oldestSubmission()) > BEHIND_SECONDS ? 'behind' : 'up'),
});

/** Whether it can be read, and then whether it takes what is written: only writing tells of a full disk or a standby. */
async function storeState({ settings }: Pick<Store, 'settings'>): Promise<PartState> {
  await settings.get('looked-at');
  try {
    await settings.set('looked-at', 'by the readiness check');
    return 'up';
  } catch (error) {
    if (isStoreRefusing(error)) return 'read-only';
    throw error;
  }
}
