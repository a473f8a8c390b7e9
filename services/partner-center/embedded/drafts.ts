import { z } from 'zod';
import { type DraftView, isDraftNumber } from '../contract/draft-schemas.js';
import { problemOf } from '../contract/errors.js';
import { submission } from '../contract/schemas.js';
import type { HeldDraft, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import { runningNumber } from './numbers.js';
import { type Caller, type Office, todayOf } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';
import { submitFields } from './submit.js';
import { staleAnswer } from './version.js';
import { instant } from './views.js';
import { type Wish, write } from './write.js';

/** POST /drafts. */
export const createDraft = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'create-draft', schema: submission }, wish, async (tx, { replaces = null, ...fields }) => {
    const at = office.clock.deskNow();
    const { partnerId } = caller;
    const number = await runningNumber(tx, 'DR', todayOf(office));
    const held: HeldDraft = { number, partnerId, fields, replaces, createdAt: at, changedAt: at, version: 1 };
    await tx.drafts.insert(held);
    return success(201, jsonOf(viewOf(held)));
  });

/** GET /drafts/{number}. */
export const getDraft = (office: Office, caller: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = await ownDraft(tx, caller, number);
    return held === undefined ? failure(problemOf('draft.not-found')) : success(200, jsonOf(viewOf(held)));
  });

/** GET /drafts: the company's own. */
export const listDrafts = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    name: 'drafts',
    shelf: (tx) => tx.drafts,
    isNumber: isDraftNumber,
    partnerId,
    shown: async (_tx, held) => viewOf(held),
  });

/** PUT /drafts/{number}. */
export const changeDraft = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'change-draft', schema: submission }, wish, (tx, { replaces = null, ...fields }) =>
    withDraft(tx, caller, wish, async (held) => {
      const now: HeldDraft = { ...held, fields, replaces, changedAt: office.clock.deskNow() };
      await tx.drafts.update(now);
      return success(200, jsonOf(viewOf({ ...now, version: now.version + 1 })));
    }),
  );

/** DELETE /drafts/{number}. */
export const deleteDraft = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'delete-draft', schema: NOTHING }, { ...wish, body: {} }, (tx) =>
    withDraft(tx, caller, wish, async (held) => {
      await tx.drafts.remove(held);
      return success(200, { number: held.number });
    }),
  );

/** POST /drafts/{number}/submissions. */
export const submitDraft = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'submit-draft', schema: NOTHING }, { ...wish, body: {} }, (tx) =>
    withDraft(tx, caller, wish, async (held) => {
      const answer = await submitFields(tx, office, caller, held);
      if (answer.kind === 'success') await tx.drafts.remove(held);
      return answer;
    }),
  );

/** These two calls have no body. */
const NOTHING = z.strictObject({});

async function withDraft(
  tx: PartnerCenterRecords,
  caller: Caller,
  wish: Wish,
  work: (held: HeldDraft) => Promise<Answer>,
): Promise<Answer> {
  const held = await ownDraft(tx, caller, wish.number);
  if (held === undefined) return failure(problemOf('draft.not-found'));
  return staleAnswer(wish, held) ?? work(held);
}

async function ownDraft(tx: PartnerCenterRecords, { partnerId }: Caller, number: string): Promise<HeldDraft | undefined> {
  const held = isDraftNumber(number) ? await tx.drafts.get(number) : undefined;
  return held?.partnerId === partnerId ? held : undefined;
}

const viewOf = ({ number, fields, replaces, createdAt, changedAt, version }: HeldDraft): DraftView => ({
  number,
  status: '草稿',
  fields,
  replaces,
  createdAt: instant(createdAt),
  changedAt: instant(changedAt),
  version,
});
