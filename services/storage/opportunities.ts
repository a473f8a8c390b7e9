import type { Selectable } from 'kysely';
import { companyNameKey } from '../../rules/company-name.js';
import { opportunitySchema } from '../../rules/opportunity.js';
import { isOpen } from '../../rules/status.js';
import type { Opportunities } from '../ports.js';
import type { OpportunityRecord } from '../records.js';
import { fitting, jsonOf, toJsonText } from './json-text.js';
import { reasonsSchema, stale, statusSchema } from './pieces.js';
import type { Db, Tables } from './schema.js';

/** Confirmed opportunities of all companies; every read names the company or a key that is one record's own. */
export const opportunities = (db: Db): Opportunities => {
  const all = () => db.selectFrom('opportunities').selectAll();
  const newest = (partnerId: string, limit: number) => all().where('partner_id', '=', partnerId).orderBy('seq', 'desc').limit(limit);
  return {
    async insert(record) {
      await db
        .insertInto('opportunities')
        .values({ ...rowOf(record), version: 1 })
        .execute();
    },

    async update(record) {
      const written = await db
        .updateTable('opportunities')
        .set({ ...rowOf(record), version: record.version + 1 })
        .where('id', '=', record.id)
        .where('version', '=', record.version)
        .returning('id')
        .executeTakeFirst();
      if (written === undefined) throw stale('opportunity', record.id);
    },

    async get(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },

    async byKey(key) {
      const row = await all().where('key', '=', key).executeTakeFirst();
      return row && recordOf(row);
    },

    async byNumber(partnerId, number) {
      const row = await all().where('partner_id', '=', partnerId).where('number', '=', number).executeTakeFirst();
      return row && recordOf(row);
    },

    async list({ partnerId, personId, limit }) {
      const rows = newest(partnerId, limit);
      return (await (personId === undefined ? rows : rows.where('author_id', '=', personId)).execute()).map(recordOf);
    },

    async countOf(partnerId, authorId) {
      const { written } = await db
        .selectFrom('opportunities')
        .select(({ fn }) => fn.countAll<number>().as('written'))
        .where('partner_id', '=', partnerId)
        .where('author_id', '=', authorId)
        .executeTakeFirstOrThrow();
      return Number(written);
    },

    async open(partnerId, limit) {
      return (await newest(partnerId, limit).where('open', '=', 1).execute()).map(recordOf);
    },

    async openByNameKey(partnerId, nameKey) {
      const rows = await all()
        .where('partner_id', '=', partnerId)
        .where('open', '=', 1)
        .where('name_key', '=', nameKey)
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(recordOf);
    },

    async noteLook(id, at) {
      await db.updateTable('opportunities').set({ looked_at: at }).where('id', '=', id).execute();
    },

    async remove(id, version) {
      const gone = await db
        .deleteFrom('opportunities')
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst();
      if (gone === undefined) throw stale('opportunity', id);
    },
  };
};

function rowOf(record: OpportunityRecord) {
  return {
    id: record.id,
    draft_id: record.draftId,
    partner_id: record.partnerId,
    author_id: record.authorId,
    conversation_id: record.conversationId,
    key: record.key,
    number: record.number,
    status: record.status,
    open: isOpen(record.status) ? 1 : 0,
    status_since: record.statusSince,
    deadline: record.deadline,
    reasons: toJsonText(record.reasons),
    fields: toJsonText(record.fields),
    name_key: companyNameKey(record.fields.customer_name ?? ''),
    submitted_at: record.submittedAt,
    looked_at: record.lookedAt,
  };
}

function recordOf(row: Selectable<Tables['opportunities']>): OpportunityRecord {
  const place = { table: 'opportunities', id: row.id };
  return {
    id: row.id,
    draftId: row.draft_id,
    partnerId: row.partner_id,
    authorId: row.author_id,
    conversationId: row.conversation_id,
    key: row.key,
    number: row.number,
    status: fitting(statusSchema, row.status, place),
    statusSince: row.status_since,
    deadline: row.deadline,
    reasons: jsonOf(reasonsSchema, row.reasons, place),
    fields: jsonOf(opportunitySchema, row.fields, place),
    submittedAt: row.submitted_at,
    lookedAt: row.looked_at,
    version: row.version,
  };
}
