import { problemOf } from '../contract/errors.js';
import { isNumber } from '../contract/schemas.js';
import type { PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import type { Caller, Office } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';
import { asOfToday } from './status.js';
import { detailOf, lineOf } from './views.js';

/** GET /opportunities/{number}: another company's is not found, as if it did not exist. */
export const getOpportunity = (office: Office, { partnerId }: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = isNumber(number) ? await tx.get(number) : undefined;
    if (held === undefined || held.partnerId !== partnerId) return failure(problemOf('opportunity.not-found'));
    return success(200, jsonOf(detailOf(await asOfToday(tx, held, office))));
  });

const OPPORTUNITIES = { name: 'opportunities', shelf: (tx: PartnerCenterRecords) => tx, isNumber };

/** GET /opportunities: the company's own. */
export const listOpportunities = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { ...OPPORTUNITIES, partnerId, shown: async (tx, held) => lineOf(await asOfToday(tx, held, office)) });

/** GET /review/opportunities: those of every company. */
export const listForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    ...OPPORTUNITIES,
    shown: async (tx, held) => ({ ...lineOf(await asOfToday(tx, held, office)), partnerId: held.partnerId }),
  });
