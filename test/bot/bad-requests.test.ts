import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { call, Person, post, startDesk, temporaryFolder } from './support.js';

const folder = temporaryFolder();
let app: App;

beforeAll(async () => {
  app = await startDesk(folder.path, {}, { WEBCHAT_DIR: '/dev/null/webchat' });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

/** A request with any headers, Host too, which `fetch` does not allow. */
const raw = (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; code?: string; message?: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: app.port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        const error = text.startsWith('{') ? JSON.parse(text).error : undefined;
        resolve({ status: response.statusCode ?? 0, ...error });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const isUp = async (): Promise<boolean> => (await call(`${app.url}readyz`)).status === 200;

describe('requests', () => {
  test.each([
    ['no JSON', '{"type":', 400, 'body.not-json'],
    ['a list', '[]', 400, 'input.invalid'],
    ['no type', '{"text":"hi"}', 400, 'input.invalid'],
    ['text that is no text', '{"type":"message","text":{"a":1}}', 400, 'input.invalid'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), 400, 'body.not-json'],
  ])('a body that is %s is refused', async (_name, body, status, code) => {
    const anna = await Person.join(app);
    const answer = await post(`${app.url}v3/directline/conversations/${anna.conversationId}/activities`, body, anna.headers);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(/\.$/);
    expect(await anna.activities()).toEqual([]);
  });

  test('a body over 256 KB is refused, whether it says its length or not', async () => {
    const anna = await Person.join(app);
    const url = `${app.url}v3/directline/conversations/${anna.conversationId}/activities`;
    const big = JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) });
    const declared = await post(url, big, anna.headers);
    expect([declared.status, declared.body.error?.code]).toEqual([413, 'body.too-large']);
    const streamed = await raw(new URL(url).pathname, { ...anna.headers, 'transfer-encoding': 'chunked', host: '127.0.0.1' }, 'POST', big);
    expect([streamed.status, streamed.code]).toEqual([413, 'body.too-large']);
    expect(await isUp()).toBe(true);
  });

  test.each(['evil.example.com', 'localhost.evil.example.com', '127.0.0.1.nip.io', '0.0.0.0', '192.168.1.10:3978'])(
    'a foreign Host is refused: "%s"',
    async (host) => {
      const answer = await raw('/', { host });
      expect([answer.status, answer.code]).toEqual([403, 'host.foreign']);
      expect(answer.message).toMatch(/\.$/);
    },
  );

  test.each(['localhost', '127.0.0.1:1234', '[::1]:80', 'LOCALHOST'])('a Host of this machine is let in: %s', async (host) => {
    expect((await raw('/healthz', { host })).status).toBe(200);
  });

  test.each(['http://evil.example.com', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'file://'])(
    'a foreign Origin is refused: %s',
    async (origin) => {
      const answer = await raw('/webchat/token', { host: `127.0.0.1:${app.port}`, origin }, 'POST');
      expect([answer.status, answer.code]).toEqual([403, 'origin.foreign']);
    },
  );

  test('our own Origin is let in', async () => {
    const answer = await raw('/webchat/token', { host: `127.0.0.1:${app.port}`, origin: `http://127.0.0.1:${app.port}` }, 'POST');
    expect(answer.status).toBe(200);
  });

  test.each(['forwarded', 'x-forwarded-for', 'X-Forwarded-Host'])('a proxied request is refused: %s', async (name) => {
    const answer = await raw('/', { host: '127.0.0.1', [name]: 'for=192.0.2.1' });
    expect([answer.status, answer.code]).toEqual([403, 'forwarded.refused']);
  });

  test('a WebSocket from a foreign page is refused', async () => {
    const anna = await Person.join(app);
    const { pathname, search } = new URL(anna.streamUrl);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(app.port, '127.0.0.1', () => {
        socket.write(
          `GET ${pathname}${search} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nOrigin: http://evil.example.com\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        );
      });
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('origin.foreign');
  });

  test.each([
    ['GET', '/nothing/here', 404, 'not-found'],
    ['GET', '/assets/../../package.json', 404, 'not-found'],
    ['GET', '/assets/%2e%2e%2fserver.js', 404, 'not-found'],
    ['DELETE', '/webchat/token', 405, 'method.not-allowed'],
    ['GET', '/v3/directline/conversations', 405, 'method.not-allowed'],
  ])('%s %s is answered %d', async (method, path, status, code) => {
    const answer = await raw(path, { host: '127.0.0.1' }, method);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('a watermark that the desk never gave out is refused', async () => {
    const anna = await Person.join(app);
    const answer = await call(`${app.url}v3/directline/conversations/${anna.conversationId}/activities?watermark=abc`, {
      headers: anna.headers,
    });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'input.invalid']);
  });

  test('a file is refused', async () => {
    const anna = await Person.join(app);
    const answer = await post(`${app.url}v3/directline/conversations/${anna.conversationId}/upload?userId=x`, '', anna.headers);
    expect([answer.status, answer.body.error?.code]).toEqual([415, 'upload.unsupported']);
  });

  test('a client that posts without end is slowed down and told when to come back', async () => {
    const anna = await Person.join(app);
    const answers = await Promise.all(Array.from({ length: 70 }, () => anna.send({ type: 'typing' })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body.error?.code).toBe('rate.limited');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the page', () => {
  test('is served with a policy that lets no foreign script in', async () => {
    const answer = await call(app.url);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is not sent twice to a browser that has it', async () => {
    const first = await call(app.url);
    const second = await call(app.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(second.status).toBe(304);
  });

  test('without the chat client says what to run, and everything else works', async () => {
    const answer = await call(`${app.url}assets/webchat.js`);
    expect([answer.status, answer.body.error?.code]).toEqual([503, 'webchat.missing']);
    expect(answer.body.error?.message).toContain('npm run setup');
    expect(await isUp()).toBe(true);
  });

  test('is there for who asks for its headers alone', async () => {
    expect((await raw('/', { host: '127.0.0.1' }, 'HEAD')).status).toBe(200);
  });

  test('figures and readiness are there', async () => {
    expect((await call(`${app.url}healthz`)).body).toEqual({ status: 'ok' });
    expect((await call(`${app.url}readyz`)).body).toMatchObject({
      status: 'ready',
      parts: { store: 'up', knowledge: 'up', outbox: 'up', wakes: 'up' },
    });
    await (await Person.join(app)).say('什么是 PCE');
    const { text } = (await call(`${app.url}metrics`)).body;
    expect(String(text)).toContain('desk_turns_total{outcome="done",kind="answered"}');
  });
});
