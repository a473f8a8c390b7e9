import type { OutboxWorker } from '../services/outbox-worker.js';
import { timerWait, type Wait, within } from '../services/within.js';
import type { Logger } from './logger.js';

/** A turn waits 3 s for what it submitted; whoever ends the desk gives it ten. What takes longer goes on elsewhere, or after the next start. */
const FINISH_MS = 5_000;

/**
 * Begins nothing new and waits for what runs: the rounds of the workers, the turns, and calls to the Partner Center that no turn waits for any
 * more. A call that is given up keeps its key, so that whoever takes it up makes it once.
 */
export async function finishWork(parts: {
  readonly workers: { readonly stop: () => Promise<void> };
  readonly runner: { readonly stop: () => Promise<void> };
  readonly outbox: Pick<OutboxWorker, 'stop' | 'idle'>;
  readonly logger: Logger;
  readonly wait?: Wait;
}): Promise<void> {
  const { workers, runner, outbox, logger, wait = timerWait } = parts;
  outbox.stop();
  const work = Promise.all([workers.stop(), runner.stop()]).then(() => outbox.idle());
  if ((await within(work, FINISH_MS, wait)) === 'late')
    logger.warn('the desk ends with work under way: it is taken up elsewhere, or at the next start');
}
