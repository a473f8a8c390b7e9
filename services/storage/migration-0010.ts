import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Calls to the Partner Center carry the id of the message they come from, whenever they are made. */
export async function requestIds(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('request_id', 'text').execute();
}
