import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createPartnerCenterClient } from '../../../services/partner-center/client.js';
import { CLIENT_LIMITS } from '../../../services/partner-center/client-limits.js';
import { EXAMPLE_OPPORTUNITY } from '../../../services/partner-center/contract/example-parts.js';
import { factsFrom } from '../../../services/partner-center/facts.js';
import type { PartnerCenter } from '../../../services/ports.js';
import { Cleanup, embeddedWorld, LI_WEI, mount, STRANGER, standingClock, TOKENS, type World } from './helpers.js';
import { answering, type MisbehavingServer, misbehavingServer } from './misbehaving-server.js';

const cleanup = new Cleanup();
afterEach(async () => {
  jest.useRealTimers();
  await cleanup.run();
});

/** A client that does not really sleep; it notes for how long it would have. */
function clientOf(baseUrl: string, { token = TOKENS.partner as string, timeoutMs = 5_000 } = {}) {
  const slept: number[] = [];
  const client = createPartnerCenterClient({
    baseUrl,
    token,
    clock: standingClock(),
    timeoutMs,
    sleep: async (ms) => {
      slept.push(ms);
    },
    jitter: () => 0.5,
  });
  return { client, slept };
}

const submit = (client: PartnerCenter, key = 'draft-1.1.1', fields: object = EXAMPLE_OPPORTUNITY, who = LI_WEI) =>
  client.submit(who, fields, key, 'req-1');

describe('against the embedded Partner Center', () => {
  let world: World;
  let client: PartnerCenter;
  let baseUrl: string;
  beforeEach(async () => {
    world = await embeddedWorld(cleanup);
    baseUrl = await mount(cleanup, world.center);
    client = clientOf(baseUrl).client;
  });

  const accepted = { kind: 'accepted', number: 'PO-20260921-0001', status: '审核中', at: Date.parse('2026-09-21T02:00:00Z') };

  test('a submission is accepted with its number, and the same key gives the same receipt', async () => {
    expect(await submit(client)).toEqual(accepted);
    expect(await submit(client)).toEqual(accepted);
    expect(await client.opportunity(LI_WEI, 'PO-20260921-0001', 'req-2')).toEqual({
      kind: 'found',
      opportunity: { number: accepted.number, status: '审核中', statusSince: accepted.at, deadline: null, reasons: [], version: 1 },
    });
  });

  test('the same key with another body is refused', async () => {
    await submit(client);
    const outcome = await submit(client, 'draft-1.1.1', { ...EXAMPLE_OPPORTUNITY, expected_revenue: 1_000_000 });
    expect(outcome).toMatchObject({ kind: 'refused', code: 'idempotency.conflict', field: null });
  });

  test('a refusal by the rules comes with the field and both languages', async () => {
    const { contact_name: _name, ...fields } = EXAMPLE_OPPORTUNITY;
    expect(await submit(client, 'k', fields)).toEqual({
      kind: 'refused',
      code: 'opportunity.rejected-by-rules',
      message: { zh: expect.stringContaining('联系人'), en: expect.any(String) },
      field: 'contact_name',
      at: Date.parse('2026-09-21T02:00:00Z'),
    });
  });

  test.each([
    ['opp_name', '云'.repeat(101), 'text.too-long'],
    ['industry', 'a\u0000b', 'text.control-character'],
  ])('a text that the contract does not take is a refusal naming %s', async (field, text, code) => {
    expect(await submit(client, 'k', { ...EXAMPLE_OPPORTUNITY, [field]: text })).toMatchObject({ kind: 'refused', code, field });
  });

  test("another partner's number is not found", async () => {
    await submit(client);
    expect(await client.opportunity(STRANGER, 'PO-20260921-0001', 'r')).toEqual({ kind: 'not-found' });
    expect(await client.opportunity(LI_WEI, 'no/such?number\ud800', 'r')).toEqual({ kind: 'not-found' });
  });

  test('people and companies may have any letters in their ids', async () => {
    const who = { ...LI_WEI, partnerId: '蓝湖 集团', personId: '李伟@蓝湖' };
    expect(await submit(client, 'k', EXAMPLE_OPPORTUNITY, who)).toMatchObject({ kind: 'accepted' });
  });

  test('the profile carries when it was read', async () => {
    world.profile = { pceJoined: 'unknown', mainAccount: 'no' };
    const asOf = Date.parse('2026-09-21T02:00:00Z');
    expect(await client.profile(LI_WEI, 'r')).toEqual({ kind: 'found', profile: { ...factsFrom(), mainAccount: 'no', asOf } });
  });

  test.each([['unknown'], [TOKENS.reviewer]])('the token %s is the fault of the operator, never of the partner', async (token) => {
    const outcome = await submit(clientOf(baseUrl, { token }).client);
    expect(outcome).toEqual({ kind: 'unavailable', problem: expect.stringContaining('PARTNER_CENTER_TOKEN'), retryAfterMs: null });
    expect(JSON.stringify(outcome)).not.toContain(token);
  });

  test('an address beside the contract leaves the outcome open', async () => {
    const outcome = await submit(clientOf(`${baseUrl}/v2`).client);
    expect(outcome).toMatchObject({ kind: 'unavailable', problem: expect.stringContaining('request.unknown-path') });
  });

  test('an address that is none is a wrong configuration', () => {
    expect(() => clientOf('partner-center')).toThrow(expect.objectContaining({ code: 'config.invalid' }));
    expect(() => clientOf('file:///etc/passwd')).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });

  test('a proxy of the environment is not asked for the loopback', async () => {
    const before = process.env.http_proxy;
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      expect(await submit(client)).toEqual(accepted);
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
  });

  test('a lost answer is asked for again with the same key: one record, one number', async () => {
    const server = await misbehavingServer(cleanup, world.center);
    server.plan({ does: 'commit-and-drop' }, { does: 'serve' });
    expect(await submit(clientOf(server.baseUrl).client)).toEqual(accepted);
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['draft-1.1.1', 'draft-1.1.1']);
    expect((await submit(client, 'draft-2.1.1')) as object).toMatchObject({ number: 'PO-20260921-0002' });
  });

  test('when every answer is lost the outcome is open, and a later call finds the record', async () => {
    const server = await misbehavingServer(cleanup, world.center);
    server.plan({ does: 'commit-and-drop' });
    expect(await submit(clientOf(server.baseUrl).client)).toMatchObject({ kind: 'unavailable' });
    expect(server.seen).toHaveLength(1 + CLIENT_LIMITS.retries);
    server.plan({ does: 'serve' });
    expect(await submit(clientOf(server.baseUrl).client)).toEqual(accepted);
  });
});

describe('against a server that misbehaves', () => {
  let server: MisbehavingServer;
  beforeEach(async () => {
    server = await misbehavingServer(cleanup);
  });

  const SUBMITTED = { number: 'PO-20260921-0001', status: '审核中', statusSince: '2026-09-21T02:00:00Z', deadline: null, reasons: [] };
  const fine = answering(201, JSON.stringify({ ...SUBMITTED, submittedAt: '2026-09-21T02:00:00Z', version: 1, later: 'a new field' }));
  const problemOf = async (client: PartnerCenter) => {
    const outcome = await submit(client);
    return outcome.kind === 'unavailable' ? outcome.problem : outcome;
  };

  test.each([[429], [502], [503], [504]])('repeats after %d, twice, with growing waits', async (status) => {
    const { client, slept } = clientOf(server.baseUrl);
    server.plan(answering(status), answering(status), fine);
    expect(await submit(client)).toMatchObject({ kind: 'accepted' });
    expect(slept).toEqual([150, 300]);
    expect(server.seen.every(({ headers }) => headers['x-request-id'] === 'req-1')).toBe(true);
  });

  test('gives up after two repeats', async () => {
    server.plan(answering(503));
    expect(await problemOf(clientOf(server.baseUrl).client)).toBe('Partner Center: it answered 503');
    expect(server.seen).toHaveLength(3);
  });

  test('waits as long as it is told', async () => {
    const { client, slept } = clientOf(server.baseUrl);
    server.plan(answering(503, '{}', { 'retry-after': '2' }), fine);
    expect(await submit(client)).toMatchObject({ kind: 'accepted' });
    expect(slept).toEqual([2_050]);
  });

  test.each([
    ['60', 60_000],
    ['Mon, 21 Sep 2026 02:01:30 GMT', 90_000],
    ['999999999', CLIENT_LIMITS.retryAfterMaxMs],
  ])('hands a long Retry-After of %s on instead of waiting', async (retryAfter, retryAfterMs) => {
    const { client, slept } = clientOf(server.baseUrl);
    server.plan(answering(429, '{}', { 'retry-after': retryAfter }));
    expect(await submit(client)).toEqual({ kind: 'unavailable', problem: 'Partner Center: it answered 429', retryAfterMs });
    expect([slept, server.seen.length]).toEqual([[], 1]);
  });

  test.each(['soon', '-5', 'Mon, 21 Sep 2020 02:01:30 GMT'])('takes no notice of a Retry-After of "%s"', async (retryAfter) => {
    const { client, slept } = clientOf(server.baseUrl);
    server.plan(answering(503, '{}', { 'retry-after': retryAfter }), fine);
    expect(await submit(client)).toMatchObject({ kind: 'accepted' });
    expect(slept).toEqual([150]);
  });

  test('does not repeat after 500', async () => {
    server.plan(answering(500, 'stack trace of 张三'));
    expect(await problemOf(clientOf(server.baseUrl).client)).toBe('Partner Center: it answered 500');
    expect(server.seen).toHaveLength(1);
  });

  test('does not wait for a server that says nothing', async () => {
    server.plan({ does: 'stall' });
    expect(await problemOf(clientOf(server.baseUrl, { timeoutMs: 50 }).client)).toBe('Partner Center: no answer within 50 ms');
    expect(server.seen).toHaveLength(1);
  });

  test('repeats after a broken connection and after an answer that broke off', async () => {
    server.plan({ does: 'drop' }, { does: 'truncate' }, fine);
    expect(await submit(clientOf(server.baseUrl).client)).toMatchObject({ kind: 'accepted' });
  });

  test('a server that is down is away', async () => {
    const { baseUrl } = server;
    await cleanup.run();
    expect(await problemOf(clientOf(baseUrl).client)).toBe('Partner Center: the connection broke (ECONNREFUSED)');
  });

  test.each([
    ['not JSON', 201, '<html>恭喜</html>'],
    ['nothing', 204, ''],
    ['other JSON', 200, '{"ok":true}'],
    ['an unknown status', 201, JSON.stringify({ ...SUBMITTED, status: '飞行中', submittedAt: '2026-09-21T02:00:00Z', version: 1 })],
    ['a refusal without a body', 400, ''],
    ['a refusal of another contract', 422, '{"error_code":"CBC.0100","error_msg":"参数错误"}'],
    ['the 404 of another server', 404, '<h1>Not Found</h1>'],
    ['a login page', 403, '<h1>Log in</h1>'],
  ])('takes %s for no answer', async (_what, status, body) => {
    server.plan(answering(status, body));
    const problem = await problemOf(clientOf(server.baseUrl).client);
    expect(problem).toMatch(new RegExp(`^Partner Center: it answered ${status}`));
    expect(problem).not.toMatch(/恭喜|飞行中|参数错误|Log in/);
  });

  test('follows no redirect', async () => {
    server.plan(answering(307, '', { location: `${server.baseUrl}/elsewhere` }));
    expect(await problemOf(clientOf(server.baseUrl).client)).toMatch(/redirect: set PARTNER_CENTER_URL/);
    expect(server.seen).toHaveLength(1);
  });

  test('stops reading an answer without end', async () => {
    server.plan({ does: 'flood' });
    expect(await problemOf(clientOf(server.baseUrl).client)).toBe('Partner Center: the answer is larger than 1048576 bytes');
  });

  test('leaves a server in trouble alone for a while, then tries it with one call', async () => {
    jest.useFakeTimers({
      now: 0,
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'clearImmediate',
        'nextTick',
        'queueMicrotask',
        'setInterval',
        'clearInterval',
        'performance',
        'hrtime',
      ],
    });
    const { client } = clientOf(server.baseUrl);
    server.plan(answering(500));
    for (let failures = 0; failures < CLIENT_LIMITS.failuresToBreak; failures++) await submit(client);
    expect(await submit(client)).toMatchObject({ kind: 'unavailable', retryAfterMs: CLIENT_LIMITS.breakMs });
    expect(server.seen).toHaveLength(CLIENT_LIMITS.failuresToBreak);
    server.plan(fine);
    jest.setSystemTime(CLIENT_LIMITS.breakMs);
    expect(await submit(client)).toMatchObject({ kind: 'accepted' });
  });

  test('a refusal is no trouble', async () => {
    const refusal = { code: 'text.too-long', message: { zh: '太长', en: 'too long' }, field: 'opp_name', requestId: 'r' };
    server.plan(answering(400, JSON.stringify({ error: refusal })));
    const { client } = clientOf(server.baseUrl);
    for (let count = 0; count <= CLIENT_LIMITS.failuresToBreak; count++) expect(await submit(client)).toMatchObject({ kind: 'refused' });
  });

  test('lets only so many calls wait', async () => {
    server.plan({ does: 'stall' });
    const { client } = clientOf(server.baseUrl, { timeoutMs: 100 });
    const calls = CLIENT_LIMITS.concurrent + CLIENT_LIMITS.waiting + 1;
    const outcomes = await Promise.all(Array.from({ length: calls }, () => problemOf(client)));
    expect(outcomes.filter((problem) => problem === 'Partner Center: too many calls are waiting for it')).toHaveLength(1);
    // The waiting ones begin when others have timed out, until the circuit breaker opens.
    expect(server.seen.length).toBeLessThanOrEqual(CLIENT_LIMITS.concurrent + CLIENT_LIMITS.failuresToBreak);
  });
});
