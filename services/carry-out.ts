import { type Effect, submissionKey } from './effects.js';
import { AppError } from './errors.js';
import { operationOf } from './operations.js';
import type { Repositories } from './ports.js';
import { questionKey } from './question-key.js';
import type { Draft, OutboxEntry, Who } from './records.js';

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
  submit: 3,
  'ask-person': 4,
  'set-language': 5,
  'set-reminders': 6,
  'set-news': 7,
  'forget-person': 8,
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
      case 'forget-person':
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
  const stored = await tx.drafts.get(draft.id);
  if (stored !== undefined) openDraftOf(stored, who);
  await tx.drafts.put(draft);
}

async function recordConsent(tx: Repositories, { who }: Turn, { consent }: EffectOf<'record-consent'>): Promise<void> {
  ownDraft(await tx.drafts.get(consent.draftId), consent.draftId, who);
  if (consent.personId !== who.personId) throw notHis(consent.draftId);
  await tx.consents.append(consent);
}

async function discardDraft(tx: Repositories, { who, at }: Turn, { draftId }: EffectOf<'discard-draft'>): Promise<void> {
  const draft = ownDraft(await tx.drafts.get(draftId), draftId, who);
  if (draft.status === 'discarded') return;
  await tx.drafts.put({ ...openDraftOf(draft, who), status: 'discarded', updatedAt: at });
}

/** The entry's id comes from the key, as unguessable as the draft's own: one confirmation, one entry. */
async function submit(tx: Repositories, turn: Turn, effect: EffectOf<'submit'>): Promise<string> {
  const { draftId, revision, attempt, key, operation, payload } = effect;
  if (key !== submissionKey(draftId, revision, attempt))
    throw wrong(`The key ${key} is not that of draft ${draftId}, ${revision}, ${attempt}.`);
  const draft = openDraftOf(ownDraft(await tx.drafts.get(draftId), draftId, turn.who), turn.who);
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
  };
  await operationOf(operation).confirmed(tx, entry, turn.deskAt);
  await tx.outbox.insert(entry);
  return entry.id;
}

function ownDraft(draft: Draft | undefined, draftId: string, who: Who): Draft {
  if (draft === undefined || draft.ownerId !== who.personId || draft.partnerId !== who.partnerId) throw notHis(draftId);
  return draft;
}

/** A draft being sent is locked, a sent or discarded one is closed: whoever decided on it as open decides again. */
function openDraftOf(draft: Draft, who: Who): Draft {
  if (ownDraft(draft, draft.id, who).status !== 'open') throw changed(draft.id);
  return draft;
}

const changed = (draftId: string): AppError =>
  new AppError('store.conflict', `The draft ${draftId} was changed meanwhile. Read it again and decide anew.`);
const notHis = (draftId: string): AppError => wrong(`The draft ${draftId} is not one of the person whose turn this is.`);
const wrong = (what: string): AppError => new AppError('internal', `${what} Mend the dialog that asked for it.`);
