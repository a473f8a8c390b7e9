import { change, type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';
import { progressRequest } from './progress-schemas.js';
import {
  decisionRequest,
  opportunityDetail,
  opportunityPage,
  opportunityView,
  reviewPage,
  submission,
  withdrawalRequest,
} from './schemas.js';

const VIEW = { status: 200, name: 'OpportunityView', schema: opportunityView };

/** Opportunities that partners share with the vendor (PO). */
export const OPPORTUNITY_OPERATIONS = {
  submitOpportunity: {
    ...write,
    path: '/opportunities',
    role: 'partner',
    summary: 'Submit an opportunity',
    description:
      'Checks the fields against the published rules and files the opportunity as 审核中. The same key with the same body gets the first answer again, refusals by the rules included; with another body it is refused. `replaces` names a rejected one of the company that this one repairs; no source says whether the vendor takes it up again.',
    body: { name: 'Opportunity', schema: submission },
    success: { ...VIEW, status: 201 },
    errors: [...WRITE_ERRORS, 'list.too-long', 'opportunity.rejected-by-rules', 'replaces.not-found', 'replaces.not-rejected'],
  },
  listOpportunities: {
    ...page,
    path: '/opportunities',
    role: 'partner',
    summary: "The company's own opportunities, newest first",
    success: { status: 200, name: 'OpportunityPage', schema: opportunityPage },
  },
  getOpportunity: {
    ...plain,
    method: 'get',
    path: '/opportunities/{number}',
    role: 'partner',
    summary: 'One opportunity of the company',
    description: "Another company's number is answered as not found. A verification that has lapsed shows as 已驳回.",
    success: { status: 200, name: 'OpportunityDetail', schema: opportunityDetail },
    errors: ['opportunity.not-found'],
  },
  reportProgress: {
    ...change,
    path: '/opportunities/{number}/progress',
    role: 'partner',
    summary: 'Report progress of an opportunity',
    description: 'From 机会点验证通过 until delivery is complete. `signed` moves it to 签单完成, `delivered` moves that to 交付完成.',
    body: { name: 'Progress', schema: progressRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'progress.not-open', 'progress.out-of-order', 'opportunity.not-found'],
  },
  requestWithdrawal: {
    ...change,
    path: '/opportunities/{number}/withdrawal-requests',
    role: 'partner',
    summary: 'Ask the vendor to withdraw an opportunity',
    description:
      'A partner cannot cancel a submitted opportunity. The wish is noted for PDM and BD: either may reject it, and the BD may cancel in CRM what the BD has accepted. The status stays.',
    body: { name: 'WithdrawalRequest', schema: withdrawalRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'withdrawal.not-open', 'opportunity.not-found'],
  },
  listForReview: {
    ...page,
    path: '/review/opportunities',
    role: 'reviewer',
    summary: 'The opportunities of every partner, newest first',
    success: { status: 200, name: 'ReviewPage', schema: reviewPage },
  },
  decideOpportunity: {
    ...change,
    path: '/opportunities/{number}/decisions',
    role: 'reviewer',
    summary: 'Pass or reject an opportunity',
    description:
      'A pass moves 审核中 to 验证中, which sets the deadline to 10 working days, and 验证中 to 机会点验证通过. A rejection needs a reason and moves either to 已驳回. The key keeps a repeated pass from passing twice.',
    body: { name: 'Decision', schema: decisionRequest },
    success: VIEW,
    errors: [
      'request.invalid',
      'text.control-character',
      'decision.reasons-missing',
      'decision.reasons-unexpected',
      'decision.not-open',
      'opportunity.not-found',
      'idempotency.conflict',
    ],
  },
} as const satisfies Readonly<Record<string, Operation>>;
