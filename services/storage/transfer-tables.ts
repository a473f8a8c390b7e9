import type { Tables } from './schema.js';

/** A table as it is moved from one database to another. */
export interface MovedTable {
  readonly name: keyof Tables & string;
  /** Its rows are written in the order of these columns, the same on both databases: numbers by size, text by its bytes. */
  readonly order: readonly string[];
  readonly orderOf: 'numbers' | 'text';
  /** The column that the database counts by itself. */
  readonly counter?: string;
}

const counted = (name: MovedTable['name'], counter = 'seq'): MovedTable => ({ name, order: [counter], orderOf: 'numbers', counter });
const numbered = (name: MovedTable['name']): MovedTable => ({ name, order: ['seq'], orderOf: 'numbers' });
const named = (name: MovedTable['name'], ...order: readonly string[]): MovedTable => ({ name, order, orderOf: 'text' });

/** Every table but the note of the schema itself; what a row belongs to comes before it. */
export const MOVED_TABLES: readonly MovedTable[] = [
  named('settings', 'key'),
  named('people', 'person_id'),
  named('conversations', 'id'),
  named('participants', 'conversation_id', 'person_id'),
  counted('log_lines'),
  numbered('turns'),
  numbered('deliveries'),
  named('conversation_states', 'conversation_id', 'person_id'),
  named('drafts', 'id'),
  counted('consents', 'id'),
  named('handovers', 'draft_id'),
  counted('opportunities'),
  counted('outbox'),
  counted('questions'),
  counted('askers'),
  counted('held_notices'),
  named('reminders', 'kind', 'partner_id', 'number', 'deadline'),
  named('audit_people', 'person_id'),
  named('audit_chains', 'record'),
  counted('audit_lines'),
  { name: 'audit_signatures', order: ['number'], orderOf: 'numbers' },
  counted('audit_heads'),
  named('feeds', 'partner_id'),
  counted('pc_opportunities'),
  counted('pc_records'),
  named('pc_idempotency', 'partner_id', 'key'),
  named('pc_numbers', 'day'),
  numbered('pc_events'),
];
