import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createBotFramework } from '../../bot/bot-framework/adapter.js';
import { claimReplies } from '../../bot/bot-framework/claim-replies.js';
import { botFrameworkId } from '../../bot/channels.js';
import { deskBody } from '../../bot/log-body.js';
import type { Json } from '../../services/records.js';
import { createSqliteStore } from '../../services/storage/sqlite-store.js';
import { temporaryFolder } from './support.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ROOM = botFrameworkId('msteams', 'room');

let folder: ReturnType<typeof temporaryFolder>;
let opened: Awaited<ReturnType<typeof createSqliteStore>>;
let channel: Server;
let serviceUrl: string;
/** What the channel answers to every call. */
let status: number;
let calls: number;
let now: number;
let logged: string[];
let desk: Awaited<ReturnType<typeof createBotFramework>>;

beforeEach(async () => {
  folder = temporaryFolder();
  opened = await createSqliteStore({ file: join(folder.path, 'desk.db') });
  [status, calls, now, logged] = [200, 0, 1_000_000, []];
  channel = createServer((request, response) => {
    request.resume().on('end', () => {
      calls++;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  serviceUrl = `http://127.0.0.1:${(channel.address() as { port: number }).port}/`;
  const logger = pino({}, { write: (line: string) => void logged.push(JSON.parse(line).msg) });
  desk = await createBotFramework({
    ...{ config: { microsoftApp: null }, store: opened.store, now: () => now, owner: 'test', logger, answerPaused: async () => [] },
    runTurn: async (conversationId, activityId) => void (await opened.store.log.finish(conversationId, activityId)),
  });
});
afterEach(async () => {
  await opened.store.close();
  await new Promise((resolve) => channel.close(resolve));
  folder.remove();
});

const reference = (): Json => ({
  ...{ channelId: 'msteams', serviceUrl, conversation: { id: 'room' }, bot: { id: 'bot' }, user: { id: 'user' } },
});
const notice = async (text: string, of: Json = reference()): Promise<void> => {
  await opened.store.log.open({ id: ROOM, channel: 'msteams', reference: of, at: now });
  const body = deskBody({ type: 'message', text });
  await opened.store.log.say({ conversationId: ROOM, activityId: text, body, at: now, replyTo: null, delivered: false });
};
/** The worker's rounds of a span of time, one every two seconds as far as anything is due. */
const worker = async (ms: number): Promise<void> => {
  for (const end = now + ms; now < end; now += MINUTE / 2) {
    const lines = await claimReplies(opened.store.log.claimUndelivered, { owner: 'test', now });
    if (lines.length > 0) await desk.deliver(lines);
  }
};
const write = () =>
  desk.receive(
    {},
    {
      ...{ type: 'message', id: `a${now}`, text: 'hi', channelId: 'msteams', serviceUrl, conversation: { id: 'room', tenantId: 't' } },
      ...{ from: { id: 'user' }, recipient: { id: 'bot' } },
    },
  );

test.each([403, 404])('a channel that refuses the desk (%i) is asked once, until the person writes again', async (refusal) => {
  status = refusal;
  await notice('one');
  await worker(2 * 60 * MINUTE);
  await notice('two');
  await worker(2 * 60 * MINUTE);
  expect([calls, logged]).toEqual([1, ['reply parked: its channel refuses the desk until the person writes']]);
  status = 200;
  await write();
  expect(calls).toBe(3);
  await worker(DAY);
  expect(calls).toBe(3);
});

test('a conversation without a way to reach it is parked with one line of the log', async () => {
  await notice('one', null);
  await worker(DAY);
  expect([calls, logged]).toEqual([0, ['reply parked: its channel refuses the desk until the person writes']]);
});

test('what was parked for more than a day is not said when the person is back', async () => {
  status = 403;
  await notice('one');
  await worker(2 * DAY);
  status = 200;
  await write();
  expect([calls, logged.at(-1)]).toEqual([1, 'reply given up: its channel took nothing for a day']);
});

test('a channel that fails is asked less and less, for a day', async () => {
  status = 400;
  await notice('one');
  await worker(60 * MINUTE);
  const inTheFirstHour = calls;
  await worker(23 * 60 * MINUTE);
  expect(inTheFirstHour).toBeGreaterThan(3);
  expect(calls).toBeLessThan(50);
  await worker(3 * 60 * MINUTE);
  const before = calls;
  await worker(DAY);
  expect(calls).toBe(before);
  expect(logged.at(-1)).toBe('reply given up: its channel took nothing for a day');
});

test('what a failed line holds up follows it, in its order', async () => {
  status = 400;
  await notice('one');
  await notice('two');
  await worker(MINUTE);
  expect(calls).toBe(1);
  status = 200;
  const before = calls;
  await worker(10 * MINUTE);
  expect(calls - before).toBe(2);
});
