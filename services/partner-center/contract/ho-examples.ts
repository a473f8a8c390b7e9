import { problemOf } from './errors.js';
import { EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const { now } = EXAMPLE_WORLD;
const number = 'HO-20260921-0001';
const content = { name: '云栖港口智能调度', customerName: '宁波云栖港务有限公司', description: '集装箱调度上云，一期 200 台主机' };
const note = '已和客户信息中心对齐范围，等待报价';

/** Three working days from 21 September 2026, a Monday. */
const shared = { number, status: '待接受', statusSince: now, sharedAt: now, deadline: '2026-09-24', reason: null, ...content, version: 1 };
const accepted = { ...shared, status: '已接受', version: 2 };
const signed = { ...accepted, status: '签单完成', version: 3 };
const takenBack = {
  ...shared,
  status: '已收回',
  statusSince: '2026-09-24T16:00:00.000Z',
  reason: '接受期限 2026-09-24 24:00（3 个工作日）已过，未接受，系统自动拒绝，HO 收回',
  version: 2,
};
const began = { status: '待接受', at: now, by: 'reviewer', reason: null };
const report = { stage: 'ongoing', amount: 1_800_000, expectedDate: '2026-12-20', note };

export const HO_EXAMPLES: readonly Example[] = [
  exampleOf('shareHo', { name: 'ho-shared', summary: 'Shared now', body: { partnerId: 'lanhu-partner', ...content } }, shared),
  exampleOf(
    'shareHo',
    {
      name: 'ho-shared-earlier',
      summary: 'As if it had been shared on the Friday before; the Sunday between is worked',
      body: { partnerId: 'lanhu-partner', ...content, sharedAt: '2026-09-18T02:00:00.000Z' },
    },
    {
      ...shared,
      number: 'HO-20260918-0001',
      statusSince: '2026-09-18T02:00:00.000Z',
      sharedAt: '2026-09-18T02:00:00.000Z',
      deadline: '2026-09-22',
    },
  ),
  exampleOf('listHos', { name: 'ho-list', summary: 'One HO to answer', after: ['ho-shared'] }, { hos: [shared], nextCursor: null }),
  exampleOf(
    'getHo',
    { name: 'ho-to-accept', summary: 'To be accepted', number, after: ['ho-shared'] },
    { ...shared, history: [began], progress: [] },
  ),
  exampleOf(
    'getHo',
    { name: 'ho-taken-back', summary: 'The three working days are over', number, after: ['ho-shared', 'clock-advanced'] },
    {
      ...takenBack,
      history: [began, { status: '已收回', at: takenBack.statusSince, by: 'system', reason: takenBack.reason }],
      progress: [],
    },
  ),
  exampleOf(
    'getHo',
    { name: 'ho-progressed', summary: 'Accepted, with a report', number, after: ['ho-shared', 'ho-accepted', 'ho-reported'] },
    {
      ...accepted,
      version: 3,
      history: [began, { status: '已接受', at: now, by: 'partner', reason: null }],
      progress: [{ at: now, ...report }],
    },
  ),
  exampleOf('answerHo', { name: 'ho-accepted', summary: 'Accepted', number, after: ['ho-shared'], body: { answer: 'accept' } }, accepted),
  exampleOf(
    'answerHo',
    {
      name: 'ho-declined',
      summary: 'Declined with a reason',
      number,
      after: ['ho-shared'],
      body: { answer: 'decline', reason: '客户已由另一家实施' },
    },
    { ...shared, status: '已拒绝', reason: '客户已由另一家实施', version: 2 },
  ),
  exampleOf(
    'reportHoProgress',
    { name: 'ho-reported', summary: 'Goes on', number, after: ['ho-shared', 'ho-accepted'], body: report },
    { ...accepted, version: 3 },
  ),
  exampleOf(
    'reportHoProgress',
    { name: 'ho-signed', summary: 'Signed', number, after: ['ho-shared', 'ho-accepted'], body: { stage: 'signed', amount: 1_760_000 } },
    signed,
  ),
  exampleOf(
    'listHosForReview',
    { name: 'ho-review-list', summary: 'What became of them', after: ['ho-shared'] },
    { hos: [{ ...shared, partnerId: 'lanhu-partner' }], nextCursor: null },
  ),
  failedExampleOf(
    'getHo',
    {
      name: 'ho-of-another-partner',
      summary: "Another company's HO",
      number,
      after: ['ho-shared'],
      headers: { 'X-Partner-Id': 'other-partner' },
    },
    problemOf('ho.not-found'),
  ),
  failedExampleOf(
    'answerHo',
    {
      name: 'ho-too-late',
      summary: 'After three working days',
      number,
      after: ['ho-shared', 'clock-advanced'],
      body: { answer: 'accept' },
    },
    problemOf('ho.not-open', '已收回'),
  ),
  failedExampleOf(
    'answerHo',
    {
      name: 'ho-declined-without-reason',
      summary: 'To decline needs a reason',
      number,
      after: ['ho-shared'],
      body: { answer: 'decline' },
    },
    problemOf('request.invalid', 'reason', '应为 string 类型', 'it must be of type string'),
  ),
  failedExampleOf(
    'answerHo',
    { name: 'ho-not-main', summary: 'Not the main account', number, after: ['ho-shared'], trouble: 'not-main', body: { answer: 'accept' } },
    problemOf('account.not-main'),
  ),
  failedExampleOf(
    'shareHo',
    {
      name: 'ho-in-future',
      summary: 'Shared tomorrow',
      body: { partnerId: 'lanhu-partner', ...content, sharedAt: '2026-09-22T02:00:00.000Z' },
    },
    problemOf('ho.shared-in-future'),
  ),
  failedExampleOf(
    'reportHoProgress',
    { name: 'ho-progress-early', summary: 'Not accepted yet', number, after: ['ho-shared'], body: { stage: 'ongoing' } },
    problemOf('progress.not-open', '待接受'),
  ),
  failedExampleOf(
    'reportHoProgress',
    {
      name: 'ho-delivered-unsigned',
      summary: 'Delivered, but never signed',
      number,
      after: ['ho-shared', 'ho-accepted'],
      body: { stage: 'delivered' },
    },
    problemOf('progress.out-of-order', '已接受'),
  ),
];
