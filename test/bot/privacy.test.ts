import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { runDesk } from './process-support.js';
import { call, Person, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const folder = temporaryFolder();
let app: App;
const desk = (...args: string[]) => runDesk(args, { DATA_DIR: folder.path });

beforeAll(async () => {
  app = await startDesk(folder.path, {}, { QUIET_HOURS: 'off' });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

test('what is stored about a person is written down and erased while the desk runs; his session ends, the trail holds', async () => {
  const anna = await Person.join(app);
  const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
  await anna.say({ type: 'message', text: '提交', value: submitOf(offer) });
  const number = await until(async () => receiptIn(await anna.activities()));

  const file = join(folder.path, 'anna.json');
  const written = await desk('privacy', 'export', file, '--person', anna.userId);
  expect([written.code, written.stdout]).toEqual([0, expect.stringMatching(/opportunities 1.*Partner Center are not included/)]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toContain('苏州蓝湖医疗');
  expect((await desk('privacy', 'export', file, '--person', anna.userId)).stderr).toContain('Name a new file');

  const asked = await desk('privacy', 'erase', '--person', anna.userId);
  expect([asked.code, asked.stdout]).toEqual([0, expect.stringMatching(/^Stored: .*Nothing was changed/)]);
  const erased = await desk('privacy', 'erase', '--person', anna.userId, '--yes');
  expect([erased.code, erased.stdout]).toEqual([0, expect.stringMatching(/^Erased: .*opportunities 1/)]);
  expect((await desk('privacy', 'erase', '--person', anna.userId)).stdout).toContain('Stored: nothing.');

  const again = await call(`${app.url}v3/directline/conversations/${anna.conversationId}`, { headers: anna.headers });
  expect([again.status, again.body]).toEqual([403, expect.objectContaining({ error: expect.objectContaining({ code: 'TokenExpired' }) })]);

  const trail = await desk('audit', 'show', number);
  expect(trail.stdout).toMatch(/draft-confirmed[\s\S]*call-accepted/);
  expect(trail.stdout).not.toContain(anna.userId);
  expect((await desk('audit', 'verify')).stdout).toContain('is whole');
  expect((await desk('audit', 'show', 'privacy')).stdout).toMatch(/data-exported[\s\S]*data-erased/);
});

test('one subject has to be named', async () => {
  for (const args of [
    ['privacy', 'erase'],
    ['privacy', 'erase', '--person', 'a', '--name', '王伟'],
    ['privacy', 'show', '--person', 'a'],
  ])
    expect((await desk(...args)).code).toBe(2);
  expect((await desk('privacy', 'erase', '--name', '王')).stderr).toContain('would fit too much');
});
