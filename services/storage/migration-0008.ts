import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Whether a person wants to hear of a changed status; on until he says otherwise. */
export async function newsWanted(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('news', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
