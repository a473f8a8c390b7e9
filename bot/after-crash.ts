import type { ConversationLog } from '../services/conversation-ports.js';
import type { Store } from '../services/ports.js';

/** Longer than every lease in force: turns 30 s, replies 60 s, submissions 90 s. */
const LONGEST_LEASE_MS = 120_000;
const ENTRIES_AT_ONCE = 1_000;

/**
 * Claims that disregard leases. Whoever holds the lock of the data folder is its only process, so at its start every lease belongs to a
 * process that is gone, and nobody has to wait for it to run out. For the first round of each worker only.
 */
export interface OldLeases {
  readonly claimDue: ConversationLog['claimDue'];
  readonly claimUndelivered: ConversationLog['claimUndelivered'];
  /** Makes every submission under way due now. */
  readonly freeSubmissions: (owner: string, now: number) => Promise<void>;
}

export function oldLeases({ log, outbox }: Store): OldLeases {
  // Claimed as if all leases had run out; the new lease ends when it would have anyway.
  const early = <T extends { readonly now: number; readonly leaseMs: number }>(claim: T): T => ({
    ...claim,
    now: claim.now + LONGEST_LEASE_MS,
    leaseMs: claim.leaseMs - LONGEST_LEASE_MS,
  });
  return {
    claimDue: (claim) => log.claimDue(early(claim)),
    claimUndelivered: (claim) => log.claimUndelivered(early(claim)),
    async freeSubmissions(owner, now) {
      const entries = await outbox.claim(early({ owner, now, leaseMs: LONGEST_LEASE_MS, limit: ENTRIES_AT_ONCE }));
      for (const { id, lastProblem } of entries) await outbox.putOff(id, now, lastProblem ?? 'the process ended while it was sent');
    },
  };
}
