import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Kysely, SqliteDialect } from 'kysely';
import { openLibsql } from '../../../services/storage/libsql-database.js';
import { firstSchema } from '../../../services/storage/migration-0001.js';
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
