import type { Who } from './records.js';

/** People whose last known facts are kept for the time the Partner Center is away; the one that was not asked for longest gives way. */
const MAX_PEOPLE = 10_000;

/** What the Partner Center said last, for each person, for this process. */
export interface LastKnown<T> {
  lastKnown(who: Who): T | undefined;
  keep(who: Who, value: T): void;
  /** Whatever was kept for a person, of whichever company. */
  forget(personId: string): void;
}

/** A memory of at most `limit` people. */
export function createLastKnown<T>(limit = MAX_PEOPLE): LastKnown<T> {
  const values = new Map<string, T>();
  const keyOf = (who: Who): string => JSON.stringify([who.partnerId, who.personId]);
  const put = (key: string, value: T): void => {
    values.delete(key);
    values.set(key, value);
    for (const oldest of values.keys()) {
      if (values.size <= limit) break;
      values.delete(oldest);
    }
  };
  return {
    lastKnown(who) {
      const key = keyOf(who);
      const value = values.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    keep: (who, value) => put(keyOf(who), value),
    forget(personId) {
      for (const key of values.keys()) if (key.endsWith(`,${JSON.stringify(personId)}]`)) values.delete(key);
    },
  };
}
