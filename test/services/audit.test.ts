import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { signDaily } from '../../services/audit/sign.js';
import { verifyTrail } from '../../services/audit/verify.js';
import { openLibsql } from '../../services/storage/libsql-database.js';
import { migrate } from '../../services/storage/migrations.js';
import { repositories } from '../../services/storage/repositories.js';
import type { Db, Tables } from '../../services/storage/schema.js';
import { NOW, tempFolder } from './support.js';

const KEY = 'k'.repeat(32);

let folder: ReturnType<typeof tempFolder>;
let db: Db;
beforeEach(async () => {
  folder = tempFolder();
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openLibsql(join(folder.path, 'desk.db')) }) });
  await migrate(db, 'sqlite');
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const RECORDS = 4;
const LINES = 24;

/** A trail of a few records, the first half of it signed. */
async function trail(): Promise<void> {
  const { audit } = repositories(db, 'sqlite');
  for (let nth = 0; nth < LINES; nth++) {
    if (nth === LINES / 2) {
      const store = {
        ...repositories(db, 'sqlite'),
        transaction: <T>(work: (tx: ReturnType<typeof repositories>) => Promise<T>) =>
          db.transaction().execute((tx) => work(repositories(tx, 'sqlite'))),
        close: async () => {},
      };
      await signDaily(store, { keys: [KEY], now: NOW, timeZone: 'Asia/Shanghai' });
    }
    await audit.append({
      ...{ record: `draft:d${nth % RECORDS}`, event: 'draft-confirmed', by: 'person', personId: `p${nth % 3}`, subject: `PO-${nth}` },
      ...{ content: { nth }, at: NOW + nth },
    });
  }
}

const problems = async () => (await verifyTrail(repositories(db, 'sqlite'), [KEY])).problems;

class Undo extends Error {}

/** Whether tampering is found, in a transaction that is taken back. */
async function isFound(tamper: (tx: Db) => Promise<unknown>): Promise<boolean> {
  let found = false;
  await db
    .transaction()
    .execute(async (tx) => {
      await tamper(tx);
      found = (await verifyTrail(repositories(tx, 'sqlite'), [KEY])).problems.length > 0;
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found;
}

const line = fc.integer({ min: 1, max: LINES });
const column = fc.constantFrom('at', 'event', 'actor', 'person', 'subject', 'content', 'previous', 'hash');
const OTHER = { at: 1, event: 'draft-expired', actor: 'desk' } as const;

test('any single line that is changed, removed, moved or swapped with another is found', async () => {
  await trail();
  expect(await problems()).toEqual([]);
  await fc.assert(
    fc.asyncProperty(line, column, async (seq, name) => {
      const value = name in OTHER ? OTHER[name as keyof typeof OTHER] : 'x';
      return isFound((tx) => sql`update audit_lines set ${sql.ref(name)} = ${value} where seq = ${seq}`.execute(tx));
    }),
    { numRuns: 60 },
  );
  for (let seq = 1; seq <= LINES; seq++)
    expect(await isFound((tx) => sql`delete from audit_lines where seq = ${seq}`.execute(tx))).toBe(true);
  await fc.assert(
    fc.asyncProperty(line, line, async (a, b) => {
      fc.pre(a !== b);
      return isFound(async (tx) => {
        const places = await tx.selectFrom('audit_lines').select(['seq', 'record', 'position']).where('seq', 'in', [a, b]).execute();
        await sql`update audit_lines set position = position + 1000 where seq in (${a}, ${b})`.execute(tx);
        for (const { seq, record, position } of places)
          await sql`update audit_lines set record = ${record}, position = ${position} where seq = ${seq === a ? b : a}`.execute(tx);
      });
    }),
    { numRuns: 40 },
  );
});

test('a chain that was made anew from its beginning, a chain cut to before its signature, and a lost signature are found', async () => {
  await trail();
  const gone = (tx: Db) => sql`delete from audit_lines where record = 'draft:d1'`.execute(tx);
  const { audit } = repositories(db, 'sqlite');
  await audit.append({ record: 'draft:new', event: 'draft-confirmed', by: 'desk', personId: null, subject: null, content: null, at: NOW });
  expect(await isFound((tx) => sql`delete from audit_lines where record = 'draft:new'`.execute(tx))).toBe(true);
  expect(await isFound(gone)).toBe(true);
  expect(
    await isFound(async (tx) => {
      await gone(tx);
      await sql`delete from audit_chains where record = 'draft:d1'`.execute(tx);
    }),
  ).toBe(true);
  expect(
    await isFound(async (tx) => {
      await sql`delete from audit_heads`.execute(tx);
      await sql`delete from audit_signatures`.execute(tx);
      await sql`update audit_chains set signed = 1`.execute(tx);
    }),
  ).toBe(true);
  expect(await isFound((tx) => sql`update audit_signatures set at = at + 1`.execute(tx))).toBe(true);
  expect(await isFound((tx) => sql`delete from audit_heads where record = 'draft:d1'`.execute(tx))).toBe(true);
});
