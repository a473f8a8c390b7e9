import type { ConversationLog } from '../conversation-ports.js';
import { lineOf } from './log-lines.js';
import { together } from './pieces.js';
import type { Db, Engine } from './schema.js';

type Deliveries = Pick<ConversationLog, 'claimUndelivered' | 'markDelivered' | 'putOffDelivery'>;

/** The last instant there is: no lease ends then. */
const NEVER = 8_640_000_000_000_000;

/** Lines that a channel must still be called for. */
export const deliveries = (db: Db, engine: Engine): Deliveries => ({
  claimUndelivered: ({ owner, now, leaseMs, limit, conversationId }) =>
    together(db, async (tx) => {
      const claimed = await tx
        .updateTable('deliveries')
        .set({ lease_owner: owner, lease_until: now + leaseMs })
        .where('seq', 'in', (eb) => {
          const claimable = eb
            .selectFrom('deliveries as d')
            .select('d.seq')
            .where('d.delivered_at', 'is', null)
            .where('d.lease_until', '<=', now)
            // While somebody is at an earlier line of a conversation, a later one would overtake it.
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('deliveries as earlier')
                    .select('earlier.seq')
                    .whereRef('earlier.conversation_id', '=', 'd.conversation_id')
                    .whereRef('earlier.seq', '<', 'd.seq')
                    .where('earlier.delivered_at', 'is', null)
                    .where('earlier.lease_until', '>', now),
                ),
              ),
            )
            .orderBy('d.seq')
            .limit(limit)
            // The lease of another claim is not to be seen before it is committed: its lock on the conversation is.
            .$if(engine === 'postgres', (rows) =>
              rows.innerJoin('conversations as c', 'c.id', 'd.conversation_id').forNoKeyUpdate(['d', 'c']).skipLocked(),
            );
          return conversationId === undefined ? claimable : claimable.where('d.conversation_id', '=', conversationId);
        })
        .returning('seq')
        .execute();
      if (claimed.length === 0) return [];
      const rows = await tx
        .selectFrom('log_lines')
        .selectAll()
        .where(
          'seq',
          'in',
          claimed.map(({ seq }) => seq),
        )
        .orderBy('seq')
        .execute();
      return rows.map(lineOf);
    }),

  async markDelivered(seq, at) {
    await db
      .updateTable('deliveries')
      .set({ delivered_at: at, lease_owner: null, lease_until: 0 })
      .where('seq', '=', seq)
      .where('delivered_at', 'is', null)
      .execute();
  },

  async putOffDelivery(seq, until) {
    await db
      .updateTable('deliveries')
      .set({ lease_owner: null, lease_until: until ?? NEVER })
      .where('seq', '=', seq)
      .where('delivered_at', 'is', null)
      .execute();
  },
});
