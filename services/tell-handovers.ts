import type { Clock, IdSource } from './clock.js';
import { mainAccountOf } from './main-account.js';
import { languageOf, type Notice, type NoticePlace, placeOf, say } from './notice.js';
import type { PartnerCenterFlows } from './partner-center/port.js';
import type { Repositories, Store } from './ports.js';
import type { DeskLanguage, Handover, LogLine } from './records.js';

/** News of a draft that was handed over, and whether it is for who wrote it or for who has it now. */
interface HandoverNews {
  readonly handover: Handover;
  readonly to: 'author' | 'receiver';
}

/** Words the news. */
export type HandoverComposer = (news: HandoverNews, lang: DeskLanguage, place: NoticePlace) => Notice;

export interface HandoverParts {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterFlows;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly compose: HandoverComposer;
}

export interface HandoverRound {
  /** What was told, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

/** Keeps a round to seconds. */
const A_ROUND = 20;
/** A turn is dated before it is committed: who spoke so shortly before nobody was found is looked at again. */
const LOOK_BACK_MS = 10_000;

/**
 * One round: drafts that wait go to the main account, where one of its people has come by now, and everybody hears once of what concerns
 * him, in the conversation that he used last. Ownership and news are committed together.
 */
export async function tellHandovers(parts: HandoverParts): Promise<HandoverRound> {
  const { store, clock } = parts;
  const lines: LogLine[] = [];
  for (const waiting of await store.handovers.waiting(A_ROUND)) {
    const found = await mainAccountOf(parts, { partnerId: waiting.partnerId, besides: waiting.authorId });
    if (found.kind === 'unavailable') return { lines: [...lines, ...(await tellAll(parts))], problems: [found.problem] };
    if (found.kind === 'not-found') await store.handovers.noteLook(waiting.draftId, clock.now() - LOOK_BACK_MS);
    else lines.push(...(await give(parts, waiting, found.value)));
  }
  return { lines: [...lines, ...(await tellAll(parts))], problems: [] };
}

/** The draft's new owner hears of it with everybody else; its author, who was told to wait, at once. */
const give = ({ store, clock, compose }: HandoverParts, waiting: Handover, receiverId: string): Promise<readonly LogLine[]> =>
  store.transaction(async (tx) => {
    const draft = await tx.drafts.get(waiting.draftId);
    // Taken back since it was found, or given to somebody by now.
    if (draft?.status !== 'open' || (await tx.handovers.get(waiting.draftId))?.state !== 'waiting') return [];
    const at = clock.now();
    const handover: Handover = { ...waiting, receiverId, state: 'given', at, told: false };
    await tx.drafts.put({ ...draft, ownerId: receiverId, updatedAt: at });
    await tx.handovers.put(handover);
    await tx.audit.append({
      ...{ record: `draft:${draft.id}`, event: 'draft-received', by: 'desk', personId: receiverId, subject: null, content: null, at },
    });
    return tell(tx, { handover, to: 'author' }, { compose, at });
  });

async function tellAll({ store, clock, compose }: HandoverParts): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for (const handover of await store.handovers.untold(A_ROUND))
    lines.push(
      ...(await store.transaction(async (tx) => {
        if (!(await tx.handovers.noteTold(handover.draftId, handover.state))) return [];
        return tell(tx, { handover, to: handover.state === 'given' ? 'receiver' : 'author' }, { compose, at: clock.now() });
      })),
    );
  return lines;
}

/** Whoever has no conversation any more had himself forgotten: he hears of nothing. */
async function tell(
  tx: Repositories,
  news: HandoverNews,
  { compose, at }: { readonly compose: HandoverComposer; readonly at: number },
): Promise<readonly LogLine[]> {
  const { handover, to } = news;
  const personId = to === 'author' ? handover.authorId : (handover.receiverId ?? handover.authorId);
  const conversationId = await tx.people.lastConversation(personId);
  if (conversationId === undefined) return [];
  const notice = compose(news, await languageOf(tx, personId), await placeOf(tx, conversationId));
  return say(tx, notice, { conversationId, replyTo: null, at });
}
