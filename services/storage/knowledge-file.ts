import { readFile } from 'node:fs/promises';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { type Entry, entrySchema } from '../../knowledge/entry.js';
import { AppError } from '../errors.js';
import { type FileCalls, writeDurably } from './durable-file.js';

const releaseSchema = z.strictObject({
  id: z.string().min(1),
  at: z.number().int(),
  by: z.string().min(1),
  /** Whole entries; `shippedHash` is that of the shipped entry it started from, null for one that staff added. */
  entries: z.array(z.strictObject({ entry: entrySchema, shippedHash: z.string().nullable() })),
});

const bookSchema = z
  .strictObject({ schema: z.literal(1), releases: z.array(releaseSchema), current: z.string().nullable() })
  .refine(({ releases }) => new Set(releases.map(({ id }) => id)).size === releases.length, {
    path: ['releases'],
    message: 'two releases have the same id',
  })
  .refine(({ releases, current }) => current === null || releases.some(({ id }) => id === current), {
    path: ['current'],
    message: 'names no release of this file',
  });

export type Release = z.infer<typeof releaseSchema>;
/** What staff published: every release, and which one is in force. */
export type ReleaseBook = z.infer<typeof bookSchema>;

const NOTHING_PUBLISHED: ReleaseBook = { schema: 1, releases: [], current: null };

/** The published releases of one file, read once; this process is its only writer. */
export interface ReleaseFile {
  readonly book: ReleaseBook;
  /** Adds a release and puts it in force, on the disk before it returns; an id that exists is `store.conflict`. A failed write changes nothing. */
  publish(release: Release): Promise<void>;
}

/**
 * Opens the releases that staff published. A missing file means none yet; it is made with the first release. A file that does not fit is
 * `store.damaged`, one of a later program `store.newer-schema`: both name the file and, where there is one, the entry, and leave it alone.
 */
export async function openReleases(file: string, calls?: FileCalls): Promise<ReleaseFile> {
  const low = new Low<ReleaseBook>(durableJson(file, calls), NOTHING_PUBLISHED);
  await low.read();
  let last: Promise<unknown> = Promise.resolve();
  return {
    get book() {
      return low.data;
    },
    publish(release) {
      // One after the other; one that fails keeps no later one from its turn.
      const mine = last.then(() => add(low, file, release));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Lays the release in force over the shipped entries, by id; in the order of ids. */
export function liveEntries(shipped: readonly Entry[], { releases, current }: ReleaseBook): readonly Entry[] {
  const published = releases.find(({ id }) => id === current)?.entries.map(({ entry }) => entry) ?? [];
  const live = new Map([...shipped, ...published].map((entry) => [entry.id, entry]));
  return [...live.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function add(low: Low<ReleaseBook>, file: string, release: Release): Promise<void> {
  const before = low.data;
  if (before.releases.some(({ id }) => id === release.id))
    throw new AppError('store.conflict', `A release ${release.id} is in ${file} already. Publish under a fresh id.`);
  const fits = releaseSchema.safeParse(release);
  if (!fits.success) {
    const where = placeIn({ releases: [release] }, ['releases', 0, ...(fits.error.issues[0]?.path ?? [])]);
    throw new AppError('input.invalid', `Nothing was published: ${where}: ${fits.error.issues[0]?.message}. Mend that and publish again.`);
  }
  low.data = { ...before, releases: [...before.releases, fits.data], current: release.id };
  try {
    await low.write();
  } catch (error) {
    // lowdb changes its memory first: without this the desk would answer from what is not on the disk.
    low.data = before;
    throw new AppError(
      'store.failed',
      `The knowledge file ${file} could not be written. The release ${release.id} is not in force as far as is known; check the disk, start again and look before you publish it anew.`,
      {
        cause: error,
        details: { file },
      },
    );
  }
}

const durableJson = (file: string, calls: FileCalls | undefined): Adapter<ReleaseBook> => ({
  async read() {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new AppError('store.failed', `The knowledge file ${file} cannot be read. Check its permissions.`, {
        cause: error,
        details: { file },
      });
    }
    try {
      return readBook(JSON.parse(text), file);
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw damaged(file, 'it is no JSON', error);
    }
  },
  write: (book) => writeDurably(file, `${JSON.stringify(book, null, 2)}\n`, calls),
});

function readBook(value: unknown, file: string): ReleaseBook {
  const schema = z.object({ schema: z.number().int() }).safeParse(value);
  if (schema.success && schema.data.schema > 1)
    throw new AppError(
      'store.newer-schema',
      `The knowledge file ${file} has schema ${schema.data.schema}, this program knows 1. Nothing was changed; start the newer version of Partner Desk.`,
      { details: { file } },
    );
  const book = bookSchema.safeParse(value);
  if (book.success) return book.data;
  const { path = [], message = '' } = book.error.issues[0] ?? {};
  throw damaged(file, `${placeIn(value, path)}: ${message}`, book.error);
}

/** Says a path in the words of who edits the file: release and entry by their ids. */
function placeIn(value: unknown, path: readonly PropertyKey[]): string {
  const [, release, , item, ...rest] = path;
  if (path[0] !== 'releases' || typeof release !== 'number') return path.join('.') || 'the whole file';
  const named = z.looseObject({ releases: z.array(z.looseObject({ id: z.unknown(), entries: z.unknown() })) }).safeParse(value);
  const found = named.data?.releases[release];
  const where = `release ${String(found?.id ?? release)}`;
  if (typeof item !== 'number') return `${where}, ${path.slice(2).join('.') || 'all of it'}`;
  const entries = z.array(z.looseObject({ entry: z.looseObject({ id: z.string() }) })).safeParse(found?.entries);
  return `${where}, entry ${entries.data?.[item]?.entry.id ?? item}, ${rest.join('.') || 'all of it'}`;
}

const damaged = (file: string, what: string, cause: unknown): AppError =>
  new AppError(
    'store.damaged',
    `The knowledge file ${file} is damaged (${what}). It was not changed; mend that place, restore it from a backup, or move it away to go on with the entries that ship.`,
    { cause, details: { file } },
  );
