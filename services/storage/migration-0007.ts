import type { Kysely } from 'kysely';
import { makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** What is to be said when the quiet hours are over. */
export async function heldNotices(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'held_notices',
    { seq: 'counter', conversation_id: 'text', notice: 'text', at: 'long' },
    { belongs: { conversation_id: 'conversations.id' } },
  );
}
