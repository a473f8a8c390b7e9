import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ConversationLog } from '../conversation-ports.js';
import type { LogLine } from '../records.js';
import { anyJson, fitting, toJsonText } from './json-text.js';
import { together } from './pieces.js';
import type { Db, Engine, Tables } from './schema.js';

type Lines = Pick<
  ConversationLog,
  'open' | 'conversation' | 'setReference' | 'join' | 'takesPart' | 'receive' | 'say' | 'after' | 'until' | 'repliesTo'
>;

const sender = z.enum(['person', 'desk']);

/** A row of the log as the desk reads it. */
export function lineOf(row: Selectable<Tables['log_lines']>): LogLine {
  const place = { table: 'log_lines', id: row.seq };
  return {
    seq: row.seq,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    from: fitting(sender, row.sender, place),
    body: anyJson(row.body, place),
    at: row.at,
  };
}

/**
 * Whoever reads from a watermark would miss a line whose number is lower but which is committed later: on PostgreSQL, where transactions run
 * side by side, the writers of a conversation take turns. SQLite has one writer at a time.
 */
async function inTurn(tx: Db, engine: Engine, conversationId: string): Promise<void> {
  if (engine === 'postgres') await tx.selectFrom('conversations').select('id').where('id', '=', conversationId).forNoKeyUpdate().execute();
}

/** Conversations, who takes part, and the lines themselves. */
export const logLines = (db: Db, engine: Engine): Lines => ({
  async open({ id, channel, reference, at }) {
    await db
      .insertInto('conversations')
      .values({ id, channel, reference: toJsonText(reference), opened_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async conversation(id) {
    const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
    return row && { id: row.id, channel: row.channel, reference: anyJson(row.reference, { table: 'conversations', id }) };
  },

  setReference: (id, reference) =>
    together(db, async (tx) => {
      await tx
        .updateTable('conversations')
        .set({ reference: toJsonText(reference) })
        .where('id', '=', id)
        .execute();
      await tx
        .updateTable('deliveries')
        .set({ lease_until: 0 })
        .where('conversation_id', '=', id)
        .where('delivered_at', 'is', null)
        // A lease that somebody holds is at work.
        .where('lease_owner', 'is', null)
        .execute();
    }),

  async join(conversationId, personId) {
    await db
      .insertInto('participants')
      .values({ conversation_id: conversationId, person_id: personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async takesPart(conversationId, personId) {
    const row = await db
      .selectFrom('participants')
      .select('person_id')
      .where('conversation_id', '=', conversationId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row !== undefined;
  },

  receive: ({ conversationId, activityId, personId, body, at, due }) =>
    together(db, async (tx) => {
      await inTurn(tx, engine, conversationId);
      const row = await tx
        .insertInto('log_lines')
        .values({ conversation_id: conversationId, activity_id: activityId, sender: 'person', body: toJsonText(body), at, reply_to: null })
        .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row !== undefined) {
        await tx
          .insertInto('turns')
          .values({
            seq: row.seq,
            conversation_id: conversationId,
            activity_id: activityId,
            person_id: personId,
            due: due ? 1 : 0,
            done: 0,
            attempts: 0,
            lease_owner: null,
            lease_until: 0,
          })
          .execute();
        return { line: lineOf(row), fresh: true, done: false };
      }
      const first = await tx
        .selectFrom('log_lines')
        .leftJoin('turns', 'turns.seq', 'log_lines.seq')
        .selectAll('log_lines')
        .select('turns.done')
        .where('log_lines.conversation_id', '=', conversationId)
        .where('log_lines.activity_id', '=', activityId)
        .executeTakeFirstOrThrow();
      // A line of the desk itself has no turn: whoever sends its id back starts none.
      return { line: lineOf(first), fresh: false, done: first.done !== 0 };
    }),

  say: ({ conversationId, activityId, body, at, replyTo, delivered }) =>
    together(db, async (tx) => {
      await inTurn(tx, engine, conversationId);
      const row = await tx
        .insertInto('log_lines')
        .values({ conversation_id: conversationId, activity_id: activityId, sender: 'desk', body: toJsonText(body), at, reply_to: replyTo })
        .returningAll()
        .executeTakeFirstOrThrow();
      if (!delivered)
        await tx
          .insertInto('deliveries')
          .values({ seq: row.seq, conversation_id: conversationId, delivered_at: null, lease_owner: null, lease_until: 0 })
          .execute();
      return lineOf(row);
    }),

  async after(conversationId, watermark, limit) {
    const rows = await db
      .selectFrom('log_lines')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('seq', '>', watermark)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(lineOf);
  },

  async until(conversationId, at, limit) {
    const rows = await db
      .selectFrom('log_lines')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('at', '<=', at)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows.map(lineOf).reverse();
  },

  async repliesTo(conversationId, activityId) {
    const rows = await db
      .selectFrom('log_lines')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('reply_to', '=', activityId)
      .orderBy('seq')
      .execute();
    return rows.map(lineOf);
  },
});
