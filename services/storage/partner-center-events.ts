import { z } from 'zod';
import { EVENT_KINDS } from '../partner-center/states.js';
import type { PartnerCenterRecords } from '../partner-center/store-port.js';
import { fitting } from './json-text.js';
import { nextNumber } from './partner-center-numbers.js';
import type { Db } from './schema.js';

/** The series that numbers events. A column that counts by itself would not do: two transactions may commit in another order than they counted. */
const SERIES = 'events';

const kindSchema = z.enum(EVENT_KINDS);

/** Changes of status, in one order for all companies. */
export const statusEvents = (db: Db): Pick<PartnerCenterRecords, 'file' | 'events' | 'lastEvent'> => ({
  async file({ partnerId, ...event }) {
    await db
      .insertInto('pc_events')
      .values({ seq: await nextNumber(db, SERIES), partner_id: partnerId, ...event })
      .execute();
  },

  async events({ partnerId, after, limit }) {
    let rows = db.selectFrom('pc_events').selectAll().where('seq', '>', after).orderBy('seq').limit(limit);
    if (partnerId !== undefined) rows = rows.where('partner_id', '=', partnerId);
    return (await rows.execute()).map(({ partner_id, kind, ...event }) => ({
      ...event,
      partnerId: partner_id,
      kind: fitting(kindSchema, kind, { table: 'pc_events', id: String(event.seq) }),
    }));
  },

  async lastEvent() {
    const row = await db.selectFrom('pc_numbers').select('last').where('day', '=', SERIES).executeTakeFirst();
    return row?.last ?? 0;
  },
});
