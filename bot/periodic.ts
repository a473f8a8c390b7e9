import { inRequest } from '../services/request-id.js';
import { randomIds } from './ids.js';
import type { Logger } from './logger.js';

/** Work that is done again and again. */
export interface Periodic {
  /** Does it now; while it runs, once more afterwards. */
  readonly kick: () => void;
  /** Ends it and waits for a run under way. */
  readonly stop: () => Promise<void>;
}

/** Runs a job at once and then so long after the end of each run; never twice at a time. What it throws is logged, and it goes on. */
export function every(ms: number, name: string, job: () => Promise<void>, logger: Logger): Periodic {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  const run = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    running = inRequest(randomIds.next(`${name}-`), job)
      .catch((error: unknown) => logger.error({ err: error, job: name }, 'periodic job failed'))
      .finally(() => {
        running = null;
        if (stopped) return;
        timer = setTimeout(run, again ? 0 : ms).unref();
        again = false;
      });
  };
  run();
  return {
    kick: run,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
