import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Forms about an existing record: drafts and outbox entries name it. An opportunity is found by the key of its submission. */
export async function subjects(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('subject', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('subject', 'text').execute();
  await db.schema.alterTable('outbox').dropColumn('opportunity_id').execute();
}
