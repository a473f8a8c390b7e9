import { chmod, open, stat } from 'node:fs/promises';
import { Kysely, SqliteDialect } from 'kysely';
import type { PartnerCenterStore } from '../partner-center/store-port.js';
import { AppError } from '../errors.js';
import type { Store } from '../ports.js';
import { cleanMark } from './clean-mark.js';
import { cannotOpen, damagedFile, openLibsql } from './libsql-database.js';
import { isForeign, migrate, newestSchema, schemaOf } from './migrations.js';
import { partnerCenterRecords } from './partner-center-records.js';
import { repositories } from './repositories.js';
import type { Db, Tables } from './schema.js';

/** Files up to this size are read through at every start (0.1 s here), larger ones only after a stop that was none. */
const ALWAYS_CHECKED_BYTES = 64 * 1024 * 1024;

export interface SqliteOptions {
  readonly file: string;
  /** Told how long the reading through of a file took whose last stop was not clean. */
  readonly onChecked?: (milliseconds: number) => void;
  readonly alwaysCheckedBytes?: number;
}

/**
 * Opens the desk's database file, makes it where there is none (readable by its owner only), and brings its schema up to date. Both stores
 * share it; closing the first closes the file. Errors: `store.damaged`, `store.newer-schema`, `store.failed`, each naming the file.
 */
export async function createSqliteStore(options: SqliteOptions): Promise<{
  readonly store: Store;
  readonly partnerCenter: PartnerCenterStore;
}> {
  const { db, close } = await openSqlite(options);
  return {
    store: {
      ...repositories(db, 'sqlite'),
      transaction: (work) => db.transaction().execute((tx) => work(repositories(tx, 'sqlite'))),
      close,
    },
    partnerCenter: { transaction: (work) => db.transaction().execute((tx) => work(partnerCenterRecords(tx))) },
  };
}

/** Opens the file as tables, checked and of this program's schema; `close` notes that the stop was clean. Errors as above. */
export async function openSqlite({
  file,
  onChecked = () => {},
  alwaysCheckedBytes = ALWAYS_CHECKED_BYTES,
}: SqliteOptions): Promise<{ readonly db: Db; close(): Promise<void> }> {
  await keepPrivate(file);
  const mark = cleanMark(file);
  const database = openLibsql(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    if (isForeign(database)) throw damagedFile(file);
    if (!mark.lastStopWasClean) {
      const begun = performance.now();
      database.checkIntegrity();
      onChecked(performance.now() - begun);
    } else if ((await stat(file)).size <= alwaysCheckedBytes) database.checkIntegrity();
    mark.place();
    database.keepWriteAheadLog();
    await migrate(db, 'sqlite');
  } catch (error) {
    await db.destroy();
    database.close();
    throw error;
  }
  const close = async (): Promise<void> => {
    await db.destroy();
    mark.remove();
  };
  return { db, close };
}

/**
 * Opens the file for reading beside a desk that may run on it: nothing is made, checked through or brought up to date. A file that is not
 * there, or of another schema than this program's, is `input.invalid`.
 */
export async function openSqliteForReading(file: string): Promise<Db> {
  if (!(await stat(file).catch(() => null))) throw new AppError('input.invalid', `There is no database at ${file}. Check DATA_DIR.`);
  const database = openLibsql(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    if (isForeign(database)) throw damagedFile(file);
    const found = await schemaOf(db);
    if (found === newestSchema()) return db;
    throw new AppError(
      'input.invalid',
      `The database ${file} has schema ${found}, this program ${newestSchema()}. Use the version that runs on it, or run: npm run desk -- migrate`,
    );
  } catch (error) {
    await db.destroy();
    throw error;
  }
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
