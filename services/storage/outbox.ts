import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { OPERATION_IDS, operationOf } from '../operations.js';
import type { Outbox } from '../ports.js';
import { type OutboxEntry, ROLES } from '../records.js';
import { fitting, jsonOf, toJsonText } from './json-text.js';
import type { Db, Engine, Tables } from './schema.js';

const whoSchema = z.strictObject({ personId: z.string(), partnerId: z.string(), roles: z.array(z.enum(ROLES)) });
const operationId = z.enum(OPERATION_IDS);
const entryState = z.enum(['open', 'done']);

/** An entry that cannot be read is looked at once a day: whoever mends the row need do nothing else. */
const DAMAGED_AGAIN_MS = 86_400_000;

async function putOff(db: Db, id: string, dueAt: number, problem: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due_at: dueAt, last_problem: problem, lease_owner: null, lease_until: 0 })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Calls under way. A lease holds while the clock is below its end; a claim counts as a try. */
export const outbox = (db: Db, engine: Engine): Outbox => ({
  async insert(entry) {
    await db
      .insertInto('outbox')
      .values({
        id: entry.id,
        kind: entry.operation,
        key: entry.key,
        draft_id: entry.draftId,
        subject: entry.subject,
        attempt: entry.attempt,
        conversation_id: entry.conversationId,
        who: toJsonText(entry.who),
        payload: toJsonText(entry.payload),
        state: entry.state,
        tries: entry.tries,
        due_at: entry.dueAt,
        last_problem: entry.lastProblem,
        notice_sent: entry.noticeSent ? 1 : 0,
        created_at: entry.createdAt,
        request_id: entry.requestId,
        lease_owner: null,
        lease_until: 0,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  },

  async get(id) {
    const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    return row && entryOf(row);
  },

  async byKey(key) {
    const row = await db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst();
    return row && entryOf(row);
  },

  async claim({ owner, now, leaseMs, limit, id }) {
    const rows = await db
      .updateTable('outbox')
      .set((eb) => ({ lease_owner: owner, lease_until: now + leaseMs, tries: eb('tries', '+', 1) }))
      .where('seq', 'in', (eb) => {
        const claimable = eb
          .selectFrom('outbox as o')
          .select('o.seq')
          // Written into the statement: with a parameter in its place a partial index may go unused.
          .where('o.state', '=', sql.lit('open'))
          .where('o.due_at', '<=', now)
          .where('o.lease_until', '<=', now)
          .orderBy('o.due_at')
          .orderBy('o.seq')
          .limit(limit)
          .$if(engine === 'postgres', (rows) => rows.forNoKeyUpdate().skipLocked());
        return id === undefined ? claimable : claimable.where('o.id', '=', id);
      })
      .returningAll()
      .execute();
    const entries: OutboxEntry[] = [];
    for (const row of rows.sort((a, b) => a.due_at - b.due_at || a.seq - b.seq))
      try {
        entries.push(entryOf(row));
      } catch (error) {
        // It is looked at again tomorrow, and until then keeps back no other.
        await putOff(db, row.id, now + DAMAGED_AGAIN_MS, 'the stored entry cannot be read');
        if (rows.length === 1) throw error;
      }
    return entries;
  },

  async finish(id) {
    const finished = await db
      .updateTable('outbox')
      .set({ state: 'done', last_problem: null, lease_owner: null, lease_until: 0 })
      .where('id', '=', id)
      .where('state', '!=', 'done')
      .returning('id')
      .executeTakeFirst();
    return finished !== undefined;
  },

  putOff: (id, dueAt, problem) => putOff(db, id, dueAt, problem),

  async noteWaiting(id) {
    const noted = await db
      .updateTable('outbox')
      .set({ notice_sent: 1 })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where('notice_sent', '=', 0)
      .returning('id')
      .executeTakeFirst();
    return noted !== undefined;
  },

  async oldestOpenAt() {
    const row = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.min('created_at').as('at'))
      .where('state', '=', sql.lit('open'))
      .executeTakeFirst();
    return row?.at ?? null;
  },
});

function entryOf(row: Selectable<Tables['outbox']>): OutboxEntry {
  const place = { table: 'outbox', id: row.id };
  const operation = fitting(operationId, row.kind, place);
  return {
    id: row.id,
    operation,
    key: row.key,
    draftId: row.draft_id,
    subject: row.subject,
    attempt: row.attempt,
    conversationId: row.conversation_id,
    who: jsonOf(whoSchema, row.who, place),
    payload: jsonOf(operationOf(operation).payload, row.payload, place),
    state: fitting(entryState, row.state, place),
    tries: row.tries,
    dueAt: row.due_at,
    lastProblem: row.last_problem,
    noticeSent: row.notice_sent === 1,
    createdAt: row.created_at,
    requestId: row.request_id,
  };
}
