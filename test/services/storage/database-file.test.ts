import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { openLibsql } from '../../../services/storage/libsql-database.js';
import { firstSchema } from '../../../services/storage/migration-0001.js';
import { migrate } from '../../../services/storage/migrations.js';
import type { Tables } from '../../../services/storage/schema.js';
import { createSqliteStore } from '../../../services/storage/sqlite-store.js';
import { draftOf, tempFolder } from '../support.js';

let folder: ReturnType<typeof tempFolder>;
let file: string;
beforeEach(() => {
  folder = tempFolder();
  file = join(folder.path, 'desk.db');
});
afterEach(() => folder.remove());

const openRaw = (path = file) => {
  const database = openLibsql(path);
  return { database, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }) };
};

const changeRaw = (statement: string): void => {
  const { database } = openRaw();
  database.prepare(statement).run([]);
  database.close();
};

describe('the database file', () => {
  test('keeps what was stored when it is opened again, for its owner only', async () => {
    const first = await createSqliteStore({ file });
    await first.store.drafts.put(draftOf());
    await first.store.close();
    const second = await createSqliteStore({ file });
    expect(await second.store.drafts.get('d1')).toEqual(draftOf({ version: 1 }));
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    await second.store.close();
  });

  test('writes ahead, syncs every commit, and enforces strict tables and foreign keys', async () => {
    await (await createSqliteStore({ file })).store.close();
    const { database } = openRaw();
    const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).all([])[0] as object)[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    const tables = database
      .prepare("select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'")
      .all([]);
    const loose = (tables as { name: string; strict: number }[]).filter(({ strict }) => strict !== 1).map(({ name }) => name);
    expect(loose).toEqual(['schema_migrations']);
    database.close();
  });

  test.each([
    ['text that is no database', (path: string) => writeFileSync(path, 'this is no database. '.repeat(200))],
    [
      "a database of somebody else's",
      (path: string) => {
        const { database } = openRaw(path);
        database.prepare('create table accounts (id integer primary key)').run([]);
        database.close();
      },
    ],
  ])('%s is refused by name and left as it was', async (_, spoil) => {
    spoil(file);
    const before = readFileSync(file);
    await expect(createSqliteStore({ file })).rejects.toMatchObject({ code: 'store.damaged', message: expect.stringContaining(file) });
    expect(readFileSync(file)).toEqual(before);
  });

  test('a file that lost its end is refused by name', async () => {
    const { store } = await createSqliteStore({ file });
    for (let n = 0; n < 50; n++) await store.drafts.put(draftOf({ id: `d${n}`, progress: 'x'.repeat(2_000) }));
    await store.close();
    truncateSync(file, statSync(file).size - 40_000);
    await expect(createSqliteStore({ file })).rejects.toMatchObject({ code: 'store.damaged', message: expect.stringContaining(file) });
  });

  test('after a stop that was none the whole file is read through, however large, and what is damaged is named', async () => {
    const checked: number[] = [];
    const open = () => createSqliteStore({ file, alwaysCheckedBytes: 0, onChecked: (ms) => checked.push(ms) });
    const first = await open();
    for (let n = 0; n < 50; n++) await first.store.drafts.put(draftOf({ id: `d${n}`, progress: 'x'.repeat(2_000) }));
    await first.store.close();
    const clean = await open();
    expect(checked).toEqual([]);
    await clean.store.close();
    // A process that is killed leaves its mark.
    writeFileSync(`${file}-open`, '');
    const again = await open();
    expect(checked).toHaveLength(1);
    await again.store.close();
    expect(existsSync(`${file}-open`)).toBe(false);

    writeFileSync(`${file}-open`, '');
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(2_048, 0xff), 0, 2_048, statSync(file).size - 20_480);
    closeSync(handle);
    await expect(open()).rejects.toMatchObject({ code: 'store.damaged', message: expect.stringMatching(/\(.*(?:Tree|page|btree).*\)/i) });
    // Refused, and still to be read through the next time.
    expect(existsSync(`${file}-open`)).toBe(true);
  });

  test('the mark is there while the file is open', async () => {
    const { store } = await createSqliteStore({ file });
    expect(existsSync(`${file}-open`)).toBe(true);
    await store.close();
    expect(existsSync(`${file}-open`)).toBe(false);
  });

  test('another writer on the file keeps it waiting for no longer than it writes', async () => {
    const { store } = await createSqliteStore({ file });
    await store.drafts.put(draftOf());
    const other = new Database(file);
    other.exec('begin immediate');
    const refused = { code: 'store.failed' };
    await expect(store.outbox.claim({ owner: 'a', now: 1, leaseMs: 1, limit: 1 })).rejects.toMatchObject(refused);
    await expect(store.drafts.put(draftOf({ version: 1 }))).rejects.toMatchObject(refused);
    await expect(store.transaction((tx) => tx.drafts.put(draftOf({ version: 1 })))).rejects.toMatchObject(refused);
    expect(await store.drafts.get('d1')).toEqual(draftOf({ version: 1 }));
    other.exec('rollback');
    await store.transaction((tx) => tx.drafts.put(draftOf({ version: 1 })));
    expect((await store.drafts.get('d1'))?.version).toBe(2);
    other.close();
    await store.close();
  });

  test('a path that cannot be a database is an error that names it', async () => {
    mkdirSync(file);
    for (const path of [file, join(folder.path, 'missing', 'desk.db')])
      await expect(createSqliteStore({ file: path })).rejects.toMatchObject({
        code: 'store.failed',
        message: expect.stringContaining(path),
      });
  });

  test('a stored value that does not fit names its table and id', async () => {
    const first = await createSqliteStore({ file });
    for (const id of ['no-json', 'no-field', 'no-status', 'good']) await first.store.drafts.put(draftOf({ id }));
    await first.store.close();
    changeRaw(`update drafts set fields = '{"customer' where id = 'no-json'`);
    changeRaw(`update drafts set fields = '["customer_name"]' where id = 'no-field'`);
    changeRaw(`update drafts set status = 'lost' where id = 'no-status'`);
    const { store } = await createSqliteStore({ file });
    for (const id of ['no-json', 'no-field', 'no-status'])
      await expect(store.drafts.get(id)).rejects.toMatchObject({ code: 'store.damaged', details: { table: 'drafts', id } });
    expect(await store.drafts.get('good')).toBeDefined();
    await store.close();
  });
});

describe('migrations', () => {
  test('what the first schema held is read by this one', async () => {
    const { db } = openRaw();
    await migrate(db, 'sqlite', [{ number: 1, name: 'first-schema', up: firstSchema }]);
    await db.destroy();
    changeRaw(
      `insert into pc_opportunities (number, partner_id, person_id, status, status_since, reasons, fields, history, submitted_at, version)
       values ('PO-1', 'acme', 'li', '已驳回', 5, '[]', '{}', '[{"status":"已驳回","at":5,"by":"reviewer","reasons":[]}]', 4, 3)`,
    );
    const { store, partnerCenter } = await createSqliteStore({ file });
    expect(await partnerCenter.transaction((tx) => tx.get('PO-1'))).toMatchObject({
      version: 3,
      progress: [],
      withdrawals: [],
      replaces: null,
    });
    await store.close();
  });

  test('a schema of a later program is refused and left alone', async () => {
    await (await createSqliteStore({ file })).store.close();
    changeRaw("insert into schema_migrations (number, name) values (99, 'later')");
    await expect(createSqliteStore({ file })).rejects.toMatchObject({ code: 'store.newer-schema', details: { found: 99 } });
  });

  test('one that fails half-way leaves nothing of itself and is taken whole the next time', async () => {
    const { db } = openRaw();
    const step = (fail: boolean) => ({
      number: 1,
      name: 'step',
      up: async (tx: Kysely<Tables>) => {
        await tx.schema.createTable('settings').addColumn('key', 'text').addColumn('value', 'text').execute();
        if (fail) throw new Error('power cut');
      },
    });
    await expect(migrate(db, 'sqlite', [step(true)])).rejects.toThrow('power cut');
    await migrate(db, 'sqlite', [step(false)]);
    await migrate(db, 'sqlite', [step(true)]);
    expect(await db.selectFrom('schema_migrations').selectAll().execute()).toEqual([{ number: 1, name: 'step' }]);
    await db.destroy();
  });
});

describe('what libsql would not survive', () => {
  test('booleans are 1 and 0, whole numbers stay whole, dates and undefined are refused', async () => {
    const { database } = openRaw();
    database.prepare('create table t (a, b, c text)').run([]);
    database.prepare('insert into t values (?, ?, ?)').run([true, 5, 'x']);
    database.prepare('insert into t values (?, ?, ?)').run([false, 0.5, null]);
    expect(database.prepare('select a, typeof(a) as ta, b, typeof(b) as tb, c from t').all([])).toEqual([
      { a: 1, ta: 'integer', b: 5, tb: 'integer', c: 'x' },
      { a: 0, ta: 'integer', b: 0.5, tb: 'real', c: null },
    ]);
    for (const value of [undefined, Number.NaN, new Date(0), Symbol('s')])
      expect(() => database.prepare('insert into t values (?, 1, null)').run([value])).toThrow(
        expect.objectContaining({ code: 'input.invalid' }) as unknown as Error,
      );
    database.close();
  });

  test('a full disk is told as such, and what came before stays', async () => {
    const { database, db } = openRaw();
    await migrate(db, 'sqlite');
    await db.insertInto('settings').values({ key: 'kept', value: '1' }).execute();
    database.prepare('pragma max_page_count = 1').all([]);
    const fill = db.transaction().execute(async (tx) => {
      for (let n = 0; n < 200; n++)
        await tx
          .insertInto('settings')
          .values({ key: `k${n}`, value: 'x'.repeat(10_000) })
          .execute();
    });
    await expect(fill).rejects.toMatchObject({ code: 'store.failed', details: { code: 'SQLITE_FULL' } });
    expect(await db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'kept' }]);
    await db.destroy();
  });
});
