import { check } from '../../../rules/check.js';
import type { Json } from '../../records.js';
import { problemOf } from './errors.js';
import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, failedExampleOf, strayExample } from './example-parts.js';
import { CONTRACT_LIMITS } from './limits.js';

const { bant_b: _budget, ...WITHOUT_BUDGET } = EXAMPLE_OPPORTUNITY;
const changed = (change: { readonly [field: string]: Json }) => ({ ...EXAMPLE_OPPORTUNITY, ...change });
const longName = '云'.repeat(101);
const manyServices = Array.from({ length: CONTRACT_LIMITS.listItems + 1 }, (_, index) => `服务 ${index + 1}`);
const pass = { decision: 'pass' };

/** One exchange or more for every error. */
export const ERROR_EXAMPLES: readonly Example[] = [
  strayExample({ name: 'unknown-path', summary: 'No such path', method: 'GET', path: '/orders' }, problemOf('request.unknown-path')),
  strayExample(
    { name: 'wrong-method', summary: 'A path that takes other methods', method: 'DELETE', path: '/opportunities' },
    problemOf('request.wrong-method', 'POST, GET'),
  ),
  failedExampleOf(
    'getProfile',
    { name: 'no-token', summary: 'No token', headers: { Authorization: undefined } },
    problemOf('auth.required'),
  ),
  failedExampleOf(
    'getProfile',
    {
      name: 'wrong-token',
      summary: 'A token that opens something else',
      headers: { Authorization: `Bearer ${EXAMPLE_WORLD.tokens.reviewer}` },
    },
    problemOf('auth.forbidden', 'partner'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'no-key', summary: 'No idempotency key', headers: { 'Idempotency-Key': undefined }, body: EXAMPLE_OPPORTUNITY },
    problemOf('header.missing', 'Idempotency-Key'),
  ),
  failedExampleOf(
    'getProfile',
    { name: 'bad-header', summary: 'An id that is not well encoded', headers: { 'X-Person-Id': '%E4%B8' } },
    problemOf('header.invalid', 'X-Person-Id'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'too-large', summary: 'More bytes than a body may have', raw: ' '.repeat(CONTRACT_LIMITS.bodyBytes + 1) },
    problemOf('request.too-large'),
  ),
  failedExampleOf('submitOpportunity', { name: 'not-json', summary: 'Not JSON', raw: '{"customer_name":' }, problemOf('request.not-json')),
  failedExampleOf(
    'submitOpportunity',
    { name: 'unknown-value', summary: 'A value that the field does not have', body: { ...EXAMPLE_OPPORTUNITY, customer_type: '个人' } },
    problemOf('request.invalid', 'customer_type', '只能是 企业、其他 之一', 'it must be one of 企业, 其他'),
  ),
  failedExampleOf(
    'getProfile',
    { name: 'unknown-query', summary: 'A parameter that is not known', query: 'verbose=1' },
    problemOf('request.unknown-query'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'text-too-long', summary: 'A text over its limit', body: changed({ opp_name: longName }) },
    problemOf('text.too-long', 'opp_name', 101, 100),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'control-character', summary: 'A character nobody can see', body: changed({ opp_name: '蓝湖\u0007影像云' }) },
    problemOf('text.control-character', 'opp_name'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'list-too-long', summary: 'A list over its limit', body: changed({ hwc_services: manyServices }) },
    problemOf('list.too-long', 'hwc_services', manyServices.length),
  ),
  failedExampleOf('listOpportunities', { name: 'page-limit', summary: 'A page of nothing', query: 'limit=0' }, problemOf('page.limit')),
  failedExampleOf(
    'listOpportunities',
    { name: 'page-cursor', summary: 'A cursor that no page gave', query: 'cursor=PO-20260101-0001' },
    problemOf('page.cursor'),
  ),
  failedExampleOf(
    'submitOpportunity',
    {
      name: 'key-used',
      summary: 'The same key with another body',
      after: ['submitted'],
      key: 'draft-1.4.1',
      body: changed({ expected_revenue: 800_000 }),
    },
    problemOf('idempotency.conflict'),
  ),
  failedExampleOf(
    'getOpportunity',
    { name: 'not-found', summary: 'No such number', number: 'PO-20260921-0042' },
    problemOf('opportunity.not-found'),
  ),
  failedExampleOf(
    'getOpportunity',
    { name: 'of-another-partner', summary: "Another company's number", after: ['submitted'], headers: { 'X-Partner-Id': 'other-partner' } },
    problemOf('opportunity.not-found'),
  ),
  ...rejectedByRules(),
  failedExampleOf(
    'decideOpportunity',
    { name: 'not-open', summary: 'Decided before', after: ['submitted', 'rejected'], body: pass },
    problemOf('decision.not-open', '已驳回'),
  ),
  failedExampleOf(
    'decideOpportunity',
    { name: 'no-reasons', summary: 'A rejection without a reason', after: ['submitted'], body: { decision: 'reject' } },
    problemOf('decision.reasons-missing'),
  ),
  failedExampleOf(
    'decideOpportunity',
    {
      name: 'pass-with-reasons',
      summary: 'A pass with reasons',
      after: ['submitted'],
      body: { ...pass, reasons: [{ field: null, reason: '很好' }] },
    },
    problemOf('decision.reasons-unexpected'),
  ),
  failedExampleOf('advanceClock', { name: 'clock-range', summary: 'Backwards', body: { advanceDays: -1 } }, problemOf('clock.range')),
  failedExampleOf(
    'advanceClock',
    { name: 'clock-fixed', summary: 'No demonstration', trouble: 'fixed-clock', body: { advanceDays: 1 } },
    problemOf('clock.fixed'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'busy', summary: 'Two at once; repeat with the same key', trouble: 'busy', body: EXAMPLE_OPPORTUNITY },
    problemOf('server.busy'),
  ),
  failedExampleOf(
    'submitOpportunity',
    { name: 'failed', summary: 'Something broke inside', trouble: 'failing', body: EXAMPLE_OPPORTUNITY },
    problemOf('server.failed'),
  ),
];

/** The sentence is the rule's own, so that it cannot go stale here. */
function rejectedByRules(): Example[] {
  const block = check(WITHOUT_BUDGET, { today: '2026-09-21' }).findings.find(({ severity }) => severity === 'block');
  const parts = { name: 'rejected-by-rules', summary: 'No budget', body: WITHOUT_BUDGET };
  return block === undefined ? [] : [failedExampleOf('submitOpportunity', parts, problemOf('opportunity.rejected-by-rules', block))];
}
