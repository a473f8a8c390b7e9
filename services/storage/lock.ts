import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import { AppError } from '../errors.js';

/** A lock held: nobody else takes it until it is released or this process ends, however it ends. */
export interface DeskLock {
  release(): void;
}

/** Keeps the holders reachable: a collected database handle would give its lock away. */
const held = new Set<Database.Database>();

/**
 * Takes the lock of a data folder: an exclusive transaction on a SQLite file of its own, which the kernel ends with the process, even after
 * kill -9. Held by somebody else it is `store.locked` at once, without waiting; a file that cannot be used is `store.failed`.
 */
export function takeLock(file: string): DeskLock {
  makePrivate(file);
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 0 });
    database.exec('begin exclusive');
  } catch (error) {
    database?.close();
    throw isHeld(error) ? locked(file, error) : unusable(file, error);
  }
  const holder = database;
  held.add(holder);
  return {
    release() {
      if (held.delete(holder)) holder.close();
    },
  };
}

/**
 * Makes the file where there is none. One that exists is not opened here: closing any handle on it would drop the lock of this very process
 * (a rule of POSIX locks).
 */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error);
  }
}

const isHeld = (error: unknown): boolean => (error as { readonly code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;

const locked = (file: string, cause: unknown): AppError =>
  new AppError(
    'store.locked',
    `Another Partner Desk is running on this data: it holds ${file}. Stop it first, or give this one a data folder of its own (DATA_DIR).`,
    { cause, details: { file } },
  );

const unusable = (file: string, cause: unknown): AppError =>
  new AppError('store.failed', `The lock file ${file} cannot be used. Check that its folder exists and that this user may write there.`, {
    cause,
    details: { file },
  });
