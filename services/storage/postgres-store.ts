import { setTimeout as pause } from 'node:timers/promises';
import { type IsolationLevel, Kysely, PostgresDialect, sql } from 'kysely';
import { AppError } from '../errors.js';
import type { PartnerCenterStore } from '../partner-center/store-port.js';
import type { Store } from '../ports.js';
import { migrate } from './migrations.js';
import { partnerCenterRecords } from './partner-center-records.js';
import { openPostgres, type PostgresOptions, SerializationFailure } from './postgres-database.js';
import { repositories } from './repositories.js';
import type { Db, Tables } from './schema.js';

/** How often a transaction is begun again that met another one, and how long it waits at most before that. */
const AGAIN = { times: 10, pauseMs: 20 } as const;

/** Held while the schema is brought up to date: of several replicas that start at once one does it. Any number that stays the same. */
const MIGRATION_LOCK = 7_061_113;

/**
 * Connects to the desk's database and brings its schema up to date. Both stores share the connections; closing the first closes them. Errors:
 * `store.unavailable`, `store.newer-schema`, `store.foreign`.
 */
export async function createPostgresStore(options: PostgresOptions): Promise<{
  readonly store: Store;
  readonly partnerCenter: PartnerCenterStore;
}> {
  const db = await openPostgresTables(options);
  return {
    store: {
      ...repositories(db, 'postgres'),
      // A row that two transactions change is a conflict for the later one, whatever it had read of it.
      transaction: (work) => atomically(db, 'repeatable read', (tx) => work(repositories(tx, 'postgres'))),
      close: () => db.destroy(),
    },
    // The Partner Center decides by what is not there (no other application for this customer): only serializable sees that change.
    partnerCenter: { transaction: (work) => atomically(db, 'serializable', (tx) => work(partnerCenterRecords(tx))) },
  };
}

/** Connects to the database as tables of this program's schema. Errors as above. */
export async function openPostgresTables(options: PostgresOptions): Promise<Db> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPostgres(options) }) });
  try {
    await migrateAlone(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Runs work in a transaction, anew where it met another one. */
async function atomically<T>(db: Db, level: IsolationLevel, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let time = 1; ; time++)
    try {
      return await db.transaction().setIsolationLevel(level).execute(work);
    } catch (error) {
      if (!(error instanceof SerializationFailure) || time === AGAIN.times) throw error;
      await pause(Math.random() * AGAIN.pauseMs * time);
    }
}

async function migrateAlone(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
    try {
      if (await isForeign(connection)) throw foreign();
      await migrate(connection, 'postgres');
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
}

/** Whether the schema holds tables of somebody else: then it is not ours to migrate. */
async function isForeign(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(db);
  return rows.length > 0 && !rows.some(({ name }) => name === 'schema_migrations');
}

const foreign = (): AppError =>
  new AppError(
    'store.foreign',
    'The database that DATABASE_URL names holds tables of another program. Nothing was changed; name a database of its own for Partner Desk.',
  );
