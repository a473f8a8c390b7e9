import { type Kysely, sql } from 'kysely';
import type { Engine, Tables } from './schema.js';

/** `text`, whole numbers of 64 bits, yes or no; a question mark means it may be null; `counter` numbers the rows itself. */
export type ColumnKind = 'text' | 'text?' | 'long' | 'long?' | 'flag' | 'counter';

interface TableRules {
  /** The primary key, where no `counter` is it. */
  readonly key?: readonly string[];
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  /** Column → `table.column` that must exist. */
  readonly belongs?: Readonly<Record<string, `${string}.${string}`>>;
}

/**
 * Makes a table from plain data, the same on both dialects: strict on SQLite, where a strict table knows no bigint; bigint on PostgreSQL,
 * whose integer is too small for an instant. Migrations rest on this: it may grow, what it makes today must not change.
 */
export async function makeTable(
  db: Kysely<Tables>,
  engine: Engine,
  name: string,
  columns: Readonly<Record<string, ColumnKind>>,
  rules: TableRules = {},
): Promise<void> {
  const long = engine === 'sqlite' ? 'integer' : 'bigint';
  let table = db.schema.createTable(name);
  for (const [column, kind] of Object.entries(columns))
    switch (kind) {
      case 'text':
        table = table.addColumn(column, 'text', (c) => c.notNull());
        break;
      case 'text?':
        table = table.addColumn(column, 'text');
        break;
      case 'long':
        table = table.addColumn(column, long, (c) => c.notNull());
        break;
      case 'long?':
        table = table.addColumn(column, long);
        break;
      case 'flag':
        table = table.addColumn(column, 'integer', (c) => c.notNull().check(sql`${sql.ref(column)} in (0, 1)`));
        break;
      case 'counter':
        table = table.addColumn(column, long, (c) =>
          engine === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey().generatedAlwaysAsIdentity(),
        );
        break;
    }
  if (rules.key !== undefined) table = table.addPrimaryKeyConstraint(`${name}_key`, [...rules.key] as never[]);
  for (const [constraint, on] of Object.entries(rules.unique ?? {})) table = table.addUniqueConstraint(constraint, [...on] as never[]);
  for (const [column, target] of Object.entries(rules.belongs ?? {})) {
    const [to = '', key = ''] = target.split('.');
    table = table.addForeignKeyConstraint(`${name}_${column}_exists`, [column] as never[], to, [key]);
  }
  await (engine === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();
}

/** Makes an index; `where` is a condition without parameters, which neither dialect could match against a partial index. */
export async function makeIndex(
  db: Kysely<Tables>,
  name: string,
  on: string,
  columns: readonly string[],
  options: { readonly unique?: true; readonly where?: string } = {},
): Promise<void> {
  const parts = sql.join(columns.map((column) => sql.ref(column)));
  const where = options.where === undefined ? sql`` : sql`where ${sql.raw(options.where)}`;
  await sql`create ${sql.raw(options.unique ? 'unique index' : 'index')} ${sql.ref(name)} on ${sql.table(on)} (${parts}) ${where}`.execute(
    db,
  );
}
