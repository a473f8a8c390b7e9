import { sql } from 'kysely';
import type { Reminders } from '../notice-ports.js';
import { jsonOf } from './json-text.js';
import { rolesSchema } from './pieces.js';
import type { Db } from './schema.js';

/** Reminders given, and who is to get one. */
export const reminders = (db: Db): Reminders => ({
  async wasGiven({ kind, partnerId, number, occasion }) {
    const row = await db
      .selectFrom('reminders')
      .select('number')
      .where('kind', '=', kind)
      .where('partner_id', '=', partnerId)
      .where('number', '=', number)
      .where('deadline', '=', occasion)
      .executeTakeFirst();
    return row !== undefined;
  },

  async note({ kind, partnerId, number, occasion }, at) {
    const noted = await db
      .insertInto('reminders')
      .values({ kind, partner_id: partnerId, number, deadline: occasion, at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst();
    return noted !== undefined;
  },

  async verifications({ from, before, limit }) {
    const rows = await db
      .selectFrom('opportunities as o')
      .select('o.id')
      // Written into the statement: with a parameter in its place a partial index may go unused.
      .where('o.open', '=', sql.lit(1))
      .where('o.deadline', '>=', from)
      .where('o.deadline', '<', before)
      .where('o.status', '=', '验证中')
      .where('o.number', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reminders as r')
              .select('r.number')
              .where('r.kind', '=', 'verification')
              .whereRef('r.partner_id', '=', 'o.partner_id')
              .whereRef('r.number', '=', 'o.number')
              .whereRef('r.deadline', '=', 'o.deadline'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('people as p').select('p.person_id').whereRef('p.person_id', '=', 'o.author_id').where('p.reminders', '=', 0)),
        ),
      )
      .orderBy('o.deadline')
      .orderBy('o.seq')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  },

  async companies(after, limit) {
    const rows = await db
      .selectFrom('people as p')
      .innerJoin('conversation_states as s', 's.person_id', 'p.person_id')
      .select(({ fn }) => ['p.partner_id', fn.max<number>('s.updated_at').as('spoke_at')])
      .where('p.partner_id', '>', after)
      .groupBy('p.partner_id')
      .orderBy('p.partner_id')
      .limit(limit)
      .execute();
    return rows.map(({ partner_id: partnerId, spoke_at: spokeAt }) => ({ partnerId, spokeAt: Number(spokeAt) }));
  },

  async wantedBy(partnerId, limit) {
    const rows = await db
      .selectFrom('people as p')
      .select(({ selectFrom }) => [
        'p.person_id',
        'p.roles',
        selectFrom('conversation_states as s')
          .select('s.conversation_id')
          .whereRef('s.person_id', '=', 'p.person_id')
          .orderBy('s.updated_at', 'desc')
          .limit(1)
          .as('conversation_id'),
      ])
      .where('p.partner_id', '=', partnerId)
      .where('p.reminders', '=', 1)
      .orderBy('p.person_id')
      .limit(limit)
      .execute();
    return rows.flatMap(({ person_id: personId, conversation_id: conversationId, roles }) =>
      conversationId === null
        ? []
        : [{ who: { personId, partnerId, roles: jsonOf(rolesSchema, roles, { table: 'people', id: personId }) }, conversationId }],
    );
  },
});
