import type { LastKnown } from './last-known.js';
import type { Found } from './partner-center/port.js';
import type { Who } from './records.js';
import { type Wait, within } from './within.js';

interface ReaderParts {
  readonly who: Who;
  /** How long a read waits for the Partner Center. */
  readonly timeoutMs: number;
  readonly wait: Wait;
}

/** Reads the Partner Center for one person: each answer in time or what was known last; none throws for what the far side does. */
export interface Reader {
  /** `asked` resolves to null where the Partner Center gave nothing. Null: it did not answer in time, and nothing is known from before. */
  latest<T>(asked: Promise<T | null>, memory: LastKnown<T>): Promise<{ readonly value: T; readonly fresh: boolean } | null>;
  /** `silent`: no answer in time. */
  one<T>(asked: Promise<Found<T>>): Promise<{ readonly kind: 'found'; readonly value: T } | { readonly kind: 'not-found' | 'silent' }>;
}

/** Makes the reader of a person. */
export function createReader({ who, timeoutMs, wait }: ReaderParts): Reader {
  return {
    async latest(asked, memory) {
      // An answer that comes too late for this turn is there for the next one.
      const kept = asked.then((value) => {
        if (value !== null) memory.keep(who, value);
        return value;
      });
      const answer = await within(kept, timeoutMs, wait);
      if (answer !== 'late' && answer !== null) return { value: answer, fresh: true };
      const known = memory.lastKnown(who);
      return known === undefined ? null : { value: known, fresh: false };
    },

    async one(asked) {
      const answer = await within(asked, timeoutMs, wait);
      return answer === 'late' || answer.kind === 'unavailable' ? { kind: 'silent' } : answer;
    },
  };
}
