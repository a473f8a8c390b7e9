import type { PersonalTable } from '../privacy/personal-data.js';

/** Where texts stand in a table. */
interface PersonalColumns {
  readonly key: readonly string[];
  readonly json: readonly string[];
  readonly text: readonly string[];
}

/** The columns that hold what people wrote, by table: a new one that does belongs here. */
export const PERSONAL_COLUMNS: Readonly<Record<PersonalTable, PersonalColumns>> = {
  log_lines: { key: ['seq'], json: ['body'], text: [] },
  turns: { key: ['seq'], json: [], text: [] },
  deliveries: { key: ['seq'], json: [], text: [] },
  held_notices: { key: ['seq'], json: ['notice'], text: [] },
  conversation_states: { key: ['conversation_id', 'person_id'], json: ['state'], text: [] },
  participants: { key: ['conversation_id', 'person_id'], json: [], text: [] },
  handovers: { key: ['draft_id'], json: [], text: ['note'] },
  consents: { key: ['id'], json: [], text: ['customer_name', 'contact_name'] },
  reminders: { key: ['kind', 'partner_id', 'number', 'deadline'], json: [], text: [] },
  opportunities: { key: ['seq'], json: ['fields', 'reasons'], text: [] },
  outbox: { key: ['seq'], json: ['payload', 'who'], text: [] },
  askers: { key: ['seq'], json: [], text: [] },
  questions: { key: ['seq'], json: ['context'], text: ['text', 'answer'] },
  drafts: { key: ['id'], json: ['fields', 'progress', 'outcomes'], text: [] },
  conversations: { key: ['id'], json: ['reference'], text: [] },
  people: { key: ['person_id'], json: ['roles'], text: [] },
};
