import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { opportunitySchema } from '../../rules/opportunity.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../partner-center/store-port.js';
import { anyJson, fitting, jsonOf, toJsonText } from './json-text.js';
import { ACTORS } from '../partner-center/states.js';
import {
  draftBody,
  factsBody,
  hoBody,
  incentiveBody,
  invitationBody,
  progressBody,
  projectBody,
  withdrawalsBody,
} from './partner-center-bodies.js';
import { statusEvents } from './partner-center-events.js';
import { nextNumber } from './partner-center-numbers.js';
import { shelf } from './partner-center-shelf.js';
import { reasonsSchema, stale, statusSchema } from './pieces.js';
import type { Db, Tables } from './schema.js';

const historySchema = z.array(z.strictObject({ status: statusSchema, at: z.number(), by: z.enum(ACTORS), reasons: reasonsSchema }));

/** What the embedded Partner Center remembers, in tables of its own beside the desk's. */
export const partnerCenterRecords = (db: Db): PartnerCenterRecords => ({
  async answerFor(partnerId, key) {
    const row = await db
      .selectFrom('pc_idempotency')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .where('key', '=', key)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, status: row.status, body: anyJson(row.body, { table: 'pc_idempotency', id: key }) };
  },

  async remember(partnerId, key, { bodyHash, status, body, at }) {
    await db
      .insertInto('pc_idempotency')
      .values({ partner_id: partnerId, key, body_hash: bodyHash, status, body: toJsonText(body), at })
      .execute();
  },

  nextNumber: (series) => nextNumber(db, series),

  async insert(opportunity) {
    await db
      .insertInto('pc_opportunities')
      .values({ ...rowOf(opportunity), version: 1 })
      .execute();
  },

  async get(number) {
    const row = await db.selectFrom('pc_opportunities').selectAll().where('number', '=', number).executeTakeFirst();
    return row && heldOf(row);
  },

  async update(opportunity) {
    const written = await db
      .updateTable('pc_opportunities')
      .set({ ...rowOf(opportunity), version: opportunity.version + 1 })
      .where('number', '=', opportunity.number)
      .where('version', '=', opportunity.version)
      .returning('number')
      .executeTakeFirst();
    if (written === undefined) throw stale('opportunity', opportunity.number);
  },

  async list({ partnerId, cursor, limit }) {
    let rows = db.selectFrom('pc_opportunities').selectAll().orderBy('seq', 'desc').limit(limit);
    if (partnerId !== undefined) rows = rows.where('partner_id', '=', partnerId);
    if (cursor !== undefined)
      rows = rows.where('seq', '<', (eb) => eb.selectFrom('pc_opportunities as last').select('last.seq').where('last.number', '=', cursor));
    return (await rows.execute()).map(heldOf);
  },

  async overdue(before, limit) {
    const rows = db
      .selectFrom('pc_opportunities')
      .selectAll()
      // Written into the statement: with a parameter in its place a partial index may go unused.
      .where('status', '=', sql.lit('验证中'))
      .where('deadline', '<', before)
      .orderBy('deadline')
      .limit(limit);
    return (await rows.execute()).map(heldOf);
  },

  ...statusEvents(db),

  drafts: shelf(db, 'draft', draftBody),
  hos: shelf(db, 'ho', hoBody, ({ status, deadline }) => (status === '待接受' ? deadline : null)),
  facts: shelf(db, 'facts', factsBody),
  projects: shelf(db, 'project', projectBody),
  invitations: shelf(db, 'invitation', invitationBody),
  incentives: shelf(db, 'incentive', incentiveBody),
});

function rowOf(held: HeldOpportunity) {
  return {
    number: held.number,
    partner_id: held.partnerId,
    person_id: held.personId,
    status: held.status,
    status_since: held.statusSince,
    deadline: held.deadline,
    reasons: toJsonText(held.reasons),
    fields: toJsonText(held.fields),
    history: toJsonText(held.history),
    submitted_at: held.submittedAt,
    progress: toJsonText(held.progress),
    withdrawals: toJsonText(held.withdrawals),
    replaces: held.replaces,
  };
}

function heldOf(row: Selectable<Tables['pc_opportunities']>): HeldOpportunity {
  const place = { table: 'pc_opportunities', id: row.number };
  return {
    number: row.number,
    partnerId: row.partner_id,
    personId: row.person_id,
    status: fitting(statusSchema, row.status, place),
    statusSince: row.status_since,
    deadline: row.deadline,
    reasons: jsonOf(reasonsSchema, row.reasons, place),
    fields: jsonOf(opportunitySchema, row.fields, place),
    history: jsonOf(historySchema, row.history, place),
    submittedAt: row.submitted_at,
    progress: jsonOf(progressBody, row.progress, place),
    withdrawals: jsonOf(withdrawalsBody, row.withdrawals, place),
    replaces: row.replaces,
    version: row.version,
  };
}
