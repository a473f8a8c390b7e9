import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { App } from '../../bot/app.js';
import { createBotFramework } from '../../bot/bot-framework/adapter.js';
import type { Respond } from '../../bot/turn.js';
import { respond } from '../../dialogs/respond.js';
import { createSqliteStore } from '../../services/storage/sqlite-store.js';
import { post, startDesk, temporaryFolder, until, type WireActivity } from './support.js';

const folder = temporaryFolder();
let app: App;
let channel: Server;
let serviceUrl: string;
/** What the channel was sent. */
let sent: WireActivity[] = [];
/** The channel refuses so many calls. */
let failures = 0;
let turns = 0;
let pause: Promise<void> = Promise.resolve();

const watched: Respond = async (turn, state, desk) => {
  turns++;
  await pause;
  return respond(turn, state, desk);
};

beforeAll(async () => {
  channel = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const fails = failures-- > 0;
      if (!fails) sent.push(JSON.parse(body));
      // In two steps: restify changes the prototype of every response, and its writeHead returns nothing.
      response.writeHead(fails ? 400 : 200, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  serviceUrl = `http://127.0.0.1:${(channel.address() as { port: number }).port}/`;
  app = await startDesk(folder.path, { respond: watched });
});
beforeEach(() => {
  sent = [];
  failures = 0;
  turns = 0;
  pause = Promise.resolve();
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => channel.close(resolve));
  folder.remove();
});

let count = 0;
const activity = (more: Record<string, unknown>): Record<string, unknown> => ({
  type: 'message',
  id: `a${++count}`,
  channelId: 'msteams',
  serviceUrl,
  conversation: { id: `c${count}`, tenantId: 'tenant' },
  from: { id: 'user', aadObjectId: 'aad-user' },
  recipient: { id: 'bot' },
  locale: 'zh-CN',
  ...more,
});
const deliver = (body: Record<string, unknown>) => post(`${app.url}api/messages`, body);

test('a message is answered through the channel', async () => {
  const answer = await deliver(
    activity({
      text: '<at>Desk</at> PO 验证需要多久？过期怎么办？',
      entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>Desk</at>' }],
    }),
  );
  expect(answer.status).toBe(200);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain('10 个工作日');
  expect(sent[0]?.suggestedActions).toBeUndefined();
});

test('a redelivered message has no second turn and no second reply', async () => {
  const message = activity({ text: 'PO 验证需要多久？过期怎么办？' });
  await deliver(message);
  await deliver(message);
  expect([turns, sent.length]).toEqual([1, 1]);
});

test('one redelivered while its turn runs waits for it', async () => {
  let goOn: () => void = () => undefined;
  pause = new Promise((resolve) => {
    goOn = resolve;
  });
  const message = activity({ text: 'PO 验证需要多久？过期怎么办？' });
  const answers = Promise.all([deliver(message), deliver(message), deliver(message), deliver(message)]);
  await until(() => (turns > 0 ? true : undefined));
  goOn();
  expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect([turns, sent.length]).toEqual([1, 1]);
});

test('a caller that expects replies gets them in the answer, and the same ones again', async () => {
  const message = activity({ text: 'PO 验证需要多久？过期怎么办？', deliveryMode: 'expectReplies' });
  const first = await deliver(message);
  const second = await deliver(message);
  const texts = (answer: typeof first) => (answer.body.activities as WireActivity[]).map(({ text }) => text);
  expect(texts(first)[0]).toContain('10 个工作日');
  expect(texts(second)).toEqual(texts(first));
  expect([turns, sent.length]).toEqual([1, 0]);
});

test('a press on a card gets a card, and the same one again', async () => {
  const press = activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'desk', data: { do: 'topic', topic: 'po-verification-sla' } } },
  });
  const first = await deliver(press);
  expect(first.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(JSON.stringify(first.body)).toContain('10 个工作日');
  expect((await deliver(press)).body).toEqual(first.body);
  expect(turns).toBe(1);
});

test.each([
  ['zh-CN', /还在处理/],
  ['en-US', /still being worked on/],
])('a press whose turn has not ended in time keeps its card and is told so: %s', async (locale, text) => {
  const own = temporaryFolder();
  const { store } = await createSqliteStore({ file: join(own.path, 'desk.db') });
  const parts = { config: { microsoftApp: null }, store, now: () => 0, owner: 'test', logger: pino({ level: 'silent' }) };
  const { receive } = await createBotFramework({ ...parts, runTurn: async () => undefined, answerPaused: async () => [] });
  const value = { action: { type: 'Action.Execute', verb: 'desk', data: { do: 'menu' } } };
  const { status, body } = await receive({}, activity({ type: 'invoke', name: 'adaptiveCard/action', locale, value }));
  const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.stringMatching(text) };
  expect([status, body]).toEqual([200, message]);
  await store.close();
  own.remove();
});

test('an invoke that is none of ours is told so', async () => {
  expect((await deliver(activity({ type: 'invoke', name: 'composeExtension/query' }))).status).toBe(501);
});

test('who comes in is greeted once; the desk itself is not', async () => {
  const join = (id: string, member: string) =>
    activity({ type: 'conversationUpdate', id, conversation: { id: 'room', tenantId: 'tenant' }, membersAdded: [{ id: member }] });
  await deliver(join('u1', 'bot'));
  expect(sent).toHaveLength(0);
  await deliver(join('u2', 'user'));
  await deliver(join('u3', 'another'));
  expect(sent).toHaveLength(1);
});

test('unknown activity types are taken and ignored', async () => {
  expect((await deliver(activity({ type: 'messageReaction' }))).status).toBe(200);
  expect([turns, sent.length]).toEqual([0, 0]);
});

test('a reply that the channel did not take is sent later, by calling it', async () => {
  failures = 1;
  const answer = await deliver(activity({ text: 'PO 验证需要多久？过期怎么办？' }));
  expect(answer.status).toBe(200);
  expect(sent).toHaveLength(0);
  await app.close();
  app = await startDesk(folder.path, { respond: watched });
  await until(() => sent.find(({ text }) => text?.includes('10 个工作日')));
  expect(turns).toBe(1);
});

test.each([
  'https://evil.example.com/',
  'http://127.0.0.1.evil.example.com/',
  'http://user@127.0.0.1/',
  'ftp://127.0.0.1/',
  'nonsense',
  undefined,
])('without a registration nobody but this machine is called: %s', async (url) => {
  const answer = await deliver(activity({ text: 'hi', serviceUrl: url }));
  expect([answer.status, answer.body.error?.code]).toEqual([403, 'service-url.foreign']);
});

test.each([
  ['no type', { type: undefined }],
  ['no conversation', { conversation: undefined }],
  ['no sender', { from: {} }],
])('an activity with %s is refused', async (_name, more) => {
  const answer = await deliver(activity({ text: 'hi', ...more }));
  expect([answer.status, answer.body.error?.code]).toEqual([400, 'input.invalid']);
});

test.each([
  ['text', { text: { a: 1 } }],
  ['id', { id: 7 }],
  ['id', { id: 'x'.repeat(10_000) }],
  ['locale', { locale: 5 }],
  ['name', { type: 'invoke', name: [] }],
  ['entities', { text: 'x', entities: 'mention' }],
  ['entities', { text: 'x', entities: [null] }],
  ['attachments', { attachments: 'file' }],
  ['attachments', { attachments: [null] }],
  ['membersAdded', { type: 'conversationUpdate', membersAdded: 'me' }],
  ['deliveryMode', { text: 'x', deliveryMode: 1 }],
  ['from.aadObjectId', { text: 'x', from: { id: 'user', aadObjectId: {} } }],
  ['conversation.tenantId', { text: 'x', conversation: { id: 'c', tenantId: 3 } }],
] as const)('a wrong "%s" is refused: %j', async (name, wrong) => {
  const answer = await deliver(activity(wrong));
  expect([answer.status, answer.body.error?.code]).toEqual([400, 'input.invalid']);
  expect(answer.body.error?.message).toContain(name);
  expect(turns).toBe(0);
});

test.each([
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [null]],
  ['null', null],
])('a card’s value that is %s is taken', async (_name, value) => {
  expect((await deliver(activity({ value }))).status).toBe(200);
  expect((await deliver(activity({ type: 'invoke', name: 'adaptiveCard/action', value }))).status).toBe(200);
});
