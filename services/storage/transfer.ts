import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { newestSchema } from './migrations.js';
import type { Db, Engine } from './schema.js';
import { insertRows, type MovedRow, rowsOf } from './transfer-rows.js';
import { MOVED_TABLES, type MovedTable } from './transfer-tables.js';

/** What stands in an export's `manifest.json`. */
const manifestSchema = z.strictObject({
  format: z.literal(1),
  schema: z.number().int(),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
});
type Manifest = z.infer<typeof manifestSchema>;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const fileOf = (folder: string, table: string): string => join(folder, `${table}.jsonl`);
const lineOf = (moved: MovedRow): string => `${JSON.stringify(moved)}\n`;

/**
 * Writes everything a database holds into a folder that must not exist: a file of JSON lines a table, all of one moment, and a manifest with
 * counts and SHA-256 hashes. The folder appears when it is whole, readable by its owner only. The same content makes the same bytes on both
 * databases.
 */
export async function exportTables(db: Db, engine: Engine, folder: string): Promise<Manifest> {
  const half = join(dirname(folder), `.${basename(folder)}.part`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const manifest = await inOneMoment(db, engine, async (tx) => {
    const tables: Manifest['tables'] = [];
    for (const table of MOVED_TABLES) tables.push(await writeTable(tx, engine, table, half));
    return { format: 1, schema: newestSchema(), tables } satisfies Manifest;
  });
  await writeWhole(join(half, 'manifest.json'), async (write) => write(`${JSON.stringify(manifest, null, 2)}\n`));
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (cause) {
    await rm(half, { recursive: true, force: true });
    throw new AppError(
      'input.invalid',
      `The export cannot be put at "${folder}": something is there, or it cannot be made. Name a new folder.`,
      { cause },
    );
  }
  await rename(half, folder);
  return manifest;
}

/** What was moved, in words. */
export const countOf = ({ tables }: Manifest): string =>
  `${tables.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en')} rows in ${tables.length} tables`;

const inOneMoment = <T>(db: Db, engine: Engine, work: (tx: Db) => Promise<T>): Promise<T> =>
  engine === 'postgres' ? db.transaction().setIsolationLevel('repeatable read').execute(work) : db.transaction().execute(work);

async function writeTable(tx: Db, engine: Engine, table: MovedTable, folder: string): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  let rows = 0;
  await writeWhole(fileOf(folder, table.name), async (write) => {
    for await (const moved of rowsOf(tx, engine, table)) {
      const line = lineOf(moved);
      hash.update(line);
      rows++;
      await write(line);
    }
  });
  return { name: table.name, rows, sha256: hash.digest('hex') };
}

/** How much is gathered before it goes to the disk. */
const GATHERED_CHARS = 1 << 20;

async function writeWhole(file: string, work: (write: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  let gathered = '';
  try {
    await work(async (text) => {
      gathered += text;
      if (gathered.length < GATHERED_CHARS) return;
      await handle.write(gathered);
      gathered = '';
    });
    await handle.write(gathered);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads an export into a database that holds nothing yet, in one transaction. What was written is read back and compared with the manifest,
 * counts and hashes: it is committed only if every table is what it was.
 */
export async function importTables(db: Db, engine: Engine, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await db.transaction().execute(async (tx) => {
    for (const { name } of MOVED_TABLES) if (await holdsRows(tx, name)) throw notEmpty(name);
    for (const table of MOVED_TABLES) await insertRows(tx, engine, table, rowsIn(folder, table.name));
    for (const table of MOVED_TABLES) await verify(tx, engine, table, manifest, folder);
  });
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('input.invalid', `"${folder}" is no export: ${file} cannot be read. Name a folder that desk export made.`, {
      cause,
    });
  });
  const manifest = manifestSchema.safeParse(jsonOf(text));
  if (!manifest.success) throw new AppError('input.invalid', `"${file}" is not the manifest of an export. Make the export again.`);
  if (manifest.data.schema !== newestSchema())
    throw new AppError(
      'store.newer-schema',
      `"${folder}" is of schema ${manifest.data.schema}, this program has ${newestSchema()}. Export and import with the same version of Partner Desk.`,
    );
  return manifest.data;
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function* rowsIn(folder: string, table: string): AsyncGenerator<MovedRow> {
  const file = fileOf(folder, table);
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    const moved = row.safeParse(jsonOf(line));
    if (!moved.success) throw damaged(`line ${number} of "${file}" is no row`);
    yield moved.data;
  }
}

/** Ends at \n alone: Node's readline ends a line at U+2028 too, which stands in what people write. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let begun = '';
  try {
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (begun + String(chunk)).split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw damaged(`"${file}" cannot be read`, cause);
  }
  if (begun !== '') yield begun;
}

const holdsRows = async (tx: Db, name: string): Promise<boolean> =>
  (await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx)).rows.length > 0;

async function verify(tx: Db, engine: Engine, table: MovedTable, manifest: Manifest, folder: string): Promise<void> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const moved of rowsOf(tx, engine, table)) {
    hash.update(lineOf(moved));
    rows++;
  }
  const expected = manifest.tables.find(({ name }) => name === table.name);
  if (expected?.rows !== rows || expected.sha256 !== hash.digest('hex'))
    throw damaged(`table ${table.name} of "${folder}" is not what the manifest says (${expected?.rows ?? 'no'} rows, here ${rows})`);
}

const notEmpty = (name: string): AppError =>
  new AppError('input.invalid', `The database is not empty: table ${name} has rows. Nothing was changed; import into an empty one.`);

const damaged = (what: string, cause?: unknown): AppError =>
  new AppError('store.damaged', `The export is damaged: ${what}. Nothing was imported; make the export again, or take another copy.`, {
    cause,
  });
