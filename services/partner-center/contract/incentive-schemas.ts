import { z } from 'zod';
import { STATUSES } from '../../../rules/status.js';
import { partnerFacts } from '../facts.js';
import { INCENTIVE_STATUSES } from '../states.js';
import { day, instant, nextCursor, numberForm, numberOf, text, version, yuan } from './schema-parts.js';

export const incentiveView = z.object({
  number: numberOf('IN'),
  opportunity: numberOf('PO'),
  customerName: z.string().nullable(),
  status: z.enum(INCENTIVE_STATUSES),
  statusSince: instant,
  projectStart: day,
  projectEnd: day,
  amount: yuan.nullable().describe('The announced amount; null before the announcement'),
  contestReason: z.string().nullable().describe('What the partner objected to last; null where nothing was'),
  appliedAt: instant,
  version,
});

export const incentivePage = z.object({ incentives: z.array(incentiveView).describe('Newest first'), nextCursor });
export const incentiveReviewPage = z.object({ incentives: z.array(incentiveView.extend({ partnerId: z.string() })), nextCursor });

const known = partnerFacts.shape;

export const eligibilityView = z.object({
  opportunity: numberOf('PO'),
  status: z.enum(STATUSES),
  verifiedOn: day.nullable().describe('The day of 机会点验证通过; the project has to begin later'),
  deliveredOn: day.nullable().describe('The day of 交付完成'),
  coreMap: known.coreMap,
  mainAccount: known.mainAccount,
  application: numberOf('IN').nullable().describe('The application made before; null: none'),
});

export const applicationRequest = z.strictObject({
  opportunity: numberOf('PO'),
  projectStart: day.describe('Later than the day of 机会点验证通过'),
  projectEnd: day.describe('The last day of delivery; applications open on the day after'),
  proof: text.optional().describe('What proves the project start'),
});

export const incentiveAnswerRequest = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirm') }),
  z.strictObject({ answer: z.literal('contest'), reason: text }),
]);

export const announcementRequest = z.strictObject({ amount: yuan });

export type IncentiveView = z.infer<typeof incentiveView>;
export type EligibilityView = z.infer<typeof eligibilityView>;
export type IncentiveReviewPage = z.infer<typeof incentiveReviewPage>;
export type ApplicationRequest = z.infer<typeof applicationRequest>;

const NUMBER = numberForm('IN');

/** Whether a text has the form of an application's number. */
export const isIncentiveNumber = (given: string): boolean => NUMBER.test(given);
