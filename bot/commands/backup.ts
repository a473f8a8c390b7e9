import { makeBackup } from '../../services/storage/backup.js';
import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { onlySqlite } from '../own-tables.js';

export const command: Command = {
  help: `Copy the desk's data into a folder, also while it runs.

Usage:
  npm run --silent desk -- backup FOLDER

  FOLDER  a folder that does not exist yet; it is made, readable by you alone

The copy is of one moment and read through (integrity_check) before it is called a backup. It holds the database, what staff published, and the
installation's secrets: keep it as safe as DATA_DIR. With DATABASE_URL use your server's own backups (pg_dump), or: desk export`,
  options: {},
  async run({ words }) {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0)
      throw new UsageError('Name one folder. For example: npm run --silent desk -- backup ../desk-backup');
    const config = onlySqlite(configFromEnvironment(), 'Use pg_dump, or: npm run --silent desk -- export FOLDER');
    const { files, madeAt } = await makeBackup({ dataDir: config.dataDir, folder, at: Date.now() });
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(
      `${config.dataDir} as of ${madeAt} is in ${folder}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, read through and whole.`,
    );
    return 0;
  },
};
