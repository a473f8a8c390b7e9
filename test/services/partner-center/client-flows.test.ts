import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPartnerCenterClient } from '../../../services/partner-center/client.js';
import { EXAMPLE_OPPORTUNITY } from '../../../services/partner-center/contract/example-parts.js';
import { factsFrom } from '../../../services/partner-center/facts.js';
import type { PartnerCenterFlows } from '../../../services/partner-center/port.js';
import { qrCodeOf } from '../../../services/partner-center/qr-code.js';
import { createReviewerClient, type Reviewer } from '../../../services/partner-center/reviewer-client.js';
import { Cleanup, countingIds, embeddedWorld, LI_WEI, STRANGER, TOKENS, type World } from './helpers.js';
import { answering, type MisbehavingServer, misbehavingServer } from './misbehaving-server.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const NOW = Date.parse('2026-09-21T02:00:00Z');
const common = { sleep: async () => undefined, jitter: () => 0 };
let world: World;
let server: MisbehavingServer;
let client: PartnerCenterFlows;
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
const LI_WEI_ID = { partnerId: LI_WEI.partnerId, personId: LI_WEI.personId };

describe('opportunities after their submission', () => {
  const number = 'PO-20260921-0001';
  beforeEach(async () => {
    await client.submit(LI_WEI, EXAMPLE_OPPORTUNITY, 'k1', 'r');
  });
  const pass = () => reviewer.decide(number, { decision: 'pass' });
  const reject = () => reviewer.decide(number, { decision: 'reject', reasons: [{ field: 'bant_b', reason: '没有依据' }] });
  const detail = async (of = number) => {
    const answer = await client.opportunityDetail(LI_WEI, of, 'r');
    return answer.kind === 'found' ? answer.value : answer;
  };

  test('are listed with name and customer', async () => {
    const line = { number, status: '审核中', name: EXAMPLE_OPPORTUNITY.opp_name, customerName: EXAMPLE_OPPORTUNITY.customer_name };
    expect(await client.opportunities(LI_WEI, page, 'r')).toMatchObject({ kind: 'listed', items: [line], nextCursor: null });
    expect(await client.opportunities(STRANGER, page, 'r')).toMatchObject({ items: [] });
  });

  test('keep who changed the status, when and why', async () => {
    await pass();
    world.clock.shift(3_600_000);
    await reject();
    expect(await detail()).toMatchObject({
      fields: EXAMPLE_OPPORTUNITY,
      submittedAt: NOW,
      history: [
        { status: '审核中', at: NOW, by: 'partner', reasons: [] },
        { status: '验证中', at: NOW, by: 'reviewer', reasons: [] },
        { status: '已驳回', at: NOW + 3_600_000, by: 'reviewer', reasons: [{ field: 'bant_b', reason: '没有依据' }] },
      ],
      replaces: null,
    });
  });

  test('are changed in the version that was read, or not at all', async () => {
    const ask = (key: string, version: number) => client.requestWithdrawal(LI_WEI, number, '客户改期', { ...idOf(key), version });
    expect(await ask('a', 1)).toMatchObject({ kind: 'done', value: { version: 2 } });
    expect(await ask('b', 1)).toMatchObject({ kind: 'refused', code: 'version.stale', field: 'version' });
    expect(await detail()).toMatchObject({ version: 2, withdrawalRequests: [{ reason: '客户改期' }] });
  });

  test('take progress from verification to delivery, in this order', async () => {
    const report = (stage: 'ongoing' | 'signed' | 'delivered', key: string) => client.reportProgress(LI_WEI, number, { stage }, idOf(key));
    await pass();
    expect(await report('ongoing', 'a')).toMatchObject({ kind: 'refused', code: 'progress.not-open', field: null });
    await pass();
    expect(await report('ongoing', 'b')).toMatchObject({ kind: 'done', value: { status: '机会点验证通过', version: 4 } });
    expect(await report('delivered', 'c')).toMatchObject({ code: 'progress.out-of-order', field: 'stage' });
    expect(await report('signed', 'd')).toMatchObject({ value: { status: '签单完成' } });
    expect(await report('signed', 'd')).toMatchObject({ value: { status: '签单完成', version: 5 } });
    expect(await report('ongoing', 'e')).toMatchObject({ value: { status: '签单完成' } });
    expect(await report('delivered', 'f')).toMatchObject({ value: { status: '交付完成', statusSince: NOW } });
    expect(await report('ongoing', 'g')).toMatchObject({ code: 'progress.not-open' });
    expect(await detail()).toMatchObject({
      progress: [{ stage: 'ongoing' }, { stage: 'signed' }, { stage: 'ongoing' }, { stage: 'delivered' }],
    });
  });

  test.each([
    [{ amount: -1 }, 'amount'],
    [{ amount: 1e13 }, 'amount'],
    [{ expectedDate: '2026-02-30' }, 'expectedDate'],
    [{ note: '长'.repeat(1_001) }, 'note'],
    [{ note: 'a\u0000b' }, 'note'],
  ])('refuse progress with %j', async (more, field) => {
    expect(await client.reportProgress(LI_WEI, number, { stage: 'ongoing', ...more }, idOf('a'))).toMatchObject({ kind: 'refused', field });
  });

  test('a wish to withdraw one is noted for the vendor and changes nothing else', async () => {
    expect(await client.requestWithdrawal(LI_WEI, number, '客户推迟', idOf('a'))).toMatchObject({
      value: { status: '审核中', version: 2 },
    });
    await client.requestWithdrawal(LI_WEI, number, '客户推迟', idOf('a'));
    const withdrawalRequests = [{ at: NOW, reason: '客户推迟' }];
    expect(await detail()).toMatchObject({ status: '审核中', withdrawalRequests });
    expect(await reviewer.list(page)).toMatchObject({ opportunities: [{ number, withdrawalRequests: [{ reason: '客户推迟' }] }] });
    await reject();
    expect(await client.requestWithdrawal(LI_WEI, number, '再问一次', idOf('b'))).toMatchObject({ code: 'withdrawal.not-open' });
  });

  test('a rejected one is repaired by a new one that names it, and stays as it is', async () => {
    const repaired = { ...EXAMPLE_OPPORTUNITY, replaces: number };
    expect(await client.submit(LI_WEI, repaired, 'k2', 'r')).toMatchObject({ code: 'replaces.not-rejected', field: 'replaces' });
    await reject();
    expect(await client.submit(STRANGER, repaired, 'k3', 'r')).toMatchObject({ code: 'replaces.not-found', field: 'replaces' });
    expect(await client.submit(LI_WEI, repaired, 'k4', 'r')).toMatchObject({ kind: 'accepted', number: 'PO-20260921-0002' });
    expect(await detail('PO-20260921-0002')).toMatchObject({ replaces: number, fields: EXAMPLE_OPPORTUNITY });
    expect(await detail()).toMatchObject({ status: '已驳回', version: 2, replaces: null });
  });

  test("another company's is not found, whatever is asked of it", async () => {
    expect(await client.opportunityDetail(STRANGER, number, 'r')).toEqual({ kind: 'not-found' });
    expect(await client.reportProgress(STRANGER, number, { stage: 'signed' }, idOf('a'))).toEqual({ kind: 'not-found' });
    expect(await client.requestWithdrawal(STRANGER, number, '撤回', idOf('b'))).toEqual({ kind: 'not-found' });
  });
});

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

describe('incentives', () => {
  const opportunity = 'PO-20260921-0001';
  const number = 'IN-20260923-0001';
  const DAY_MS = 86_400_000;
  const application = { opportunity, projectStart: '2026-09-22', projectEnd: '2026-09-22' };
  /** Submitted, verified, delivered. */
  const deliver = async (who = LI_WEI, key = 'k', fields: object = EXAMPLE_OPPORTUNITY) => {
    const sent = await client.submit(who, { ...EXAMPLE_OPPORTUNITY, ...fields }, key, 'r');
    const po = sent.kind === 'accepted' ? sent.number : '';
    await reviewer.decide(po, { decision: 'pass' });
    await reviewer.decide(po, { decision: 'pass' });
    await client.reportProgress(who, po, { stage: 'signed' }, idOf(`${key}-s`));
    await client.reportProgress(who, po, { stage: 'delivered' }, idOf(`${key}-d`));
    return po;
  };
  const apply = (change: object = {}, key = 'apply', who = LI_WEI) =>
    client.applyForIncentive(who, { ...application, ...change }, idOf(key));
  beforeEach(async () => {
    expect(await deliver()).toBe(opportunity);
    world.clock.shift(2 * DAY_MS);
  });

  test('are applied for, announced, contested, announced again and confirmed', async () => {
    expect(await apply({ proof: '启动会纪要' })).toMatchObject({
      kind: 'done',
      value: { number, status: '激励审核中', amount: null, appliedAt: NOW + 2 * DAY_MS },
    });
    expect(await client.answerIncentive(LI_WEI, number, { answer: 'confirm' }, idOf('c0'))).toMatchObject({
      code: 'incentive.not-announced',
    });
    expect(await reviewer.announce(number, 50_000)).toMatchObject({
      kind: 'announced',
      incentive: { status: '激励公示待确认', amount: 50_000 },
    });
    expect(await client.answerIncentive(LI_WEI, number, { answer: 'contest', reason: '用量不对' }, idOf('c1'))).toMatchObject({
      value: { status: '问题反馈中', contestReason: '用量不对' },
    });
    expect(await reviewer.announce(number, 60_000)).toMatchObject({ incentive: { status: '激励公示待确认', amount: 60_000 } });
    expect(await reviewer.announce(number, 70_000)).toMatchObject({ kind: 'refused', code: 'incentive.not-under-review' });
    expect(await client.answerIncentive(LI_WEI, number, { answer: 'confirm' }, idOf('c2'))).toMatchObject({
      value: { status: '激励待申付' },
    });
    expect(await client.incentives(LI_WEI, page, 'r')).toMatchObject({
      items: [{ number, status: '激励待申付', amount: 60_000, version: 5 }],
    });
    expect(await reviewer.listIncentives(page)).toMatchObject({ incentives: [{ number, partnerId: LI_WEI.partnerId }] });
  });

  test.each([
    [{ projectStart: '2026-09-21' }, 'incentive.rejected-by-rules', 'projectStart'],
    [{ projectEnd: '2026-09-23' }, 'incentive.rejected-by-rules', 'projectEnd'],
    [{ projectEnd: '2026-09-21' }, 'incentive.period', 'projectEnd'],
    [{ projectEnd: '2026-09-31' }, 'request.invalid', 'projectEnd'],
  ])('refuse %j', async (change, code, field) => {
    expect(await apply(change)).toMatchObject({ kind: 'refused', code, field });
  });

  test('want a delivered opportunity, once', async () => {
    await client.submit(LI_WEI, EXAMPLE_OPPORTUNITY, 'k2', 'r');
    expect(await apply({ opportunity: 'PO-20260923-0001' })).toMatchObject({ code: 'incentive.not-delivered', field: 'opportunity' });
    await apply({}, 'a1');
    expect(await apply({}, 'a1')).toMatchObject({ kind: 'done', value: { number } });
    expect(await apply({}, 'a2')).toMatchObject({ code: 'incentive.applied-already' });
  });

  test('want a main account of a Core Map partner, as far as that is known', async () => {
    expect(await reviewer.setFacts({ partnerId: LI_WEI.partnerId }, { coreMap: 'no' })).toMatchObject({
      kind: 'known',
      facts: { coreMap: 'no' },
    });
    expect(await apply({}, 'a1')).toMatchObject({ code: 'incentive.rejected-by-rules', field: null });
    await reviewer.setFacts({ partnerId: LI_WEI.partnerId }, { coreMap: 'yes' });
    await reviewer.setFacts(LI_WEI_ID, { mainAccount: 'no' });
    expect(await apply({}, 'a2')).toMatchObject({ code: 'account.not-main' });
    expect(await apply({}, 'a3', { ...LI_WEI, personId: 'chen' })).toMatchObject({ kind: 'done' });
  });

  test('of the same customer overlap, whoever the partner is, and tell nothing of the other', async () => {
    const same = await deliver(STRANGER, 'k');
    const elsewhere = await deliver(STRANGER, 'k2', { customer_name: '无锡清河医疗科技有限公司' });
    world.clock.shift(4 * DAY_MS);
    expect(await apply({ projectEnd: '2026-09-26' })).toMatchObject({ kind: 'done' });
    const inside = { projectStart: '2026-09-24', projectEnd: '2026-09-25' };
    const refused = await apply({ ...inside, opportunity: same }, 'b1', STRANGER);
    expect(refused).toMatchObject({ kind: 'refused', code: 'incentive.overlaps', field: 'projectStart' });
    expect(JSON.stringify(refused)).not.toContain('2026');
    // The same Offering, of another company and for another customer.
    expect(await apply({ ...inside, opportunity: elsewhere }, 'b2', STRANGER)).toMatchObject({ kind: 'done' });
  });

  test("another company's is not found, and none of its opportunities", async () => {
    await apply();
    await reviewer.announce(number, 50_000);
    expect(await client.answerIncentive(STRANGER, number, { answer: 'confirm' }, idOf('c'))).toEqual({ kind: 'not-found' });
    expect(await apply({}, 'b', STRANGER)).toEqual({ kind: 'not-found' });
    expect(await client.incentives(STRANGER, page, 'r')).toMatchObject({ items: [] });
  });
});

describe('delivery evaluation', () => {
  const number = 'PO-20260921-0001';
  beforeEach(async () => {
    await client.submit(LI_WEI, EXAMPLE_OPPORTUNITY, 'k', 'r');
    await reviewer.decide(number, { decision: 'pass' });
    await reviewer.decide(number, { decision: 'pass' });
    expect(await client.project(LI_WEI, number, 'r')).toEqual({ kind: 'not-found' });
    await client.reportProgress(LI_WEI, number, { stage: 'signed' }, idOf('s'));
  });
  const register = (key: string) =>
    client.registerProject(LI_WEI, number, { managerName: '陈工', managerContact: '0512-66668800' }, idOf(key));
  const feedBack = (outcome: 'accepted' | 'discontinued', key: string) =>
    client.reportDelivery(LI_WEI, number, { outcome, evidence: '验收单' }, idOf(key));

  test('a signed opportunity is registered, then accepted with evidence', async () => {
    const { opp_name: name, customer_name: customerName } = EXAMPLE_OPPORTUNITY;
    expect(await client.projects(LI_WEI, page, 'r')).toMatchObject({
      items: [{ number, status: '待登记', name, customerName, statusSince: NOW }],
    });
    expect(await feedBack('accepted', 'f0')).toMatchObject({ kind: 'refused', code: 'project.not-registered' });
    expect(await register('a')).toMatchObject({ kind: 'done', value: { status: '已登记', managerName: '陈工' } });
    expect(await register('b')).toMatchObject({ code: 'project.registered' });
    expect(await feedBack('accepted', 'f1')).toMatchObject({ value: { status: '已验收', evidence: '验收单' } });
    expect(await feedBack('discontinued', 'f2')).toMatchObject({ code: 'project.not-registered' });
    expect(await client.project(LI_WEI, number, 'r')).toMatchObject({ kind: 'found', value: { status: '已验收', version: 3 } });
  });

  test('a discontinued project ends', async () => {
    await register('a');
    expect(await feedBack('discontinued', 'f')).toMatchObject({ value: { status: '项目终止' } });
  });

  test('a signed HO has a project too', async () => {
    await reviewer.shareHo({ partnerId: LI_WEI.partnerId, name: '云栖港口', customerName: '宁波云栖港务' });
    const ho = 'HO-20260921-0001';
    await client.answerHo(LI_WEI, ho, { answer: 'accept' }, idOf('h1'));
    await client.reportHoProgress(LI_WEI, ho, { stage: 'signed' }, idOf('h2'));
    expect(await client.projects(LI_WEI, { limit: 1, cursor: ho }, 'r')).toMatchObject({ items: [{ number }] });
    expect(await client.project(LI_WEI, ho, 'r')).toMatchObject({ value: { status: '待登记', name: '云栖港口' } });
  });

  test("another company's is not found", async () => {
    expect(await client.project(STRANGER, number, 'r')).toEqual({ kind: 'not-found' });
    expect(await client.registerProject(STRANGER, number, { managerName: '刘工' }, idOf('a'))).toEqual({ kind: 'not-found' });
    expect(await client.reportDelivery(STRANGER, number, { outcome: 'accepted' }, idOf('b'))).toEqual({ kind: 'not-found' });
    expect(await client.projects(STRANGER, page, 'r')).toMatchObject({ items: [] });
  });
});

describe('invitations', () => {
  test('online hold for 7 days, offline without end, and are made once a key', async () => {
    const online = { model: '代售', channel: 'online', customerName: '无锡清河医疗' } as const;
    expect(await client.inviteCustomer(LI_WEI, online, idOf('a'))).toMatchObject({
      kind: 'done',
      value: { number: 'IV-20260921-0001', expiresOn: '2026-09-28', createdAt: NOW, link: expect.stringMatching(/^https:/) },
    });
    await client.inviteCustomer(LI_WEI, online, idOf('a'));
    await client.inviteCustomer(LI_WEI, { model: '顾问销售', channel: 'offline' }, idOf('b'));
    expect(await client.invitations(LI_WEI, page, 'r')).toMatchObject({
      items: [
        { model: '顾问销售', channel: 'offline', expiresOn: null, customerName: null },
        { ...online, expiresOn: '2026-09-28' },
      ],
    });
    expect(await client.invitations(STRANGER, page, 'r')).toMatchObject({ items: [] });
  });

  test('come with the QR code of their link when they are made', async () => {
    const made = await client.inviteCustomer(LI_WEI, { model: '顾问销售', channel: 'offline' }, idOf('a'));
    expect(made.kind === 'done' && made.value.qrCode).toBe(qrCodeOf(made.kind === 'done' ? made.value.link : ''));
  });

  test.each([
    ['none', {}],
    ['null', { qrCode: null }],
    ['a script', { qrCode: 'javascript:alert(1)' }],
    ['markup', { qrCode: 'data:image/svg+xml;base64,PHN2Zy8+' }],
    ['a number', { qrCode: 5 }],
  ])('were made all the same where another Partner Center sends %s in the place of a picture', async (_what, sent) => {
    const line = { number: 'IV-20260921-0001', model: '代售', channel: 'offline', customerName: null, expiresOn: null };
    const body = { ...line, link: 'https://partner-center.example/i/1', createdAt: '2026-09-21T02:00:00Z', ...sent };
    server.plan(answering(201, JSON.stringify(body)));
    expect(await client.inviteCustomer(LI_WEI, { model: '代售', channel: 'offline' }, idOf('a'))).toMatchObject({
      kind: 'done',
      value: { number: line.number, qrCode: null },
    });
  });
});

test('the reviewer sees which companies have called, the last first', async () => {
  expect(await reviewer.partners()).toEqual({ kind: 'listed', partners: [] });
  await client.hos(STRANGER, page, 'r');
  await client.hos(LI_WEI, page, 'r');
  await client.hos(STRANGER, page, 'r');
  expect(await reviewer.partners()).toEqual({ kind: 'listed', partners: [STRANGER.partnerId, LI_WEI.partnerId] });
  for (let n = 0; n < 20; n++) await client.hos({ ...LI_WEI, partnerId: `company-${n}` }, page, 'r');
  expect(await reviewer.partners()).toMatchObject({ partners: expect.not.arrayContaining([LI_WEI.partnerId]) });
});

describe('what is known of a partner', () => {
  test('is unknown until it is said; what is said of a person goes first', async () => {
    world.profile = { pceJoined: 'yes' };
    expect(await client.profile(LI_WEI, 'r')).toMatchObject({ profile: { ...factsFrom(), pceJoined: 'yes' } });
    await reviewer.setFacts(
      { partnerId: LI_WEI.partnerId },
      { coreMap: 'yes', path: '软件伙伴发展路径', stage: '已认证', mainAccount: 'yes' },
    );
    await reviewer.setFacts(LI_WEI_ID, { mainAccount: 'no', roles: ['sales'] });
    await reviewer.setFacts(LI_WEI_ID, { solutionProvider: 'yes' });
    expect(await client.profile(LI_WEI, 'r')).toEqual({
      kind: 'found',
      profile: {
        pceJoined: 'yes',
        mainAccount: 'no',
        coreMap: 'yes',
        solutionProvider: 'yes',
        path: '软件伙伴发展路径',
        stage: '已认证',
        roles: ['sales'],
        asOf: NOW,
      },
    });
    expect(await client.profile({ ...LI_WEI, personId: 'chen' }, 'r')).toMatchObject({ profile: { mainAccount: 'yes', roles: 'unknown' } });
    expect(await client.profile(STRANGER, 'r')).toMatchObject({ profile: { coreMap: 'unknown' } });
  });

  test('a Partner Center that says less leaves the rest unknown', async () => {
    server.plan(answering(200, JSON.stringify({ pceJoined: 'yes', mainAccount: 'yes' })));
    expect(await client.profile(LI_WEI, 'r')).toEqual({
      kind: 'found',
      profile: { ...factsFrom(), pceJoined: 'yes', mainAccount: 'yes', asOf: NOW },
    });
  });
});

test('an answer that is not the contract’s leaves every outcome open', async () => {
  server.plan(answering(200, '{"ok":true}'));
  expect(await client.hos(LI_WEI, page, 'r')).toMatchObject({ kind: 'unavailable' });
  expect(await client.ho(LI_WEI, 'HO-1', 'r')).toMatchObject({ kind: 'unavailable' });
  expect(await client.answerHo(LI_WEI, 'HO-1', { answer: 'accept' }, idOf('a'))).toMatchObject({ kind: 'unavailable' });
});
