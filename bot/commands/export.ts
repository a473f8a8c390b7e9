import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { openOwnTables } from '../own-tables.js';
import { countOf, exportTables } from '../../services/storage/transfer.js';

export const command: Command = {
  help: `Write everything that the desk's database holds into a folder, for another database.

Usage:
  npm run --silent desk -- export FOLDER

  FOLDER  a folder that does not exist yet; it is made, readable by you alone

The database is the one of the configuration: SQLite in DATA_DIR, or PostgreSQL with DATABASE_URL. The desk may go on running: all tables are of one
moment. The folder holds what people wrote, with their names: keep it as safe as the database. Read it into an empty database with: desk import`,
  options: {},
  async run({ words }) {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0)
      throw new UsageError('Name one folder. For example: npm run --silent desk -- export ../desk-export');
    const tables = await openOwnTables(configFromEnvironment(), { alone: false });
    try {
      const manifest = await exportTables(tables.db, tables.engine, folder);
      console.log(`${countOf(manifest)} of ${tables.place} were written to ${folder}.`);
      return 0;
    } finally {
      await tables.close();
    }
  },
};
