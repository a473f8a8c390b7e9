import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EXAMPLE_OPPORTUNITY } from '../../../services/partner-center/contract/example-parts.js';
import type { ContractRequest } from '../../../services/partner-center/embedded/request.js';
import { createEmbeddedPartnerCenter } from '../../../services/partner-center/embedded.js';
import { Cleanup, embeddedWorld, freshStore, standingClock, TOKENS, type World } from './helpers.js';

const cleanup = new Cleanup();
let world: World;
beforeEach(async () => {
  world = await embeddedWorld(cleanup);
});
afterEach(() => cleanup.run());

const HOUR_MS = 3_600_000;
const partner = { authorization: `Bearer ${TOKENS.partner}`, 'x-partner-id': 'lanhu-partner', 'x-person-id': 'li-wei' };
const reviewer = { authorization: `Bearer ${TOKENS.reviewer}` };

async function ask(wish: Partial<Omit<ContractRequest, 'body'>> & { readonly body?: unknown; readonly raw?: Buffer }) {
  const { method = 'GET', path = '/', query = '', headers = partner, body, raw } = wish;
  const bytes = raw ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const all = { 'content-type': 'application/json', ...headers };
  const answer = await world.center.handle({ method, path, query, headers: all, body: bytes });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body) };
}

const submit = (key: string, change: object = {}, headers: object = {}) =>
  ask({
    method: 'POST',
    path: '/opportunities',
    headers: { ...partner, 'idempotency-key': key, ...headers },
    body: { ...EXAMPLE_OPPORTUNITY, ...change },
  });

const decide = (number: string, key: string, body: object) =>
  ask({
    method: 'POST',
    path: `/opportunities/${number}/decisions`,
    headers: { ...reviewer, 'idempotency-key': key, 'if-match': '*' },
    body,
  });

async function verifying(): Promise<string> {
  const { number } = (await submit('k1')).body;
  expect((await decide(number, 'd1', { decision: 'pass' })).status).toBe(200);
  return number;
}

describe('submitting', () => {
  test('numbers run by the day of the time zone', async () => {
    expect((await submit('a')).body.number).toBe('PO-20260921-0001');
    expect((await submit('b')).body.number).toBe('PO-20260921-0002');
    // 10:00 in Shanghai; thirteen hours later is 23:00, fourteen the next day.
    world.clock.shift(13 * HOUR_MS);
    expect((await submit('c')).body.number).toBe('PO-20260921-0003');
    world.clock.shift(HOUR_MS);
    expect((await submit('d')).body.number).toBe('PO-20260922-0001');
  });

  test('the same body with its fields in another order is the same body', async () => {
    await submit('a');
    const turned = Object.fromEntries(Object.entries(EXAMPLE_OPPORTUNITY).reverse());
    const headers = { ...partner, 'idempotency-key': 'a' };
    const again = await ask({ method: 'POST', path: '/opportunities', headers, body: turned });
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' }, body: { number: 'PO-20260921-0001' } });
  });

  test('two at once with one key are one record', async () => {
    const [one, two] = await Promise.all([submit('a'), submit('a')]);
    expect([one.status, two.status, one.body.number]).toEqual([201, 201, two.body.number]);
    expect((await ask({ path: '/opportunities' })).body.opportunities).toHaveLength(1);
  });

  test('the same key of two partners is two submissions', async () => {
    await submit('a');
    expect((await submit('a', {}, { 'x-partner-id': 'other-partner' })).body.number).toBe('PO-20260921-0002');
  });

  test('a refusal by the rules is the answer to its key, even when the reason is gone', async () => {
    world.profile = { pceJoined: 'no', mainAccount: 'yes' };
    expect(await submit('a')).toMatchObject({ status: 422, body: { error: { rule: 'P1', field: 'p.pce_joined' } } });
    world.profile = { pceJoined: 'yes', mainAccount: 'yes' };
    const again = await submit('a', {}, { 'x-request-id': 'later' });
    expect(again).toMatchObject({ status: 422, body: { error: { rule: 'P1', requestId: 'later' } } });
    expect((await submit('b')).status).toBe(201);
  });

  test('what the vendor knows outweighs what was stated', async () => {
    expect((await submit('a', { 'p.pce_joined': false, is_main_account: 'no' })).status).toBe(201);
    world.profile = { pceJoined: 'unknown', mainAccount: 'unknown' };
    expect((await submit('b', { 'p.pce_joined': false })).body.error.rule).toBe('P1');
    expect((await submit('c', { is_main_account: 'no' })).body.error.rule).toBe('P4');
  });

  test('a failed transaction leaves the key free and the number unused', async () => {
    world.trouble = 'busy';
    expect(await submit('a')).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    world.trouble = undefined;
    expect((await submit('a')).body.number).toBe('PO-20260921-0001');
  });
});

describe('the list', () => {
  test('goes page by page, newest first, and ends', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) await submit(key);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`;
      const { body } = await ask({ path: '/opportunities', query });
      seen.push(...body.opportunities.map(({ number }: { number: string }) => number.slice(-1)));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  test('shows no other company, and takes no cursor of another', async () => {
    const { number } = (await submit('a')).body;
    const headers = { ...partner, 'x-partner-id': 'other-partner' };
    expect((await ask({ path: '/opportunities', headers })).body).toEqual({ opportunities: [], nextCursor: null });
    expect((await ask({ path: '/opportunities', headers, query: `cursor=${number}` })).body.error.code).toBe('page.cursor');
    expect((await ask({ path: '/review/opportunities', headers: reviewer, query: `cursor=${number}` })).status).toBe(200);
  });

  test.each(['101', '-1', '1.5', 'all', ''])('refuses the limit "%s"', async (limit) => {
    expect((await ask({ path: '/opportunities', query: `limit=${limit}` })).body.error.code).toBe('page.limit');
  });
});

describe('the verification', () => {
  test.each([
    // 春节 2026 is off from 15 to 23 February; the Saturdays 14 and 28 February are worked.
    ['2026-02-12T02:00:00Z', '2026-03-04'],
    // The evening of the 20th in UTC is the 21st in Shanghai.
    ['2026-09-20T17:00:00Z', '2026-10-12'],
  ])('passed at %s ends on %s', async (start, deadline) => {
    world = await embeddedWorld(cleanup, { start });
    const number = await verifying();
    expect((await ask({ path: `/opportunities/${number}` })).body.deadline).toBe(deadline);
  });

  test('is open until 24:00 of its last day and then rejected by default, once', async () => {
    const number = await verifying();
    world.clock.shift(Date.parse('2026-10-12T15:59:59.999Z') - world.clock.deskNow());
    expect((await ask({ path: `/opportunities/${number}` })).body).toMatchObject({ status: '验证中', version: 2 });
    world.clock.shift(1);
    const lapsed = { status: '已驳回', statusSince: '2026-10-12T16:00:00.000Z', version: 3 };
    expect((await ask({ path: '/opportunities' })).body.opportunities[0]).toMatchObject(lapsed);
    expect((await ask({ path: `/opportunities/${number}` })).body).toMatchObject(lapsed);
    expect((await ask({ path: '/review/opportunities', headers: reviewer })).body.opportunities[0]).toMatchObject(lapsed);
  });

  test('cannot be passed after its end, and the lapse is kept', async () => {
    const number = await verifying();
    world.clock.shift(30 * 24 * HOUR_MS);
    expect((await decide(number, 'd2', { decision: 'pass' })).body.error.code).toBe('decision.not-open');
    expect((await ask({ path: `/opportunities/${number}` })).body).toMatchObject({ status: '已驳回', version: 3 });
  });

  test('a repeated pass passes once', async () => {
    const { number } = (await submit('k')).body;
    await decide(number, 'd', { decision: 'pass' });
    expect((await decide(number, 'd', { decision: 'pass' })).body.status).toBe('验证中');
    expect((await ask({ path: `/opportunities/${number}` })).body).toMatchObject({ status: '验证中', version: 2 });
    expect((await decide(number, 'd', { decision: 'reject', reasons: [{ field: null, reason: '重复' }] })).status).toBe(409);
  });

  test('may be rejected with a reason per field', async () => {
    const number = await verifying();
    const reasons = [
      { field: 'bant_b', reason: '没有预算' },
      { field: null, reason: ' 客户否认 ' },
    ];
    expect((await decide(number, 'd2', { decision: 'reject', reasons })).body).toMatchObject({
      status: '已驳回',
      reasons: [reasons[0], { field: null, reason: '客户否认' }],
    });
  });

  test.each([
    [{ decision: 'maybe' }, 'decision'],
    [{ decision: 'reject', reasons: [{ field: 'colour', reason: 'x' }] }, 'reasons'],
    [{ decision: 'reject', reasons: [{ field: null, reason: ' ' }] }, 'reasons'],
    [{ decision: 'reject', reasons: [{ field: null, reason: 'x'.repeat(501) }] }, 'reasons'],
    [{ decision: 'reject', reasons: [{ field: null, reason: 'a\u0000b' }] }, 'reasons'],
  ])('refuses %j', async (body, field) => {
    const { number } = (await submit('k')).body;
    expect(await decide(number, 'd', body)).toMatchObject({ status: 400, body: { error: { field } } });
  });
});

describe('the events', () => {
  const events = async (query = '', headers: object = partner, path = '/events') =>
    (await ask({ path, query, headers: { ...headers } })).body;
  const post = (path: string, headers: object, key: string, body: object) =>
    ask({ method: 'POST', path, headers: { ...headers, 'idempotency-key': key, 'if-match': '*' }, body });
  const told = async () => (await events()).events.map(({ kind, status }: { kind: string; status: string }) => `${kind} ${status}`);

  test('tell each change of status once, and nothing else', async () => {
    const number = await verifying();
    await decide(number, 'd1', { decision: 'pass' });
    await decide(number, 'd2', { decision: 'pass' });
    for (const [stage, key] of Object.entries({ ongoing: 'p1', signed: 'p2', delivered: 'p3' }))
      await post(`/opportunities/${number}/progress`, partner, key, { stage });
    await post(`/opportunities/${number}/progress`, partner, 'p4', { stage: 'delivered' });
    await post(`/projects/${number}/registrations`, partner, 'r', { managerName: '陈工' });
    expect(await told()).toEqual([
      'opportunity 审核中',
      'opportunity 验证中',
      'opportunity 机会点验证通过',
      'project 待登记',
      'opportunity 签单完成',
      'opportunity 交付完成',
      'project 已登记',
    ]);
  });

  test('tell an HO that nobody answered, without anybody looking at it', async () => {
    const share = { partnerId: 'lanhu-partner', name: '云栖港口', customerName: '宁波云栖港务' };
    await post('/review/hos', reviewer, 's', share);
    world.clock.shift(10 * 24 * HOUR_MS);
    expect(await told()).toEqual(['ho 待接受', 'ho 已收回']);
    expect(await told()).toEqual(['ho 待接受', 'ho 已收回']);
  });

  test('go on from a place without a gap, whoever else has some in between', async () => {
    for (const [key, partnerId] of ['lanhu-partner', 'other-partner', 'lanhu-partner', 'lanhu-partner'].entries())
      await submit(String(key), {}, { 'x-partner-id': partnerId });
    const first = await events('limit=2');
    expect(first).toMatchObject({ events: [{ id: '1' }, { id: '3' }], nextCursor: '3', more: true });
    expect(await events(`cursor=${first.nextCursor}`)).toMatchObject({ events: [{ id: '4' }], nextCursor: '4', more: false });
    expect((await events('', reviewer, '/review/events')).events).toHaveLength(4);
  });

  test.each(['x', '-1', '1.5', '2', '99999999999999999999'])('a place %s that was never reached is refused', async (cursor) => {
    await submit('k');
    expect((await ask({ path: '/events', query: `cursor=${cursor}` })).body).toMatchObject({ error: { code: 'page.cursor' } });
  });

  test('of what was rolled back there are none', async () => {
    world.trouble = 'failing';
    await submit('k');
    world.trouble = undefined;
    expect(await told()).toEqual([]);
  });
});

describe('the version of a record', () => {
  const headersOf = (key: string, version: string) => ({ 'idempotency-key': key, 'if-match': version });
  const pass = async (number: string, key: string, version: string) =>
    ask({
      method: 'POST',
      path: `/opportunities/${number}/decisions`,
      headers: { ...reviewer, ...headersOf(key, version) },
      body: { decision: 'pass' },
    });
  const saved = async () =>
    (await ask({ method: 'POST', path: '/drafts', headers: { ...partner, 'idempotency-key': 'd' }, body: EXAMPLE_OPPORTUNITY })).body
      .number;
  const draft = (method: string, path: string, headers: object, body?: object) =>
    ask({ method, path: `/drafts/${path}`, headers: { ...partner, ...headers }, ...(body === undefined ? {} : { body }) });

  test('comes as ETag and keeps a decision from one who has not seen the latest', async () => {
    const { body, headers } = await submit('k1');
    expect(headers.etag).toBe('"1"');
    expect(await pass(body.number, 'd1', '"2"')).toMatchObject({
      status: 412,
      body: { error: { code: 'version.stale', field: 'version' } },
    });
    expect(await pass(body.number, 'd2', '"1"')).toMatchObject({ status: 200, headers: { etag: '"2"' } });
  });

  test('a stale one leaves its key unused: the same call goes with the version of now', async () => {
    const { number } = (await submit('k1')).body;
    expect((await pass(number, 'd1', '"7"')).status).toBe(412);
    expect((await pass(number, 'd1', '"1"')).body).toMatchObject({ status: '验证中', version: 2 });
    expect((await pass(number, 'd1', '"1"')).headers['idempotency-replayed']).toBe('true');
  });

  test('grows with a lapse too, so that nobody passes what has lapsed since he read it', async () => {
    const number = await verifying();
    world.clock.shift(40 * 24 * HOUR_MS);
    expect((await pass(number, 'late', '"2"')).status).toBe(412);
  });

  test.each(['1', '"0"', 'W/"1"', '"1", "2"', '"x"'])('in the form %s is refused', async (version) => {
    const { number } = (await submit('k1')).body;
    expect(await pass(number, 'd1', version)).toMatchObject({ status: 400, body: { error: { code: 'version.invalid' } } });
  });

  test('a draft that the rules refuse stays, and is submitted under a new key when it is changed', async () => {
    const number = await saved();
    const { bant_b: _budget, ...without } = EXAMPLE_OPPORTUNITY;
    await draft('PUT', number, headersOf('p1', '"1"'), without);
    expect(await draft('POST', `${number}/submissions`, headersOf('s1', '"2"'))).toMatchObject({
      status: 422,
      body: { error: { code: 'opportunity.rejected-by-rules', field: 'bant_b' } },
    });
    await draft('PUT', number, headersOf('p2', '"2"'), EXAMPLE_OPPORTUNITY);
    expect((await draft('POST', `${number}/submissions`, headersOf('s2', '"3"'))).status).toBe(201);
    expect((await draft('GET', number, {})).status).toBe(404);
    expect((await ask({ path: '/opportunities' })).body.opportunities).toHaveLength(1);
  });

  test("another company's draft is not found, to read, change, delete or submit", async () => {
    const number = await saved();
    const theirs = (key: string) => ({ 'x-partner-id': 'other-partner', ...headersOf(key, '*') });
    const answers = [
      await draft('GET', number, theirs('a')),
      await draft('PUT', number, theirs('b'), EXAMPLE_OPPORTUNITY),
      await draft('DELETE', number, theirs('c')),
      await draft('POST', `${number}/submissions`, theirs('d')),
    ];
    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(Array(4).fill([404, 'draft.not-found']));
    expect((await ask({ path: '/drafts', headers: { ...partner, 'x-partner-id': 'other-partner' } })).body.drafts).toEqual([]);
    expect((await draft('GET', number, {})).body).toMatchObject({ number, version: 1 });
  });
});

describe('the edge', () => {
  test.each(['/opportunities/', '/opportunities/a/b', '//profile', '/PROFILE', ''])('knows nothing at "%s"', async (path) => {
    expect((await ask({ path })).body.error.code).toBe('request.unknown-path');
  });

  test.each(['PO-1', '%00', '%ff', '%ED%A0%80', 'PO-20260921-0001%20', '..'])('finds no opportunity %s', async (number) => {
    expect(await ask({ path: `/opportunities/${number}` })).toMatchObject({
      status: 404,
      body: { error: { code: 'opportunity.not-found' } },
    });
  });

  test.each([
    ['nothing', undefined],
    ['an empty token', 'Bearer '],
    ['another scheme', `Basic ${TOKENS.partner}`],
    ['the start of a token', `Bearer ${TOKENS.partner.slice(0, -1)}`],
    ['both tokens', `Bearer ${TOKENS.partner} ${TOKENS.reviewer}`],
  ])('opens nothing for %s', async (_what, authorization) => {
    const headers = { ...partner, authorization };
    expect(await ask({ path: '/profile', headers })).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  test.each([
    ['POST', '/opportunities', partner, 201],
    ['POST', '/opportunities', reviewer, 403],
    ['GET', '/profile', reviewer, 403],
    ['GET', '/clock', partner, 403],
    ['POST', '/clock', partner, 403],
    ['GET', '/review/opportunities', partner, 403],
    ['POST', '/opportunities/PO-20260921-0001/decisions', partner, 403],
  ])('%s %s with one of the tokens', async (method, path, headers, status) => {
    const keyed = { ...headers, 'idempotency-key': 'k' };
    expect((await ask({ method, path, headers: keyed, body: EXAMPLE_OPPORTUNITY })).status).toBe(status);
  });

  test('ids in headers are percent-encoded UTF-8', async () => {
    const headers = { 'x-partner-id': encodeURIComponent('蓝湖'), 'x-person-id': encodeURIComponent('李 伟') };
    expect((await submit('a', {}, headers)).status).toBe(201);
    expect((await ask({ path: '/review/opportunities', headers: reviewer })).body.opportunities[0].partnerId).toBe('蓝湖');
  });

  test.each([
    ['twice', ['a', 'b']],
    ['%00', '%00'],
    ['blank', '%20'],
    ['too long', 'x'.repeat(129)],
  ])('refuses an id sent %s', async (_what, id) => {
    const headers = { ...partner, 'x-partner-id': id };
    expect((await ask({ path: '/profile', headers })).body.error.code).toBe('header.invalid');
  });

  test.each([
    ['no body', Buffer.alloc(0)],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('refuses %s', async (_what, raw) => {
    const headers = { ...partner, 'idempotency-key': 'k' };
    expect((await ask({ method: 'POST', path: '/opportunities', headers, raw })).body.error.code).toBe('request.not-json');
  });

  test('refuses a body that does not say it is JSON', async () => {
    expect((await submit('k', {}, { 'content-type': 'text/plain' })).body.error.code).toBe('request.not-json');
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', '机会点'],
    ['half a character', { ...EXAMPLE_OPPORTUNITY, industry: '\ud83d' }],
    ['a field of nobody', { ...EXAMPLE_OPPORTUNITY, colour: 'red' }],
    ['a number as text', { ...EXAMPLE_OPPORTUNITY, expected_revenue: '90万' }],
    ['a day that is none', { ...EXAMPLE_OPPORTUNITY, expected_sign_date: { from: '2027-02-30', to: '2027-03-01' } }],
    ['a long text inside a list', { ...EXAMPLE_OPPORTUNITY, hwc_services: ['x'.repeat(201)] }],
  ])('refuses %s and stores nothing', async (_what, body) => {
    const headers = { ...partner, 'idempotency-key': 'k' };
    const answer = await ask({ method: 'POST', path: '/opportunities', headers, body });
    expect(answer.status).toBe(400);
    expect((await ask({ path: '/opportunities' })).body.opportunities).toEqual([]);
    // The key was not used up.
    expect((await submit('k')).status).toBe(201);
  });

  test('an error repeats nothing of what was sent', async () => {
    const { body } = await submit('k', { customer_type: '张三 13800000000' });
    expect(JSON.stringify(body)).not.toContain('13800000000');
  });

  test('makes a request id where none was sent', async () => {
    const { headers, body } = await ask({ path: '/nowhere' });
    expect(body.error.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).toBe(body.error.requestId);
  });

  test('reports what failed inside under the id that the caller got, and tells the caller nothing of it', async () => {
    world.trouble = 'failing';
    const { status, body } = await submit('k');
    expect(status).toBe(500);
    expect(world.reports).toEqual([{ error: new Error('disk full'), requestId: body.error.requestId }]);
    expect(JSON.stringify(body)).not.toContain('disk');
  });

  test.each([
    { partner: '', reviewer: 'b' },
    { partner: 'a', reviewer: '' },
    { partner: 'same', reviewer: 'same' },
  ])('does not start with the tokens %j', async (tokens) => {
    const store = await freshStore(cleanup);
    const options = {
      store,
      tokens,
      clock: standingClock(),
      timeZone: 'Asia/Shanghai',
      profile: () => world.profile,
      report: () => undefined,
    };
    expect(() => createEmbeddedPartnerCenter(options)).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});
