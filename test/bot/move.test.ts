import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeDatabase, TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { runDesk, serveDesk } from './process-support.js';
import { Person, temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(folder.remove);
const SHARED = {
  DESK_TOKEN_KEY: 'k'.repeat(32),
  EMBEDDED_PARTNER_TOKEN: 'partner-token-of-this-test-long-enough',
  EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
};

const oneServer = TEST_DATABASE_URL === undefined ? test.skip : test;

test('a desk is exported while it runs; an import wants it stopped', async () => {
  const DATA_DIR = join(folder.path, 'a');
  const desk = await serveDesk(DATA_DIR);
  const person = await Person.join(desk, { user: { id: 'dl_mover' } });
  await person.say('提交机会点');
  await person.say('客户是苏州双港物流');
  const out = join(folder.path, 'export');
  expect(await runDesk(['export', out], { DATA_DIR })).toMatchObject({ code: 0, stdout: expect.stringContaining('rows in') });
  expect(await runDesk(['import', out], { DATA_DIR })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Another Partner Desk is running'),
  });
  expect(await runDesk(['migrate'], { DATA_DIR })).toMatchObject({ code: 1 });
  expect(await desk.end('SIGTERM')).toBe(0);
  expect(await runDesk(['migrate'], { DATA_DIR })).toMatchObject({ code: 0, stdout: expect.stringMatching(/has schema \d+/) });
  expect(await runDesk(['export'], { DATA_DIR })).toMatchObject({ code: 2 });
  expect(await runDesk(['export', out], { DATA_DIR: join(folder.path, 'none') })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no database'),
  });
});

oneServer('the conversation goes on where it was, on PostgreSQL', async () => {
  const database = await makeDatabase();
  const environment = { DATABASE_URL: database.url, ...SHARED, DATA_DIR: join(folder.path, 'b') };
  expect(await runDesk(['import', join(folder.path, 'export')], environment)).toMatchObject({
    code: 0,
    stdout: expect.not.stringContaining(':postgres'),
  });
  const desk = await serveDesk(join(folder.path, 'b'), environment);
  const person = await Person.join(desk, { user: { id: 'dl_mover' } });
  const [reply] = await person.say('继续');
  expect(reply?.text).toContain('接着上次');
  expect(await desk.end('SIGTERM')).toBe(0);
  await database.drop();
});

test('a running desk is backed up and taken back to its backup, its conversations with it', async () => {
  const DATA_DIR = join(folder.path, 'c');
  const backup = join(folder.path, 'backup');
  const desk = await serveDesk(DATA_DIR);
  const person = await Person.join(desk, { user: { id: 'dl_back' } });
  await person.say('提交机会点');
  await person.say('客户是苏州双港物流');
  expect(await runDesk(['backup', backup], { DATA_DIR })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('read through and whole'),
  });
  expect(await runDesk(['backup', backup], { DATA_DIR })).toMatchObject({ code: 1, stderr: expect.stringContaining('something is there') });
  await person.say('客户改成南京星河物流');
  const told = await runDesk(['restore', backup], { DATA_DIR });
  expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('before-restore-') });
  expect(await desk.end('SIGTERM')).toBe(0);
  const again = await serveDesk(DATA_DIR);
  const [reply] = await person.at(again.url).say('现在填到哪了');
  expect(reply?.text).toContain('苏州双港物流');
  expect(await again.end('SIGTERM')).toBe(0);
  expect(await runDesk(['restore', backup], { DATA_DIR })).toMatchObject({ code: 0 });
  expect(await runDesk(['restore', folder.path], { DATA_DIR })).toMatchObject({ code: 1, stderr: expect.stringContaining('no backup') });
});
