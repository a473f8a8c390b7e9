import type { Store } from '../ports.js';

const DAY_MS = 86_400_000;

/** Keeps every transaction short, and a round to seconds: the rest is due in the next one. */
const ROUND = { rows: 500, batches: 20 } as const;

/**
 * Deletes what is older than so many days: lines of conversations, calls that are done, questions that were answered. Where somebody has not
 * spoken for as long, where he stood is begun anew. Returns the number of rows. What is not done yet stays, whatever its age.
 */
export async function forgetOld(store: Store, { days, now }: { readonly days: number; readonly now: number }): Promise<number> {
  let rows = 0;
  for (let batch = 0; batch < ROUND.batches; batch++) {
    const some = await store.transaction((tx) => tx.personal.removeOld({ before: now - days * DAY_MS, limit: ROUND.rows }));
    rows += some;
    if (some === 0) break;
  }
  return rows;
}
