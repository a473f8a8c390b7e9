import type { Consents } from '../ports.js';
import type { Db } from './schema.js';

/** What partners stated about their customers' consent; appended only, and gone with a draft that was never sent. */
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

  async countSent(personId, partnerId) {
    const { stated } = await db
      .selectFrom('consents')
      .innerJoin('drafts', 'drafts.id', 'consents.draft_id')
      .select(({ fn }) => fn.countAll<number>().as('stated'))
      .where('consents.person_id', '=', personId)
      .where('drafts.status', 'in', ['sending', 'sent'])
      .where('drafts.partner_id', '=', partnerId)
      .executeTakeFirstOrThrow();
    return Number(stated);
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
