import type { Consents } from '../ports.js';
import type { Db } from './schema.js';

/** What partners stated about their customers' consent; append-only. */
export const consents = (db: Db): Consents => ({
  async append(consent) {
    await db
      .insertInto('consents')
      .values({
        draft_id: consent.draftId,
        person_id: consent.personId,
        at: consent.at,
        wording_id: consent.wordingId,
        wording: consent.wording,
        given: consent.given ? 1 : 0,
        customer_name: consent.customerName,
        contact_name: consent.contactName,
      })
      .execute();
  },

  async ofDraft(draftId) {
    const rows = await db.selectFrom('consents').selectAll().where('draft_id', '=', draftId).orderBy('id').execute();
    return rows.map((row) => ({
      draftId: row.draft_id,
      personId: row.person_id,
      at: row.at,
      wordingId: row.wording_id,
      wording: row.wording,
      given: row.given === 1,
      customerName: row.customer_name,
      contactName: row.contact_name,
    }));
  },
});
