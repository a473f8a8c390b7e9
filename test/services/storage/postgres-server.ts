import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createPostgresStore } from '../../../services/storage/postgres-store.js';
import type { OpenedStore } from '../support.js';

/** The server for tests, or undefined where none is named. Nothing of what it holds is touched: databases are made and dropped. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL;

/** A database of one's own on the server. */
export interface OwnDatabase {
  readonly url: string;
  readonly name: string;
  /** Runs SQL on the server, outside of it. */
  runOutside(text: string): Promise<unknown>;
  /** Ends every connection to it. */
  cutOff(): Promise<void>;
  /** Runs SQL on it, beside the store. */
  run(text: string): Promise<readonly Record<string, unknown>[]>;
  drop(): Promise<void>;
}

const once = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

export async function makeDatabase(server: string = TEST_DATABASE_URL ?? ''): Promise<OwnDatabase> {
  const name = `desk_test_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    runOutside: (text) => once(server, text),
    cutOff: async () => {
      await once(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    },
    run: (text) => once(url.href, text),
    drop: async () => {
      await once(server, `drop database ${name} with (force)`);
    },
  };
}

/** A store on a database. */
export async function openPostgres(database: OwnDatabase): Promise<OpenedStore> {
  const opened = await createPostgresStore({ url: database.url, poolSize: 5, onBroken: () => {} });
  return { ...opened, close: () => opened.store.close() };
}

/** A store on a database, for one test; `close` empties its tables for the next. */
export async function openEmptied(database: OwnDatabase): Promise<OpenedStore> {
  const opened = await openPostgres(database);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      const tables = await database.run("select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'");
      await database.run(`truncate ${tables.map(({ tablename }) => `"${String(tablename)}"`).join(', ')} restart identity cascade`);
    },
  };
}
