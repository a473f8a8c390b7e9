import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The calls of node:fs/promises a durable write needs. */
export type FileCalls = Pick<typeof fs, 'open' | 'rename' | 'rm'>;

/**
 * Replaces a file so that after a crash it holds either what it held or all of what is new: a temporary file beside it, synced, renamed over
 * it, and the folder synced, without which the rename itself may be lost. Readable by its owner only.
 */
export async function writeDurably(file: string, text: string, calls: FileCalls = fs): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.new`);
  try {
    await synced(await calls.open(temporary, 'w', 0o600), (handle) => handle.writeFile(text, 'utf8'));
    await calls.rename(temporary, file);
  } catch (error) {
    await calls.rm(temporary, { force: true }).catch((cause: unknown) => {
      throw new AggregateError([error, cause], `writing ${file} failed, and its temporary file stays`);
    });
    throw error;
  }
  await synced(await calls.open(dirname(file), 'r'), async () => {});
}

async function synced(handle: fs.FileHandle, work: (handle: fs.FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
