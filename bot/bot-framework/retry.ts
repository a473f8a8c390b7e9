import { AppError } from '../../services/errors.js';
import type { LogLine } from '../../services/records.js';

/** A reply that its channel did not take for a day has lost its reader. */
const GIVE_UP_MS = 86_400_000;
const SHORTEST_PAUSE_MS = 60_000;
/** Longer: less noise while a channel is away, and later replies when it is back. */
const LONGEST_PAUSE_MS = 3_600_000;

/** What Teams answers where the bot was removed or blocked, or the conversation is gone. */
const REFUSED: ReadonlySet<unknown> = new Set([403, 404]);

export const isTooOld = (line: LogLine, now: number): boolean => now - line.at > GIVE_UP_MS;

/**
 * When a line that its channel did not take is tried again: the older it is, the later. Null where the channel refuses the desk, or was never
 * told how to reach it: only the person himself can change that, by writing again.
 */
export function tryAgainAt(line: LogLine, error: unknown, now: number): number | null {
  if (isRefusal(error)) return null;
  return now + Math.min(Math.max((now - line.at) / 2, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
}

const isRefusal = (error: unknown): boolean =>
  (error instanceof AppError && error.code === 'store.damaged') ||
  (error instanceof Error && 'statusCode' in error && REFUSED.has(error.statusCode));
