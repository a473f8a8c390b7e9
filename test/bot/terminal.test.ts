import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { claims, jwt, KEY } from './portal-jwt.js';
import { runDesk } from './process-support.js';
import { startDesk, temporaryFolder } from './support.js';

const folder = temporaryFolder();
let app: App;

beforeAll(async () => {
  app = await startDesk(join(folder.path, 'data'));
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const chat = (args: readonly string[], input: string) => runDesk(['chat', ...args], { DATA_DIR: join(folder.path, 'data') }, input);

test('the terminal talks to the running desk; buttons are numbers', async () => {
  const { code, stdout, stderr } = await chat([], '什么是 PCE\n我要提交机会点\n');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('PCE');
  expect(stdout).toMatch(/\[1\] \S+/);
});

test('without a running desk the terminal is one itself', async () => {
  const own = temporaryFolder();
  const { code, stdout } = await runDesk(['chat', '--lang', 'en'], { DATA_DIR: own.path, LOG_LEVEL: 'fatal' }, 'what is PCE?\n');
  expect(code).toBe(0);
  expect(stdout).toContain('PCE');
  own.remove();
});

test('the language asked for holds for that run, whatever was spoken before', async () => {
  await chat([], '什么是机会点共享\n');
  const english = await chat(['--lang', 'en'], '');
  expect(english.stdout).toMatch(/Hello|Welcome|Partner Desk|opportunit/);
  expect(english.stdout).not.toMatch(/您好|机会点/);
  expect((await chat([], '')).stdout).toMatch(/机会点/);
});

test('a colleague speaks for himself, of the same company and without the main account', async () => {
  const { code, stdout } = await chat(['--person', 'li'], '我要提交机会点\n');
  expect(code).toBe(0);
  expect(stdout).toContain('P4');
  const refused = await chat(['--person', 'l i'], '');
  expect([refused.code, refused.stderr]).toEqual([expect.any(Number), expect.stringContaining('--person is "l i"')]);
  expect(refused.code).not.toBe(0);
});

test('a token file that nobody can check is refused', async () => {
  const file = join(folder.path, 'unchecked.jwt');
  writeFileSync(file, jwt(claims()));
  const { code, stdout, stderr } = await chat(['--token-file', file], '');
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('no portal key')]);
});

describe('with a portal key', () => {
  const environment = { DATA_DIR: join(folder.path, 'portal'), PORTAL_JWT_KEY: KEY };
  let portal: App;

  beforeAll(async () => {
    portal = await startDesk(environment.DATA_DIR, {}, { PORTAL_JWT_KEY: KEY });
  });
  afterAll(() => portal.close());

  const withToken = (content: string, input: string) => {
    const file = join(folder.path, 'anna.jwt');
    writeFileSync(file, `${content}\n`);
    return runDesk(['chat', '--token-file', file], environment, input);
  };

  test('nobody speaks without a token', async () => {
    const { code, stdout, stderr } = await runDesk(['chat'], environment, 'what is PCE?\n');
    expect([code, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('--token-file')]]);
  });

  test('the person of the token speaks', async () => {
    const { code, stdout, stderr } = await withToken(jwt(claims()), '什么是 PCE\n');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('PCE');
  });

  test('a token that is refused, and a file that is not there, end it with one sentence', async () => {
    const old = await withToken(jwt(claims({ exp: 1 })), 'what is PCE?\n');
    expect([old.code, old.stdout, old.stderr]).toEqual([1, '', expect.stringContaining('expired')]);
    const none = await runDesk(['chat', '--token-file', join(folder.path, 'none')], environment, '');
    expect([none.code, none.stdout, none.stderr]).toEqual([1, '', expect.stringContaining('cannot be read')]);
  });
});
