import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPartnerCenterClient } from '../../../services/partner-center/client.js';
import type { PartnerCenterFlows } from '../../../services/partner-center/port.js';
import { createReviewerClient, type Reviewer } from '../../../services/partner-center/reviewer-client.js';
import type { PartnerCenter } from '../../../services/ports.js';
import { Cleanup, countingIds, embeddedWorld, LI_WEI, STRANGER, TOKENS, type World } from './helpers.js';
import { answering, type MisbehavingServer, misbehavingServer } from './misbehaving-server.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const NOW = Date.parse('2026-09-21T02:00:00Z');
const common = { sleep: async () => undefined, jitter: () => 0 };
let world: World;
let server: MisbehavingServer;
let client: PartnerCenter & PartnerCenterFlows;
let reviewer: Reviewer;
beforeEach(async () => {
  world = await embeddedWorld(cleanup);
  server = await misbehavingServer(cleanup, world.center);
  const { clock } = world;
  client = createPartnerCenterClient({ ...common, baseUrl: server.baseUrl, token: TOKENS.partner, clock });
  reviewer = createReviewerClient({ ...common, baseUrl: server.baseUrl, token: TOKENS.reviewer, clock, ids: countingIds() });
});

const idOf = (key: string) => ({ key, requestId: 'req-1' });
const page = { limit: 10 };

describe('HOs', () => {
  const HO = { partnerId: LI_WEI.partnerId, name: '云栖港口', customerName: '宁波云栖港务' };
  const number = 'HO-20260921-0001';
  beforeEach(async () => {
    expect(await reviewer.shareHo(HO)).toMatchObject({ kind: 'shared', ho: { number, sharedAt: NOW, deadline: '2026-09-24' } });
  });

  test('are listed for their company alone', async () => {
    expect(await client.hos(LI_WEI, page, 'r')).toMatchObject({ kind: 'listed', items: [{ number, status: '待接受' }], nextCursor: null });
    expect(await client.hos(STRANGER, page, 'r')).toEqual({ kind: 'listed', items: [], nextCursor: null });
    expect(await reviewer.listHos(page)).toMatchObject({ hos: [{ number, partnerId: LI_WEI.partnerId }] });
  });

  test('go page by page', async () => {
    await reviewer.shareHo(HO);
    const first = await client.hos(LI_WEI, { limit: 1 }, 'r');
    expect(first).toMatchObject({ items: [{ number: 'HO-20260921-0002' }], nextCursor: 'HO-20260921-0002' });
    expect(await client.hos(LI_WEI, { limit: 1, cursor: 'HO-20260921-0002' }, 'r')).toMatchObject({
      items: [{ number }],
      nextCursor: null,
    });
    expect(await client.hos(LI_WEI, { limit: 1, cursor: 'HO-1' }, 'r')).toMatchObject({ kind: 'unavailable' });
  });

  test("another company's is not found, whatever is asked of it", async () => {
    expect(await client.ho(STRANGER, number, 'r')).toEqual({ kind: 'not-found' });
    expect(await client.answerHo(STRANGER, number, { answer: 'accept' }, idOf('a'))).toEqual({ kind: 'not-found' });
    expect(await client.reportHoProgress(STRANGER, number, { stage: 'ongoing' }, idOf('b'))).toEqual({ kind: 'not-found' });
    expect(await client.ho(LI_WEI, 'no/such?number', 'r')).toEqual({ kind: 'not-found' });
  });

  test('an acceptance whose answer is lost accepts once, and then progress goes to delivery', async () => {
    server.plan({ does: 'commit-and-drop' }, { does: 'serve' });
    expect(await client.answerHo(LI_WEI, number, { answer: 'accept' }, idOf('a'))).toMatchObject({
      kind: 'done',
      value: { status: '已接受', version: 2 },
    });
    expect(await client.answerHo(LI_WEI, number, { answer: 'accept' }, idOf('b'))).toMatchObject({ kind: 'refused', code: 'ho.not-open' });
    const report = { stage: 'ongoing', amount: 1_800_000, expectedDate: '2026-12-20', note: '等待报价' } as const;
    await client.reportHoProgress(LI_WEI, number, report, idOf('p1'));
    await client.reportHoProgress(LI_WEI, number, { stage: 'signed' }, idOf('p2'));
    expect(await client.reportHoProgress(LI_WEI, number, { stage: 'signed' }, idOf('p3'))).toMatchObject({ code: 'progress.out-of-order' });
    await client.reportHoProgress(LI_WEI, number, { stage: 'delivered' }, idOf('p4'));
    expect(await client.reportHoProgress(LI_WEI, number, { stage: 'ongoing' }, idOf('p5'))).toMatchObject({ code: 'progress.not-open' });
    expect(await client.ho(LI_WEI, number, 'r')).toMatchObject({
      kind: 'found',
      value: {
        status: '交付完成',
        history: [
          { status: '待接受', by: 'reviewer' },
          { status: '已接受', by: 'partner' },
          { status: '签单完成' },
          { status: '交付完成' },
        ],
        progress: [{ at: NOW, ...report }, { stage: 'signed', amount: null, expectedDate: null, note: null }, { stage: 'delivered' }],
      },
    });
  });

  test('can be answered until 24:00 of the third working day', async () => {
    world.clock.shift(Date.parse('2026-09-24T15:59:59.999Z') - world.clock.deskNow());
    expect(await client.ho(LI_WEI, number, 'r')).toMatchObject({ value: { status: '待接受' } });
    world.clock.shift(1);
    const lapsed = { status: '已收回', statusSince: Date.parse('2026-09-24T16:00:00Z'), reason: expect.stringContaining('自动拒绝') };
    expect(await client.hos(LI_WEI, page, 'r')).toMatchObject({ items: [lapsed] });
    expect(await client.answerHo(LI_WEI, number, { answer: 'decline', reason: '太晚' }, idOf('a'))).toMatchObject({ code: 'ho.not-open' });
    expect(await client.ho(LI_WEI, number, 'r')).toMatchObject({ value: { ...lapsed, version: 2, history: [{}, { by: 'system' }] } });
  });

  test('a reason to decline is needed and kept', async () => {
    expect(await client.answerHo(LI_WEI, number, { answer: 'decline', reason: '  ' }, idOf('a'))).toMatchObject({
      code: 'request.invalid',
      field: 'reason',
    });
    const long = { answer: 'decline', reason: '长'.repeat(501) } as const;
    expect(await client.answerHo(LI_WEI, number, long, idOf('a'))).toMatchObject({ code: 'text.too-long', field: 'reason' });
    expect(await client.answerHo(LI_WEI, number, { answer: 'decline', reason: '客户不符' }, idOf('a'))).toMatchObject({
      value: { status: '已拒绝', reason: '客户不符' },
    });
  });

  test('shared long ago are taken back already, shared tomorrow are refused', async () => {
    expect(await reviewer.shareHo({ ...HO, sharedAt: '2026-09-14T02:00:00Z' })).toMatchObject({ ho: { number: 'HO-20260914-0001' } });
    expect(await client.ho(LI_WEI, 'HO-20260914-0001', 'r')).toMatchObject({ value: { status: '已收回' } });
    expect(await reviewer.shareHo({ ...HO, sharedAt: '2026-09-21T02:00:01Z' })).toMatchObject({ code: 'ho.shared-in-future' });
  });
});

test('an answer that is not the contract’s leaves every outcome open', async () => {
  server.plan(answering(200, '{"ok":true}'));
  expect(await client.hos(LI_WEI, page, 'r')).toMatchObject({ kind: 'unavailable' });
  expect(await client.ho(LI_WEI, 'HO-1', 'r')).toMatchObject({ kind: 'unavailable' });
  expect(await client.answerHo(LI_WEI, 'HO-1', { answer: 'accept' }, idOf('a'))).toMatchObject({ kind: 'unavailable' });
});
