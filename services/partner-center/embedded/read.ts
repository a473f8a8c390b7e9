import { problemOf } from '../contract/errors.js';
import { isNumber } from '../contract/schemas.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import type { Caller, Office } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';
import { asOfToday } from './status.js';
import { detailOf, lineOf, reviewLineOf } from './views.js';

/** The company's opportunity as it stands today; undefined where it is none of theirs, as if it did not exist. */
export async function ownOpportunity(
  tx: PartnerCenterRecords,
  office: Office,
  { partnerId }: Caller,
  number: string,
): Promise<HeldOpportunity | undefined> {
  const held = isNumber(number) ? await tx.get(number) : undefined;
  return held?.partnerId === partnerId ? asOfToday(tx, held, office) : undefined;
}

/** GET /opportunities/{number}. */
export const getOpportunity = (office: Office, caller: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = await ownOpportunity(tx, office, caller, number);
    return held === undefined ? failure(problemOf('opportunity.not-found')) : success(200, jsonOf(detailOf(held)));
  });

const OPPORTUNITIES = { name: 'opportunities', shelf: (tx: PartnerCenterRecords) => tx, isNumber };

/** GET /opportunities: the company's own. */
export const listOpportunities = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { ...OPPORTUNITIES, partnerId, shown: async (tx, held) => lineOf(await asOfToday(tx, held, office)) });

/** GET /review/opportunities: those of every company. */
export const listForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    ...OPPORTUNITIES,
    shown: async (tx, held) => reviewLineOf(await asOfToday(tx, held, office)),
  });
