import { problemOf } from '../contract/errors.js';
import { isNumber } from '../contract/schemas.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import type { Caller, Office } from './office.js';
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

/** GET /opportunities: the company's own. */
export const listOpportunities = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { partnerId, lineOf });

/** GET /review/opportunities: those of every company. */
export const listForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { lineOf: (held) => ({ ...lineOf(held), partnerId: held.partnerId }) });

interface Whose {
  readonly partnerId?: string;
  readonly lineOf: (held: HeldOpportunity) => ReturnType<typeof lineOf>;
}

const listPage = (office: Office, { cursor, limit }: PageWish, whose: Whose): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const filter = whose.partnerId === undefined ? {} : { partnerId: whose.partnerId };
    if (cursor !== undefined && !(await isTheirs(tx, cursor, whose.partnerId))) return failure(problemOf('page.cursor'));
    // One more than asked for tells whether there is a next page.
    const rows = await tx.list({ ...filter, ...(cursor === undefined ? {} : { cursor }), limit: limit + 1 });
    const page: HeldOpportunity[] = [];
    for (const held of rows.slice(0, limit)) page.push(await asOfToday(tx, held, office));
    const nextCursor = rows.length > limit ? (page.at(-1)?.number ?? null) : null;
    return success(200, { opportunities: page.map((held) => jsonOf(whose.lineOf(held))), nextCursor });
  });

/** A cursor of another company is refused like one that names nothing, so that it tells nothing. */
async function isTheirs(tx: PartnerCenterRecords, cursor: string, partnerId: string | undefined): Promise<boolean> {
  const held = isNumber(cursor) ? await tx.get(cursor) : undefined;
  return held !== undefined && (partnerId === undefined || held.partnerId === partnerId);
}
