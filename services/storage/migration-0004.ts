import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Whether a person wants to be reminded; on until he says otherwise. */
export async function remindersWanted(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('reminders', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
