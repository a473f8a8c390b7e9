import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { claims, jwt, KEY, part } from './portal-jwt.js';
import { call, post, startDesk, temporaryFolder } from './support.js';

const folder = temporaryFolder();
let app: App;

beforeAll(async () => {
  app = await startDesk(
    folder.path,
    {},
    { PORTAL_JWT_KEY: KEY, PORTAL_JWT_ISSUER: 'https://portal.example.com', ALLOWED_ORIGINS: 'https://portal.example.com' },
  );
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const token = (bearer: string | null, body: unknown = {}) =>
  post(`${app.url}webchat/token`, body, bearer === null ? {} : { authorization: `Bearer ${bearer}` });

describe('with a portal key', () => {
  test('the identity comes from the token alone; a user in the body and a cookie count for nothing', async () => {
    const answer = await post(
      `${app.url}webchat/token`,
      { user: { id: 'dl_somebody' } },
      { authorization: `Bearer ${jwt(claims())}`, cookie: 'desk_user=dl_somebody' },
    );
    expect([answer.status, answer.body.userId]).toEqual([200, 'blue/anna']);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['no token', null, 401, 'auth.required'],
    ['another key', jwt(claims(), { key: 'x'.repeat(40) }), 403, 'token.invalid'],
    ['no signature', `${part({ alg: 'none' })}.${part(claims())}.`, 403, 'token.invalid'],
    ['another algorithm', jwt(claims(), { alg: 'HS512' }), 403, 'token.invalid'],
    ['an old token', jwt(claims({ exp: 1 })), 403, 'token.invalid'],
    ['one for tomorrow', jwt(claims({ nbf: Math.floor(Date.now() / 1000) + 86_400 })), 403, 'token.invalid'],
    ['another issuer', jwt(claims({ iss: 'https://evil.example.com' })), 403, 'token.invalid'],
    ['no company', jwt(claims({ partner: undefined })), 403, 'token.invalid'],
    ['an unknown role', jwt(claims({ roles: ['root'] })), 403, 'token.invalid'],
    ['no JWT', 'abc', 403, 'token.invalid'],
  ])('%s is refused', async (_name, bearer, status, code) => {
    const answer = await token(bearer);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  test('another person’s conversation is not found', async () => {
    const anna = await token(jwt(claims()));
    await post(`${app.url}v3/directline/conversations`, {}, { authorization: `Bearer ${anna.body.token}` });
    const again = await token(jwt(claims()), { conversationId: anna.body.conversationId });
    expect(again.status).toBe(200);
    const bob = await token(jwt(claims({ sub: 'bob' })), { conversationId: anna.body.conversationId });
    expect([bob.status, bob.body.error?.code]).toEqual([404, 'not-found']);
  });

  test('the portal’s page may call, others may not', async () => {
    const allowed = await call(`${app.url}webchat/token`, { method: 'OPTIONS', headers: { origin: 'https://portal.example.com' } });
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://portal.example.com']);
    const refused = await call(`${app.url}webchat/token`, { method: 'OPTIONS', headers: { origin: 'https://evil.example.com' } });
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'origin.foreign']);
  });

  test('Bot Framework without a registration is closed', async () => {
    const answer = await post(`${app.url}api/messages`, {
      type: 'message',
      channelId: 'x',
      serviceUrl: 'http://127.0.0.1/',
      conversation: { id: 'c' },
      from: { id: 'u' },
    });
    expect([answer.status, answer.body.error?.code]).toEqual([401, 'auth.required']);
  });
});

test.each(['RS256', 'ES256', 'EdDSA'])('a public key checks %s, and is never taken for a shared secret', async (alg) => {
  const { publicKey, privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  const own = temporaryFolder();
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  const file = join(own.path, 'portal.pem');
  writeFileSync(file, pem);
  const desk = await startDesk(join(own.path, 'data'), {}, { PORTAL_JWT_KEY_FILE: file });
  const data = `${part({ alg })}.${part(claims())}`;
  const signature = sign(
    alg === 'EdDSA' ? null : 'sha256',
    Buffer.from(data),
    alg === 'ES256' ? { key: privateKey, dsaEncoding: 'ieee-p1363' } : privateKey,
  );
  const good = await post(`${desk.url}webchat/token`, {}, { authorization: `Bearer ${data}.${signature.toString('base64url')}` });
  expect(good.status).toBe(200);
  const confused = await post(`${desk.url}webchat/token`, {}, { authorization: `Bearer ${jwt(claims(), { key: pem })}` });
  expect(confused.body.error?.code).toBe('token.invalid');
  await desk.close();
  own.remove();
});
