import { type Clock, dayIn } from '../services/clock.js';
import { AppError } from '../services/errors.js';
import type { Settings } from '../services/ports.js';
import { NO_WAKES, type Wakes } from '../services/wakes.js';

const OFFSET_KEY = 'clock.offset-ms';

/** The desk's clock; the sandbox may shift what `deskNow` reads, and the shift outlives a restart. */
export interface DeskClock extends Clock {
  readonly offsetMs: number;
  shift(byMs: number): Promise<void>;
  /** Calls after every shift; returns the way to stop. */
  listen(listener: () => void): () => void;
}

/** What the page shows of the clock. */
export interface ShownClock extends Pick<DeskClock, 'listen'> {
  /** The desk's day, ISO 8601, while the clock is shifted; else null. */
  readonly day: () => string | null;
}

export const shownClock = (clock: DeskClock, timeZone: string): ShownClock => ({
  day: () => (clock.offsetMs === 0 ? null : dayIn(clock.deskNow(), timeZone)),
  listen: clock.listen,
});

/** Reads the shift that is stored. Where the sandbox is off it is not read at all, so a production desk never runs on a shifted clock. */
export async function openClock(
  now: () => number,
  settings: Settings,
  options: {
    readonly sandbox: boolean;
    readonly wakes?: Wakes;
    /** Told when a shift of another process could not be read. */
    readonly report?: (error: unknown) => void;
  },
): Promise<DeskClock> {
  const { wakes = NO_WAKES, report = () => {} } = options;
  const listeners = new Set<() => void>();
  let offsetMs = 0;
  const read = async (): Promise<void> => {
    const stored = await settings.get(OFFSET_KEY);
    const found = stored === undefined ? 0 : Number(stored);
    if (!Number.isSafeInteger(found)) {
      throw new AppError(
        'store.damaged',
        `The clock's stored offset is "${stored}", which is no number of milliseconds. Restore a backup.`,
      );
    }
    if (found === offsetMs) return;
    offsetMs = found;
    for (const listener of listeners) listener();
  };
  if (options.sandbox) {
    await read();
    wakes.listen({
      heard: ({ kind }) => {
        if (kind === 'clock') read().catch(report);
      },
      missed: () => void read().catch(report),
    });
  }
  return {
    now,
    deskNow: () => now() + offsetMs,
    get offsetMs() {
      return offsetMs;
    },
    async shift(byMs) {
      const next = offsetMs + byMs;
      await settings.set(OFFSET_KEY, String(next));
      offsetMs = next;
      wakes.send({ kind: 'clock' });
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
