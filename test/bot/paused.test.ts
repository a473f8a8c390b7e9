import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { UNLOGGED_LIMITS, Unlogged } from '../../bot/direct-line/unlogged.js';
import type { OwnDatabase } from '../services/storage/postgres-server.js';
import { makeDatabase, TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { call, Person, post, startDesk, Stream, temporaryFolder, until, type WireActivity } from './support.js';

const SECRETS = {
  DESK_TOKEN_KEY: 'k'.repeat(40),
  EMBEDDED_PARTNER_TOKEN: 'partner-token-of-this-test-long-enough',
  EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
};

/** What a stream is shown in reply to a message that is sent now. */
const shownTo = async (person: Person, stream: Stream, message: Record<string, unknown>): Promise<WireActivity> => {
  const { status, body } = await person.send(message);
  expect(status).toBe(200);
  return until(() => stream.activities.find(({ replyToId }) => replyToId === body.id));
};
const text = (said: string): Record<string, unknown> => ({ type: 'message', text: said, channelData: { clientActivityID: `c-${said}` } });

/** A line to a server that can be cut and mended. */
async function lineTo({ hostname, port }: URL): Promise<{ port: number; cut: () => Promise<void>; mend: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const here = (server.address() as { port: number }).port;
  return {
    port: here,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
    mend: () => listen(here),
  };
}

const ZH = /填写和提交.*暂停/;
const EN = /forms are paused/;

/** A conversation with an open form, and then a database that takes nothing. */
async function throughThePause(
  app: App,
  store: 'read-only' | 'down',
  pause: () => Promise<void>,
  resume: () => Promise<void>,
): Promise<void> {
  const person = await Person.join(app);
  await person.say('提交机会点');
  await person.say('客户是苏州双港物流，在江苏苏州');
  const before = await person.activities();
  const stream = await Stream.open(person.streamUrl);
  await until(() => (stream.activities.length === before.length ? true : undefined));
  const watermark = stream.sets.at(-1)?.watermark;

  await pause();
  const answer = await shownTo(person, stream, text('PO验证要多久？'));
  expect(answer.text).toContain('10 个工作日');
  expect(answer.text).toMatch(ZH);
  const echo = stream.activities.find(({ channelData }) => channelData?.clientActivityID === 'c-PO验证要多久？');
  expect(echo).toMatchObject({ id: answer.replyToId, text: 'PO验证要多久？' });
  expect(stream.sets.at(-1)?.watermark).toBe(watermark);
  const step = await shownTo(person, stream, text('预算三百二十万'));
  expect(step.text).toMatch(ZH);
  expect(step.text).toContain('没有丢');
  expect((await shownTo(person, stream, text('How long does PO verification take?'))).text).toMatch(EN);
  expect((await call(`${app.url}readyz`)).body).toMatchObject({ status: store === 'down' ? 'not-ready' : 'degraded', parts: { store } });
  const arrived = await post(`${app.url}webchat/token`, {});
  expect(arrived.status).toBe(200);
  const opened = await post(`${app.url}v3/directline/conversations`, {}, { authorization: `Bearer ${String(arrived.body.token)}` });
  expect([200, 201]).toContain(opened.status);
  const activity = { type: 'message', id: 'm1', channelId: 'emulator', serviceUrl: app.url, from: { id: 'u1' }, recipient: { id: 'desk' } };
  const asked = { ...activity, conversation: { id: 'room-1' }, text: 'PO验证要多久？', locale: 'zh-CN', deliveryMode: 'expectReplies' };
  const inline = await post(`${app.url}api/messages`, asked);
  expect(inline.status).toBe(200);
  expect(JSON.stringify(inline.body)).toMatch(/10 个工作日.*填写和提交现在暂停/);

  await resume();
  const again = await until(() => person.say('预算三百二十万').catch(() => undefined));
  expect(again.map(({ text: said }) => said).join()).not.toMatch(ZH);
  expect((await call(`${app.url}readyz`)).body).toMatchObject({ parts: { store: 'up' } });
  // What was said meanwhile is in no log.
  const after = await person.activities();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.some(({ text: said }) => said?.includes('PO验证'))).toBe(false);
  await stream.close();
}

let clean: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of clean.reverse()) await step();
  clean = [];
});

test('a file that takes nothing: questions are answered, forms are paused, and it goes on by itself', async () => {
  const folder = temporaryFolder();
  clean.push(async () => folder.remove());
  const { default: Database } = await import('libsql');
  const app = await startDesk(folder.path, {}, {});
  clean.push(() => app.close());
  const other = new Database(`${folder.path}/desk.db`);
  // Whoever holds the one place of a writer makes every write of the desk fail as a full disk does: refused, nothing written.
  await throughThePause(
    app,
    'read-only',
    async () => void other.exec('begin immediate'),
    async () => {
      other.exec('rollback');
      other.close();
      await until(async () => {
        const { parts } = (await call(`${app.url}readyz`)).body as { parts?: Record<string, string> };
        return parts?.store === 'up' ? true : undefined;
      });
    },
  );
}, 120_000);

if (TEST_DATABASE_URL === undefined) test.skip('SKIPPED: a read-only PostgreSQL. Name a server in TEST_DATABASE_URL to run it', () => {});
else {
  test('a read-only PostgreSQL: the same', async () => {
    const folder = temporaryFolder();
    clean.push(async () => folder.remove());
    const database: OwnDatabase = await makeDatabase();
    clean.push(() => database.drop());
    const app = await startDesk(folder.path, {}, { DATABASE_URL: database.url, ...SECRETS });
    clean.push(() => app.close());
    const set = async (to: 'on' | 'off'): Promise<void> => {
      await database.runOutside(`alter database ${database.name} set default_transaction_read_only = ${to}`);
      await database.cutOff();
      // The pool opens new connections, which read the setting.
      await until(async () => {
        const { parts } = (await call(`${app.url}readyz`)).body as { parts?: Record<string, string> };
        return parts?.store === (to === 'on' ? 'read-only' : 'up') ? true : undefined;
      });
    };
    await throughThePause(
      app,
      'read-only',
      () => set('on'),
      () => set('off'),
    );
  }, 60_000);

  test('a PostgreSQL that is away: the same', async () => {
    const folder = temporaryFolder();
    clean.push(async () => folder.remove());
    const database = await makeDatabase();
    clean.push(() => database.drop());
    const line = await lineTo(new URL(database.url));
    clean.push(() => line.cut());
    const url = new URL(database.url);
    url.port = String(line.port);
    const app = await startDesk(folder.path, {}, { DATABASE_URL: url.href, ...SECRETS });
    clean.push(() => app.close());
    await throughThePause(app, 'down', line.cut, line.mend);
  }, 60_000);
}

describe('what is in no log', () => {
  test('waits for a client that looks, bounded, and is his once', () => {
    const unlogged = new Unlogged();
    for (let n = 0; n < UNLOGGED_LIMITS.activities + 5; n++) unlogged.show('c', [n]);
    expect(unlogged.take('c')).toEqual(Array.from({ length: UNLOGGED_LIMITS.activities }, (_, n) => n + 5));
    expect(unlogged.take('c')).toEqual([]);
    for (let n = 0; n < UNLOGGED_LIMITS.conversations + 5; n++) unlogged.show(`c${n}`, [n]);
    expect(unlogged.size).toBe(UNLOGGED_LIMITS.conversations);
    expect(unlogged.take('c0')).toEqual([]);
  });

  test('goes to every open socket, and to none that was closed', () => {
    const unlogged = new Unlogged();
    const seen: unknown[] = [];
    unlogged.show('c', ['before']);
    const stop = unlogged.listen('c', (activities) => seen.push(...activities));
    unlogged.show('c', ['now']);
    expect(unlogged.isWatched('c')).toBe(true);
    stop();
    expect(unlogged.isWatched('c')).toBe(false);
    unlogged.show('c', ['later']);
    expect(seen).toEqual(['before', 'now']);
  });
});
