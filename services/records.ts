import type { Opportunity } from '../rules/opportunity.js';
import type { Status } from '../rules/status.js';
import type { OperationId } from './operations.js';

/** Partner roles, the same in portal token, profile and store (design, section 7). */
export const ROLES = ['main', 'sales', 'delivery', 'finance'] as const;
export type Role = (typeof ROLES)[number];

/** Who speaks: a person of one partner company. Everything read or written is limited to what this person may see. */
export interface Who {
  readonly personId: string;
  readonly partnerId: string;
  readonly roles: readonly Role[];
}

export type DeskLanguage = 'zh' | 'zh-TW' | 'en';
/** JSON of a house further left; this house stores it and never looks inside. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** `sending`: confirmed, its outcome not known yet, locked against every change. */
type DraftStatus = 'open' | 'sending' | 'sent' | 'discarded';

/** What became of one attempt to submit a draft. */
export type SubmissionOutcome =
  | {
      readonly kind: 'accepted';
      /** The record it made or concerns. */
      readonly number: string;
      /** What that record is now, by the name that the desk shows. */
      readonly status: string;
      readonly at: number;
      /** What the Partner Center told besides (a link it made, a deadline it set); the form's own receipt reads it. */
      readonly result?: Json;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: { readonly zh: string; readonly en: string };
      readonly field: string | null;
      readonly at: number;
    };

/** A form being filled; belongs to the person, so it goes on in another conversation or channel. */
export interface Draft {
  readonly id: string;
  /** Which form of the dialogs it is of. */
  readonly form: string;
  /** The number of the record it is about; null where it is to make one. */
  readonly subject: string | null;
  readonly ownerId: string;
  readonly partnerId: string;
  readonly status: DraftStatus;
  /** Counts changes of the fields; a confirmation names the revision that was shown. */
  readonly revision: number;
  /** Counts definite refusals; raises with each, starting at 1. */
  readonly attempt: number;
  /** Read by the form alone. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The form engine's own notes (skipped fields, what was proposed). */
  readonly progress: Json;
  /** By attempt. */
  readonly outcomes: Readonly<Record<string, SubmissionOutcome>>;
  /** The conversation that spoke of it last: there the receipt goes. */
  readonly conversationId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Row version; a write with a stale one is a conflict. 0: not stored yet. */
  readonly version: number;
}

/** `waiting`: for the first person with the main account who comes; `discarded`: deleted by whoever had it. */
export const HANDOVER_STATES = ['waiting', 'given', 'returned', 'submitted', 'discarded'] as const;

/** A draft that its author has handed to the company's main account, which alone may submit it (P4); the latest time, where it was several. */
export interface Handover {
  readonly draftId: string;
  readonly partnerId: string;
  readonly authorId: string;
  /** Null while it waits. */
  readonly receiverId: string | null;
  readonly state: (typeof HANDOVER_STATES)[number];
  /** Why it was returned, where that was said. */
  readonly note: string | null;
  /** What it became once it was submitted. */
  readonly number: string | null;
  /** When the state began, the machine's time. */
  readonly at: number;
  /** Whether the one whom the state is news to has heard of it. */
  readonly told: boolean;
}

/** Who owns a draft that waits for the main account: no person has this id. */
export const MAIN_ACCOUNT = '@main-account';

/** A customer's consent as the partner stated it (P2, P3): of one opportunity, one customer and one contact, never carried over. */
export interface Consent {
  readonly draftId: string;
  readonly personId: string;
  readonly at: number;
  /** Which text was shown, word for word. */
  readonly wordingId: string;
  readonly wording: string;
  readonly given: boolean;
  readonly customerName: string | null;
  readonly contactName: string | null;
}

/** An opportunity that was confirmed: ours until the Partner Center has numbered it. */
export interface OpportunityRecord {
  readonly id: string;
  readonly draftId: string;
  readonly partnerId: string;
  readonly authorId: string;
  readonly conversationId: string;
  /** Idempotency key of the submission. */
  readonly key: string;
  /** The Partner Center's number, null until it has answered. */
  readonly number: string | null;
  readonly status: Status;
  /** When the present status began, as the Partner Center says. */
  readonly statusSince: number;
  /** Last day on which the verification may be decided, ISO 8601; null before 验证中. */
  readonly deadline: string | null;
  readonly reasons: readonly ReviewReason[];
  readonly fields: Opportunity;
  readonly submittedAt: number;
  /** When the Partner Center was last heard of it (machine's time); `submittedAt` until then. */
  readonly lookedAt: number;
  readonly version: number;
}

/** Why a reviewer rejected, next to the field it concerns. */
export interface ReviewReason {
  readonly field: string | null;
  readonly reason: string;
}

/** A question nobody could answer, waiting for support staff. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  readonly lang: DeskLanguage;
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
  /** What was asked and tried before, for the person who answers. */
  readonly context: Json;
  readonly askedAt: number;
  readonly answeredAt: number | null;
}

/** One person waiting for the answer to an open question, and where. */
export interface Asker {
  readonly questionId: string;
  readonly conversationId: string;
  readonly personId: string;
  readonly lang: DeskLanguage;
}

/** A call to the Partner Center under way. Its row is claimed with a lease that never touches the draft. */
export interface OutboxEntry {
  readonly id: string;
  readonly operation: OperationId;
  readonly key: string;
  /** The draft that was confirmed. */
  readonly draftId: string;
  /** The number of the record it is about; null where it makes one. */
  readonly subject: string | null;
  readonly attempt: number;
  readonly conversationId: string;
  readonly who: Who;
  /** What was confirmed, word for word: this is sent, whatever becomes of the draft. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: 'open' | 'done';
  readonly tries: number;
  readonly dueAt: number;
  /** Why it was put off, for the operator; no personal data. */
  readonly lastProblem: string | null;
  /** The person has been told "saved, will be sent". */
  readonly noticeSent: boolean;
  /** How long it has been tried is counted from here. */
  readonly createdAt: number;
  /** Of the message that asked for it; null in entries of an earlier release. */
  readonly requestId: string | null;
}

/** One line of a conversation's append-only log. */
export interface LogLine {
  /** Grows with every line of the whole log; what Direct Line calls a watermark. */
  readonly seq: number;
  readonly conversationId: string;
  readonly activityId: string;
  readonly from: 'person' | 'desk';
  readonly body: Json;
  readonly at: number;
}

/** The person's settings. */
export interface PersonRecord {
  readonly personId: string;
  readonly partnerId: string;
  readonly lang: DeskLanguage | null;
  /** Wants to be reminded before a deadline. */
  readonly reminders: boolean;
  /** Wants to hear of a changed status. */
  readonly news: boolean;
  /** What he might do for the company when he spoke last. */
  readonly roles: readonly Role[];
  readonly version: number;
}
