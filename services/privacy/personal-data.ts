/** A stored row that is about somebody, as it is exported: its columns, JSON read. */
export interface PersonalRow {
  readonly table: PersonalTable;
  /** Names the row in its table. */
  readonly key: Readonly<Record<string, string | number>>;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What may hold somebody's data, in the order in which it can be deleted: what belongs to a row comes before it. */
export const PERSONAL_TABLES = [
  'deliveries',
  'turns',
  'log_lines',
  'held_notices',
  'conversation_states',
  'participants',
  'handovers',
  'consents',
  'reminders',
  'opportunities',
  'outbox',
  'askers',
  'questions',
  'drafts',
  'conversations',
  'people',
] as const;
export type PersonalTable = (typeof PERSONAL_TABLES)[number];

/** Finds what is stored about somebody, and takes it away. The vendor's records in the Partner Center are none of it, embedded or not. */
export interface PersonalData {
  /**
   * Everything about a person of a partner: conversations that are his alone, in others his lines and the answers to them, states, settings,
   * drafts, consents, submitted records, calls, questions that only he asked.
   */
  ofPerson(personId: string): Promise<readonly PersonalRow[]>;
  /** Rows with a text that matches, whoever they belong to. Reads every row: minutes where there are millions. */
  naming(matches: (text: string) => boolean): Promise<readonly PersonalRow[]>;
  /** Deletes rows. */
  remove(rows: readonly PersonalRow[]): Promise<void>;
  /**
   * Deletes some rows that are older than an instant, the oldest first: lines that had their turn, calls that are done, answered questions; and
   * empties states of whoever has not spoken since. Returns how many, 0 when there are none.
   */
  removeOld(search: { readonly before: number; readonly limit: number }): Promise<number>;
  /** Erases every text that matches out of rows, which stay; a row that was changed meanwhile is read again. */
  redact(rows: readonly PersonalRow[], matches: (text: string) => boolean): Promise<void>;
}
