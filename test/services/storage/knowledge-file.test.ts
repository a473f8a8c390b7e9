import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Entry } from '../../../knowledge/entry.js';
import type { FileCalls } from '../../../services/storage/durable-file.js';
import { liveEntries, openReleases, type Release } from '../../../services/storage/knowledge-file.js';
import { NOW, tempFolder } from '../support.js';

let folder: ReturnType<typeof tempFolder>;
let file: string;
beforeEach(() => {
  folder = tempFolder();
  file = join(folder.path, 'knowledge.json');
});
afterEach(() => folder.remove());

const entryOf = (id: string, lead = '共享机会点需要先加入 PCE 计划。'): Entry => ({
  id,
  system: 'pce',
  kind: 'policy',
  title: { zh: '共享机会点', en: 'Share an opportunity' },
  answer: { zh: { lead, points: [], details: [] }, en: { lead: 'Join the programme first.', points: [], details: [] } },
  menuPath: null,
  sources: [{ title: { zh: '帮助', en: 'Help' } }],
  related: [],
  alternates: { zh: [], en: [] },
  confidence: 'verified',
  owner: 'desk',
  reviewOn: '2027-05-01',
});

const releaseOf = (id: string, ...entries: Entry[]): Release => ({
  id,
  at: NOW,
  by: 'staff',
  entries: entries.map((entry) => ({ entry, shippedHash: 'h' })),
});

/** The real calls, noted in order; the one numbered `failAt` fails before it does anything. */
function noted(failAt = Number.POSITIVE_INFINITY): { readonly calls: FileCalls; readonly log: string[] } {
  const log: string[] = [];
  const step = (name: string): void => {
    log.push(name);
    if (log.length === failAt) throw new Error(`failed at ${name}`);
  };
  const open = (async (path: string, flags: string, mode?: number) => {
    const what = flags === 'r' ? 'folder' : 'new file';
    step(`open ${what}`);
    const handle = await fs.open(path, flags, mode);
    return {
      writeFile: async (text: string) => {
        step('write');
        await handle.writeFile(text, 'utf8');
      },
      sync: async () => {
        step(`sync ${what}`);
        await handle.sync();
      },
      close: () => handle.close(),
    };
  }) as unknown as FileCalls['open'];
  const rename: FileCalls['rename'] = async (from, to) => {
    step('rename');
    await fs.rename(from, to);
  };
  return { calls: { open, rename, rm: fs.rm }, log };
}

describe('published releases', () => {
  test('no file means none yet; the first release makes it, for its owner only', async () => {
    const releases = await openReleases(file);
    expect(releases.book).toEqual({ schema: 1, releases: [], current: null });
    expect(existsSync(file)).toBe(false);
    await releases.publish(releaseOf('r1', entryOf('pce')));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await openReleases(file)).book).toEqual({ schema: 1, releases: [releaseOf('r1', entryOf('pce'))], current: 'r1' });
  });

  test('the release in force is laid over what ships, by id', async () => {
    const releases = await openReleases(file);
    await releases.publish(releaseOf('r1', entryOf('po', '旧')));
    await releases.publish(releaseOf('r2', entryOf('po', '新'), entryOf('a-new-one')));
    const live = liveEntries([entryOf('po'), entryOf('ho')], releases.book);
    expect(live.map(({ id }) => id)).toEqual(['a-new-one', 'ho', 'po']);
    expect(live.at(-1)?.answer.zh.lead).toBe('新');
    expect(liveEntries([entryOf('po')], { schema: 1, releases: [], current: null })).toEqual([entryOf('po')]);
  });

  test('releases published at once are all kept; an id twice and an entry that does not fit are refused', async () => {
    const releases = await openReleases(file);
    await Promise.all(['r1', 'r2', 'r3'].map((id) => releases.publish(releaseOf(id))));
    await expect(releases.publish(releaseOf('r2'))).rejects.toMatchObject({ code: 'store.conflict' });
    await expect(releases.publish(releaseOf('r4', { ...entryOf('po'), owner: '' }))).rejects.toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining('release r4, entry po, entry.owner'),
    });
    expect((await openReleases(file)).book).toMatchObject({ current: 'r3', releases: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }] });
  });
});

describe('a damaged file', () => {
  const bookText = (
    change: (book: { releases: { entries: { entry: Record<string, unknown> }[] }[] } & Record<string, unknown>) => void,
  ) => {
    const book = JSON.parse(JSON.stringify({ schema: 1, releases: [releaseOf('r1', entryOf('po'))], current: 'r1' }));
    change(book);
    return JSON.stringify(book);
  };

  test.each([
    ['empty', '', 'store.damaged', 'it is no JSON'],
    ['cut', '{"schema": 1, "rel', 'store.damaged', 'it is no JSON'],
    ['not ours', '[]', 'store.damaged', 'the whole file'],
    [
      'of a later program',
      bookText((book) => {
        book.schema = 2;
      }),
      'store.newer-schema',
      'schema 2',
    ],
    [
      'with a wrong entry',
      bookText((book) => {
        book.releases[0]!.entries[0]!.entry.kind = 'poem';
      }),
      'store.damaged',
      'release r1, entry po, entry.kind',
    ],
    [
      'with a release that is not there',
      bookText((book) => {
        book.current = 'r9';
      }),
      'store.damaged',
      'current',
    ],
  ])('%s is an error that names file and place, and is left as it was', async (_, text, code, place) => {
    writeFileSync(file, text);
    const error: Error = await openReleases(file).then(
      () => new Error('it was opened'),
      (reason: Error) => reason,
    );
    expect(error).toMatchObject({ code });
    expect(error.message).toContain(file);
    expect(error.message).toContain(place);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('a crash', () => {
  test('new text is synced before the rename, the folder after it', async () => {
    const { calls, log } = noted();
    await (await openReleases(file, calls)).publish(releaseOf('r1'));
    expect(log).toEqual(['open new file', 'write', 'sync new file', 'rename', 'open folder', 'sync folder']);
  });

  test.each([1, 2, 3, 4, 5, 6])('at step %i leaves the old file or the new one, whole, and memory as the old', async (failAt) => {
    await (await openReleases(file)).publish(releaseOf('r1'));
    const releases = await openReleases(file, noted(failAt).calls);
    await expect(releases.publish(releaseOf('r2'))).rejects.toMatchObject({ code: 'store.failed', message: expect.stringContaining(file) });
    expect(releases.book.current).toBe('r1');
    expect((await openReleases(file)).book.current).toBe(failAt <= 4 ? 'r1' : 'r2');
    expect(readdirSync(folder.path)).toEqual(['knowledge.json']);
  });

  test('a temporary file left behind by kill -9 is no obstacle', async () => {
    writeFileSync(join(folder.path, '.knowledge.json.new'), '{"schema');
    const releases = await openReleases(file);
    await releases.publish(releaseOf('r1'));
    expect(readdirSync(folder.path)).toEqual(['knowledge.json']);
  });
});
