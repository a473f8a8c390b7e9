import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';
import { AppError } from '../errors.js';
import { checkedValue } from './bound-values.js';

/** What a statement does when SQLite has ended the transaction by itself and Kysely asks for the rollback that is no longer possible. */
const NOTHING_TO_ROLL_BACK: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/**
 * How long a statement waits for another writer, and the whole process with it. The lock of the data folder leaves the desk alone with its
 * file; a backup only reads. Longer, and somebody's forgotten transaction would stop every conversation for that long.
 */
const BUSY_MS = 500;

export interface LibsqlDatabase extends SqliteDatabase {
  /** Reads the whole file through, `thorough` with every index against its table; `store.damaged` where it does not hold together. */
  checkIntegrity(options?: { readonly thorough: boolean }): void;
  /** Switches the file to a write-ahead log. Writes to the file, so it comes after every check. */
  keepWriteAheadLog(): void;
}

/**
 * Opens a database file for Kysely: every commit synced to the disk, foreign keys enforced, nothing written yet. Values are checked before libsql
 * sees them, because it ends the process on a boolean, stores every number as REAL, and cuts text at U+0000. Errors of SQLite come out as
 * `AppError`s that name the file.
 */
export function openLibsql(file: string): LibsqlDatabase {
  const explain = (error: unknown): unknown => explained(error, file);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw explain(error);
    }
  };
  const database = attempt(() => {
    const opened = new Database(file);
    try {
      for (const pragma of ['synchronous=full', 'foreign_keys=on', `busy_timeout=${BUSY_MS}`]) opened.pragma(pragma);
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  });
  let state: 'open' | 'logging' | 'closed' = 'open';

  /**
   * A prepared statement that meets another writer stays "in progress" in libsql until it is collected, and no transaction of this connection
   * can be committed so long. So the writer's place is taken before anything is written, by `exec`, which leaves nothing behind.
   */
  const asOnlyWriter = <T>(work: () => T): T => {
    if (database.inTransaction) return work();
    database.exec('begin immediate');
    try {
      const result = work();
      database.exec('commit');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  };

  return {
    close: () => {
      if (state === 'closed') return;
      try {
        // libsql holds the file until its statements are collected: without this the last commits would stay in the side file until then.
        if (state === 'logging') attempt(() => database.pragma('wal_checkpoint(truncate)'));
      } finally {
        database.close();
      }
      state = 'closed';
    },
    prepare: (sql) => {
      // A full disk or a failing one ends the transaction inside SQLite; a rollback would then hide the error that matters.
      if (sql === 'rollback' && !database.inTransaction) return NOTHING_TO_ROLL_BACK;
      // Whoever only reads beside a running desk must not take its writer's place.
      if (sql === 'begin' && state === 'logging') return { ...NOTHING_TO_ROLL_BACK, run: () => attempt(() => begun(database)) };
      const statement = attempt(() => database.prepare(sql));
      const writing = <T>(work: () => T): T => attempt(() => (WRITES.test(sql) ? asOnlyWriter(work) : work()));
      return {
        reader: statement.reader,
        all: (parameters) => writing(() => statement.all(bound(parameters))),
        run: (parameters) => writing(() => statement.run(bound(parameters))),
        iterate: (parameters) => attempt(() => statement.iterate(bound(parameters)) as IterableIterator<unknown>),
      };
    },
    checkIntegrity: ({ thorough } = { thorough: false }) => {
      const check = thorough ? 'integrity_check' : 'quick_check';
      const [row] = attempt(() => database.prepare(`pragma ${check}(1)`).all([])) as Record<string, unknown>[];
      const found = String(row?.[check] ?? '');
      if (found !== 'ok') throw damagedFile(file, undefined, found);
    },
    keepWriteAheadLog: () => {
      attempt(() => database.pragma('journal_mode=wal'));
      state = 'logging';
    },
  };
}

const begun = (database: Database.Database): { changes: number; lastInsertRowid: number } => {
  database.exec('begin immediate');
  return { changes: 0, lastInsertRowid: 0 };
};

const WRITES = /^\s*(?:insert|update|delete|replace)\b/i;

/** The error for a database file that SQLite cannot read. */
export function damagedFile(file: string, cause?: unknown, found = ''): AppError {
  // SQLite says which tree, page or index it is, over several lines.
  const where = found === '' ? '' : ` (${found.replaceAll(/\s+/g, ' ').trim()})`;
  return new AppError(
    'store.damaged',
    `The database file ${file} is damaged or is not a database of Partner Desk${where}. Nothing was changed; restore it from a backup, or move it away to begin with an empty one.`,
    { cause, details: { file } },
  );
}

/** The error for a database file that is there but cannot be used, or cannot be made. */
export function cannotOpen(file: string, cause: unknown): AppError {
  const code = (cause as { readonly code?: string }).code || 'it cannot be opened';
  return new AppError(
    'store.failed',
    `The database file ${file} cannot be read or written (${code}). Nothing was changed; check the folder, the disk's free space and the file's permissions.`,
    { cause, details: { file, code } },
  );
}

/** libsql ends the process on a boolean and stores every number as REAL. */
function bound(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    const checked = checkedValue(value);
    return typeof checked === 'number' && Number.isSafeInteger(checked) ? BigInt(checked) : checked;
  });
}

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB)/;
const DUPLICATE = /^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY|ROWID)$/;
const FAILURE = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY|NOMEM|PERM|AUTH|PROTOCOL)/;

function explained(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  if (DAMAGE.test(code)) return damagedFile(file, error);
  if (DUPLICATE.test(code))
    return new AppError('store.conflict', 'A record with this key exists already. Read it again and decide anew.', { cause: error });
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new AppError('not-found', 'The conversation, draft or question that this record belongs to is not stored. Store that first.', {
      cause: error,
    });
  if (FAILURE.test(code) || message.startsWith('ConnectionFailed')) return cannotOpen(file, error);
  return error;
}
