import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runDesk, serveDesk } from './process-support.js';
import { temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(folder.remove);

let folders = 0;
const dataDir = (): string => {
  const path = join(folder.path, `d${++folders}`);
  mkdirSync(path);
  return path;
};

/** One clear sentence, and no stack of ours in it. */
const expectSentence = (stderr: string): void => {
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/^\s+at /m);
};

describe('serving', () => {
  test('is ready, keeps its data to itself, and ends when asked', async () => {
    const path = dataDir();
    const first = await serveDesk(path);
    await first.end('SIGTERM');
    const again = await serveDesk(path);
    expect((await fetch(`${again.url}readyz`)).status).toBe(200);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of ['desk.db', 'desk.lock', 'desk.sock', 'secrets.json']) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    expect(await again.end('SIGTERM')).toBe(0);
  });

  test('a port in use is said, and nothing is left open', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const path = dataDir();
    const { code, stderr } = await runDesk(['serve'], { DATA_DIR: path, PORT: String(port) });
    expect([code, stderr]).toEqual([1, expect.stringContaining(`PORT is ${port}`)]);
    expectSentence(stderr);
    await new Promise((resolve) => taken.close(resolve));
    await (await serveDesk(path)).end('SIGTERM');
  });

  test('a second process on the same data is told to use its own, and the first goes on', async () => {
    const path = dataDir();
    const first = await serveDesk(path);
    const second = await runDesk(['serve'], { DATA_DIR: path, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('Another Partner Desk is running');
    expectSentence(second.stderr);
    expect((await fetch(`${first.url}readyz`)).status).toBe(200);
    await first.end('SIGTERM');
  });

  test.each([
    ['desk.db', 'this is no database, but it is long enough to be taken for one by its size alone'.repeat(20), 'desk.db'],
    ['knowledge.json', '{"schema":1,', 'knowledge.json'],
    ['knowledge.json', '{"schema":1,"releases":[{"id":"r1"}],"current":"r1"}', 'knowledge.json'],
    ['secrets.json', '{}', 'secrets.json'],
  ])('a damaged %s is named and left as it is', async (name, content, named) => {
    const path = dataDir();
    writeFileSync(join(path, name), content);
    const { code, stderr } = await runDesk(['serve'], { DATA_DIR: path, PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toContain(named);
    expectSentence(stderr);
    expect(statSync(join(path, name)).size).toBe(Buffer.byteLength(content));
  });

  test('a bad environment is listed in full', async () => {
    const { code, stderr } = await runDesk(['serve'], { PORT: 'http', DESK_TIMEZONE: 'x', HOST: '0.0.0.0' });
    expect(code).toBe(1);
    for (const name of ['PORT is "http"', 'DESK_TIMEZONE', 'HOST']) expect(stderr).toContain(name);
    expectSentence(stderr);
  });

  test('a folder whose path is too long for the control door is refused', async () => {
    const { code, stderr } = await runDesk(['serve'], { DATA_DIR: join(folder.path, 'x'.repeat(100)), PORT: '0' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('DATA_DIR')]);
    expectSentence(stderr);
  });

  test('a holidays file that is none is refused', async () => {
    const file = join(folder.path, 'holidays.json');
    writeFileSync(file, '{"2027":{}}');
    const { code, stderr } = await runDesk(['serve'], { DATA_DIR: dataDir(), PORT: '0', HOLIDAYS_FILE: file });
    expect([code, stderr]).toEqual([1, expect.stringContaining('HOLIDAYS_FILE')]);
  });
});

test('setup puts the chat client where .env says, and refuses settings that cannot be used', async () => {
  const work = dataDir();
  const setup = async (env: string) => {
    writeFileSync(join(work, '.env'), env);
    const script = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
    const child = spawn(process.execPath, [script], {
      cwd: work,
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, stderr };
  };
  // A folder that cannot be made, so that nothing is fetched.
  const fetched = await setup('WEBCHAT_DIR=/dev/null/named-in-env\n');
  expect([fetched.code, fetched.stderr]).toEqual([1, expect.stringContaining('/dev/null/named-in-env')]);
  const wrong = await setup('PORT=http\n');
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('PORT is "http"')]);
});

describe('the command line', () => {
  test('explains itself, and each command too', async () => {
    const overview = await runDesk(['--help']);
    expect(overview.code).toBe(0);
    const names = ['serve', 'ask', 'extract', 'check', 'chat', 'sandbox', 'answer', 'content-check'];
    for (const name of names) expect(overview.stdout).toContain(`  ${name}`);
    for (const help of await Promise.all(names.map((name) => runDesk([name, '--help'])))) {
      expect([help.code, help.stdout, help.stderr]).toEqual([0, expect.stringContaining('Usage:'), '']);
    }
  });

  test.each([
    [['frobnicate'], 'There is no command "frobnicate"'],
    [['constructor'], 'There is no command "constructor"'],
    [['ask', '--colour', 'red'], "Unknown option '--colour'"],
    [['ask'], 'Give a question'],
    [['ask', '--explain'], 'Give a question'],
    [['ask', '--explain', '--batch', '-'], '--explain shows one question'],
    [['extract', '--batch', 'x.jsonl', '--today', '2026-02-30'], '--today is "2026-02-30"'],
    [['check'], 'Name one JSON file'],
    [['sandbox', 'explode'], '"explode" is nothing the sandbox does'],
    [['sandbox', 'reject', 'PO-1'], 'needs a reason'],
    [['sandbox', 'clock', 'tomorrow'], '"tomorrow" is no step'],
    [['chat', '--lang', 'fr'], '--lang is "fr"'],
  ])('%j is answered with one sentence and code 2', async (args, expected) => {
    const { code, stdout, stderr } = await runDesk(args, { DATA_DIR: folder.path });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('commands that need a running desk say so', async () => {
    for (const args of [['sandbox', 'list'], ['answer']]) {
      const { code, stderr } = await runDesk(args, { DATA_DIR: dataDir() });
      expect([code, stderr]).toEqual([1, expect.stringContaining('Start one with: npm start')]);
    }
  });

  test('ask prints the answer alone; a batch is answered line by line', async () => {
    const one = await runDesk(['ask', 'PO 验证需要多久？过期怎么办？']);
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.stdout).toContain('10 个工作日');
    const batch = await runDesk(
      ['ask', '--batch', '-'],
      {},
      '{"id":"a","q":"PO 验证需要多久？过期怎么办？"}\n\n{"id":"b","turns":["什么是 HO","过期了会怎样"]}\n',
    );
    const lines = batch.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lines[0]).toMatchObject({ outcome: 'answered', lang: 'zh' });
    expect(lines[1].turns).toHaveLength(2);
  });

  test('ask --explain says why, in the language of the question', async () => {
    const [zh, en] = await Promise.all([
      runDesk(['ask', '--explain', 'PO 验证需要多久？']),
      runDesk(['ask', '--explain', 'How long does PO verification take?']),
    ]);
    expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
    for (const part of ['语言：简体中文', '检索词', '条目', '合计 = 得分', '结论']) expect(zh.stdout).toContain(part);
    for (const part of ['Language: English', 'Terms', 'Entries', 'sum = score', 'Decision']) expect(en.stdout).toContain(part);
  });

  test('a wrong line of a batch is named by its number', async () => {
    const { code, stderr } = await runDesk(['ask', '--batch', '-'], {}, '{"id":"a","q":"x"}\n{"id":"b"}\n');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Line 2')]);
  });

  test('a knowledge base of one’s own is asked instead of the built-in one', async () => {
    const kb = join(folder.path, 'kb.jsonl');
    const lines = [
      { id: 'a1', question: 'How do I reset my password?', alternates: ['forgot password'], answer: 'Press Reset.' },
      { id: 'a2', question: 'Where is my invoice?', alternates: ['find the bill'], answer: 'Under Billing.' },
      { id: 'a3', question: 'How do I invite a colleague?', alternates: ['add a user'], answer: 'Use Invite.' },
    ];
    writeFileSync(kb, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { stdout } = await runDesk(['ask', '--kb', kb, 'how do i reset my password']);
    expect(stdout).toContain('Press Reset.');
  });

  test('a wrong line of such a file is named by the file and its number', async () => {
    const kb = join(folder.path, 'twice.jsonl');
    writeFileSync(kb, '\uFEFF{"id":"a1","answer":"one"}\n\n{"id":"a1","answer":"two"}\n');
    const { code, stderr } = await runDesk(['ask', '--kb', kb, 'one']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Line 3 of ".*twice\.jsonl": the id "a1" is already used \(Line 1 of /)]);
  });

  test('extract reads fields, and only what is said', async () => {
    const { stdout } = await runDesk(
      ['extract', '--batch', '-', '--today', '2026-11-21'],
      {},
      '{"id":"a","text":"客户是无锡远山科技有限公司，预算80万"}\n',
    );
    expect(JSON.parse(stdout)).toEqual({ id: 'a', fields: { customer_name: '无锡远山科技有限公司', budget_cny: 800_000 } });
  });

  test('check prints a verdict; a file that is no opportunity is explained', async () => {
    const checked = await runDesk(
      ['check', '-', '--today', '2026-11-21'],
      {},
      '{"customer_name":"无锡远山科技有限公司","p.pce_joined":true}',
    );
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ verdict: 'blocked', findings: expect.any(Array) });
    const wrong = await runDesk(['check', '-'], {}, '{"customer":"x"}');
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('"customer" is not known')]);
    const broken = await runDesk(['check', '-'], {}, '{');
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('is no JSON')]);
  });
});
