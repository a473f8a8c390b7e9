import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { claims, jwt, KEY } from '../bot/portal-jwt.js';
import { post, startDesk, temporaryFolder } from '../bot/support.js';

interface Session {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly resumed: boolean;
}
const { openSession, takePortalToken } = (await import(new URL('../../bot/web/session.js', import.meta.url).href)) as {
  readonly openSession: (locale: string, portalToken: string | null) => Promise<Session>;
  readonly takePortalToken: () => string | null;
};

/** What the page's module finds in a browser. */
const kept = new Map<string, string>();
const browser = {
  location: { hash: '', pathname: '/', search: '' },
  history: { state: null, replaceState: (_state: unknown, _title: string, url: string) => shown.push(url) },
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  },
};
let shown: string[] = [];

const folder = temporaryFolder();
const ownFetch = globalThis.fetch;
let desk: App;

beforeAll(async () => {
  desk = await startDesk(folder.path, {}, { PORTAL_JWT_KEY: KEY });
  Object.assign(globalThis, { ...browser, fetch: (path: string, init: RequestInit) => ownFetch(new URL(path, desk.url), init) });
});
beforeEach(() => {
  kept.clear();
  shown = [];
});
afterAll(async () => {
  Object.assign(globalThis, { fetch: ownFetch });
  await desk.close();
  folder.remove();
});

test('the token is read from the address once, and does not stay in it', () => {
  Object.assign(browser.location, { hash: '#token=a.b-_c.d', pathname: '/desk/', search: '?x=1' });
  expect([takePortalToken(), shown]).toEqual(['a.b-_c.d', ['/desk/?x=1']]);
  Object.assign(browser.location, { hash: '#chat' });
  expect([takePortalToken(), shown.length]).toEqual([null, 1]);
});

test('the portal’s token opens a session for its person, and the same conversation again', async () => {
  const token = jwt(claims());
  const first = await openSession('zh-Hans', token);
  expect(first).toMatchObject({ userId: 'blue/anna', resumed: false });
  await post(`${desk.url}v3/directline/conversations`, {}, { authorization: `Bearer ${first.token}` });
  expect(await openSession('zh-Hans', token)).toMatchObject({ conversationId: first.conversationId, resumed: true });
  expect([...kept.values()].join()).not.toContain(token);
});

test.each([
  ['no token', null],
  ['one that has expired', jwt(claims({ exp: 1 }))],
])('%s needs the portal, and the conversation is kept for when it comes', async (_name, token) => {
  kept.set('partner-desk/conversation', 'dl-mine');
  await expect(openSession('zh-Hans', token)).rejects.toMatchObject({ needsPortal: true });
  expect(kept.get('partner-desk/conversation')).toBe('dl-mine');
  kept.clear();
  await expect(openSession('zh-Hans', token)).rejects.toMatchObject({ needsPortal: true });
});

test('a desk that does not answer needs no portal', async () => {
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('fetch failed')) });
  await expect(openSession('zh-Hans', null)).rejects.toMatchObject({ status: 0, needsPortal: false });
});
