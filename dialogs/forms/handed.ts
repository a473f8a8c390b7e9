import { dayIn } from '../../services/clock.js';
import type { Draft } from '../../services/records.js';
import { colleague, readerIn } from '../colleagues.js';
import { formatDay } from '../format.js';
import { handoverTexts } from '../texts/handover.js';
import { type FormScene, nextDraft } from './draft-step.js';

/** What the summary says of a draft that a colleague has handed to the person, and by whom the consent was stated; null for his own. */
export const handedNotes = async (scene: FormScene, draft: Draft): Promise<readonly string[] | null> => {
  const { desk, form, lang, texts, turn } = scene;
  const handover = await desk.handover(draft.id);
  if (handover?.state !== 'given') return null;
  const words = handoverTexts[texts.lang];
  const dayOf = (at: number): string => formatDay(dayIn(at, turn.timeZone), lang);
  // A statement that another customer or contact has voided is nobody's; what is stated in this turn is the person's own.
  const holds = (await form.statement?.holds(desk, draft)) === true;
  const consent = holds ? (await desk.consents(draft.id)).at(-1) : undefined;
  const isOthers = consent !== undefined && consent.personId !== turn.who.personId;
  return [
    words.held(colleague(handover.authorId, readerIn(scene)), dayOf(handover.at)),
    ...(isOthers ? [words.consentBy(colleague(consent.personId, readerIn(scene)), dayOf(consent.at))] : []),
  ];
};

/** A draft that has changed hands, as it stands with who has it now: whether he acts with the main account is known, or why he has it. */
export const inTheseHands = async (scene: FormScene): Promise<Draft> => {
  const { form, draft, desk, turn, progress } = scene;
  const handover = form.handover && (await desk.handover(draft.id));
  if (!form.handover || !handover) return draft;
  const { mainAccount } = await desk.profile();
  const isReceiver = handover.receiverId === turn.who.personId;
  const held = mainAccount === 'unknown' ? (isReceiver ? 'yes' : 'no') : mainAccount;
  return nextDraft(scene, form.handover.heldBy(draft.fields, held), progress);
};
