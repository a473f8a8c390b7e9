import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, exampleOf } from './example-parts.js';

const { now, number, timeZone } = EXAMPLE_WORLD;

const submitted = { number, status: '审核中', statusSince: now, deadline: null, reasons: [], submittedAt: now, version: 1 };
/** Ten working days from 21 September 2026: the 25th and 1 to 7 October are holidays, Saturday 10 October is worked. */
const verifying = { ...submitted, status: '验证中', deadline: '2026-10-12', version: 2 };
const lapse = { field: null, reason: '验证期限 2026-10-12 24:00（10 个工作日）已过，未处理，默认驳回' };
const lapsed = { ...verifying, status: '已驳回', statusSince: '2026-10-12T16:00:00.000Z', reasons: [lapse], version: 3 };
const complaint = { field: 'bant_b', reason: '预算没有客户的书面依据' };
const history = [{ status: '审核中', at: now, by: 'partner', reasons: [] }];
const UNKNOWN = { coreMap: 'unknown', solutionProvider: 'unknown', path: 'unknown', stage: 'unknown', roles: 'unknown' };
const nothingYet = { progress: [], withdrawalRequests: [], replaces: null };
const titles = { name: EXAMPLE_OPPORTUNITY.opp_name, customerName: EXAMPLE_OPPORTUNITY.customer_name };

/** One exchange or more for every operation. */
export const SUCCESS_EXAMPLES: readonly Example[] = [
  exampleOf(
    'submitOpportunity',
    { name: 'submitted', summary: 'Filed, under review', key: 'draft-1.4.1', body: EXAMPLE_OPPORTUNITY },
    submitted,
  ),
  exampleOf(
    'submitOpportunity',
    {
      name: 'submitted-again',
      summary: 'The same key and body again: the first answer, nothing new',
      after: ['submitted', 'passed-review'],
      key: 'draft-1.4.1',
      body: EXAMPLE_OPPORTUNITY,
    },
    submitted,
  ),
  exampleOf(
    'listOpportunities',
    { name: 'own-list', summary: 'The only page', after: ['submitted'], query: 'limit=20' },
    { opportunities: [{ ...submitted, ...titles }], nextCursor: null },
  ),
  exampleOf(
    'getOpportunity',
    { name: 'under-review', summary: 'Under review, no deadline yet', after: ['submitted'] },
    { ...submitted, fields: EXAMPLE_OPPORTUNITY, history, ...nothingYet },
  ),
  exampleOf(
    'getOpportunity',
    { name: 'lapsed', summary: 'The ten working days are over', after: ['submitted', 'passed-review', 'clock-advanced'] },
    {
      ...lapsed,
      fields: EXAMPLE_OPPORTUNITY,
      history: [
        ...history,
        { status: '验证中', at: now, by: 'reviewer', reasons: [] },
        { status: '已驳回', at: lapsed.statusSince, by: 'system', reasons: [lapse] },
      ],
      ...nothingYet,
    },
  ),
  exampleOf('getProfile', { name: 'profile', summary: 'A main account of a company in PCE' }, { ...UNKNOWN, ...EXAMPLE_WORLD.profile }),
  exampleOf('listPartners', { name: 'partners', summary: 'One company has called', after: ['profile'] }, { partners: ['lanhu-partner'] }),
  exampleOf(
    'setFacts',
    { name: 'facts-set', summary: 'On the Core Map', body: { partnerId: 'lanhu-partner', coreMap: 'yes', stage: '已认证' } },
    { ...UNKNOWN, ...EXAMPLE_WORLD.profile, coreMap: 'yes', stage: '已认证' },
  ),
  exampleOf(
    'listForReview',
    { name: 'review-list', summary: 'What there is to decide', after: ['submitted'] },
    { opportunities: [{ ...submitted, ...titles, partnerId: 'lanhu-partner', withdrawalRequests: [] }], nextCursor: null },
  ),
  exampleOf(
    'decideOpportunity',
    { name: 'passed-review', summary: 'From review to verification', after: ['submitted'], body: { decision: 'pass' } },
    verifying,
  ),
  exampleOf(
    'decideOpportunity',
    { name: 'verified', summary: 'The verification is passed', after: ['submitted', 'passed-review'], body: { decision: 'pass' } },
    { ...verifying, status: '机会点验证通过', version: 3 },
  ),
  exampleOf(
    'decideOpportunity',
    { name: 'rejected', summary: 'Rejected with a reason', after: ['submitted'], body: { decision: 'reject', reasons: [complaint] } },
    { ...submitted, status: '已驳回', reasons: [complaint], version: 2 },
  ),
  exampleOf('getClock', { name: 'clock', summary: 'The real time' }, { now, today: '2026-09-21', timeZone, offsetMs: 0, movable: true }),
  exampleOf(
    'advanceClock',
    { name: 'clock-advanced', summary: 'Twenty-two days later', body: { advanceDays: 22 } },
    { now: '2026-10-13T02:00:00.000Z', today: '2026-10-13', timeZone, offsetMs: 22 * 86_400_000, movable: true },
  ),
];
