import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file beside the database from its opening to its closing. Found at an opening, it says that the process before ended without closing:
 * a write may have been torn where the disk or the machine failed with it.
 */
export interface CleanMark {
  readonly lastStopWasClean: boolean;
  /** Durable when it returns: before the first write. */
  place(): void;
  /** After the last one. */
  remove(): void;
}

export function cleanMark(file: string): CleanMark {
  const mark = `${file}-open`;
  return {
    lastStopWasClean: !existsSync(mark),
    place() {
      synced(openSync(mark, 'w', 0o600));
      // The name of a new file is the folder's content.
      synced(openSync(dirname(file), 'r'));
    },
    remove: () => rmSync(mark, { force: true }),
  };
}

function synced(handle: number): void {
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
