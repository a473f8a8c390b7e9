import type { Selectable } from 'kysely';
import type { People } from '../ports.js';
import type { PersonRecord } from '../records.js';
import { fitting, jsonOf, toJsonText } from './json-text.js';
import { languageSchema, rolesSchema } from './pieces.js';
import type { Db, Tables } from './schema.js';

/** Settings of people. */
export const people = (db: Db): People => ({
  async get(personId) {
    const row = await db.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst();
    return row && personOf(row);
  },

  async setLanguage(personId, partnerId, lang) {
    await db
      .insertInto('people')
      .values({ person_id: personId, partner_id: partnerId, lang, version: 1 })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet((eb) => ({ partner_id: partnerId, lang, version: eb('people.version', '+', 1) })),
      )
      .execute();
  },

  async setReminders(personId, partnerId, on) {
    const reminders = on ? 1 : 0;
    await db
      .insertInto('people')
      .values({ person_id: personId, partner_id: partnerId, lang: null, reminders, version: 1 })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet((eb) => ({ partner_id: partnerId, reminders, version: eb('people.version', '+', 1) })),
      )
      .execute();
  },

  async setNews(personId, partnerId, on) {
    const news = on ? 1 : 0;
    await db
      .insertInto('people')
      .values({ person_id: personId, partner_id: partnerId, lang: null, news, version: 1 })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet((eb) => ({ partner_id: partnerId, news, version: eb('people.version', '+', 1) })),
      )
      .execute();
  },

  async noteRoles({ personId, partnerId, roles }) {
    const text = toJsonText(roles);
    await db
      .insertInto('people')
      .values({ person_id: personId, partner_id: partnerId, lang: null, roles: text, version: 1 })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ partner_id: partnerId, roles: text }))
      .execute();
  },

  async ofCompany(partnerId, limit) {
    const rows = await db
      .selectFrom('people as p')
      .innerJoin('conversation_states as s', 's.person_id', 'p.person_id')
      .selectAll('p')
      .select(({ fn }) => fn.max('s.updated_at').as('spoke_at'))
      .where('p.partner_id', '=', partnerId)
      .groupBy('p.person_id')
      .orderBy('spoke_at', 'desc')
      .orderBy('p.person_id')
      .limit(limit)
      .execute();
    return rows.map(personOf);
  },

  async lastConversation(personId) {
    const row = await db
      .selectFrom('conversation_states')
      .select('conversation_id')
      .where('person_id', '=', personId)
      .orderBy('updated_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.conversation_id;
  },

  async forget(personId) {
    await db.deleteFrom('people').where('person_id', '=', personId).execute();
  },
});

const personOf = (row: Selectable<Tables['people']>): PersonRecord => ({
  personId: row.person_id,
  partnerId: row.partner_id,
  lang: fitting(languageSchema.nullable(), row.lang, { table: 'people', id: row.person_id }),
  reminders: row.reminders === 1,
  news: row.news === 1,
  roles: jsonOf(rolesSchema, row.roles, { table: 'people', id: row.person_id }),
  version: row.version,
});
