import type { OperationId } from './operations.js';
import type { Consent, DeskLanguage, Draft, Json } from './records.js';

/** What a turn decided shall happen. Dialogs only name effects; they are carried out in the turn's one transaction. */
export type Effect =
  /** Stores the draft as given (its `version` is the one that was read, 0 for a new one). At most one per draft and turn. */
  | { readonly kind: 'save-draft'; readonly draft: Draft }
  /** Locks the draft and writes the outbox entry of its call under `key`, with what the operation stores beside it. The draft must be saved in the same turn or stored already at `revision`. */
  | {
      readonly kind: 'submit';
      readonly draftId: string;
      readonly revision: number;
      readonly attempt: number;
      readonly key: string;
      readonly operation: OperationId;
      /** What the operation takes, made from the draft's fields. */
      readonly payload: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'discard-draft'; readonly draftId: string }
  /** Gives the person's draft to the main account of his company, as it was shown. `receiverId` null: to the first with the main account who comes. */
  | {
      readonly kind: 'hand-over';
      readonly draftId: string;
      readonly revision: number;
      readonly attempt: number;
      readonly receiverId: string | null;
    }
  /** Gives a draft that was handed over back to its author: by its receiver, or by the author himself while it waits. */
  | { readonly kind: 'hand-back'; readonly draftId: string; readonly note: string | null }
  | { readonly kind: 'record-consent'; readonly consent: Consent }
  /** Files a question for support staff, or joins the askers of the same open question. */
  | { readonly kind: 'ask-person'; readonly questionId: string; readonly text: string; readonly lang: DeskLanguage; readonly context: Json }
  | { readonly kind: 'set-language'; readonly lang: DeskLanguage }
  | { readonly kind: 'set-reminders'; readonly on: boolean }
  | { readonly kind: 'set-news'; readonly on: boolean }
  /** Deletes of the person what is his own: unsent drafts, settings, and where he stands in every conversation, the turn's own state too. */
  | { readonly kind: 'forget-person' };

/** Idempotency key of a submission, made at the confirmation: the same press always makes the same key. */
export const submissionKey = (draftId: string, revision: number, attempt: number): string => `${draftId}.${revision}.${attempt}`;
