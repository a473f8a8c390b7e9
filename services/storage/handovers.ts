import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Handovers } from '../notice-ports.js';
import { HANDOVER_STATES, type Handover } from '../records.js';
import { fitting } from './json-text.js';
import type { Db, Tables } from './schema.js';

const handoverState = z.enum(HANDOVER_STATES);

/** Drafts handed to the main account of a company. States stand in the statements: with a parameter in its place a partial index may go unused. */
export const handovers = (db: Db): Handovers => {
  const all = () => db.selectFrom('handovers as h').selectAll('h');
  return {
    async get(draftId) {
      const row = await all().where('h.draft_id', '=', draftId).executeTakeFirst();
      return row && handoverOf(row);
    },

    async put(handover) {
      const row = rowOf(handover);
      await db
        .insertInto('handovers')
        .values(row)
        .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(row))
        .execute();
    },

    async ofAuthor(authorId, partnerId, limit) {
      const rows = await all()
        .where('h.author_id', '=', authorId)
        .where('h.partner_id', '=', partnerId)
        .where('h.state', '<>', 'returned')
        .orderBy('h.at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(handoverOf);
    },

    async heldBy(receiverId, partnerId) {
      const rows = await all()
        .where('h.state', '=', sql.lit('given'))
        .where('h.receiver_id', '=', receiverId)
        .where('h.partner_id', '=', partnerId)
        .execute();
      return rows.map(handoverOf);
    },

    async waiting(limit) {
      const rows = await all()
        .where('h.state', '=', sql.lit('waiting'))
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('people as p')
              .innerJoin('conversation_states as s', 's.person_id', 'p.person_id')
              .select('p.person_id')
              .whereRef('p.partner_id', '=', 'h.partner_id')
              .whereRef('p.person_id', '<>', 'h.author_id')
              .whereRef('s.updated_at', '>=', 'h.looked_at'),
          ),
        )
        .orderBy('h.at')
        .limit(limit)
        .execute();
      return rows.map(handoverOf);
    },

    async noteLook(draftId, at) {
      await db.updateTable('handovers').set({ looked_at: at }).where('draft_id', '=', draftId).execute();
    },

    async untold(limit) {
      const rows = await all()
        .where('h.told', '=', sql.lit(0))
        .where('h.state', '<>', sql.lit('waiting'))
        .orderBy('h.at')
        .limit(limit)
        .execute();
      return rows.map(handoverOf);
    },

    async noteTold(draftId, state) {
      const told = await db
        .updateTable('handovers')
        .set({ told: 1 })
        .where('draft_id', '=', draftId)
        .where('state', '=', state)
        .where('told', '=', 0)
        .returning('draft_id')
        .executeTakeFirst();
      return told !== undefined;
    },
  };
};

const rowOf = (handover: Handover): Tables['handovers'] => ({
  draft_id: handover.draftId,
  partner_id: handover.partnerId,
  author_id: handover.authorId,
  receiver_id: handover.receiverId,
  state: handover.state,
  note: handover.note,
  number: handover.number,
  at: handover.at,
  told: handover.told ? 1 : 0,
  looked_at: 0,
});

const handoverOf = (row: Selectable<Tables['handovers']>): Handover => ({
  draftId: row.draft_id,
  partnerId: row.partner_id,
  authorId: row.author_id,
  receiverId: row.receiver_id,
  state: fitting(handoverState, row.state, { table: 'handovers', id: row.draft_id }),
  note: row.note,
  number: row.number,
  at: row.at,
  told: row.told === 1,
});
