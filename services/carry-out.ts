import type { AuditEvent } from './audit/trail.js';
import { type Effect, submissionKey } from './effects.js';
import { AppError } from './errors.js';
import { endHandover, handBack, handOver } from './hand-over.js';
import { operationOf } from './operations.js';
import type { Repositories } from './ports.js';
import { forgetOwn } from './privacy/privacy.js';
import { questionKey } from './question-key.js';
import type { Draft, OutboxEntry, Who } from './records.js';
import { currentRequestId } from './request-id.js';

/** What effects need to know of their turn. */
interface Turn {
  readonly conversationId: string;
  readonly who: Who;
  readonly effects: readonly Effect[];
  readonly at: number;
  readonly deskAt: number;
}

type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** A draft is stored before what refers to it, a submission comes after everything it sends. */
const ORDER: Readonly<Record<Effect['kind'], number>> = {
  'save-draft': 0,
  'record-consent': 1,
  'discard-draft': 2,
  'hand-over': 3,
  'hand-back': 4,
  submit: 5,
  'ask-person': 6,
  'set-language': 7,
  'set-reminders': 8,
  'set-news': 9,
  'forget-person': 10,
};

/**
 * Carries out a turn's effects in its transaction and returns the ids of the outbox entries made. What was changed meanwhile is
 * `store.conflict`; an effect no dialog may name (another person's draft, a key that is not the submission's) is `internal`.
 */
export async function carryOut(tx: Repositories, turn: Turn): Promise<string[]> {
  const entries: string[] = [];
  for (const effect of [...turn.effects].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]))
    switch (effect.kind) {
      case 'save-draft':
        await saveDraft(tx, turn, effect);
        break;
      case 'record-consent':
        await recordConsent(tx, turn, effect);
        break;
      case 'discard-draft':
        await discardDraft(tx, turn, effect);
        break;
      case 'submit':
        entries.push(await submit(tx, turn, effect));
        break;
      case 'ask-person':
        await ask(tx, turn, effect);
        break;
      case 'set-language':
        await tx.people.setLanguage(turn.who.personId, turn.who.partnerId, effect.lang);
        break;
      case 'set-reminders':
        await tx.people.setReminders(turn.who.personId, turn.who.partnerId, effect.on);
        break;
      case 'set-news':
        await tx.people.setNews(turn.who.personId, turn.who.partnerId, effect.on);
        break;
      case 'hand-over':
        await giveAway(tx, turn, effect);
        break;
      case 'hand-back':
        await handBack(tx, effect.draftId, effect.note, turn);
        break;
      case 'forget-person':
        await forgetOwn(tx, turn);
        break;
    }
  return entries;
}

async function saveDraft(tx: Repositories, { who }: Turn, { draft }: EffectOf<'save-draft'>): Promise<void> {
  if (draft.ownerId !== who.personId || draft.partnerId !== who.partnerId) throw notHis(draft.id);
  if (draft.status !== 'open') throw wrong(`The draft ${draft.id} was to be saved as ${draft.status}; only an open draft is saved.`);
  if ((await tx.drafts.get(draft.id)) !== undefined) await openDraft(tx, draft.id, who);
  await tx.drafts.put(draft);
}

async function recordConsent(tx: Repositories, turn: Turn, { consent }: EffectOf<'record-consent'>): Promise<void> {
  const { who } = turn;
  await ownDraft(tx, consent.draftId, who);
  if (consent.personId !== who.personId) throw notHis(consent.draftId);
  await tx.consents.append(consent);
  await note(tx, turn, consent.draftId, consent.given ? 'consent-stated' : 'consent-refused', consent);
}

async function discardDraft(tx: Repositories, turn: Turn, { draftId }: EffectOf<'discard-draft'>): Promise<void> {
  const { who, at } = turn;
  if ((await ownDraft(tx, draftId, who)).status === 'discarded') return;
  await tx.drafts.put({ ...(await openDraft(tx, draftId, who)), status: 'discarded', updatedAt: at });
  await endHandover(tx, draftId, { state: 'discarded', at });
  await note(tx, turn, draftId, 'draft-discarded', null);
}

async function giveAway(tx: Repositories, turn: Turn, { draftId, revision, attempt, receiverId }: EffectOf<'hand-over'>): Promise<void> {
  const draft = await openDraft(tx, draftId, turn.who);
  if (draft.revision !== revision || draft.attempt !== attempt) throw changed(draftId);
  await handOver(tx, draft, receiverId, turn);
  await note(tx, turn, draftId, 'draft-handed-over', { fields: draft.fields, receiverId });
}

/** The entry's id comes from the key, as unguessable as the draft's own: one confirmation, one entry. */
async function submit(tx: Repositories, turn: Turn, effect: EffectOf<'submit'>): Promise<string> {
  const { draftId, revision, attempt, key, operation, payload } = effect;
  if (key !== submissionKey(draftId, revision, attempt))
    throw wrong(`The key ${key} is not that of draft ${draftId}, ${revision}, ${attempt}.`);
  const draft = await openDraft(tx, draftId, turn.who);
  if (draft.revision !== revision || draft.attempt !== attempt) throw changed(draftId);
  await tx.drafts.put({ ...draft, status: 'sending', conversationId: turn.conversationId, updatedAt: turn.at });
  const entry: OutboxEntry = {
    id: `out.${key}`,
    operation,
    key,
    draftId,
    subject: draft.subject,
    attempt,
    conversationId: turn.conversationId,
    who: turn.who,
    payload,
    state: 'open',
    tries: 0,
    dueAt: turn.at,
    lastProblem: null,
    noticeSent: false,
    createdAt: turn.at,
    requestId: currentRequestId() ?? null,
  };
  await operationOf(operation).confirmed(tx, entry, turn.deskAt);
  await tx.outbox.insert(entry);
  await note(tx, turn, draftId, 'draft-confirmed', { operation, payload }, draft.subject);
  return entry.id;
}

/** Who asks twice for the same question waits once more: each time is told in the question's chain. */
async function ask(tx: Repositories, { conversationId, who, at }: Turn, effect: EffectOf<'ask-person'>): Promise<void> {
  const { questionId, text, lang, context } = effect;
  const asked = { id: questionId, text, textKey: questionKey(text), lang, context, askedAt: at };
  const { id } = await tx.questions.file(asked, { conversationId, personId: who.personId });
  await tx.audit.append({
    ...{ record: `question:${id}`, event: 'question-asked', by: 'person', personId: who.personId, subject: null, content: text, at },
  });
}

/** Tells the trail what the person whose turn this is did to a draft. */
const note = (
  tx: Repositories,
  { who: { personId }, at }: Turn,
  draftId: string,
  event: AuditEvent['event'],
  content: unknown,
  subject: string | null = null,
): Promise<void> => tx.audit.append({ record: `draft:${draftId}`, event, by: 'person', personId, subject, content, at });

/** A draft that went to a colleague since it was decided on was changed meanwhile; any other that is not the person's is a fault of the dialog. */
async function ownDraft(tx: Repositories, draftId: string, who: Who): Promise<Draft> {
  const draft = await tx.drafts.get(draftId);
  if (draft !== undefined && draft.ownerId === who.personId && draft.partnerId === who.partnerId) return draft;
  const handover = await tx.handovers.get(draftId);
  const hadIt = handover?.partnerId === who.partnerId && [handover.authorId, handover.receiverId].includes(who.personId);
  throw hadIt ? changed(draftId) : notHis(draftId);
}

/** A draft being sent is locked, a sent or discarded one is closed: whoever decided on it as open decides again. */
async function openDraft(tx: Repositories, draftId: string, who: Who): Promise<Draft> {
  const draft = await ownDraft(tx, draftId, who);
  if (draft.status !== 'open') throw changed(draftId);
  return draft;
}

const changed = (draftId: string): AppError =>
  new AppError('store.conflict', `The draft ${draftId} was changed meanwhile. Read it again and decide anew.`);
const notHis = (draftId: string): AppError => wrong(`The draft ${draftId} is not one of the person whose turn this is.`);
const wrong = (what: string): AppError => new AppError('internal', `${what} Mend the dialog that asked for it.`);
