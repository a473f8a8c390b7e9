import type { Opportunity } from '../rules/opportunity.js';
import type { Status } from '../rules/status.js';
import type { AuditTrail } from './audit/trail.js';
import type { ConversationLog, ConversationStates } from './conversation-ports.js';
import type { Feeds, Handovers, HeldNotices, Reminders } from './notice-ports.js';
import type { PersonalData } from './privacy/personal-data.js';
import type {
  Asker,
  Consent,
  DeskLanguage,
  Draft,
  Json,
  OpenQuestion,
  OpportunityRecord,
  OutboxEntry,
  PersonRecord,
  ReviewReason,
  SubmissionOutcome,
  Who,
} from './records.js';

/**
 * What the desk remembers. Reads outside a transaction see the last commit; `transaction` commits everything or nothing and is the only
 * way to change several things at once. Inside it use the given repositories only: the outer ones would wait for ever on SQLite.
 * A stale version is an `AppError` with code `store.conflict`. Times are epoch milliseconds given by the caller; no method reads a clock.
 */
export interface Store extends Repositories {
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Repositories {
  readonly log: ConversationLog;
  readonly states: ConversationStates;
  readonly people: People;
  readonly drafts: Drafts;
  readonly consents: Consents;
  readonly opportunities: Opportunities;
  readonly outbox: Outbox;
  readonly questions: Questions;
  readonly reminders: Reminders;
  readonly held: HeldNotices;
  readonly handovers: Handovers;
  readonly feeds: Feeds;
  readonly settings: Settings;
  readonly audit: AuditTrail;
  readonly personal: PersonalData;
}

export interface People {
  get(personId: string): Promise<PersonRecord | undefined>;
  setLanguage(personId: string, partnerId: string, lang: DeskLanguage): Promise<void>;
  setReminders(personId: string, partnerId: string, on: boolean): Promise<void>;
  setNews(personId: string, partnerId: string, on: boolean): Promise<void>;
  /** Notes as whom a person spoke; no change of a setting, so the version stays. */
  noteRoles(who: Who): Promise<void>;
  /** People of a company who have a conversation, the last to speak first. */
  ofCompany(partnerId: string, limit: number): Promise<readonly PersonRecord[]>;
  /** The conversation that a person used last. */
  lastConversation(personId: string): Promise<string | undefined>;
  /** Takes away the settings of a person: they are the default again. */
  forget(personId: string): Promise<void>;
}

export interface Drafts {
  get(id: string): Promise<Draft | undefined>;
  /** The owner's drafts that are open or being sent, newest change first. */
  unfinishedOf(ownerId: string): Promise<readonly Draft[]>;
  /** How many of the owner's were sent for his company. */
  countSent(ownerId: string, partnerId: string): Promise<number>;
  /** Takes away the owner's open and discarded drafts of his company, with the consents stated in them and what was refused of them. */
  forgetUnsent(ownerId: string, partnerId: string): Promise<void>;
  /** Open ones that were not changed since before an instant and whose owner was not told since the last change that they will be deleted; the oldest first. */
  untold(search: { readonly before: number; readonly limit: number }): Promise<readonly Draft[]>;
  /** Those not changed since before an instant that may be deleted: discarded ones, and open ones whose owner was told before another instant. */
  expired(search: { readonly before: number; readonly toldBefore: number; readonly limit: number }): Promise<readonly Draft[]>;
  /** Takes away an open or discarded draft with what refers to it. A stale `version` is a conflict. */
  removeUnsent(draft: Pick<Draft, 'id' | 'version'>): Promise<void>;
  /** Inserts at version 0, else updates; the stored version becomes one more. */
  put(draft: Draft): Promise<void>;
}

export interface Consents {
  append(consent: Consent): Promise<void>;
  /** Oldest first. */
  ofDraft(draftId: string): Promise<readonly Consent[]>;
  /** How many a person stated in drafts that were sent for his company, or are on their way. */
  countSent(personId: string, partnerId: string): Promise<number>;
}

export interface Opportunities {
  /** Stores it as version 1, whatever its `version` says. An id, a key or a number of the company that exists is a conflict. */
  insert(record: OpportunityRecord): Promise<void>;
  /** `version` is the one read; the stored one becomes one more. No such record is a conflict too. */
  update(record: OpportunityRecord): Promise<void>;
  get(id: string): Promise<OpportunityRecord | undefined>;
  byKey(key: string): Promise<OpportunityRecord | undefined>;
  byNumber(partnerId: string, number: string): Promise<OpportunityRecord | undefined>;
  /** The company's records, newest first; `personId` limits to one author. */
  list(filter: { readonly partnerId: string; readonly personId?: string; readonly limit: number }): Promise<readonly OpportunityRecord[]>;
  /** How many records of the company a person wrote. */
  countOf(partnerId: string, authorId: string): Promise<number>;
  /** The company's open records, newest first. */
  open(partnerId: string, limit: number): Promise<readonly OpportunityRecord[]>;
  /** The company's open records of a customer, by name key (rules/company-name). */
  openByNameKey(partnerId: string, nameKey: string): Promise<readonly OpportunityRecord[]>;
  /** Notes when the Partner Center was last heard of it; no change of the record, so its version stays. */
  noteLook(id: string, at: number): Promise<void>;
  /** Takes away a record that the Partner Center refused to take: it was never shared. A stale `version` is a conflict. */
  remove(id: string, version: number): Promise<void>;
}

export interface Outbox {
  /** One entry a key: a second insert of a key changes nothing. */
  insert(entry: OutboxEntry): Promise<void>;
  get(id: string): Promise<OutboxEntry | undefined>;
  byKey(key: string): Promise<OutboxEntry | undefined>;
  claim(claim: {
    readonly owner: string;
    readonly now: number;
    readonly leaseMs: number;
    readonly limit: number;
    readonly id?: string;
  }): Promise<readonly OutboxEntry[]>;
  /** Done; false when it was done before. */
  finish(id: string): Promise<boolean>;
  /** Puts off after a failed try and frees the lease. */
  putOff(id: string, dueAt: number, problem: string): Promise<void>;
  /** Marks that the person was told to wait; false when the entry is no longer open or it was marked before. */
  noteWaiting(id: string): Promise<boolean>;
  /** When the oldest open entry was made; null where none is open. */
  oldestOpenAt(): Promise<number | null>;
}

export interface Questions {
  /** Files the question, or joins the open one with the same normalised text; returns the one that holds. */
  file(
    question: {
      readonly id: string;
      readonly text: string;
      readonly textKey: string;
      readonly lang: DeskLanguage;
      readonly context: Json;
      readonly askedAt: number;
    },
    asker: { readonly conversationId: string; readonly personId: string },
  ): Promise<OpenQuestion>;
  get(id: string): Promise<OpenQuestion | undefined>;
  open(limit: number): Promise<readonly OpenQuestion[]>;
  countOpen(): Promise<number>;
  /** How many open questions a person waits for. */
  countOpenOf(personId: string): Promise<number>;
  askers(id: string): Promise<readonly Asker[]>;
  /** False when it was answered before. */
  answer(id: string, answer: string, at: number): Promise<boolean>;
}

/** Small values of the installation itself, such as the sandbox clock's offset. */
export interface Settings {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** What the vendor knows of the partner; `unknown` where it does not say. */
export interface Profile {
  readonly pceJoined: 'yes' | 'no' | 'unknown';
  readonly mainAccount: 'yes' | 'no' | 'unknown';
  /** Whether the company is on the Core Map, and a cloud solution provider. */
  readonly coreMap?: 'yes' | 'no' | 'unknown';
  readonly solutionProvider?: 'yes' | 'no' | 'unknown';
  /** When this was read, epoch milliseconds: the last known one is served while the Partner Center is away. */
  readonly asOf: number;
}

/** An opportunity as the Partner Center holds it. */
export interface RemoteOpportunity {
  readonly number: string;
  readonly status: Status;
  readonly statusSince: number;
  readonly deadline: string | null;
  readonly reasons: readonly ReviewReason[];
  readonly version: number;
}

/** `unavailable`: nothing is known of the outcome; the same call with the same key is safe. */
export type Unavailable = { readonly kind: 'unavailable'; readonly problem: string; readonly retryAfterMs: number | null };

/** The vendor's service for partners, seen from the desk. Every method is safe to repeat; none throws for what the far side does. */
export interface PartnerCenter {
  submit(who: Who, submission: Opportunity, key: string, requestId: string): Promise<SubmissionOutcome | Unavailable>;
  opportunity(
    who: Who,
    number: string,
    requestId: string,
  ): Promise<{ readonly kind: 'found'; readonly opportunity: RemoteOpportunity } | { readonly kind: 'not-found' } | Unavailable>;
  profile(who: Who, requestId: string): Promise<{ readonly kind: 'found'; readonly profile: Profile } | Unavailable>;
}
