import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { openOwnTables } from '../own-tables.js';
import { countOf, importTables } from '../../services/storage/transfer.js';

export const command: Command = {
  help: `Read what "desk export" wrote into a database that holds nothing yet.

Usage:
  npm run --silent desk -- import FOLDER

  FOLDER  what "desk export" made, with the same version of Partner Desk

The database is the one of the configuration: SQLite in DATA_DIR, or PostgreSQL with DATABASE_URL. Stop the desk first. It is one transaction: what was
written is read back and compared, counts and SHA-256 hashes, and stays only if everything is the same.`,
  options: {},
  async run({ words }) {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0)
      throw new UsageError('Name one folder. For example: npm run --silent desk -- import ../desk-export');
    const tables = await openOwnTables(configFromEnvironment(), { alone: true });
    try {
      const manifest = await importTables(tables.db, tables.engine, folder);
      console.log(`${countOf(manifest)} were read into ${tables.place}; counts and hashes are those of the export.`);
      return 0;
    } finally {
      await tables.close();
    }
  },
};
