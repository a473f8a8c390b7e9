import type { Settings } from '../ports.js';
import type { Db } from './schema.js';

/** Small values of the installation itself. */
export const settings = (db: Db): Settings => ({
  async get(key) {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value;
  },

  async set(key, value) {
    await db
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  },
});
