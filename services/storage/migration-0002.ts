import type { Kysely } from 'kysely';
import { makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** The Partner Center's flows: what follows a submission, and records of the other kinds. */
export async function partnerCenterFlows(db: Kysely<Tables>, engine: Engine): Promise<void> {
  for (const list of ['progress', 'withdrawals'])
    await db.schema
      .alterTable('pc_opportunities')
      .addColumn(list, 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  await db.schema.alterTable('pc_opportunities').addColumn('replaces', 'text').execute();
  await makeTable(
    db,
    engine,
    'pc_records',
    { seq: 'counter', kind: 'text', number: 'text', partner_id: 'text', body: 'text', version: 'long' },
    { unique: { pc_records_number: ['kind', 'number'] } },
  );
  await makeIndex(db, 'pc_records_newest', 'pc_records', ['kind', 'partner_id', 'seq']);
  await makeIndex(db, 'pc_records_of_all', 'pc_records', ['kind', 'seq']);
}
