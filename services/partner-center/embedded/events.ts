import type { EventPage } from '../contract/event-schemas.js';
import { problemOf } from '../contract/errors.js';
import type { PartnerCenterRecords, StatusEvent } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import { hoAsOfToday } from './ho-status.js';
import { type Caller, type Office, todayOf } from './office.js';
import type { PageWish } from './request.js';
import { asOfToday } from './status.js';
import { instant } from './views.js';

/** Deadlines that are taken note of before one page; what is left is there for the next. */
const LAPSES = 100;

/** GET /events: the company's own. */
export const listEvents = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  eventPage(office, wish, { whose: { partnerId }, shown: eventOf });

/** GET /review/events: those of every company. */
export const listEventsForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  eventPage(office, wish, { whose: {}, shown: (event) => ({ ...eventOf(event), partnerId: event.partnerId }) });

const eventPage = (
  office: Office,
  { cursor = '0', limit }: PageWish,
  { whose, shown }: { readonly whose: { readonly partnerId?: string }; readonly shown: (event: StatusEvent) => object },
): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    await noteLapses(tx, office);
    const after = /^\d{1,15}$/.test(cursor) ? Number(cursor) : Number.NaN;
    // A place that was never reached: of another Partner Center, or of this one before it was put back to an earlier state.
    if (!(after <= (await tx.lastEvent()))) return failure(problemOf('page.cursor'));
    const rows = await tx.events({ ...whose, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const body = { events: page.map(shown), nextCursor: String(page.at(-1)?.seq ?? after), more: rows.length > limit };
    return success(200, jsonOf(body));
  });

/** What has lapsed by itself is an event once somebody looks; whoever reads events looks at nothing else. */
async function noteLapses(tx: PartnerCenterRecords, office: Office): Promise<void> {
  const today = todayOf(office);
  for (const held of await tx.overdue(today, LAPSES)) await asOfToday(tx, held, office);
  for (const held of await tx.hos.overdue(today, LAPSES)) await hoAsOfToday(tx, held, office);
}

const eventOf = ({ seq, kind, number, status, at }: StatusEvent): EventPage['events'][number] => ({
  id: String(seq),
  kind,
  number,
  status,
  at: instant(at),
});
