import { sql } from 'kysely';
import { AppError } from '../errors.js';
import type { ConversationLog } from '../conversation-ports.js';
import { lineOf } from './log-lines.js';
import { together } from './pieces.js';
import type { Db, Engine } from './schema.js';

type DueTurns = Pick<ConversationLog, 'claimDue' | 'renewDue' | 'finish' | 'isDone'>;

/** Written into the statement: with a parameter in its place a partial index may go unused. */
const [yes, no] = [sql.lit(1), sql.lit(0)];

/** Which received lines still need their turn, and who is at it. A lease holds while the clock is below its end. */
export const dueTurns = (db: Db, engine: Engine): DueTurns => ({
  claimDue: ({ owner, now, leaseMs, limit, only }) =>
    together(db, async (tx) => {
      const claimed = await tx
        .updateTable('turns')
        .set((eb) => ({ lease_owner: owner, lease_until: now + leaseMs, attempts: eb('attempts', '+', 1) }))
        .where('seq', 'in', (eb) => {
          const claimable = eb
            .selectFrom('turns as t')
            .select('t.seq')
            .where('t.due', '=', yes)
            .where('t.done', '=', no)
            .where('t.lease_until', '<=', now)
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('turns as earlier')
                    .select('earlier.seq')
                    .whereRef('earlier.conversation_id', '=', 't.conversation_id')
                    .whereRef('earlier.seq', '<', 't.seq')
                    .where('earlier.due', '=', yes)
                    .where('earlier.done', '=', no),
                ),
              ),
            )
            .orderBy('t.seq')
            .limit(limit)
            .$if(engine === 'postgres', (rows) => rows.forNoKeyUpdate().skipLocked());
          return only === undefined
            ? claimable
            : claimable.where('t.conversation_id', '=', only.conversationId).where('t.activity_id', '=', only.activityId);
        })
        .returning(['seq', 'person_id', 'attempts'])
        .execute();
      if (claimed.length === 0) return [];
      const turns = new Map(claimed.map((turn) => [turn.seq, turn]));
      const rows = await tx
        .selectFrom('log_lines')
        .selectAll()
        .where('seq', 'in', [...turns.keys()])
        .orderBy('seq')
        .execute();
      return rows.flatMap((row) => {
        const turn = turns.get(row.seq);
        return turn === undefined ? [] : [{ line: lineOf(row), personId: turn.person_id, attempts: turn.attempts }];
      });
    }),

  async renewDue({ conversationId, activityId, owner, until }) {
    const held = await db
      .updateTable('turns')
      .set({ lease_until: until })
      .where('conversation_id', '=', conversationId)
      .where('activity_id', '=', activityId)
      .where('lease_owner', '=', owner)
      .where('done', '=', 0)
      .returning('seq')
      .executeTakeFirst();
    return held !== undefined;
  },

  finish: (conversationId, activityId) =>
    together(db, async (tx) => {
      const finished = await tx
        .updateTable('turns')
        .set({ done: 1, lease_owner: null, lease_until: 0 })
        .where('conversation_id', '=', conversationId)
        .where('activity_id', '=', activityId)
        .where('done', '=', 0)
        .returning('seq')
        .executeTakeFirst();
      if (finished !== undefined) return true;
      const known = await tx
        .selectFrom('turns')
        .select('seq')
        .where('conversation_id', '=', conversationId)
        .where('activity_id', '=', activityId)
        .executeTakeFirst();
      if (known === undefined)
        throw new AppError(
          'not-found',
          `The activity ${activityId} was never received in conversation ${conversationId}. Receive it before its turn.`,
        );
      return false;
    }),

  async isDone(conversationId, activityId) {
    const row = await db
      .selectFrom('turns')
      .select('done')
      .where('conversation_id', '=', conversationId)
      .where('activity_id', '=', activityId)
      .executeTakeFirst();
    return row?.done === 1;
  },
});
