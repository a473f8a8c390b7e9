import { check } from '../../../rules/check.js';
import { problemOf } from './errors.js';
import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const opportunity = EXAMPLE_WORLD.number;
const number = 'IN-20261013-0001';
/** Verified and delivered on 21 September 2026; the clock then moves to 13 October. */
const at = '2026-10-13T02:00:00.000Z';
const delivered = ['submitted', 'passed-review', 'verified', 'signed', 'delivered'];
const later = [...delivered, 'clock-advanced'];
const period = { projectStart: '2026-09-22', projectEnd: '2026-10-12' };
const application = { opportunity, ...period, proof: '项目启动会纪要，2026-09-22' };
const applied = {
  number,
  opportunity,
  customerName: EXAMPLE_OPPORTUNITY.customer_name,
  status: '激励审核中',
  statusSince: at,
  ...period,
  amount: null,
  contestReason: null,
  appliedAt: at,
  version: 1,
};
const announced = { ...applied, status: '激励公示待确认', amount: 50_000, version: 2 };
const untilAnnounced = [...later, 'applied', 'announced'];
const objection = '金额和项目用量对不上';

const STEPS = ['second-submitted', 'second-passed', 'second-verified', 'second-signed', 'second-delivered'];
const beforeOf = (name: string): string[] => ['clock-advanced', ...STEPS.slice(0, STEPS.indexOf(name))];

export const INCENTIVE_EXAMPLES: readonly Example[] = [
  exampleOf('applyForIncentive', { name: 'applied', summary: 'Under review', after: later, body: application }, applied),
  exampleOf(
    'listIncentives',
    { name: 'incentive-list', summary: 'One application', after: [...later, 'applied'] },
    { incentives: [applied], nextCursor: null },
  ),
  exampleOf('getIncentive', { name: 'incentive', summary: 'Under review', number, after: [...later, 'applied'] }, applied),
  exampleOf(
    'getEligibility',
    { name: 'eligibility', summary: 'Delivered, nothing applied for', after: delivered },
    {
      opportunity,
      status: '交付完成',
      verifiedOn: '2026-09-21',
      deliveredOn: '2026-09-21',
      coreMap: 'unknown',
      mainAccount: 'yes',
      application: null,
    },
  ),
  exampleOf(
    'getEligibility',
    { name: 'eligibility-early', summary: 'Not verified yet', after: ['submitted'] },
    {
      opportunity,
      status: '审核中',
      verifiedOn: null,
      deliveredOn: null,
      coreMap: 'unknown',
      mainAccount: 'yes',
      application: null,
    },
  ),
  failedExampleOf(
    'getIncentive',
    {
      name: 'incentive-of-another',
      summary: "Another company's number",
      number,
      after: [...later, 'applied'],
      headers: { 'X-Partner-Id': 'other-partner' },
    },
    problemOf('incentive.not-found'),
  ),
  exampleOf(
    'announceIncentive',
    { name: 'announced', summary: 'The amount is announced', number, after: [...later, 'applied'], body: { amount: 50_000 } },
    announced,
  ),
  exampleOf(
    'answerIncentive',
    { name: 'amount-confirmed', summary: 'Confirmed', number, after: untilAnnounced, body: { answer: 'confirm' } },
    { ...announced, status: '激励待申付', version: 3 },
  ),
  exampleOf(
    'answerIncentive',
    {
      name: 'amount-contested',
      summary: 'Contested with a reason',
      number,
      after: untilAnnounced,
      body: { answer: 'contest', reason: objection },
    },
    { ...announced, status: '问题反馈中', contestReason: objection, version: 3 },
  ),
  exampleOf(
    'listIncentivesForReview',
    { name: 'incentive-review-list', summary: 'What there is to announce', after: [...later, 'applied'] },
    { incentives: [{ ...applied, partnerId: 'lanhu-partner' }], nextCursor: null },
  ),
  failedExampleOf(
    'applyForIncentive',
    { name: 'applied-undelivered', summary: 'Not delivered yet', after: ['submitted'], body: application },
    problemOf('incentive.not-delivered', '审核中'),
  ),
  failedExampleOf(
    'applyForIncentive',
    { name: 'applied-backwards', summary: 'Ends before it starts', after: later, body: { ...application, projectEnd: '2026-09-21' } },
    problemOf('incentive.period'),
  ),
  failedExampleOf(
    'applyForIncentive',
    { name: 'applied-again', summary: 'Applied before', after: [...later, 'applied'], body: application },
    problemOf('incentive.applied-already', number),
  ),
  failedExampleOf(
    'applyForIncentive',
    {
      name: 'applied-overlapping',
      summary: 'The same customer, at the same time',
      after: [
        ...later,
        'applied',
        'second-submitted',
        'second-passed',
        'second-verified',
        'second-signed',
        'second-delivered',
        'a-day-later',
      ],
      body: { opportunity: 'PO-20261013-0001', projectStart: '2026-10-14', projectEnd: '2026-10-14' },
    },
    problemOf('incentive.overlaps', 'offering'),
  ),
  ...onTheLastDay(),
  failedExampleOf(
    'answerIncentive',
    { name: 'answered-early', summary: 'No amount yet', number, after: [...later, 'applied'], body: { answer: 'confirm' } },
    problemOf('incentive.not-announced', '激励审核中'),
  ),
  failedExampleOf(
    'answerIncentive',
    { name: 'incentive-not-found', summary: 'No such application', number, body: { answer: 'confirm' } },
    problemOf('incentive.not-found'),
  ),
  failedExampleOf(
    'announceIncentive',
    { name: 'announced-twice', summary: 'Announced before', number, after: untilAnnounced, body: { amount: 60_000 } },
    problemOf('incentive.not-under-review', '激励公示待确认'),
  ),
  ...secondOpportunity(),
];

/** The sentence is the rule's own. */
function onTheLastDay(): Example[] {
  const given = { project_start: period.projectStart, project_end: '2026-10-13', verified_on: '2026-09-21' };
  const block = check(given, { today: '2026-10-13' }).findings.find(({ rule, severity }) => rule === 'T3' && severity === 'block');
  const parts = {
    name: 'applied-on-last-day',
    summary: 'On the day delivery ends',
    after: later,
    body: { ...application, projectEnd: given.project_end },
  };
  return block === undefined ? [] : [failedExampleOf('applyForIncentive', parts, problemOf('incentive.rejected-by-rules', block))];
}

/** Another opportunity with the same Offering, from its submission to its delivery. */
function secondOpportunity(): Example[] {
  const second = 'PO-20261013-0001';
  const view = { number: second, statusSince: at, deadline: '2026-10-27', reasons: [], submittedAt: at };
  const pass = (name: string, status: string, version: number) =>
    exampleOf(
      'decideOpportunity',
      { name, summary: 'The second one passes', number: second, after: beforeOf(name), body: { decision: 'pass' } },
      { ...view, status, version },
    );
  const report = (name: string, stage: string, status: string, version: number) =>
    exampleOf(
      'reportProgress',
      { name, summary: 'The second one goes on', number: second, after: beforeOf(name), body: { stage } },
      { ...view, status, version },
    );
  return [
    exampleOf(
      'submitOpportunity',
      {
        name: 'second-submitted',
        summary: 'Another customer, the same Offering',
        after: ['clock-advanced'],
        body: { ...EXAMPLE_OPPORTUNITY, customer_name: '无锡清河医疗科技有限公司' },
      },
      { ...view, status: '审核中', deadline: null, version: 1 },
    ),
    pass('second-passed', '验证中', 2),
    pass('second-verified', '机会点验证通过', 3),
    report('second-signed', 'signed', '签单完成', 4),
    report('second-delivered', 'delivered', '交付完成', 5),
    exampleOf(
      'advanceClock',
      { name: 'a-day-later', summary: 'Two days later', after: ['clock-advanced'], body: { advanceDays: 2 } },
      { now: '2026-10-15T02:00:00.000Z', today: '2026-10-15', timeZone: EXAMPLE_WORLD.timeZone, offsetMs: 24 * 86_400_000, movable: true },
    ),
  ];
}
