import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readSecrets } from '../../bot/secrets.js';
import { tempFolder } from '../services/support.js';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('secrets are made once, for their owner alone', () => {
  const made = readSecrets(folder.path);
  expect(new Set([made.directLine, made.partner, made.reviewer, ...made.audit]).size).toBe(4);
  expect(readSecrets(folder.path)).toEqual(made);
  expect(statSync(join(folder.path, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('an installation from before the audit trail gets a key for it and keeps the others', () => {
  const file = join(folder.path, 'secrets.json');
  const old = { directLine: 'd'.repeat(32), partner: 'p'.repeat(32), reviewer: 'r'.repeat(32) };
  writeFileSync(file, JSON.stringify({ schema: 1, ...old }));
  const now = readSecrets(folder.path);
  expect(now).toMatchObject(old);
  expect(now.audit).toEqual([expect.stringMatching(/.{32}/)]);
  expect(readSecrets(folder.path)).toEqual(now);
});

test('a new audit key is put in front, and a file that cannot be read stays as it is', () => {
  const made = readSecrets(folder.path);
  const file = join(folder.path, 'secrets.json');
  writeFileSync(file, JSON.stringify({ schema: 1, ...made, audit: ['n'.repeat(32), ...made.audit] }));
  expect(readSecrets(folder.path).audit).toEqual(['n'.repeat(32), ...made.audit]);
  writeFileSync(file, '{');
  expect(() => readSecrets(folder.path)).toThrow(expect.objectContaining({ code: 'store.damaged' }) as unknown as Error);
  expect(readFileSync(file, 'utf8')).toBe('{');
});
