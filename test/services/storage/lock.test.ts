import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { takeLock } from '../../../services/storage/lock.js';
import { tempFolder } from '../support.js';

let folder: ReturnType<typeof tempFolder>;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = tempFolder();
  file = join(folder.path, 'desk.lock');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  folder.remove();
});

/** Another process that holds the lock by now. */
async function holder(): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('./hold-lock.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(String(said)).toBe('held\n');
  return child;
}

test('another process that holds it is named, at once; after kill -9 the next one gets it', async () => {
  const child = await holder();
  expect(() => takeLock(file)).toThrow(
    expect.objectContaining({ code: 'store.locked', message: expect.stringContaining(file) }) as unknown as Error,
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeLock(file).release();
});

test('a second try in the same process finds it held, and does not free it for others', async () => {
  const lock = takeLock(file);
  expect(() => takeLock(file)).toThrow(expect.objectContaining({ code: 'store.locked' }) as unknown as Error);
  const program = fileURLToPath(new URL('./hold-lock.mjs', import.meta.url));
  const other = spawn(process.execPath, [program, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  children.push(other);
  let said = '';
  other.stderr?.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  const [code] = await once(other, 'close');
  expect(code).not.toBe(0);
  expect(said).toContain('store.locked');
  lock.release();
  lock.release();
  takeLock(file).release();
});

test('the file is made for its owner only, and a path that cannot be one is said', () => {
  takeLock(file).release();
  expect(existsSync(file) && statSync(file).mode & 0o777).toBe(0o600);
  for (const path of [join(folder.path, 'missing', 'desk.lock'), folder.path])
    expect(() => takeLock(path)).toThrow(
      expect.objectContaining({ code: 'store.failed', message: expect.stringContaining(path) }) as unknown as Error,
    );
});
