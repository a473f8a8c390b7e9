import type { Kysely } from 'kysely';
import { type ColumnKind, makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

const LEASE = { lease_owner: 'text?', lease_until: 'long' } as const satisfies Record<string, ColumnKind>;

/** The first schema. */
export async function firstSchema(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await conversations(db, engine);
  await opportunities(db, engine);
  await support(db, engine);
  await partnerCenter(db, engine);
}

async function conversations(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(db, engine, 'conversations', { id: 'text', channel: 'text', reference: 'text', opened_at: 'long' }, { key: ['id'] });
  await makeTable(
    db,
    engine,
    'participants',
    { conversation_id: 'text', person_id: 'text' },
    { key: ['conversation_id', 'person_id'], belongs: { conversation_id: 'conversations.id' } },
  );
  await makeTable(
    db,
    engine,
    'log_lines',
    { seq: 'counter', conversation_id: 'text', activity_id: 'text', sender: 'text', body: 'text', at: 'long', reply_to: 'text?' },
    { unique: { log_lines_once: ['conversation_id', 'activity_id'] }, belongs: { conversation_id: 'conversations.id' } },
  );
  await makeIndex(db, 'log_lines_in_order', 'log_lines', ['conversation_id', 'seq']);
  await makeIndex(db, 'log_lines_replies', 'log_lines', ['conversation_id', 'reply_to']);
  await makeTable(
    db,
    engine,
    'turns',
    { seq: 'long', conversation_id: 'text', activity_id: 'text', person_id: 'text', due: 'flag', done: 'flag', attempts: 'long', ...LEASE },
    { key: ['seq'], unique: { turns_once: ['conversation_id', 'activity_id'] }, belongs: { seq: 'log_lines.seq' } },
  );
  await makeIndex(db, 'turns_due', 'turns', ['seq'], { where: 'due = 1 and done = 0' });
  await makeIndex(db, 'turns_due_before', 'turns', ['conversation_id', 'seq'], { where: 'due = 1 and done = 0' });
  await makeTable(
    db,
    engine,
    'deliveries',
    { seq: 'long', conversation_id: 'text', delivered_at: 'long?', ...LEASE },
    { key: ['seq'], belongs: { seq: 'log_lines.seq' } },
  );
  await makeIndex(db, 'deliveries_waiting', 'deliveries', ['seq'], { where: 'delivered_at is null' });
  await makeIndex(db, 'deliveries_waiting_before', 'deliveries', ['conversation_id', 'seq'], { where: 'delivered_at is null' });
  await makeTable(
    db,
    engine,
    'conversation_states',
    { conversation_id: 'text', person_id: 'text', state: 'text', version: 'long', updated_at: 'long' },
    { key: ['conversation_id', 'person_id'], belongs: { conversation_id: 'conversations.id' } },
  );
  await makeTable(db, engine, 'people', { person_id: 'text', partner_id: 'text', lang: 'text?', version: 'long' }, { key: ['person_id'] });
}

async function opportunities(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'drafts',
    {
      id: 'text',
      form: 'text',
      owner_id: 'text',
      partner_id: 'text',
      status: 'text',
      revision: 'long',
      attempt: 'long',
      fields: 'text',
      progress: 'text',
      outcomes: 'text',
      conversation_id: 'text',
      created_at: 'long',
      updated_at: 'long',
      version: 'long',
    },
    { key: ['id'] },
  );
  await makeIndex(db, 'drafts_of_owner', 'drafts', ['owner_id', 'status', 'updated_at']);
  await makeTable(
    db,
    engine,
    'consents',
    {
      id: 'counter',
      draft_id: 'text',
      person_id: 'text',
      at: 'long',
      wording_id: 'text',
      wording: 'text',
      given: 'flag',
      customer_name: 'text?',
      contact_name: 'text?',
    },
    { belongs: { draft_id: 'drafts.id' } },
  );
  await makeIndex(db, 'consents_of_draft', 'consents', ['draft_id', 'id']);
  await makeTable(
    db,
    engine,
    'opportunities',
    {
      seq: 'counter',
      id: 'text',
      draft_id: 'text',
      partner_id: 'text',
      author_id: 'text',
      conversation_id: 'text',
      key: 'text',
      number: 'text?',
      status: 'text',
      open: 'flag',
      status_since: 'long',
      deadline: 'text?',
      reasons: 'text',
      fields: 'text',
      name_key: 'text',
      submitted_at: 'long',
      looked_at: 'long',
      version: 'long',
    },
    {
      unique: { opportunities_id: ['id'], opportunities_key: ['key'], opportunities_number: ['partner_id', 'number'] },
      belongs: { draft_id: 'drafts.id' },
    },
  );
  await makeIndex(db, 'opportunities_newest', 'opportunities', ['partner_id', 'seq']);
  await makeIndex(db, 'opportunities_by_name', 'opportunities', ['partner_id', 'open', 'name_key']);
  await makeIndex(db, 'opportunities_watched', 'opportunities', ['looked_at', 'seq'], { where: 'open = 1' });
  await makeTable(
    db,
    engine,
    'outbox',
    {
      seq: 'counter',
      id: 'text',
      kind: 'text',
      key: 'text',
      draft_id: 'text',
      opportunity_id: 'text',
      attempt: 'long',
      conversation_id: 'text',
      who: 'text',
      payload: 'text',
      state: 'text',
      tries: 'long',
      due_at: 'long',
      last_problem: 'text?',
      notice_sent: 'flag',
      created_at: 'long',
      ...LEASE,
    },
    { unique: { outbox_id: ['id'], outbox_key: ['key'] } },
  );
  await makeIndex(db, 'outbox_due', 'outbox', ['due_at', 'seq'], { where: "state = 'open'" });
}

async function support(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'questions',
    {
      seq: 'counter',
      id: 'text',
      text: 'text',
      text_key: 'text',
      lang: 'text',
      context: 'text',
      state: 'text',
      answer: 'text?',
      asked_at: 'long',
      answered_at: 'long?',
    },
    { unique: { questions_id: ['id'] } },
  );
  await makeIndex(db, 'questions_open', 'questions', ['text_key'], { unique: true, where: "state = 'open'" });
  await makeIndex(db, 'questions_waiting', 'questions', ['seq'], { where: "state = 'open'" });
  await makeTable(
    db,
    engine,
    'askers',
    { seq: 'counter', question_id: 'text', conversation_id: 'text', person_id: 'text', lang: 'text' },
    { unique: { askers_once: ['question_id', 'conversation_id', 'person_id'] }, belongs: { question_id: 'questions.id' } },
  );
  await makeTable(db, engine, 'settings', { key: 'text', value: 'text' }, { key: ['key'] });
}

async function partnerCenter(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'pc_opportunities',
    {
      seq: 'counter',
      number: 'text',
      partner_id: 'text',
      person_id: 'text',
      status: 'text',
      status_since: 'long',
      deadline: 'text?',
      reasons: 'text',
      fields: 'text',
      history: 'text',
      submitted_at: 'long',
      version: 'long',
    },
    { unique: { pc_opportunities_number: ['number'] } },
  );
  await makeIndex(db, 'pc_opportunities_newest', 'pc_opportunities', ['partner_id', 'seq']);
  await makeTable(
    db,
    engine,
    'pc_idempotency',
    { partner_id: 'text', key: 'text', body_hash: 'text', status: 'long', body: 'text', at: 'long' },
    { key: ['partner_id', 'key'] },
  );
  await makeTable(db, engine, 'pc_numbers', { day: 'text', last: 'long' }, { key: ['day'] });
}
