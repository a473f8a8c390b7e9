/** Waits; resolves early, without an error, when `signal` aborts. Injected so that tests need no clock. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a promise gives within a time, else `'late'`; the work itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, wait: Wait): Promise<T | 'late'> {
  const over = new AbortController();
  try {
    return await Promise.race([work, wait(ms, over.signal).then(() => 'late' as const)]);
  } finally {
    over.abort();
  }
}

/** The machine's own timer. */
export const timerWait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
