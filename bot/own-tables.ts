import { join } from 'node:path';
import { AppError } from '../services/errors.js';
import type { Db, Engine } from '../services/storage/schema.js';
import type { Config } from './config.js';
import { openDataDir } from './secrets.js';

/** The configuration, where the data lie in a file; `remedy` says what to do instead. */
export function onlySqlite(config: Config, remedy: string): Config {
  if (config.database === null) return config;
  throw new AppError('input.invalid', `DATABASE_URL is set: this command is for the data in DATA_DIR. ${remedy}`);
}

/** The database of this configuration as tables, for the commands that move it or bring it up to date. */
export interface OwnTables {
  readonly db: Db;
  readonly engine: Engine;
  /** How it is called in a sentence, without a password. */
  readonly place: string;
  close(): Promise<void>;
}

/**
 * Opens the tables. `alone`: with the right to write, up to date, and on SQLite with the lock of the data folder, which a running desk holds
 * (`store.locked`). Else for reading beside a running desk.
 */
export async function openOwnTables(config: Config, { alone }: { readonly alone: boolean }): Promise<OwnTables> {
  if (config.database !== null) {
    const { openPostgresTables } = await import('../services/storage/postgres-store.js');
    const { url } = config.database;
    const db = await openPostgresTables({ url, poolSize: 2, onBroken: () => {} });
    const { host, pathname } = new URL(url);
    return { db, engine: 'postgres', place: `PostgreSQL ${host}${pathname}`, close: () => db.destroy() };
  }
  const file = join(config.dataDir, 'desk.db');
  const { openSqlite, openSqliteForReading } = await import('../services/storage/sqlite-store.js');
  if (!alone) {
    const db = await openSqliteForReading(file);
    return { db, engine: 'sqlite', place: file, close: () => db.destroy() };
  }
  openDataDir(config.dataDir);
  const { takeLock } = await import('../services/storage/lock.js');
  const lock = takeLock(join(config.dataDir, 'desk.lock'));
  try {
    const { db, close } = await openSqlite({ file });
    return {
      ...{ db, engine: 'sqlite', place: file },
      close: async () => {
        await close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
