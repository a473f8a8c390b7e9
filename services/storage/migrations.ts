import type { Kysely, SqliteDatabase } from 'kysely';
import { AppError } from '../errors.js';
import { firstSchema } from './migration-0001.js';
import { partnerCenterFlows } from './migration-0002.js';
import { subjects } from './migration-0003.js';
import { remindersWanted } from './migration-0004.js';
import { reminders } from './migration-0005.js';
import { lastRoles } from './migration-0006.js';
import { heldNotices } from './migration-0007.js';
import { newsWanted } from './migration-0008.js';
import { handovers } from './migration-0009.js';
import { requestIds } from './migration-0010.js';
import { auditTrail } from './migration-0011.js';
import { idleDrafts } from './migration-0012.js';
import { events } from './migration-0013.js';
import type { Db, Engine, Tables } from './schema.js';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: (db: Kysely<Tables>, engine: Engine) => Promise<void>;
}

/** Numbered, forward only, never changed once released. */
const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first-schema', up: firstSchema },
  { number: 2, name: 'partner-center-flows', up: partnerCenterFlows },
  { number: 3, name: 'subjects', up: subjects },
  { number: 4, name: 'reminders-wanted', up: remindersWanted },
  { number: 5, name: 'reminders', up: reminders },
  { number: 6, name: 'last-roles', up: lastRoles },
  { number: 7, name: 'held-notices', up: heldNotices },
  { number: 8, name: 'news-wanted', up: newsWanted },
  { number: 9, name: 'handovers', up: handovers },
  { number: 10, name: 'request-ids', up: requestIds },
  { number: 11, name: 'audit-trail', up: auditTrail },
  { number: 12, name: 'idle-drafts', up: idleDrafts },
  { number: 13, name: 'events', up: events },
];

/**
 * Brings the schema to this program's version. Each step and the note that it was taken are one transaction, so a crash leaves either
 * neither or both. A schema that is newer than this program is `store.newer-schema` and stays untouched.
 */
export async function migrate(db: Db, engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const taken = await db.selectFrom('schema_migrations').select(['number', 'name']).orderBy('number').execute();
  const newest = migrations.at(-1)?.number ?? 0;
  const unknown = taken.find(({ number }) => number > newest);
  if (unknown !== undefined)
    throw new AppError(
      'store.newer-schema',
      `The database has schema ${unknown.number} (${unknown.name}), this program knows up to ${newest}. Nothing was changed; start the newer version of Partner Desk.`,
      { details: { found: unknown.number, known: newest } },
    );
  const done = new Set(taken.map(({ number }) => number));
  for (const { number, name, up } of migrations.filter((migration) => !done.has(migration.number)))
    await db.transaction().execute(async (tx) => {
      await up(tx, engine);
      await tx.insertInto('schema_migrations').values({ number, name }).execute();
    });
}

/** The schema of a database of ours; 0 for an empty one. */
export async function schemaOf(db: Db): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_migrations')) return 0;
  const newest = await db.selectFrom('schema_migrations').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return newest?.number ?? 0;
}

/** The schema of this program. */
export const newestSchema = (): number => MIGRATIONS.at(-1)?.number ?? 0;

/** Whether a database holds tables of somebody else: then it is not ours to migrate. */
export function isForeign(database: SqliteDatabase): boolean {
  const names = (
    database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all([]) as { name: string }[]
  ).map(({ name }) => name);
  return names.length > 0 && !names.includes('schema_migrations');
}
