import {
  announcementRequest,
  applicationRequest,
  eligibilityView,
  incentiveAnswerRequest,
  incentivePage,
  incentiveReviewPage,
  incentiveView,
} from './incentive-schemas.js';
import { change, type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';

const VIEW = { status: 200, name: 'IncentiveView', schema: incentiveView };

/** Incentives for delivered opportunities, from the application to the confirmed amount. */
export const INCENTIVE_OPERATIONS = {
  listIncentives: {
    ...page,
    path: '/incentives',
    role: 'partner',
    summary: "The company's incentive applications, newest first",
    success: { status: 200, name: 'IncentivePage', schema: incentivePage },
  },
  getIncentive: {
    ...plain,
    method: 'get',
    path: '/incentives/{number}',
    role: 'partner',
    summary: 'One incentive application of the company',
    description: "Another company's number is answered as not found.",
    success: VIEW,
    errors: ['incentive.not-found'],
  },
  getEligibility: {
    ...plain,
    method: 'get',
    path: '/opportunities/{number}/incentive-eligibility',
    role: 'partner',
    summary: 'What an application for the incentive of an opportunity rests on',
    description:
      'Facts, no verdict: whether an application is taken is decided when it is made, for the sources leave conditions open that nobody checks here.',
    success: { status: 200, name: 'Eligibility', schema: eligibilityView },
    errors: ['opportunity.not-found'],
  },
  applyForIncentive: {
    ...write,
    path: '/incentives',
    role: 'partner',
    summary: 'Apply for the incentive of a delivered opportunity',
    description:
      'Checks what is published: delivery is complete and ended before today, the project began after 机会点验证通过, the partner is on the Core Map, the caller is the main account, and no application under way overlaps in delivery (same customer, of any partner) or in Offering. The sources name no such incentive for HOs.',
    body: { name: 'IncentiveApplication', schema: applicationRequest },
    success: { ...VIEW, status: 201 },
    errors: [
      ...WRITE_ERRORS,
      'account.not-main',
      'incentive.not-delivered',
      'incentive.rejected-by-rules',
      'incentive.period',
      'incentive.applied-already',
      'incentive.overlaps',
      'opportunity.not-found',
    ],
  },
  answerIncentive: {
    ...change,
    path: '/incentives/{number}/answers',
    role: 'partner',
    summary: 'Confirm or contest the announced amount',
    description:
      'Possible in 激励公示待确认. A confirmation (确认账单) moves it to 激励待申付; to contest (问题反馈) needs a reason. The sources give no time limit and say nothing of what follows a contest.',
    body: { name: 'IncentiveAnswer', schema: incentiveAnswerRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'account.not-main', 'incentive.not-announced', 'incentive.not-found'],
  },
  listIncentivesForReview: {
    ...page,
    path: '/review/incentives',
    role: 'reviewer',
    summary: 'The incentive applications of every partner, newest first',
    success: { status: 200, name: 'IncentiveReviewPage', schema: incentiveReviewPage },
  },
  announceIncentive: {
    ...change,
    path: '/incentives/{number}/announcements',
    role: 'reviewer',
    summary: 'Announce the amount of an incentive',
    description: 'The application has passed review, or its amount was contested: it becomes 激励公示待确认.',
    body: { name: 'Announcement', schema: announcementRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'incentive.not-under-review', 'incentive.not-found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
