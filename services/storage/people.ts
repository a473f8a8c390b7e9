import type { People } from '../ports.js';
import { fitting, jsonOf, toJsonText } from './json-text.js';
import { languageSchema, rolesSchema } from './pieces.js';
import type { Db } from './schema.js';

/** Settings of people. */
export const people = (db: Db): People => ({
  async get(personId) {
    const row = await db.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst();
    return (
      row && {
        personId: row.person_id,
        partnerId: row.partner_id,
        lang: fitting(languageSchema.nullable(), row.lang, { table: 'people', id: personId }),
        reminders: row.reminders === 1,
        news: row.news === 1,
        roles: jsonOf(rolesSchema, row.roles, { table: 'people', id: personId }),
        version: row.version,
      }
    );
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

  async forget(personId) {
    await db.deleteFrom('people').where('person_id', '=', personId).execute();
  },
});
