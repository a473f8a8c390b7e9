import { AppError } from '../services/errors.js';
import type { Repositories, Store } from '../services/ports.js';
import type { Metrics } from './metrics.js';

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** The same store, each call timed by its name (`log.after`, `transaction`). What runs inside a transaction is part of it. */
export function measuredStore(
  store: Store,
  name: string,
  { storeSeconds, storeFailures }: Pick<Metrics, 'storeSeconds' | 'storeFailures'>,
): Store {
  const timed = <T>(operation: string, work: () => Promise<T>): Promise<T> => {
    const stop = storeSeconds.startTimer({ store: name, operation });
    return work()
      .catch((error: unknown) => {
        // A conflict is an outcome; what is damaged, away or full is none.
        if (error instanceof AppError && /^store\.(?!conflict)/.test(error.code)) storeFailures.inc({ store: name, code: error.code });
        throw error;
      })
      .finally(stop);
  };
  const repository = <T extends object>(of: string, methods: T): T =>
    Object.fromEntries(
      Object.entries(methods as Record<string, Method>).map(([method, call]): [string, Method] => [
        method,
        (...given) => timed(`${of}.${method}`, () => call(...given)),
      ]),
    ) as T;
  const { transaction, close, ...repositories } = store;
  const entries = Object.entries(repositories).map(([of, methods]) => [of, repository(of, methods)]);
  return {
    ...(Object.fromEntries(entries) as Repositories),
    transaction: (work) => timed('transaction', () => transaction(work)),
    close,
  };
}
