import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tarFiles } from '../../bot/tar-files.js';
import { fetchWebChat, webChatFile } from '../../bot/web-chat-file.js';

const tarOf = (files: Readonly<Record<string, string>>): Buffer => {
  const blocks: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    blocks.push(header, body);
  }
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webchat-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the bundle of the page', () => {
  test('is missing, with the command to run, until it was fetched', async () => {
    expect(await webChatFile(folder)).toMatchObject({ kind: 'missing', run: 'npm run setup' });
  });

  test('is missing when a file of another size stands in its place', async () => {
    await writeFile(join(folder, 'webchat.js'), 'cut short');
    const file = await webChatFile(folder);
    expect(file.kind === 'missing' && file.problem).toContain('9 bytes instead of 3891526');
  });

  test('is not unpacked from a tarball with another hash', async () => {
    const file = await fetchWebChat(folder, () => Promise.resolve(tarOf({ 'package/dist/webchat.js': 'forged' })));
    expect(file.kind === 'missing' && file.problem).toContain('nothing was unpacked');
    expect(await readdir(folder)).toEqual([]);
  });

  test('says why it could not be fetched and leaves nothing behind', async () => {
    const file = await fetchWebChat(folder, () => Promise.reject(new Error('no route to the registry')));
    expect(file).toEqual({ kind: 'missing', run: 'npm run setup', problem: 'no route to the registry' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('reading an archive', () => {
  test('gives the files asked for, in that order, across block borders', () => {
    const long = 'x'.repeat(1300);
    const archive = tarOf({ 'a/one.txt': long, 'a/two.txt': 'two', 'a/empty.txt': '' });
    const files = tarFiles(archive, ['a/two.txt', 'a/one.txt', 'a/empty.txt']);
    expect(files.map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ['a/two.txt', 'two'],
      ['a/one.txt', long],
      ['a/empty.txt', ''],
    ]);
  });

  test('refuses an archive without the file, and one cut short', () => {
    expect(() => tarFiles(tarOf({ one: '1' }), ['two'])).toThrow('the archive holds no two');
    const header = Buffer.alloc(512);
    header.write('big', 0);
    header.write('00000007777\0', 124);
    expect(() => tarFiles(gzipSync(header), ['big'])).toThrow('damaged at "big"');
  });
});

test('the page holds no inline script, handler or style, so that its policy can refuse them', async () => {
  const page = await readFile(new URL('../../bot/web/index.html', import.meta.url), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
});
