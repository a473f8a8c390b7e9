import { join } from 'node:path';
import { restoreBackup } from '../services/storage/backup.js';
import { takeLock } from '../services/storage/lock.js';
import { openDataDir } from './secrets.js';

/** Puts a checked backup in the place of a data folder that no desk runs on (else `store.locked`); the path of what was there comes back. */
export async function restoreHere(dataDir: string, folder: string): Promise<string> {
  openDataDir(dataDir);
  const lock = takeLock(join(dataDir, 'desk.lock'));
  try {
    return await restoreBackup({ dataDir, folder, at: Date.now() });
  } finally {
    lock.release();
  }
}
