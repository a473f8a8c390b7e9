import { opportunitySchema } from '../../../rules/opportunity.js';
import { type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';
import { decisionRequest, opportunityDetail, opportunityPage, opportunityView, reviewPage } from './schemas.js';

const VIEW = { status: 200, name: 'OpportunityView', schema: opportunityView };

/** Opportunities that partners share with the vendor (PO). */
export const OPPORTUNITY_OPERATIONS = {
  submitOpportunity: {
    ...write,
    path: '/opportunities',
    role: 'partner',
    summary: 'Submit an opportunity',
    description:
      'Checks the fields against the published rules and files the opportunity as 审核中. The same key with the same body gets the first answer again, refusals by the rules included; with another body it is refused.',
    body: { name: 'Opportunity', schema: opportunitySchema },
    success: { ...VIEW, status: 201 },
    errors: [...WRITE_ERRORS, 'list.too-long', 'opportunity.rejected-by-rules'],
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
  listForReview: {
    ...page,
    path: '/review/opportunities',
    role: 'reviewer',
    summary: 'The opportunities of every partner, newest first',
    success: { status: 200, name: 'ReviewPage', schema: reviewPage },
  },
  decideOpportunity: {
    ...write,
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
