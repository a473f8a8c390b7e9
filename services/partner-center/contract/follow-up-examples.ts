import { problemOf } from './errors.js';
import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const { now, number } = EXAMPLE_WORLD;
const submitted = { number, status: '审核中', statusSince: now, deadline: null, reasons: [], submittedAt: now, version: 1 };
const verified = { ...submitted, status: '机会点验证通过', deadline: '2026-10-12', version: 3 };
const untilVerified = ['submitted', 'passed-review', 'verified'];
const repaired = { ...EXAMPLE_OPPORTUNITY, bant_b: { min: 3_000_000, max: 3_000_000, currency: 'CNY' }, replaces: number };
const report = { stage: 'signed', amount: 860_000, expectedDate: '2026-12-31', note: '合同已盖章' };
const reason = '客户把项目推迟到明年';

/** What follows a submission. */
export const FOLLOW_UP_EXAMPLES: readonly Example[] = [
  exampleOf(
    'submitOpportunity',
    { name: 'repaired', summary: 'Repairs a rejected one', after: ['submitted', 'rejected'], body: repaired },
    { ...submitted, number: 'PO-20260921-0002' },
  ),
  exampleOf(
    'reportProgress',
    { name: 'progress', summary: 'Goes on', after: untilVerified, body: { stage: 'ongoing', note: '方案已评审' } },
    { ...verified, version: 4 },
  ),
  exampleOf(
    'reportProgress',
    { name: 'signed', summary: 'Signed', after: untilVerified, body: report },
    { ...verified, status: '签单完成', version: 4 },
  ),
  exampleOf(
    'reportProgress',
    { name: 'delivered', summary: 'Delivered', after: [...untilVerified, 'signed'], body: { stage: 'delivered' } },
    { ...verified, status: '交付完成', version: 5 },
  ),
  exampleOf(
    'requestWithdrawal',
    { name: 'withdrawal-asked', summary: 'Noted for PDM and BD', after: ['submitted'], body: { reason } },
    { ...submitted, version: 2 },
  ),
  exampleOf(
    'requestWithdrawal',
    { name: 'withdrawal-asked-late', summary: 'After signing: noted all the same', after: [...untilVerified, 'signed'], body: { reason } },
    { ...verified, status: '签单完成', version: 5 },
  ),
  exampleOf(
    'getOpportunity',
    { name: 'with-history', summary: 'Signed, with a wish to withdraw it', after: [...untilVerified, 'signed', 'withdrawal-asked-late'] },
    {
      ...verified,
      status: '签单完成',
      version: 5,
      fields: EXAMPLE_OPPORTUNITY,
      history: [
        { status: '审核中', at: now, by: 'partner', reasons: [] },
        { status: '验证中', at: now, by: 'reviewer', reasons: [] },
        { status: '机会点验证通过', at: now, by: 'reviewer', reasons: [] },
        { status: '签单完成', at: now, by: 'partner', reasons: [] },
      ],
      progress: [{ at: now, ...report }],
      withdrawalRequests: [{ at: now, reason }],
      replaces: null,
    },
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'replaces-unknown', summary: 'Repairs one that does not exist', body: repaired },
    problemOf('replaces.not-found'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'replaces-open', summary: 'Repairs one that is not rejected', after: ['submitted'], body: repaired },
    problemOf('replaces.not-rejected', '审核中'),
  ),
  failedExampleOf(
    'reportProgress',
    { name: 'progress-early', summary: 'Not verified yet', after: ['submitted', 'passed-review'], body: { stage: 'signed' } },
    problemOf('progress.not-open', '验证中'),
  ),
  failedExampleOf(
    'requestWithdrawal',
    { name: 'withdrawal-late', summary: 'Rejected already', after: ['submitted', 'rejected'], body: { reason } },
    problemOf('withdrawal.not-open', '已驳回'),
  ),
];
