import type { z } from 'zod';
import type { Held, Shelf } from '../partner-center/store-port.js';
import { jsonOf, toJsonText } from './json-text.js';
import { stale } from './pieces.js';
import type { Db } from './schema.js';

/**
 * Records of one kind in the table that all kinds share: what is searched in columns, the rest as the JSON that `body` describes. `dueOf` says
 * after which day something happens to a record by itself.
 */
export function shelf<T extends Held>(
  db: Db,
  kind: string,
  body: z.ZodType<Omit<T, keyof Held>>,
  dueOf: (record: Omit<T, keyof Held>) => string | null = () => null,
): Shelf<T> {
  const recordOf = (row: { number: string; partner_id: string; body: string; version: number }): T =>
    ({
      ...jsonOf(body, row.body, { table: 'pc_records', id: row.number }),
      number: row.number,
      partnerId: row.partner_id,
      version: row.version,
    }) as T;

  return {
    async insert({ number, partnerId, version: _unused, ...rest }) {
      await db
        .insertInto('pc_records')
        .values({ kind, number, partner_id: partnerId, body: toJsonText(rest), version: 1, due: dueOf(rest) })
        .execute();
    },

    async get(number) {
      const row = await db.selectFrom('pc_records').selectAll().where('kind', '=', kind).where('number', '=', number).executeTakeFirst();
      return row && recordOf(row);
    },

    async update({ number, partnerId, version, ...rest }) {
      const written = await db
        .updateTable('pc_records')
        .set({ partner_id: partnerId, body: toJsonText(rest), version: version + 1, due: dueOf(rest) })
        .where('kind', '=', kind)
        .where('number', '=', number)
        .where('version', '=', version)
        .returning('number')
        .executeTakeFirst();
      if (written === undefined) throw stale(kind, number);
    },

    async remove({ number, version }) {
      const gone = await db
        .deleteFrom('pc_records')
        .where('kind', '=', kind)
        .where('number', '=', number)
        .where('version', '=', version)
        .returning('number')
        .executeTakeFirst();
      if (gone === undefined) throw stale(kind, number);
    },

    async overdue(before, limit) {
      const rows = db.selectFrom('pc_records').selectAll().where('kind', '=', kind).where('due', '<', before).orderBy('due').limit(limit);
      return (await rows.execute()).map(recordOf);
    },

    async list({ partnerId, cursor, limit }) {
      let rows = db.selectFrom('pc_records').selectAll().where('kind', '=', kind).orderBy('seq', 'desc').limit(limit);
      if (partnerId !== undefined) rows = rows.where('partner_id', '=', partnerId);
      if (cursor !== undefined)
        rows = rows.where('seq', '<', (eb) =>
          eb.selectFrom('pc_records as last').select('last.seq').where('last.kind', '=', kind).where('last.number', '=', cursor),
        );
      return (await rows.execute()).map(recordOf);
    },
  };
}
