import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Kysely, SqliteDialect } from 'kysely';
import { openLibsql } from '../../../services/storage/libsql-database.js';
import { firstSchema } from '../../../services/storage/migration-0001.js';
import { partnerCenterFlows } from '../../../services/storage/migration-0002.js';
import { events } from '../../../services/storage/migration-0013.js';
import { migrate } from '../../../services/storage/migrations.js';
import type { Tables } from '../../../services/storage/schema.js';
import { createSqliteStore } from '../../../services/storage/sqlite-store.js';
import { draftOf, entryOf, FIELDS, tempFolder } from '../support.js';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

/** What the first version of the desk left behind: a draft being sent, and its entry in the outbox. */
async function firstVersion(file: string): Promise<void> {
  const database = openLibsql(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, 'sqlite', [{ number: 1, name: 'first-schema', up: firstSchema }]);
  const text = JSON.stringify;
  const draft = draftOf({ status: 'sending' });
  database
    .prepare('insert into drafts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run([
      ...[draft.id, 'po', draft.ownerId, draft.partnerId, draft.status, draft.revision, draft.attempt],
      ...[text(draft.fields), text(draft.progress), text(draft.outcomes), 'c1', draft.createdAt, draft.updatedAt, 1],
    ]);
  const entry = entryOf();
  database
    .prepare('insert into outbox values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run([
      ...[entry.id, 'submit-opportunity', entry.key, entry.draftId, 'o1', entry.attempt, 'c1', text(entry.who), text(FIELDS)],
      ...['open', 0, entry.dueAt, null, 0, entry.createdAt, null, 0],
    ]);
  await db.destroy();
}

test('drafts and calls under way of the first version are read by this one', async () => {
  const file = join(folder.path, 'desk.db');
  await firstVersion(file);
  const { store } = await createSqliteStore({ file });
  expect(await store.drafts.get('d1')).toEqual(draftOf({ status: 'sending', version: 1 }));
  expect(await store.outbox.claim({ owner: 'a', now: entryOf().dueAt, leaseMs: 1, limit: 9 })).toEqual([
    { ...entryOf(), requestId: null, tries: 1 },
  ]);
  await store.close();
});

test('what the Partner Center held before it told of changes has its place in their order, and its companies are read from the beginning', async () => {
  const database = openLibsql(join(folder.path, 'desk.db'));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const before = [
    { number: 1, name: 'first-schema', up: firstSchema },
    { number: 2, name: 'partner-center-flows', up: partnerCenterFlows },
  ];
  await migrate(db, 'sqlite', before);
  for (const n of [1, 2])
    database
      .prepare(
        "insert into pc_opportunities (number, partner_id, person_id, status, status_since, reasons, fields, history, submitted_at, version) values (?, 'acme', 'li', '审核中', ?, '[]', '{}', '[]', 1, 1)",
      )
      .run([`PO-${n}`, n]);
  for (const [number, status] of [
    ['HO-1', '待接受'],
    ['HO-2', '已接受'],
  ])
    database
      .prepare("insert into pc_records (kind, number, partner_id, body, version) values ('ho', ?, 'acme', ?, 1)")
      .run([number, JSON.stringify({ status, deadline: '2026-11-26' })]);
  database.prepare('pragma foreign_keys = off').run([]);
  database
    .prepare(
      "insert into opportunities (id, draft_id, partner_id, author_id, conversation_id, key, number, status, open, status_since, reasons, fields, name_key, submitted_at, looked_at, version) values ('o1', 'd1', 'acme', 'li', 'c1', 'k1', 'PO-1', '审核中', 1, 1, '[]', '{}', '', 1, 1, 1)",
    )
    .run([]);
  await migrate(db, 'sqlite', [...before, { number: 13, name: 'events', up: events }]);
  const event = { partner_id: 'acme', kind: 'opportunity', status: '审核中' };
  expect(await db.selectFrom('pc_events').selectAll().orderBy('seq').execute()).toEqual([
    { ...event, seq: 1, number: 'PO-1', at: 1 },
    { ...event, seq: 2, number: 'PO-2', at: 2 },
  ]);
  expect(await db.selectFrom('pc_numbers').selectAll().execute()).toEqual([{ day: 'events', last: 2 }]);
  expect(await db.selectFrom('pc_records').select(['number', 'due']).orderBy('number').execute()).toEqual([
    { number: 'HO-1', due: '2026-11-26' },
    { number: 'HO-2', due: null },
  ]);
  expect(await db.selectFrom('feeds').selectAll().execute()).toEqual([{ partner_id: 'acme', cursor: null, read_at: 0, version: 1 }]);
  await db.destroy();
});
