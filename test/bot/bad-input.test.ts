import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { call, Person, startDesk, temporaryFolder } from './support.js';

const folder = temporaryFolder();
let app: App;

beforeAll(async () => {
  app = await startDesk(folder.path, {}, { WEBCHAT_DIR: '/dev/null/webchat' });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const isUp = async (): Promise<boolean> => (await call(`${app.url}readyz`)).status === 200;

describe('messages', () => {
  test('8,000 characters are read, 8,001 get one sentence', async () => {
    const anna = await Person.join(app);
    const [read] = await anna.say(`${'机会点'.repeat(2_666)}机会`);
    const [refused] = await anna.say('字'.repeat(8_001));
    expect(refused?.text).toContain('8,000');
    expect(read?.text).not.toBe(refused?.text);
  });

  test.each([
    ['emoji only', '😀😀🎉'],
    ['control characters only', '\u0000\u0007\u001b\u009f'],
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['half of a pair', '\ud83d'],
  ])('%s gets one sentence', async (_name, text) => {
    const anna = await Person.join(app);
    const replies = await anna.say({ type: 'message', text });
    expect(replies.filter(({ type }) => type === 'message')).toHaveLength(1);
    expect(replies[0]?.text).toBeTruthy();
    expect(await isUp()).toBe(true);
  });

  test('control characters around a question are taken out before it is read and kept', async () => {
    const anna = await Person.join(app);
    const [reply] = await anna.say({ type: 'message', text: 'PO\u0000 验证\u0008需要多久？过期怎么办？\u202e' });
    expect(reply?.text).toContain('10 个工作日');
    const [echo] = await anna.activities();
    expect(echo?.text).toBe('PO 验证需要多久？过期怎么办？');
  });

  test('HTML is text: it comes back as it was, and the desk repeats none of it as markup', async () => {
    const anna = await Person.join(app);
    const html = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const replies = await anna.say(html);
    expect(replies.map(({ text }) => text).join('')).not.toMatch(/<(?:img|script)/i);
    const [echo] = await anna.activities();
    expect(echo?.text).toBe(html);
  });

  test.each([
    ['an unknown action', { do: 'format-disk' }],
    ['an action that lacks its parts', { do: 'submit' }],
    ['a foreign card', { answer: 42 }],
    ['a list', [1, 2, 3]],
    ['very deep JSON', JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)],
  ])('a broken card payload gets one sentence: %s', async (_name, value) => {
    const anna = await Person.join(app);
    const [reply] = await anna.say({ type: 'message', value });
    expect(reply?.text).toMatch(/卡片|按钮/);
  });

  test('an attachment alone gets one sentence', async () => {
    const anna = await Person.join(app);
    const [reply] = await anna.say({
      type: 'message',
      attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }],
    });
    expect(reply?.text).toBeTruthy();
  });

  test.each(['typing', 'endOfConversation', 'messageReaction', 'somethingNew'])(
    'the activity type %s is taken and ignored',
    async (type) => {
      const anna = await Person.join(app);
      const answer = await anna.send({ type });
      expect([answer.status, typeof answer.body.id]).toEqual([200, 'string']);
      await anna.say('PO 验证需要多久？过期怎么办？');
      expect((await anna.activities()).filter(({ replyToId }) => replyToId === answer.body.id)).toEqual([]);
    },
  );

  test('an unknown event is taken and ignored', async () => {
    const anna = await Person.join(app);
    const answer = await anna.send({ type: 'event', name: 'something/else', value: { a: 1 } });
    expect(answer.status).toBe(200);
  });
});
