import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { openLibsql } from './libsql-database.js';
import { newestSchema } from './migrations.js';
import { openSqliteForReading } from './sqlite-store.js';

const DATABASE = 'desk.db';
/** What else belongs to a data folder; a desk that never published has no `knowledge.json`. */
const BESIDE = ['knowledge.json', 'secrets.json'] as const;
const FILES = [DATABASE, ...BESIDE] as const;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** ISO 8601. */
  madeAt: z.string(),
  schema: z.number().int(),
  files: z.array(z.strictObject({ name: z.enum(FILES), bytes: z.number().int(), sha256: z.string() })),
});

/** What a backup holds. */
export type Backup = z.infer<typeof manifestSchema>;

/**
 * Copies a data folder while a desk works on it: the database as of one moment, read through afterwards, with what lies beside it and a
 * manifest of SHA-256 hashes. The folder must not exist; it appears when it is whole, readable by its owner only.
 */
export async function makeBackup({ dataDir, folder, at }: Place & { readonly at: number }): Promise<Backup> {
  const half = join(dirname(folder), `.${basename(folder)}.part`);
  try {
    await mkdir(folder, { recursive: false, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      'input.invalid',
      `The backup cannot be put at "${folder}": something is there, or it cannot be made. Name a new folder.`,
      {
        cause,
      },
    );
  }
  try {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { mode: 0o700 });
    const schema = await copyDatabase(join(dataDir, DATABASE), join(half, DATABASE));
    for (const name of BESIDE) if (await exists(join(dataDir, name))) await copyFile(join(dataDir, name), join(half, name));
    const files: Backup['files'] = [];
    for (const name of FILES) if (await exists(join(half, name))) files.push(await sealed(half, name));
    const backup: Backup = { format: 1, madeAt: new Date(at).toISOString(), schema, files };
    await writeFile(join(half, 'manifest.json'), `${JSON.stringify(backup, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(half, folder);
    return backup;
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Place {
  readonly dataDir: string;
  readonly folder: string;
}

async function copyDatabase(from: string, to: string): Promise<number> {
  const db = await openSqliteForReading(from);
  try {
    await sql`vacuum into ${to}`.execute(db);
  } finally {
    await db.destroy();
  }
  readThrough(to);
  return newestSchema();
}

/** `integrity_check` looks at the indexes too, which the quick check of a start leaves out. */
function readThrough(file: string): void {
  const database = openLibsql(file);
  try {
    database.checkIntegrity({ thorough: true });
  } finally {
    database.close();
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

async function sealed(folder: string, name: Backup['files'][number]['name']): Promise<Backup['files'][number]> {
  const path = join(folder, name);
  const handle = await open(path, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { name, bytes: (await stat(path)).size, sha256: await hashOf(path) };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  for await (const chunk of handle.createReadStream()) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Reads a backup's manifest and compares every file with it. What is missing, changed or of a newer schema is named. */
export async function checkBackup(folder: string): Promise<Backup> {
  const file = join(folder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('input.invalid', `"${folder}" is no backup: ${file} cannot be read. Name a folder that desk backup made.`, {
      cause,
    });
  });
  const backup = manifestSchema.safeParse(parsed(text));
  if (!backup.success) throw damaged(file);
  for (const { name, bytes, sha256 } of backup.data.files) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => null))?.size !== bytes || (await hashOf(path)) !== sha256) throw damaged(path);
  }
  if (!backup.data.files.some(({ name }) => name === DATABASE)) throw damaged(join(folder, DATABASE));
  if (backup.data.schema > newestSchema())
    throw new AppError(
      'store.newer-schema',
      `The backup "${folder}" is of schema ${backup.data.schema}, this program knows up to ${newestSchema()}. Nothing was changed; use the newer version of Partner Desk.`,
    );
  readThrough(join(folder, DATABASE));
  return backup.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const damaged = (path: string): AppError =>
  new AppError('store.damaged', `The backup is damaged: ${path} is not what its manifest says. Nothing was changed; take another backup.`);

/**
 * Puts a checked backup in the place of a data folder's content. What was there is kept in a folder of its own, whose path comes back. Only
 * for the holder of the folder's lock, with the database closed.
 */
export async function restoreBackup({ dataDir, folder, at }: Place & { readonly at: number }): Promise<string> {
  const kept = join(dataDir, `before-restore-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(kept, { mode: 0o700 });
  const theirs = await readdir(folder);
  // First whole copies beside, then renames: a crash in between leaves the old data or the new, each under a name that says which.
  for (const name of FILES) if (theirs.includes(name)) await cp(join(folder, name), join(dataDir, `${name}.restored`));
  for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, `${DATABASE}-open`, ...BESIDE])
    if (await exists(join(dataDir, name))) await rename(join(dataDir, name), join(kept, name));
  for (const name of FILES)
    if (theirs.includes(name)) {
      const handle = await open(join(dataDir, `${name}.restored`), 'r+');
      await handle.chmod(0o600);
      await handle.sync();
      await handle.close();
      await rename(join(dataDir, `${name}.restored`), join(dataDir, name));
    }
  return kept;
}
