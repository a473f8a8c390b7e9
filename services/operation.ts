import type { z } from 'zod';
import { AppError } from './errors.js';
import { problemOf } from './partner-center/contract/errors.js';
import type { PartnerCenterFlows, Written } from './partner-center/port.js';
import type { Repositories, Unavailable } from './ports.js';
import type { OutboxEntry, SubmissionOutcome } from './records.js';

/** When and under which id a call is made. */
interface CallMade {
  readonly requestId: string;
  /** The desk's time: what is dated with it is compared with deadlines. */
  readonly at: number;
}

/** One call to the Partner Center, its payload read. Under the same key it may be made again. */
interface Call<P> extends CallMade {
  readonly who: OutboxEntry['who'];
  readonly subject: string | null;
  readonly payload: P;
  readonly key: string;
}

/** Something a confirmed form asks of the Partner Center, as its own file writes it down. */
export interface OperationDefinition<P extends object> {
  /** What it takes. Entries wait for days: what an earlier version of the desk wrote has to be read too. */
  readonly payload: z.ZodType<P>;
  readonly perform: (partnerCenter: PartnerCenterFlows, call: Call<P>) => Promise<SubmissionOutcome | Unavailable>;
  /** Stores what is to be known from the confirmation on, in its transaction. `deskAt` is the desk's time. */
  readonly confirmed?: (tx: Repositories, entry: OutboxEntry, payload: P, deskAt: number) => Promise<void>;
  /** Stores what the outcome changes, in the transaction that also says the receipt. `at` is the machine's time. */
  readonly settled?: (tx: Repositories, entry: OutboxEntry, outcome: SubmissionOutcome, at: number) => Promise<void>;
}

/** An operation as everybody else uses it: the payload is read where it is used. */
export interface Operation {
  readonly payload: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly perform: (partnerCenter: PartnerCenterFlows, entry: OutboxEntry, made: CallMade) => Promise<SubmissionOutcome | Unavailable>;
  readonly confirmed: (tx: Repositories, entry: OutboxEntry, deskAt: number) => Promise<void>;
  readonly settled: (tx: Repositories, entry: OutboxEntry, outcome: SubmissionOutcome, at: number) => Promise<void>;
}

/** Makes an operation of its definition. */
export function operation<P extends Readonly<Record<string, unknown>>>(definition: OperationDefinition<P>): Operation {
  const read = ({ payload }: OutboxEntry): P => definition.payload.parse(payload);
  return {
    payload: definition.payload,
    perform: (partnerCenter, entry, made) => {
      const { who, subject, key } = entry;
      return definition.perform(partnerCenter, { who, subject, key, payload: read(entry), ...made });
    },
    confirmed: async (tx, entry, deskAt) => definition.confirmed?.(tx, entry, read(entry), deskAt),
    settled: async (tx, entry, outcome, at) => definition.settled?.(tx, entry, outcome, at),
  };
}

/** The number of the record that a call is about; a form that names none is at fault. */
export function numberOf({ subject, key }: Pick<Call<unknown>, 'subject' | 'key'>): string {
  if (subject === null) throw new AppError('internal', `The call ${key} names no record. Mend the form that asked for it.`);
  return subject;
}

/** The contract's sentences for a record that is not there; a write that makes one can only miss its path. */
type MissingCode = 'opportunity.not-found' | 'ho.not-found' | 'incentive.not-found' | 'project.not-found' | 'request.unknown-path';

/**
 * The outcome of a write about an existing record: `told` reads out what its receipt names. A record that is not there (another company's
 * number looks the same) is a refusal with the contract's own sentence, `missing`.
 */
export function outcomeOf<T>(
  written: Written<T>,
  { at, missing }: { readonly at: number; readonly missing: MissingCode },
  told: (value: T) => Omit<Extract<SubmissionOutcome, { kind: 'accepted' }>, 'kind' | 'at'>,
): SubmissionOutcome | Unavailable {
  switch (written.kind) {
    case 'done':
      return { kind: 'accepted', ...told(written.value), at };
    case 'not-found':
      return { kind: 'refused', code: missing, message: problemOf(missing).message, field: null, at };
    case 'refused':
      return { ...written, at };
    case 'unavailable':
      return written;
  }
}
