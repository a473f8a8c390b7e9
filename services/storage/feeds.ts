import type { Feeds } from '../notice-ports.js';
import type { Db } from './schema.js';

/** How far the Partner Center's events have been read for each company. */
export const feeds = (db: Db): Feeds => {
  const all = () => db.selectFrom('feeds').select(['partner_id as partnerId', 'cursor', 'read_at as readAt', 'version']);
  return {
    due: (limit) => all().orderBy('read_at').limit(limit).execute(),

    get: (partnerId) => all().where('partner_id', '=', partnerId).executeTakeFirst(),

    async follow({ partnerId, since }) {
      await db
        .insertInto('feeds')
        .values({ partner_id: partnerId, cursor: null, read_at: 0, version: 1 })
        .onConflict((conflict) =>
          conflict.column('partner_id').doUpdateSet((eb) => ({
            version: eb('feeds.version', '+', 1),
            cursor: eb.case().when('feeds.read_at', '<', since).then(eb.ref('feeds.cursor')).else(null).end(),
          })),
        )
        .execute();
    },

    async note({ partnerId, version }, { cursor, at }) {
      const noted = await db
        .updateTable('feeds')
        .set({ cursor, read_at: at })
        .where('partner_id', '=', partnerId)
        .where('version', '=', version)
        .returning('partner_id')
        .executeTakeFirst();
      return noted !== undefined;
    },
  };
};
