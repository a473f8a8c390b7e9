import { sql } from 'kysely';
import type { Db, Engine } from './schema.js';
import type { MovedTable } from './transfer-tables.js';

/** A row as it is moved: its columns in alphabetical order. */
export type MovedRow = Readonly<Record<string, string | number | null>>;

/** Read and written at once: more takes more memory, and SQLite binds some 32,000 values a statement. */
const ROWS_AT_ONCE = 500;

/** A table's rows in the order of its key, read a page at a time. `tx` is a transaction, so that all tables are of one moment. */
export async function* rowsOf(tx: Db, engine: Engine, table: MovedTable): AsyncGenerator<MovedRow> {
  for await (const page of engine === 'postgres' ? fetched(tx, table) : paged(tx, table)) for (const row of page) yield sorted(row);
}

/** SQLite orders text by its bytes and walks along the key. */
async function* paged(tx: Db, { name, order }: MovedTable): AsyncGenerator<readonly MovedRow[]> {
  const keys = sql.join(order.map((column) => sql.ref(column)));
  for (let after = sql``; ; ) {
    const { rows } = await sql<MovedRow>`select * from ${sql.table(name)} ${after} order by ${keys} limit ${ROWS_AT_ONCE}`.execute(tx);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    after = sql`where (${keys}) > (${sql.join(order.map((column) => last[column]))})`;
  }
}

/** PostgreSQL orders text by the database's language unless told; no index serves that order, so it sorts once, behind a cursor. */
async function* fetched(tx: Db, { name, order, orderOf }: MovedTable): AsyncGenerator<readonly MovedRow[]> {
  const keys = sql.join(order.map((column) => (orderOf === 'text' ? sql`${sql.ref(column)} collate "C"` : sql.ref(column))));
  await sql`declare moved no scroll cursor for select * from ${sql.table(name)} order by ${keys}`.execute(tx);
  for (;;) {
    const { rows } = await sql<MovedRow>`fetch ${sql.lit(ROWS_AT_ONCE)} from moved`.execute(tx);
    yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close moved`.execute(tx);
}

const sorted = (row: MovedRow): MovedRow => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Writes rows as they are, those of counted columns with their numbers; the next number of the database follows the highest. */
export async function insertRows(tx: Db, engine: Engine, { name, counter }: MovedTable, rows: AsyncIterable<MovedRow>): Promise<void> {
  let page: MovedRow[] = [];
  const write = async (): Promise<void> => {
    const [first] = page;
    if (first === undefined) return;
    const columns = Object.keys(first);
    const values = page.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    const own = engine === 'postgres' && counter !== undefined ? sql`overriding system value` : sql``;
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))}) ${own} values ${sql.join(values)}`.execute(
      tx,
    );
    page = [];
  };
  for await (const row of rows) if (page.push(row) === ROWS_AT_ONCE) await write();
  await write();
  if (engine === 'postgres' && counter !== undefined)
    await sql`select setval(pg_get_serial_sequence(${name}, ${counter}), coalesce(max(${sql.ref(counter)}), 1), max(${sql.ref(counter)}) is not null)
      from ${sql.table(name)}`.execute(tx);
}
