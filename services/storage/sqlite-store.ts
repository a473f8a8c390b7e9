import { chmod, open, stat } from 'node:fs/promises';
import { Kysely, SqliteDialect } from 'kysely';
import type { PartnerCenterStore } from '../partner-center/store-port.js';
import type { Store } from '../ports.js';
import { cannotOpen, damagedFile, openLibsql } from './libsql-database.js';
import { isForeign, migrate } from './migrations.js';
import { partnerCenterRecords } from './partner-center-records.js';
import { repositories } from './repositories.js';
import type { Tables } from './schema.js';

/** Files up to this size are read through at start (0.1 s here); in a larger one damage shows when it is met. */
const CHECKED_UP_TO_BYTES = 64 * 1024 * 1024;

/**
 * Opens the desk's database file, makes it where there is none (readable by its owner only), and brings its schema up to date. Both stores
 * share it; closing the first closes the file. Errors: `store.damaged`, `store.newer-schema`, `store.failed`, each naming the file.
 */
export async function createSqliteStore({ file }: { readonly file: string }): Promise<{
  readonly store: Store;
  readonly partnerCenter: PartnerCenterStore;
}> {
  await keepPrivate(file);
  const database = openLibsql(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    if (isForeign(database)) throw damagedFile(file);
    if ((await stat(file)).size <= CHECKED_UP_TO_BYTES) database.checkIntegrity();
    database.keepWriteAheadLog();
    await migrate(db, 'sqlite');
  } catch (error) {
    await db.destroy();
    database.close();
    throw error;
  }
  return {
    store: {
      ...repositories(db, 'sqlite'),
      transaction: (work) => db.transaction().execute((tx) => work(repositories(tx, 'sqlite'))),
      close: () => db.destroy(),
    },
    partnerCenter: { transaction: (work) => db.transaction().execute((tx) => work(partnerCenterRecords(tx))) },
  };
}

/** SQLite gives its side files the mode of the database file. */
async function keepPrivate(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotOpen(file, error);
    await chmod(file, 0o600).catch((cause: unknown) => {
      throw cannotOpen(file, cause);
    });
  }
}
