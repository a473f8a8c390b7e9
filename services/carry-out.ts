import { type Effect, submissionKey } from './effects.js';
import { AppError } from './errors.js';
import { endHandover, handBack, handOver, undoHandovers } from './hand-over.js';
import { operationOf } from './operations.js';
import type { Repositories } from './ports.js';
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
        await tx.questions.file(
          {
            id: effect.questionId,
            text: effect.text,
            textKey: questionKey(effect.text),
            lang: effect.lang,
            context: effect.context,
            askedAt: turn.at,
          },
          { conversationId: turn.conversationId, personId: turn.who.personId },
        );
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
        await undoHandovers(tx, turn);
        await tx.drafts.forgetUnsent(turn.who.personId, turn.who.partnerId);
        await tx.people.forget(turn.who.personId);
        await tx.states.forget(turn.who.personId);
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

async function recordConsent(tx: Repositories, { who }: Turn, { consent }: EffectOf<'record-consent'>): Promise<void> {
  await ownDraft(tx, consent.draftId, who);
  if (consent.personId !== who.personId) throw notHis(consent.draftId);
  await tx.consents.append(consent);
}

async function discardDraft(tx: Repositories, { who, at }: Turn, { draftId }: EffectOf<'discard-draft'>): Promise<void> {
  if ((await ownDraft(tx, draftId, who)).status === 'discarded') return;
  await tx.drafts.put({ ...(await openDraft(tx, draftId, who)), status: 'discarded', updatedAt: at });
  await endHandover(tx, draftId, { state: 'discarded', at });
}

async function giveAway(tx: Repositories, turn: Turn, { draftId, revision, attempt, receiverId }: EffectOf<'hand-over'>): Promise<void> {
  const draft = await openDraft(tx, draftId, turn.who);
  if (draft.revision !== revision || draft.attempt !== attempt) throw changed(draftId);
  await handOver(tx, draft, receiverId, turn);
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
  return entry.id;
}

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
