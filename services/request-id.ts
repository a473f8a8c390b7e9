import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdSource } from './clock.js';

/**
 * The id of what is being done, from the channel to the Partner Center: one for a message with all that follows from it, also after a
 * restart (the log and the outbox keep it), and one for each round of what the desk does by itself.
 */
const requests = new AsyncLocalStorage<string>();

/** Runs work, and everything that it waits for, under an id. */
export const inRequest = <T>(requestId: string, work: () => T): T => requests.run(requestId, work);

/** The id of what is being done; undefined while the desk starts and ends. */
export const currentRequestId = (): string | undefined => requests.getStore();

/** The id that a call to the Partner Center carries. */
export const requestIdFrom = (ids: IdSource): string => currentRequestId() ?? ids.next('req');
