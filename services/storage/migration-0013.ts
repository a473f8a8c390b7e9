import { type Kysely, sql } from 'kysely';
import { makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** Changes of status in the order they happened, and how far the desk has read those of each company. */
export async function events(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const event = { seq: 'long', partner_id: 'text', kind: 'text', number: 'text', status: 'text', at: 'long' } as const;
  await makeTable(db, engine, 'pc_events', event, { key: ['seq'] });
  await makeIndex(db, 'pc_events_of_partner', 'pc_events', ['partner_id', 'seq']);
  // What is there has a place in the order too, so that no reader begins with a gap.
  await sql`insert into pc_events (seq, partner_id, kind, number, status, at)
    select row_number() over (order by seq), partner_id, 'opportunity', number, status, status_since from pc_opportunities`.execute(db);
  await sql`insert into pc_numbers (day, last) select 'events', count(*) from pc_events having count(*) > 0`.execute(db);

  await makeIndex(db, 'pc_opportunities_running_out', 'pc_opportunities', ['deadline'], { where: "status = '验证中'" });
  await db.schema.alterTable('pc_records').addColumn('due', 'text').execute();
  await dueOfHos(db);
  await makeIndex(db, 'pc_records_due', 'pc_records', ['kind', 'due'], { where: 'due is not null' });

  await makeTable(db, engine, 'feeds', { partner_id: 'text', cursor: 'text?', read_at: 'long', version: 'long' }, { key: ['partner_id'] });
  await sql`insert into feeds (partner_id, cursor, read_at, version)
    select distinct partner_id, cast(null as text), 0, 1 from opportunities where number is not null`.execute(db);
  // Its readers asked one opportunity after the other.
  await db.schema.dropIndex('opportunities_watched').execute();
  await makeIndex(db, 'feeds_by_turn', 'feeds', ['read_at']);
}

/** Read and written one by one: the two dialects have different functions for what is inside JSON. */
async function dueOfHos(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('pc_records').select(['seq', 'body']).where('kind', '=', 'ho').execute();
  for (const { seq, body } of rows) {
    const { status, deadline } = JSON.parse(body) as { status: string; deadline: string };
    if (status === '待接受') await db.updateTable('pc_records').set({ due: deadline }).where('seq', '=', seq).execute();
  }
}
