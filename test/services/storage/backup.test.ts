import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkBackup, makeBackup, restoreBackup } from '../../../services/storage/backup.js';
import { createSqliteStore } from '../../../services/storage/sqlite-store.js';
import { draftOf, NOW, tempFolder } from '../support.js';

let root: ReturnType<typeof tempFolder>;
let dataDir: string;
let folder: string;
beforeEach(() => {
  root = tempFolder();
  dataDir = join(root.path, 'data');
  folder = join(root.path, 'backup');
  mkdirSync(dataDir, { mode: 0o700 });
  writeFileSync(join(dataDir, 'secrets.json'), '{"s":1}', { mode: 0o600 });
});
afterEach(() => root.remove());

const open = () => createSqliteStore({ file: join(dataDir, 'desk.db') });
const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('a backup made while a desk writes is the database of one moment; restored, it is what was then', async () => {
  const { store } = await open();
  await store.drafts.put(draftOf());
  const writing = store.drafts.put(draftOf({ id: 'd2' }));
  const backup = await makeBackup({ dataDir, folder, at: NOW });
  await writing;
  await store.drafts.put(draftOf({ id: 'after' }));
  expect(backup.files.map(({ name }) => name)).toEqual(['desk.db', 'secrets.json']);
  expect([modeOf(folder), ...readdirSync(folder).map((name) => modeOf(join(folder, name)))]).toEqual([0o700, 0o600, 0o600, 0o600]);
  await store.close();

  expect(await checkBackup(folder)).toEqual(backup);
  const kept = await restoreBackup({ dataDir, folder, at: NOW });
  expect(readdirSync(kept)).toEqual(expect.arrayContaining(['desk.db', 'secrets.json']));
  const { store: restored } = await open();
  expect([await restored.drafts.get('d1'), await restored.drafts.get('after')]).toEqual([draftOf({ version: 1 }), undefined]);
  await restored.close();
  expect(modeOf(join(dataDir, 'desk.db'))).toBe(0o600);
});

test('a folder that is there is not written over, and a failure leaves no half backup', async () => {
  await (await open()).store.close();
  mkdirSync(folder);
  await expect(makeBackup({ dataDir, folder, at: NOW })).rejects.toMatchObject({ code: 'input.invalid' });
  await expect(makeBackup({ dataDir: join(root.path, 'none'), folder: `${folder}2`, at: NOW })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  expect(readdirSync(root.path).sort()).toEqual(['backup', 'data']);
});

test.each<readonly [string, RegExp, (path: string) => void]>([
  ['a changed file', /secrets\.json/, (path) => writeFileSync(join(path, 'secrets.json'), '{"s":2}')],
  ['a file cut short', /desk\.db/, (path) => writeFileSync(join(path, 'desk.db'), readFileSync(join(path, 'desk.db')).subarray(0, -1))],
  ['a manifest that is none', /manifest\.json/, (path) => writeFileSync(join(path, 'manifest.json'), '{}')],
  ['no manifest', /no backup/, (path) => writeFileSync(join(path, 'manifest.json'), '')],
  [
    'a newer schema',
    /schema 999/,
    (path) => {
      const file = join(path, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"schema": \d+/, '"schema": 999'));
    },
  ],
])('%s is named', async (what, named, damage) => {
  await (await open()).store.close();
  await makeBackup({ dataDir, folder, at: NOW });
  damage(folder);
  const expected = what === 'no manifest' ? /manifest\.json/ : named;
  await expect(checkBackup(folder)).rejects.toThrow(expected);
  expect(existsSync(join(dataDir, 'desk.db'))).toBe(true);
});
