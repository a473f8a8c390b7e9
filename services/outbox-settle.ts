import type { AuditEvent } from './audit/trail.js';
import { AppError } from './errors.js';
import { endHandover } from './hand-over.js';
import { type Listener, listenerOf, type Notice, type NoticePlace, placeOf, say } from './notice.js';
import { operationOf } from './operations.js';
import type { Repositories, Store } from './ports.js';
import type { DeskLanguage, Draft, LogLine, OutboxEntry, SubmissionOutcome } from './records.js';

/** Words the receipt, or the refusal with its new confirm button, for the conversation that spoke of the draft last. `draft` is the draft after the outcome. */
export type ReceiptComposer = (draft: Draft, outcome: SubmissionOutcome, to: Listener, place: NoticePlace) => Notice;
/** Words "saved, will be sent". */
export type WaitComposer = (entry: OutboxEntry, lang: DeskLanguage) => Notice;

/**
 * Commits the outcome of a call together with its receipt, once: a second outcome of the same entry changes nothing. After a refusal the
 * draft is open again; what was sent and why it was refused stays with the draft and the entry.
 */
export function settle(
  store: Store,
  settlement: {
    readonly entry: OutboxEntry;
    readonly outcome: SubmissionOutcome;
    readonly compose: ReceiptComposer;
    readonly at: number;
  },
): Promise<readonly LogLine[] | 'settled-before'> {
  const { entry, outcome, compose, at } = settlement;
  return store.transaction(async (tx) => {
    if (!(await tx.outbox.finish(entry.id))) return 'settled-before';
    const draft = await sendingDraft(tx, entry);
    await operationOf(entry.operation).settled(tx, entry, outcome, at);
    const after: Draft = {
      ...draft,
      status: outcome.kind === 'accepted' ? 'sent' : 'open',
      attempt: outcome.kind === 'accepted' ? draft.attempt : draft.attempt + 1,
      outcomes: { ...draft.outcomes, [String(entry.attempt)]: outcome },
      updatedAt: at,
    };
    await tx.drafts.put(after);
    await tx.audit.append(outcomeIn(entry, outcome, at));
    if (outcome.kind === 'accepted') await endHandover(tx, after.id, { state: 'submitted', number: outcome.number, at });
    const place = await placeOf(tx, draft.conversationId);
    const notice = compose(after, outcome, await listenerOf(tx, entry.who.personId), place);
    return say(tx, notice, { conversationId: place.conversationId, replyTo: null, at });
  });
}

const outcomeIn = ({ draftId, subject, who }: OutboxEntry, outcome: SubmissionOutcome, at: number): AuditEvent => ({
  record: `draft:${draftId}`,
  event: outcome.kind === 'accepted' ? 'call-accepted' : 'call-refused',
  by: 'partner-center',
  personId: who.personId,
  subject: outcome.kind === 'accepted' ? outcome.number : subject,
  content: outcome,
  at,
});

async function sendingDraft(tx: Repositories, entry: OutboxEntry): Promise<Draft> {
  const draft = await tx.drafts.get(entry.draftId);
  if (draft?.status !== 'sending' || draft.attempt !== entry.attempt)
    throw inconsistent(`The draft ${entry.draftId} is not being sent in attempt ${entry.attempt}`);
  return draft;
}

const inconsistent = (what: string): AppError =>
  new AppError('internal', `${what}, but the outbox entry of its submission is open. Nothing was changed; look into the store.`);
