import type { z } from 'zod';
import type { PartnerCenter, Repositories, Unavailable } from './ports.js';
import type { OutboxEntry, SubmissionOutcome } from './records.js';

/** One call to the Partner Center, its payload read. Under the same key it may be made again. */
interface Call<P> {
  readonly who: OutboxEntry['who'];
  readonly subject: string | null;
  readonly payload: P;
  readonly key: string;
  readonly requestId: string;
}

/** Something a confirmed form asks of the Partner Center, as its own file writes it down. */
export interface OperationDefinition<P extends object> {
  /** What it takes. Entries wait for days: what an earlier version of the desk wrote has to be read too. */
  readonly payload: z.ZodType<P>;
  readonly perform: (partnerCenter: PartnerCenter, call: Call<P>) => Promise<SubmissionOutcome | Unavailable>;
  /** Stores what is to be known from the confirmation on, in its transaction. `deskAt` is the desk's time. */
  readonly confirmed?: (tx: Repositories, entry: OutboxEntry, payload: P, deskAt: number) => Promise<void>;
  /** Stores what the outcome changes, in the transaction that also says the receipt. `at` is the machine's time. */
  readonly settled?: (tx: Repositories, entry: OutboxEntry, outcome: SubmissionOutcome, at: number) => Promise<void>;
}

/** An operation as everybody else uses it: the payload is read where it is used. */
export interface Operation {
  readonly payload: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly perform: (partnerCenter: PartnerCenter, entry: OutboxEntry, requestId: string) => Promise<SubmissionOutcome | Unavailable>;
  readonly confirmed: (tx: Repositories, entry: OutboxEntry, deskAt: number) => Promise<void>;
  readonly settled: (tx: Repositories, entry: OutboxEntry, outcome: SubmissionOutcome, at: number) => Promise<void>;
}

/** Makes an operation of its definition. */
export function operation<P extends Readonly<Record<string, unknown>>>(definition: OperationDefinition<P>): Operation {
  const read = ({ payload }: OutboxEntry): P => definition.payload.parse(payload);
  return {
    payload: definition.payload,
    perform: (partnerCenter, entry, requestId) => {
      const { who, subject, key } = entry;
      return definition.perform(partnerCenter, { who, subject, key, payload: read(entry), requestId });
    },
    confirmed: async (tx, entry, deskAt) => definition.confirmed?.(tx, entry, read(entry), deskAt),
    settled: async (tx, entry, outcome, at) => definition.settled?.(tx, entry, outcome, at),
  };
}
