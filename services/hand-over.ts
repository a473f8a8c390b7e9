import { AppError } from './errors.js';
import type { Repositories } from './ports.js';
import { type Draft, type Handover, MAIN_ACCOUNT, type Who } from './records.js';

/** Who does it and when, the machine's time. */
interface By {
  readonly who: Who;
  readonly at: number;
}

/** Gives an open draft of the person's to the main account of his company, in the transaction that decided on it. */
export async function handOver(tx: Repositories, draft: Draft, receiverId: string | null, { who, at }: By): Promise<void> {
  const receiver = receiverId === null ? undefined : await tx.people.get(receiverId);
  if (receiverId !== null && (receiver?.partnerId !== who.partnerId || receiverId === who.personId))
    throw new AppError('store.conflict', `The draft ${draft.id} cannot go to one who is no colleague of its author. Decide anew.`);
  await tx.drafts.put({ ...draft, ownerId: receiverId ?? MAIN_ACCOUNT, updatedAt: at });
  await tx.handovers.put({
    draftId: draft.id,
    partnerId: who.partnerId,
    authorId: who.personId,
    receiverId,
    state: receiverId === null ? 'waiting' : 'given',
    note: null,
    number: null,
    at,
    told: false,
  });
}

/**
 * Gives a draft back to its author, by its receiver or by the author while it waits. Its attempt counts on, so that no button shown before
 * confirms anything any more. Whoever may not do it meets a conflict and decides anew.
 */
export async function handBack(tx: Repositories, draftId: string, note: string | null, { who, at }: By): Promise<void> {
  const [handover, draft] = [await tx.handovers.get(draftId), await tx.drafts.get(draftId)];
  if (handover === undefined || draft === undefined || draft.status !== 'open' || !mayReturn(handover, who))
    throw new AppError('store.conflict', `The draft ${draftId} is not the person's to give back. Read it again and decide anew.`);
  await tx.drafts.put({ ...draft, ownerId: handover.authorId, attempt: draft.attempt + 1, updatedAt: at });
  const isByAuthor = handover.authorId === who.personId;
  await tx.handovers.put({ ...handover, state: 'returned', note, at, told: isByAuthor });
  await tx.audit.append({
    ...{ record: `draft:${draftId}`, event: 'draft-handed-back', by: 'person', personId: who.personId, subject: null, content: note, at },
  });
}

const mayReturn = ({ partnerId, state, authorId, receiverId }: Handover, who: Who): boolean =>
  partnerId === who.partnerId && ((state === 'given' && receiverId === who.personId) || (state === 'waiting' && authorId === who.personId));

/** Notes what became of a draft at the hand of its receiver: its author is to hear of it. Nothing where it was never handed over. */
export async function endHandover(
  tx: Repositories,
  draftId: string,
  end: Pick<Handover, 'at'> & ({ readonly state: 'submitted'; readonly number: string } | { readonly state: 'discarded' }),
): Promise<void> {
  const handover = await tx.handovers.get(draftId);
  if (handover?.state === 'given') await tx.handovers.put({ ...handover, ...end, told: false });
}

/** Before a person is forgotten: what he was handed goes back to its authors, what waits of his is his own again. */
export async function undoHandovers(tx: Repositories, by: By): Promise<void> {
  const { personId, partnerId } = by.who;
  const held = await tx.handovers.heldBy(personId, partnerId);
  const own = (await tx.handovers.ofAuthor(personId, partnerId, ALL)).filter(({ state }) => state === 'waiting');
  for (const { draftId } of [...held, ...own]) if ((await tx.drafts.get(draftId))?.status === 'open') await handBack(tx, draftId, null, by);
}

const ALL = 10_000;
