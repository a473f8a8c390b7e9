import { sql } from 'kysely';
import { companyNameKey } from '../../rules/company-name.js';
import { PERSONAL_TABLES, type PersonalData, type PersonalRow, type PersonalTable } from '../privacy/personal-data.js';
import { withoutMatches } from '../privacy/subject.js';
import { questionKey } from '../question-key.js';
import { anyJson, toJsonText } from './json-text.js';
import { PERSONAL_COLUMNS } from './personal-tables.js';
import { removeOld } from './old-rows.js';
import { rowsOfPerson } from './personal-rows.js';
import type { Db } from './schema.js';

type Row = Record<string, unknown>;

/** Read at once while everything is looked through. */
const A_PAGE = 500;

/** What is stored about somebody. */
export const personalData = (db: Db): PersonalData => ({
  async ofPerson(personId) {
    const rows = await rowsOfPerson(db, personId);
    return rows.map(([table, row]) => shown(table, row));
  },

  async naming(matches) {
    const found: PersonalRow[] = [];
    for (const table of PERSONAL_TABLES)
      for await (const row of everyRow(db, table)) if (changesOf(table, row, matches) !== null) found.push(shown(table, row));
    return found;
  },

  async remove(rows) {
    for (const table of PERSONAL_TABLES)
      for (const { key } of rows.filter((row) => row.table === table))
        await sql`delete from ${sql.table(table)} where ${at(key)}`.execute(db);
  },

  removeOld: (search) => removeOld(db, search),

  async redact(rows, matches) {
    for (const { table, key } of rows) {
      const [row] = (await sql<Row>`select * from ${sql.table(table)} where ${at(key)}`.execute(db)).rows;
      const changes = row === undefined ? null : changesOf(table, row, matches);
      if (row === undefined || changes === null) continue;
      const all = { ...changes, ...alongWith(table, row, changes) };
      const set = Object.entries(all).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
      await sql`update ${sql.table(table)} set ${sql.join(set)} where ${at(key)}`.execute(db);
    }
  },
});

const at = (key: PersonalRow['key']) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  );

async function* everyRow(db: Db, table: PersonalTable): AsyncGenerator<Row> {
  const { key, json, text } = PERSONAL_COLUMNS[table];
  if (json.length + text.length === 0) return;
  const keys = sql.join(key.map((column) => sql.ref(column)));
  for (let after = sql``; ; ) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after} order by ${keys} limit ${A_PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < A_PAGE) return;
    after = sql`where (${keys}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

const jsonAt = (table: PersonalTable, row: Row, column: string) =>
  anyJson(String(row[column]), { table, id: String(row[PERSONAL_COLUMNS[table].key[0] ?? '']) });

/** The columns that would be another with every match erased; null where there is none. */
function changesOf(table: PersonalTable, row: Row, matches: (text: string) => boolean): Row | null {
  const { json, text } = PERSONAL_COLUMNS[table];
  const changes: Row = {};
  for (const column of json) {
    const before = jsonAt(table, row, column);
    const after = withoutMatches(before, matches);
    if (after !== before) changes[column] = toJsonText(after);
  }
  for (const column of text) {
    const after = withoutMatches(row[column], matches);
    if (after !== row[column]) changes[column] = after;
  }
  return Object.keys(changes).length === 0 ? null : changes;
}

/** What follows from a changed text: keys made of it, and the version that whoever is at the record right now has read. */
function alongWith(table: PersonalTable, row: Row, changes: Row): Row {
  const version = 'version' in row ? { version: Number(row.version) + 1 } : {};
  if (table === 'opportunities' && 'fields' in changes) {
    const { customer_name = '' } = JSON.parse(String(changes.fields)) as { customer_name?: string };
    return { ...version, name_key: companyNameKey(customer_name) };
  }
  // What was shown with a button to confirm it is not what would be sent now.
  if (table === 'drafts' && 'fields' in changes) return { ...version, revision: Number(row.revision) + 1 };
  // The open question of a text is unique: two that were erased are still two.
  if (table === 'questions' && 'text' in changes) return { text_key: `${questionKey(String(changes.text))} ${String(row.id)}` };
  return version;
}

/** A row without what only the store itself needs. */
function shown(table: PersonalTable, row: Row): PersonalRow {
  const { key, json } = PERSONAL_COLUMNS[table];
  const read = Object.entries(row).map(([column, value]) => [column, json.includes(column) ? jsonAt(table, row, column) : value]);
  return {
    table,
    key: Object.fromEntries(key.map((column) => [column, row[column] as string | number])),
    row: Object.fromEntries(read),
  };
}
