import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { auditTrail } from '../../../services/storage/audit.js';
import { deliveries } from '../../../services/storage/deliveries.js';
import { drafts } from '../../../services/storage/drafts.js';
import { dueTurns } from '../../../services/storage/due-turns.js';
import { feeds } from '../../../services/storage/feeds.js';
import { handovers } from '../../../services/storage/handovers.js';
import { type LibsqlDatabase, openLibsql } from '../../../services/storage/libsql-database.js';
import { migrate } from '../../../services/storage/migrations.js';
import { outbox } from '../../../services/storage/outbox.js';
import { partnerCenterRecords } from '../../../services/storage/partner-center-records.js';
import { questions } from '../../../services/storage/questions.js';
import { reminders } from '../../../services/storage/reminders.js';
import type { Db, Tables } from '../../../services/storage/schema.js';
import { NOW, tempFolder } from '../support.js';

let folder: ReturnType<typeof tempFolder>;
let database: LibsqlDatabase;
let db: Db;
let ran: CompiledQuery[];
beforeEach(async () => {
  folder = tempFolder();
  database = openLibsql(join(folder.path, 'desk.db'));
  ran = [];
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }), log: ({ query }) => void ran.push(query) });
  await migrate(db, 'sqlite');
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const CLAIM = { owner: 'a', now: NOW, leaseMs: 1, limit: 1 };

// What the desk asks for every few seconds must not slow down with what is done and kept.
test.each([
  ['due turns', (on: Db) => dueTurns(on, 'sqlite').claimDue(CLAIM), ['turns_due', 'turns_due_before']],
  ['undelivered lines', (on: Db) => deliveries(on, 'sqlite').claimUndelivered(CLAIM), ['deliveries_waiting', 'deliveries_waiting_before']],
  ['due submissions', (on: Db) => outbox(on, 'sqlite').claim(CLAIM), ['outbox_due']],
  ['feeds', (on: Db) => feeds(on).due(1), ['feeds_by_turn']],
  ['events of a company', (on: Db) => partnerCenterRecords(on).events({ partnerId: 'acme', after: 1, limit: 1 }), ['pc_events_of_partner']],
  ['verifications that have lapsed', (on: Db) => partnerCenterRecords(on).overdue('a', 1), ['pc_opportunities_running_out']],
  ['HOs that have lapsed', (on: Db) => partnerCenterRecords(on).hos.overdue('a', 1), ['pc_records_due']],
  [
    'verifications that run out',
    (on: Db) => reminders(on).verifications({ from: 'a', before: 'b', limit: 1 }),
    ['opportunities_by_deadline'],
  ],
  ['who wants reminders', (on: Db) => reminders(on).wantedBy('acme', 1), ['people_of_company', 'conversation_states_of_person']],
  ['drafts that wait for the main account', (on: Db) => handovers(on).waiting(1), ['handovers_waiting']],
  ['news of drafts handed over', (on: Db) => handovers(on).untold(1), ['handovers_untold']],
  ['the oldest submission', (on: Db) => outbox(on, 'sqlite').oldestOpenAt(), ['outbox_due']],
  ['the number of open questions', (on: Db) => questions(on).countOpen(), ['questions_waiting']],
  ['ends of chains to be signed', (on: Db) => auditTrail(on).unsigned(1), ['audit_chains_unsigned']],
  [
    'the trail of a record',
    (on: Db) => auditTrail(on).lines({ record: 'a', position: 1 }, 1),
    ['audit_lines_in_chain|sqlite_autoindex_audit_lines_1'],
  ],
  ['drafts whose owner is to be told', (on: Db) => drafts(on).untold({ before: 1, limit: 1 }), ['drafts_idle']],
  ['drafts that expire', (on: Db) => drafts(on).expired({ before: 1, toldBefore: 1, limit: 1 }), ['drafts_idle']],
  ['open questions', (on: Db) => questions(on).open(1), ['questions_waiting']],
])('%s are found through the index of what still waits', async (_, ask, indexes) => {
  ran = [];
  await ask(db);
  const query = ran.find(({ sql }) => /^(update|select)/.test(sql));
  const plan = database.prepare(`explain query plan ${query!.sql}`).all(query!.parameters) as { detail: string }[];
  const used = plan.map(({ detail }) => detail).join('\n');
  for (const index of indexes) expect(used).toMatch(new RegExp(`INDEX ${index}( |$)`, 'm'));
  expect(used).not.toContain('TEMP B-TREE');
});
