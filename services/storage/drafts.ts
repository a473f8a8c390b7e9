import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Drafts } from '../ports.js';
import type { Draft } from '../records.js';
import { anyJson, fitting, jsonOf, toJsonText } from './json-text.js';
import { stale, together } from './pieces.js';
import type { Db, Tables } from './schema.js';

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), number: z.string(), status: z.string(), at: z.number(), result: z.json().exactOptional() }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.string(),
    message: z.strictObject({ zh: z.string(), en: z.string() }),
    field: z.string().nullable(),
    at: z.number(),
  }),
]);
const outcomesSchema = z.record(z.string(), outcomeSchema);
const draftStatus = z.enum(['open', 'sending', 'sent', 'discarded']);
/** What is in them only the form knows, which reads them through a schema of its own. */
const fieldsSchema = z.record(z.string(), z.unknown());

/** Forms being filled. */
export const drafts = (db: Db): Drafts => ({
  async get(id) {
    const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
    return row && draftOf(row);
  },

  async unfinishedOf(ownerId) {
    const rows = await db
      .selectFrom('drafts')
      .selectAll()
      .where('owner_id', '=', ownerId)
      .where('status', 'in', ['open', 'sending'])
      .orderBy('updated_at', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(draftOf);
  },

  async countSent(ownerId, partnerId) {
    const { sent } = await db
      .selectFrom('drafts')
      .select(({ fn }) => fn.countAll<number>().as('sent'))
      .where('owner_id', '=', ownerId)
      .where('status', '=', 'sent')
      .where('partner_id', '=', partnerId)
      .executeTakeFirstOrThrow();
    return Number(sent);
  },

  forgetUnsent: (ownerId, partnerId) =>
    together(db, async (tx) => {
      const unsent = await tx
        .selectFrom('drafts')
        .select('id')
        .where('owner_id', '=', ownerId)
        .where('status', 'in', ['open', 'discarded'])
        .where('partner_id', '=', partnerId)
        .execute();
      if (unsent.length === 0) return;
      const ids = unsent.map(({ id }) => id);
      await removeReferences(tx, ids);
      await tx.deleteFrom('drafts').where('id', 'in', ids).execute();
    }),

  async untold({ before, limit }) {
    const rows = await idle(db, before)
      .where('d.status', '=', sql.lit('open'))
      .where(({ not, exists }) => not(exists(toldOf(db))))
      .limit(limit)
      .execute();
    return rows.map(draftOf);
  },

  async expired({ before, toldBefore, limit }) {
    const rows = await idle(db, before)
      .where((eb) => eb.or([eb('d.status', '=', sql.lit('discarded')), eb.exists(toldOf(db).where('r.at', '<=', toldBefore))]))
      .limit(limit)
      .execute();
    return rows.map(draftOf);
  },

  removeUnsent: ({ id, version }) =>
    together(db, async (tx) => {
      await removeReferences(tx, [id]);
      await tx.deleteFrom('reminders').where('kind', '=', 'draft').where('number', '=', id).execute();
      const gone = await tx
        .deleteFrom('drafts')
        .where('id', '=', id)
        .where('version', '=', version)
        .where('status', 'in', ['open', 'discarded'])
        .returning('id')
        .executeTakeFirst();
      if (gone === undefined) throw stale('draft', id);
    }),

  async put(draft) {
    const row = rowOf(draft);
    const written =
      draft.version === 0
        ? await db
            .insertInto('drafts')
            .values(row)
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .executeTakeFirst()
        : await db
            .updateTable('drafts')
            .set(row)
            .where('id', '=', draft.id)
            .where('version', '=', draft.version)
            .returning('id')
            .executeTakeFirst();
    if (written === undefined) throw stale('draft', draft.id);
  },
});

/** The states stand in the statement: with a parameter in their place a partial index may go unused. */
const idle = (db: Db, before: number) =>
  db
    .selectFrom('drafts as d')
    .selectAll('d')
    .where('d.status', 'in', [sql.lit('open'), sql.lit('discarded')])
    .where('d.updated_at', '<', before)
    .orderBy('d.updated_at')
    .orderBy('d.id');

/** That the owner was told since the last change. */
const toldOf = (db: Db) =>
  db
    .selectFrom('reminders as r')
    .select('r.number')
    .where('r.kind', '=', 'draft')
    .whereRef('r.partner_id', '=', 'd.partner_id' as never)
    .whereRef('r.number', '=', 'd.id' as never)
    .whereRef('r.at', '>=', 'd.updated_at' as never);

/** What refers to drafts. What was refused was never shared; its entry holds what the draft held. */
async function removeReferences(tx: Db, drafts: readonly string[]): Promise<void> {
  await tx.deleteFrom('outbox').where('draft_id', 'in', drafts).where('state', '=', 'done').execute();
  await tx.deleteFrom('handovers').where('draft_id', 'in', drafts).execute();
  await tx.deleteFrom('consents').where('draft_id', 'in', drafts).execute();
}

function rowOf(draft: Draft): Tables['drafts'] {
  return {
    id: draft.id,
    form: draft.form,
    subject: draft.subject,
    owner_id: draft.ownerId,
    partner_id: draft.partnerId,
    status: draft.status,
    revision: draft.revision,
    attempt: draft.attempt,
    fields: toJsonText(draft.fields),
    progress: toJsonText(draft.progress),
    outcomes: toJsonText(draft.outcomes),
    conversation_id: draft.conversationId,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
    version: draft.version + 1,
  };
}

function draftOf(row: Selectable<Tables['drafts']>): Draft {
  const place = { table: 'drafts', id: row.id };
  return {
    id: row.id,
    form: row.form,
    subject: row.subject,
    ownerId: row.owner_id,
    partnerId: row.partner_id,
    status: fitting(draftStatus, row.status, place),
    revision: row.revision,
    attempt: row.attempt,
    fields: jsonOf(fieldsSchema, row.fields, place),
    progress: anyJson(row.progress, place),
    outcomes: jsonOf(outcomesSchema, row.outcomes, place),
    conversationId: row.conversation_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
