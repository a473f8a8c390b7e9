/** The numbers of the outbox. */
export const OUTBOX_LIMITS = {
  /** Longer than the client's own tries together; shorter, and a slow answer would be asked for twice at once. */
  leaseMs: 90_000,
  /** First wait after a failed try; doubles with each. */
  firstDelayMs: 2_000,
  /** No wait is longer: an hour of outage should cost minutes, not another hour. */
  longestDelayMs: 15 * 60_000,
  /** How far a far side's own "try again after" is believed. */
  longestRetryAfterMs: 60 * 60_000,
  /** Then the person is told: after days he wants to know. It is tried on, for what he confirmed is not the desk's to drop. */
  overdueAfterMs: 3 * 24 * 60 * 60_000,
  /** The wait from then on. */
  overdueDelayMs: 24 * 60 * 60_000,
  /** Submissions under way at once. */
  concurrency: 4,
  /** Entries one lane takes in one round; the rest is the next round's. */
  perLane: 25,
};

/** The wait after so many tries: doubling up to the longest, spread over its upper half by `random` (0 up to 1). */
export function backoffMs(tries: number, random: number, limits: typeof OUTBOX_LIMITS): number {
  const full = Math.min(limits.firstDelayMs * 2 ** Math.max(tries - 1, 0), limits.longestDelayMs);
  return Math.round((full * (1 + random)) / 2);
}
