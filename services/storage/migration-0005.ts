import type { Kysely } from 'kysely';
import { makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** Reminders given, and the ways to whom and what they are about. */
export async function reminders(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'reminders',
    { kind: 'text', partner_id: 'text', number: 'text', deadline: 'text', at: 'long' },
    { key: ['kind', 'partner_id', 'number', 'deadline'] },
  );
  await makeIndex(db, 'opportunities_by_deadline', 'opportunities', ['deadline', 'seq'], { where: 'open = 1' });
  await makeIndex(db, 'people_of_company', 'people', ['partner_id', 'person_id']);
  await makeIndex(db, 'conversation_states_of_person', 'conversation_states', ['person_id', 'updated_at']);
}
