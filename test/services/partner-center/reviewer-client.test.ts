import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPartnerCenterClient } from '../../../services/partner-center/client.js';
import { EXAMPLE_OPPORTUNITY } from '../../../services/partner-center/contract/example-parts.js';
import { createReviewerClient } from '../../../services/partner-center/reviewer-client.js';
import { Cleanup, countingIds, embeddedWorld, LI_WEI, TOKENS, type World } from './helpers.js';
import { type MisbehavingServer, misbehavingServer } from './misbehaving-server.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const NUMBER = 'PO-20260921-0001';
const common = { sleep: async () => undefined, jitter: () => 0 };

describe('the reviewer', () => {
  let world: World;
  let server: MisbehavingServer;
  const reviewer = (token: string = TOKENS.reviewer) =>
    createReviewerClient({ ...common, baseUrl: server.baseUrl, token, clock: world.clock, ids: countingIds() });
  const partner = () => createPartnerCenterClient({ ...common, baseUrl: server.baseUrl, token: TOKENS.partner, clock: world.clock });
  const status = async () => {
    const seen = await partner().opportunity(LI_WEI, NUMBER, 'r');
    return seen.kind === 'found' ? seen.opportunity : seen;
  };

  beforeEach(async () => {
    world = await embeddedWorld(cleanup);
    server = await misbehavingServer(cleanup, world.center);
    await partner().submit(LI_WEI, EXAMPLE_OPPORTUNITY, 'k', 'r');
  });

  test('passes the review, then the verification', async () => {
    const client = reviewer();
    const decided = await client.decide(NUMBER, { decision: 'pass' });
    expect(decided).toMatchObject({ kind: 'decided', opportunity: { status: '验证中', deadline: '2026-10-12', version: 2 } });
    expect(await client.decide(NUMBER, { decision: 'pass' })).toMatchObject({ opportunity: { status: '机会点验证通过', version: 3 } });
    expect(await client.decide(NUMBER, { decision: 'pass' })).toMatchObject({ kind: 'refused', code: 'decision.not-open' });
  });

  test('rejects with a reason per field, which the partner sees', async () => {
    const reasons = [{ field: 'bant_b', reason: '没有预算' }] as const;
    await reviewer().decide(NUMBER, { decision: 'reject', reasons });
    expect(await status()).toMatchObject({ status: '已驳回', reasons });
  });

  test('a pass whose answer is lost passes once', async () => {
    server.plan({ does: 'commit-and-drop' }, { does: 'serve' });
    expect(await reviewer().decide(NUMBER, { decision: 'pass' })).toMatchObject({ opportunity: { status: '验证中' } });
    expect(await status()).toMatchObject({ status: '验证中', version: 2 });
  });

  test('moves the clock until a verification lapses', async () => {
    const client = reviewer();
    await client.decide(NUMBER, { decision: 'pass' });
    expect(await client.advance({ days: 21 })).toMatchObject({ kind: 'clock', clock: { today: '2026-10-12', offsetMs: 21 * 86_400_000 } });
    expect(await status()).toMatchObject({ status: '验证中' });
    expect(await client.advance({ hours: 14 })).toMatchObject({ clock: { today: '2026-10-13' } });
    expect(await status()).toMatchObject({ status: '已驳回', reasons: [{ field: null, reason: expect.stringContaining('默认驳回') }] });
  });

  test('a move whose answer is lost is not made again', async () => {
    server.plan({ does: 'commit-and-drop' }, { does: 'serve' });
    const client = reviewer();
    expect(await client.advance({ days: 1 })).toMatchObject({ kind: 'unavailable' });
    expect(await client.clock()).toMatchObject({ clock: { today: '2026-09-22', movable: true, timeZone: 'Asia/Shanghai' } });
  });

  test('lists what there is, page by page', async () => {
    await partner().submit(LI_WEI, EXAMPLE_OPPORTUNITY, 'k2', 'r');
    const first = await reviewer().list({ limit: 1 });
    expect(first).toMatchObject({ kind: 'listed', opportunities: [{ number: 'PO-20260921-0002', partnerId: 'lanhu-partner' }] });
    const cursor = first.kind === 'listed' ? first.nextCursor : null;
    expect(cursor).toBe('PO-20260921-0002');
    expect(await reviewer().list({ limit: 1, cursor: cursor ?? '' })).toMatchObject({
      opportunities: [{ number: NUMBER }],
      nextCursor: null,
    });
  });

  test('hears of a number that does not exist, of wrong steps and of a wrong token', async () => {
    expect(await reviewer().decide('PO-20260921-0099', { decision: 'pass' })).toMatchObject({
      kind: 'refused',
      code: 'opportunity.not-found',
    });
    expect(await reviewer().decide(NUMBER, { decision: 'reject', reasons: [] })).toMatchObject({ code: 'decision.reasons-missing' });
    expect(await reviewer().advance({ days: 0.5 })).toMatchObject({ kind: 'refused', code: 'clock.range' });
    expect(await reviewer().list({ limit: 1_000 })).toMatchObject({ kind: 'refused', code: 'page.limit' });
    expect(await reviewer(TOKENS.partner).clock()).toMatchObject({ kind: 'unavailable' });
  });
});
