import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import {
  call,
  Person,
  post,
  receiptIn,
  Stream,
  startDesk,
  submitOf,
  temporaryFolder,
  until,
  untilOffered,
  wholeOpportunity,
} from './support.js';

const folder = temporaryFolder();
let app: App;

beforeAll(async () => {
  app = await startDesk(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('tokens', () => {
  test('a demo user gets a token, a conversation and a cookie that only the server reads', async () => {
    const answer = await post(`${app.url}webchat/token`, {});
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      token: expect.any(String),
      conversationId: expect.stringMatching(/^dl-/),
      userId: expect.stringMatching(/^dl_/),
      expires_in: 1800,
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^desk_user=dl_[^;]+; Path=\/; HttpOnly; SameSite=Strict/);
  });

  test('the cookie brings the same person back, without another cookie', async () => {
    const first = await post(`${app.url}webchat/token`, {});
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const second = await post(`${app.url}webchat/token`, {}, { cookie });
    expect(second.body.userId).toBe(first.body.userId);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  test('/tokens/generate takes a user id of its own kind and refuses others', async () => {
    const answer = await post(`${app.url}v3/directline/tokens/generate`, { user: { id: 'dl_anna' } });
    expect(answer.body.userId).toBe('dl_anna');
    const refused = await post(`${app.url}v3/directline/tokens/generate`, { user: { id: 'anna' } });
    expect([refused.status, refused.body.error?.code]).toEqual([400, 'input.invalid']);
  });

  test('a conversation is handed out again only to who takes part in it', async () => {
    const anna = await Person.join(app, { user: { id: 'dl_takes_part' } });
    const again = await post(`${app.url}webchat/token`, { user: { id: 'dl_takes_part' }, conversationId: anna.conversationId });
    expect(again.body.conversationId).toBe(anna.conversationId);
    const other = await post(`${app.url}webchat/token`, { user: { id: 'dl_other' }, conversationId: anna.conversationId });
    expect([other.status, other.body.error?.code]).toEqual([404, 'not-found']);
  });

  test('a token is renewed for the same conversation', async () => {
    const anna = await Person.join(app);
    const renewed = await post(`${app.url}v3/directline/tokens/refresh`, {}, anna.headers);
    expect(renewed.body).toEqual({ conversationId: anna.conversationId, token: expect.any(String), expires_in: 1800 });
  });

  test.each([
    ['none', {}, 401, 'auth.required'],
    ['one of somebody else', { authorization: 'Bearer e30.AAAA' }, 403, 'token.invalid'],
    ['no token at all', { authorization: 'Bearer nonsense' }, 403, 'token.invalid'],
  ])('a request with a wrong token is refused: %s', async (_name, headers, status, code) => {
    const answer = await post(`${app.url}v3/directline/conversations`, {}, headers as Record<string, string>);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(/\.$/);
  });

  test('a token opens its own conversation only', async () => {
    const [anna, bob] = await Promise.all([Person.join(app), Person.join(app)]);
    const answer = await call(`${app.url}v3/directline/conversations/${bob.conversationId}/activities`, { headers: anna.headers });
    expect([answer.status, answer.body.error?.code]).toEqual([403, 'token.other-conversation']);
  });
});

describe('a conversation', () => {
  test('a message is taken, echoed with its clientActivityID, and answered', async () => {
    const anna = await Person.join(app);
    const answer = await anna.send({ type: 'message', text: 'PO 验证需要多久？过期怎么办？', channelData: { clientActivityID: 'c-1' } });
    expect(answer.status).toBe(200);
    const [reply] = await anna.repliesTo(answer.body.id);
    expect(reply?.text).toContain('10 个工作日');
    expect(reply?.from.role).toBe('bot');
    expect(reply?.locale).toBe('zh-CN');
    const [echo] = await anna.activities();
    expect(echo).toMatchObject({ id: answer.body.id, channelData: { clientActivityID: 'c-1' }, from: { id: anna.userId, role: 'user' } });
  });

  test('the sender is who the token says, not who the body says', async () => {
    const anna = await Person.join(app);
    await anna.say({ type: 'message', text: '你好', from: { id: 'somebody-else', role: 'bot' } });
    const [echo] = await anna.activities();
    expect(echo?.from).toEqual({ id: anna.userId, role: 'user' });
  });

  test('the desk greets once, however often the page says hello', async () => {
    const anna = await Person.join(app);
    const first = await anna.say({ type: 'event', name: 'desk/hello', locale: 'en-US' });
    expect(first[0]?.text).toContain('Partner Desk');
    const second = await anna.send({ type: 'event', name: 'desk/hello', locale: 'en-US' });
    expect(second.status).toBe(200);
    await anna.say('what is PCE?');
    const greetings = (await anna.activities()).filter(({ replyToId }) => replyToId === second.body.id);
    expect(greetings).toHaveLength(first.length);
  });

  test('a post repeated after a lost answer is the same activity with one turn', async () => {
    const anna = await Person.join(app);
    const activity = { type: 'message', text: 'PO 验证需要多久？过期怎么办？', channelData: { clientActivityID: 'c-2' } };
    const [one, two] = await Promise.all([anna.send(activity), anna.send(activity)]);
    expect(one.body.id).toBe(two.body.id);
    await anna.repliesTo(one.body.id);
    await anna.say('什么是 PCE');
    expect((await anna.activities()).filter(({ text }) => text === activity.text)).toHaveLength(1);
    expect((await anna.activities()).filter(({ replyToId }) => replyToId === one.body.id)).toHaveLength(1);
  });

  test('messages sent at once are answered in the order they were taken', async () => {
    const anna = await Person.join(app);
    const sent = await Promise.all(
      ['什么是 PO', '什么是 HO', '什么是 PCE', 'PO 验证需要多久？过期怎么办？'].map((text) => anna.send({ type: 'message', text })),
    );
    for (const { body } of sent) await anna.repliesTo(body.id);
    const all = await anna.activities();
    const taken = all.filter(({ from }) => from.role === 'user').map(({ id }) => id);
    const answered = all.flatMap(({ replyToId }) => replyToId ?? []).filter((id, index, ids) => ids.indexOf(id) === index);
    expect(answered).toEqual(taken);
  });
});

describe('the stream', () => {
  test('sends what is said, with a watermark', async () => {
    const anna = await Person.join(app);
    const stream = await Stream.open(anna.streamUrl);
    await anna.say('PO 验证需要多久？过期怎么办？');
    await until(() => stream.activities.find(({ from }) => from.role === 'bot'));
    expect(stream.activities.map(({ id }) => id)).toEqual((await anna.activities()).map(({ id }) => id));
    expect(Number(stream.sets.at(-1)?.watermark)).toBeGreaterThan(0);
    await stream.close();
  });

  test('after a lost connection it goes on from the watermark and leaves nothing out', async () => {
    const anna = await Person.join(app);
    const before = await Stream.open(anna.streamUrl);
    await anna.say('PO 验证需要多久？过期怎么办？');
    await until(() => before.activities.find(({ from }) => from.role === 'bot'));
    await before.close();
    await anna.say('什么是 PCE');
    const watermark = before.sets.at(-1)?.watermark;
    const again = await call(`${app.url}v3/directline/conversations/${anna.conversationId}?watermark=${watermark}`, {
      headers: anna.headers,
    });
    const after = await Stream.open(String(again.body.streamUrl));
    const all = await anna.activities();
    await until(() => (before.activities.length + after.activities.length >= all.length ? true : undefined));
    expect([...before.activities, ...after.activities].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    await after.close();
  });

  test('a reload without a watermark gets the whole history', async () => {
    const anna = await Person.join(app);
    await anna.say('PO 验证需要多久？过期怎么办？');
    const all = await anna.activities();
    const again = await call(`${app.url}v3/directline/conversations/${anna.conversationId}`, { headers: anna.headers });
    const stream = await Stream.open(String(again.body.streamUrl));
    await until(() => (stream.activities.length === all.length ? true : undefined));
    await stream.close();
  });

  test('says nothing of a clock that is everybody’s', async () => {
    const anna = await Person.join(app);
    const stream = await Stream.open(anna.streamUrl);
    await anna.say('什么是 PCE');
    await until(() => stream.activities.find(({ from }) => from.role === 'bot'));
    expect(stream.activities.filter(({ name }) => name === 'desk/clock')).toEqual([]);
    await stream.close();
  });

  test('is refused without a good token', async () => {
    const anna = await Person.join(app);
    await expect(Stream.open(anna.streamUrl.replace(/t=.*/, 't=nonsense'))).rejects.toThrow('403');
  });
});

describe('sharing an opportunity', () => {
  test('one long message, the answers, one confirmation, one receipt', async () => {
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
    await anna.say({ type: 'message', text: '提交', value: submitOf(offer) });
    const number = await until(async () => receiptIn(await anna.activities()));
    expect(number).toMatch(/^PO-\d{8}-0001$/);
  });

  test('a double click is one opportunity, and both presses hear the same number', async () => {
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州青石制造'));
    const press = { type: 'message', text: '提交', value: submitOf(offer) };
    const [one, two] = await Promise.all([anna.send(press), anna.send(press)]);
    expect(one.body.id).not.toBe(two.body.id);
    const number = await until(async () => receiptIn(await anna.activities()));
    const second = await anna.repliesTo(two.body.id);
    expect(receiptIn(second) ?? number).toBe(number);
    const numbers = (await anna.activities()).flatMap(({ text }) => text?.match(/PO-\d{8}-\d{4}/g) ?? []);
    expect(new Set(numbers)).toEqual(new Set([number]));
  });

  test('nobody else finds it', async () => {
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州白塔物流'));
    await anna.say({ type: 'message', text: '提交', value: submitOf(offer) });
    const number = await until(async () => receiptIn(await anna.activities()));
    const bob = await Person.join(app);
    const [reply] = await bob.say({ type: 'message', text: '查看进展', value: { do: 'status', number } });
    expect(reply?.text).not.toContain('白塔');
  });
});

describe('a stream is refused', () => {
  test('to the token of another conversation', async () => {
    const [anna, bob] = await Promise.all([Person.join(app), Person.join(app)]);
    const { search } = new URL(anna.streamUrl);
    await expect(Stream.open(`${bob.streamUrl.split('?')[0]}${search}`)).rejects.toThrow('403');
  });

  test('at an address that is no UTF-8', async () => {
    const anna = await Person.join(app);
    await expect(Stream.open(anna.streamUrl.replace(anna.conversationId, '%ff'))).rejects.toThrow('404');
  });
});
