import { join, resolve } from 'node:path';
import { AppError } from '../../services/errors.js';

/** Node cuts a longer path of a Unix socket without a word, and would open the door somewhere else. */
const MAX_PATH_BYTES = 107;

/** The control door of a data folder. A folder whose path is too long for it is `config.invalid`. */
export function doorPath(dataDir: string): string {
  const path = resolve(join(dataDir, 'desk.sock'));
  const bytes = Buffer.byteLength(path);
  if (bytes <= MAX_PATH_BYTES) return path;
  throw new AppError(
    'config.invalid',
    `DATA_DIR is "${dataDir}": its control door ${path} would have a path of ${bytes} bytes, and ${MAX_PATH_BYTES} are possible. Name a folder with a shorter path.`,
  );
}
