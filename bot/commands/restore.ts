import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../services/errors.js';
import { checkBackup } from '../../services/storage/backup.js';
import type { Command } from '../cli.js';
import { askDesk } from '../control/door-client.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { onlySqlite } from '../own-tables.js';
import { restoreHere } from '../restore-here.js';

const begunSchema = z.object({ run: z.string() });
const aboutSchema = z.object({
  run: z.string(),
  restored: z
    .object({ kept: z.string() })
    .or(z.object({ problem: z.string() }))
    .nullable(),
});

/** A desk that goes down for a restore is up again within seconds; its turns may take some more to finish. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 200;

export const command: Command = {
  help: `Put a backup in the place of the desk's data. What was there is kept in a folder of its own inside DATA_DIR.

Usage:
  npm run --silent desk -- restore FOLDER

  FOLDER  what "desk backup" made

Every file is compared with the backup's hashes and the database read through first. A running desk finishes its turns, takes over the data and goes
on by itself; open web chats connect again. With DATABASE_URL use your server's own tools, or: desk import`,
  options: {},
  async run({ words }) {
    const [named, ...more] = words;
    if (named === undefined || more.length > 0)
      throw new UsageError('Name one folder. For example: npm run --silent desk -- restore ../desk-backup');
    const config = onlySqlite(configFromEnvironment(), 'Use pg_restore, or: npm run --silent desk -- import FOLDER');
    const folder = resolve(named);
    const { madeAt } = await checkBackup(folder);
    const asked = await askDesk(config, 'restore', { folder }, begunSchema);
    const kept = asked.kind === 'answer' ? await untilBack(config, asked.value.run) : await restoreHere(config.dataDir, folder);
    console.log(`The data are those of ${madeAt} again. What was there before is kept in ${kept}.`);
    return 0;
  },
};

async function untilBack(config: { readonly dataDir: string }, before: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = await askDesk(config, 'about', {}, aboutSchema).catch(() => null);
    if (answer?.kind === 'answer' && answer.value.run !== before) {
      const { restored } = answer.value;
      if (restored !== null && 'kept' in restored) return restored.kept;
      throw new AppError(
        'store.failed',
        `The desk is back with the data it had: ${restored?.problem ?? 'it was started anew by somebody else'}.`,
      );
    }
    await new Promise((resolved) => setTimeout(resolved, LOOK_MS));
  }
  throw new AppError(
    'store.failed',
    `The desk is not back after ${PATIENCE_MS / 1000} seconds. Look at its log; the data before are kept inside DATA_DIR.`,
  );
}
