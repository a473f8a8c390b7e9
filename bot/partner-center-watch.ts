import type { CallSeen } from '../services/partner-center/caller.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { PartState } from './readiness.js';

/** Sees every call of the desk to the Partner Center: for the figures, the log, and whether it answers. */
export interface PartnerCenterWatch {
  readonly observe: (call: CallSeen) => void;
  /** Told when the circuit breaker opens and closes. */
  readonly onBreaker: (isOpen: boolean) => void;
  /** Of the call that ended last. */
  readonly state: () => PartState;
}

export function watchPartnerCenter(
  { partnerCenterSeconds, partnerCenterOpen }: Pick<Metrics, 'partnerCenterSeconds' | 'partnerCenterOpen'>,
  logger: Logger,
): PartnerCenterWatch {
  let last: PartState = 'unasked';
  return {
    observe({ operation, outcome, status, ms }) {
      last = outcome === 'answered' ? 'up' : 'down';
      partnerCenterSeconds.observe({ operation, outcome: (status ?? 0) >= 400 ? 'refused' : outcome }, ms / 1_000);
      // What is written is worth a line; what is read happens all the time.
      logger[operation.startsWith('GET ') ? 'debug' : 'info']({ operation, outcome, status, ms: Math.round(ms) }, 'Partner Center called');
    },
    onBreaker(isOpen) {
      partnerCenterOpen.set(isOpen ? 1 : 0);
      logger.warn(isOpen ? 'Partner Center left alone for a while after many failures' : 'Partner Center answers again');
    },
    state: () => last,
  };
}
