import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** What a person may do for his company, as it was said last: what is told unasked has no caller to ask. */
export async function lastRoles(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('roles', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}
