import type { Generated, Kysely } from 'kysely';

/** Which of the two databases it is, where they differ. */
export type Engine = 'sqlite' | 'postgres';

/** The database under a repository: the store's own connection, or a transaction on it. */
export type Db = Kysely<Tables>;

/** The tables as both dialects hold them: JSON as text, instants as epoch milliseconds, yes and no as 1 and 0. */
export interface Tables {
  conversations: { id: string; channel: string; reference: string; opened_at: number };
  participants: { conversation_id: string; person_id: string };
  log_lines: {
    seq: Generated<number>;
    conversation_id: string;
    activity_id: string;
    sender: string;
    body: string;
    at: number;
    reply_to: string | null;
  };
  turns: {
    seq: number;
    conversation_id: string;
    activity_id: string;
    person_id: string;
    due: number;
    done: number;
    attempts: number;
    lease_owner: string | null;
    lease_until: number;
  };
  deliveries: { seq: number; conversation_id: string; delivered_at: number | null; lease_owner: string | null; lease_until: number };
  conversation_states: { conversation_id: string; person_id: string; state: string; version: number; updated_at: number };
  people: {
    person_id: string;
    partner_id: string;
    lang: string | null;
    reminders: Generated<number>;
    news: Generated<number>;
    roles: Generated<string>;
    version: number;
  };
  drafts: {
    id: string;
    form: string;
    subject: string | null;
    owner_id: string;
    partner_id: string;
    status: string;
    revision: number;
    attempt: number;
    fields: string;
    progress: string;
    outcomes: string;
    conversation_id: string;
    created_at: number;
    updated_at: number;
    version: number;
  };
  consents: {
    id: Generated<number>;
    draft_id: string;
    person_id: string;
    at: number;
    wording_id: string;
    wording: string;
    given: number;
    customer_name: string | null;
    contact_name: string | null;
  };
  opportunities: {
    seq: Generated<number>;
    id: string;
    draft_id: string;
    partner_id: string;
    author_id: string;
    conversation_id: string;
    key: string;
    number: string | null;
    status: string;
    open: number;
    status_since: number;
    deadline: string | null;
    reasons: string;
    fields: string;
    name_key: string;
    submitted_at: number;
    looked_at: number;
    version: number;
  };
  outbox: {
    seq: Generated<number>;
    id: string;
    kind: string;
    key: string;
    draft_id: string;
    subject: string | null;
    attempt: number;
    conversation_id: string;
    who: string;
    payload: string;
    state: string;
    tries: number;
    due_at: number;
    last_problem: string | null;
    notice_sent: number;
    created_at: number;
    request_id: string | null;
    lease_owner: string | null;
    lease_until: number;
  };
  questions: {
    seq: Generated<number>;
    id: string;
    text: string;
    text_key: string;
    lang: string;
    context: string;
    state: string;
    answer: string | null;
    asked_at: number;
    answered_at: number | null;
  };
  askers: { seq: Generated<number>; question_id: string; conversation_id: string; person_id: string; lang: string };
  settings: { key: string; value: string };
  held_notices: { seq: Generated<number>; conversation_id: string; notice: string; at: number };
  handovers: {
    draft_id: string;
    partner_id: string;
    author_id: string;
    receiver_id: string | null;
    state: string;
    note: string | null;
    number: string | null;
    at: number;
    told: number;
    looked_at: number;
  };
  reminders: { kind: string; partner_id: string; number: string; deadline: string; at: number };
  audit_lines: {
    seq: Generated<number>;
    record: string;
    position: number;
    at: number;
    event: string;
    actor: string;
    person: string | null;
    subject: string | null;
    content: string | null;
    previous: string;
    hash: string;
  };
  audit_chains: { record: string; position: number; hash: string; signed: number; salt: string | null };
  audit_signatures: {
    number: number;
    at: number;
    heads: number;
    digest: string;
    previous: string;
    key_id: string;
    signature: string;
  };
  audit_heads: { seq: Generated<number>; signature: number; record: string; position: number; hash: string };
  audit_people: { person_id: string; reference: string; key: string };
  feeds: { partner_id: string; cursor: string | null; read_at: number; version: number };
  pc_opportunities: {
    seq: Generated<number>;
    number: string;
    partner_id: string;
    person_id: string;
    status: string;
    status_since: number;
    deadline: string | null;
    reasons: string;
    fields: string;
    history: string;
    submitted_at: number;
    progress: Generated<string>;
    withdrawals: Generated<string>;
    replaces: string | null;
    version: number;
  };
  pc_records: {
    seq: Generated<number>;
    kind: string;
    number: string;
    partner_id: string;
    body: string;
    version: number;
    due: string | null;
  };
  pc_events: { seq: number; partner_id: string; kind: string; number: string; status: string; at: number };
  pc_idempotency: { partner_id: string; key: string; body_hash: string; status: number; body: string; at: number };
  pc_numbers: { day: string; last: number };
  schema_migrations: { number: number; name: string };
}
