import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { openOwnTables } from '../own-tables.js';
import { schemaOf } from '../../services/storage/migrations.js';

export const command: Command = {
  help: `Bring the desk's database up to the schema of this version.

Usage:
  npm run --silent desk -- migrate

The database is the one of the configuration: SQLite in DATA_DIR, which no desk may be running on, or PostgreSQL with DATABASE_URL. A desk does the same
when it starts; this is for who wants it done before. A schema goes forward only: make a backup first.`,
  options: {},
  async run({ words }) {
    if (words.length > 0) throw new UsageError(`"${words[0]}" is not expected. How to call it: npm run --silent desk -- migrate`);
    const tables = await openOwnTables(configFromEnvironment(), { alone: true });
    try {
      console.log(`${tables.place} has schema ${await schemaOf(tables.db)}, the newest that this version knows.`);
      return 0;
    } finally {
      await tables.close();
    }
  },
};
