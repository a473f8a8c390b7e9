import type { Opportunity } from '../../rules/opportunity.js';
import type { Status } from '../../rules/status.js';
import type { Json, ReviewReason } from '../records.js';
import type { SomeFacts } from './facts.js';
import type {
  Actor,
  AssociationModel,
  EventKind,
  HoStatus,
  IncentiveStatus,
  InvitationChannel,
  ProgressStage,
  ProjectStatus,
} from './states.js';

/**
 * What the embedded Partner Center remembers. `transaction` commits everything or nothing; transactions run one after the other, so what
 * one has read does not change before it writes. No method reads a clock.
 */
export interface PartnerCenterStore {
  transaction<T>(work: (tx: PartnerCenterRecords) => Promise<T>): Promise<T>;
}

export interface PartnerCenterRecords {
  /** The first answer given to a partner's idempotency key; undefined when the key is new. Keys of different partners never meet. */
  answerFor(partnerId: string, key: string): Promise<RememberedAnswer | undefined>;
  /** Keeps the answer to a key. A key that already has one is an `AppError` with code `store.conflict`. */
  remember(partnerId: string, key: string, answer: RememberedAnswer & { readonly at: number }): Promise<void>;
  /** The next running number of a series, such as a day, from 1; a number given in a transaction that is rolled back is given again. */
  nextNumber(series: string): Promise<number>;
  /** Stores a new opportunity as version 1, whatever its `version` says. A number that exists is `store.conflict`. */
  insert(opportunity: HeldOpportunity): Promise<void>;
  get(number: string): Promise<HeldOpportunity | undefined>;
  /** `version` is the one that was read; the stored one becomes one more. A stale version, or no such number, is `store.conflict`. */
  update(opportunity: HeldOpportunity): Promise<void>;
  /** Newest first, of one company or of all. `cursor` is the last number of the page before; a cursor that names no opportunity gives an empty page. */
  list(page: PageOf): Promise<readonly HeldOpportunity[]>;
  /** In verification with a deadline before a day (ISO 8601), the earliest first. */
  overdue(before: string, limit: number): Promise<readonly HeldOpportunity[]>;
  /** Files a change of status behind every one before: what is read in this order has no gaps, and what comes later comes behind. */
  file(event: Omit<StatusEvent, 'seq'>): Promise<void>;
  /** Oldest first, of one company or of all, those behind `after`. */
  events(wish: { readonly partnerId?: string; readonly after: number; readonly limit: number }): Promise<readonly StatusEvent[]>;
  /** The place of the latest one; 0 where there is none. */
  lastEvent(): Promise<number>;
  readonly drafts: Shelf<HeldDraft>;
  readonly hos: Shelf<HeldHo>;
  readonly incentives: Shelf<HeldIncentive>;
  readonly projects: Shelf<HeldProject>;
  readonly invitations: Shelf<HeldInvitation>;
  readonly facts: Shelf<HeldFacts>;
}

/** Records of one kind, each under a number of its own. */
export interface Shelf<T extends Held> {
  /** Stores a new record as version 1, whatever its `version` says. A number that exists is `store.conflict`. */
  insert(record: T): Promise<void>;
  get(number: string): Promise<T | undefined>;
  /** `version` is the one that was read; the stored one becomes one more. A stale version, or no such number, is `store.conflict`. */
  update(record: T): Promise<void>;
  /** Takes a record away. A stale version, or no such number, is `store.conflict`. */
  remove(record: Pick<T, 'number' | 'version'>): Promise<void>;
  /** What happens by itself once a day is over: those with a day before this one (ISO 8601), the earliest first. */
  overdue(before: string, limit: number): Promise<readonly T[]>;
  /** Newest first, as of opportunities. */
  list(page: PageOf): Promise<readonly T[]>;
}

/** A record that came into a status, at its place in the order of all of them, from 1. */
export interface StatusEvent {
  readonly seq: number;
  readonly partnerId: string;
  readonly kind: EventKind;
  readonly number: string;
  readonly status: string;
  readonly at: number;
}

/** One company's records or all, the page after `cursor`. */
interface PageOf {
  readonly partnerId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** What every record of a shelf has. */
export interface Held {
  readonly number: string;
  readonly partnerId: string;
  /** Row version; 0: not stored yet. */
  readonly version: number;
}

/** An answer as it went over the wire. */
export interface RememberedAnswer {
  /** Hash of the request's body: the same key with another body is refused. */
  readonly bodyHash: string;
  readonly status: number;
  readonly body: Json;
}

/** An opportunity as the vendor's side holds it. */
export interface HeldOpportunity {
  readonly number: string;
  readonly partnerId: string;
  readonly personId: string;
  readonly status: Status;
  readonly statusSince: number;
  /** Last day of the verification, ISO 8601; null before 验证中. */
  readonly deadline: string | null;
  readonly reasons: readonly ReviewReason[];
  readonly fields: Opportunity;
  /** Every status it has had, oldest first. */
  readonly history: readonly StatusChange[];
  readonly submittedAt: number;
  /** Oldest first. */
  readonly progress: readonly ProgressReport[];
  /** Wishes to have it withdrawn, which only PDM and BD can fulfil; oldest first. */
  readonly withdrawals: readonly WithdrawalWish[];
  /** The number of the rejected one that it repairs. */
  readonly replaces: string | null;
  /** Row version; 0: not stored yet. */
  readonly version: number;
}

export interface StatusChange {
  readonly status: Status;
  readonly at: number;
  readonly by: Actor;
  readonly reasons: readonly ReviewReason[];
}

export interface ProgressReport {
  readonly at: number;
  readonly stage: ProgressStage;
  /** Yuan. */
  readonly amount: number | null;
  /** ISO 8601. */
  readonly expectedDate: string | null;
  readonly note: string | null;
}

interface WithdrawalWish {
  readonly at: number;
  readonly reason: string;
}

/** An opportunity that is not submitted yet. */
export interface HeldDraft extends Held {
  readonly fields: Opportunity;
  /** The number of the rejected one that it is to repair. */
  readonly replaces: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** An opportunity that the vendor has shared with a partner. */
export interface HeldHo extends Held {
  readonly status: HoStatus;
  readonly statusSince: number;
  readonly sharedAt: number;
  /** Last day to accept it, ISO 8601. */
  readonly deadline: string;
  readonly name: string;
  readonly customerName: string;
  readonly description: string | null;
  /** Every status it has had, oldest first. */
  readonly history: readonly HoChange[];
  readonly progress: readonly ProgressReport[];
}

export interface HoChange {
  readonly status: HoStatus;
  readonly at: number;
  readonly by: Actor;
  readonly reason: string | null;
}

/** An application for the incentive of a delivered opportunity. */
export interface HeldIncentive extends Held {
  readonly opportunity: string;
  readonly customerName: string | null;
  readonly offerings: readonly string[];
  readonly status: IncentiveStatus;
  readonly statusSince: number;
  /** ISO 8601. */
  readonly projectStart: string;
  readonly projectEnd: string;
  readonly proof: string | null;
  /** Yuan, as announced. */
  readonly amount: number | null;
  readonly contestReason: string | null;
  readonly appliedAt: number;
}

/** What was said of a company, or of one of its people; the number is made of both ids. */
export interface HeldFacts extends Held {
  readonly facts: SomeFacts;
}

/** A project under delivery evaluation, under the number of its opportunity. */
export interface HeldProject extends Held {
  readonly status: ProjectStatus;
  readonly statusSince: number;
  readonly name: string | null;
  readonly customerName: string | null;
  readonly managerName: string | null;
  readonly managerContact: string | null;
  readonly evidence: string | null;
}

export interface HeldInvitation extends Held {
  readonly model: AssociationModel;
  readonly channel: InvitationChannel;
  readonly customerName: string | null;
  readonly createdAt: number;
  /** Last day, ISO 8601; null: no end. */
  readonly expiresOn: string | null;
}
