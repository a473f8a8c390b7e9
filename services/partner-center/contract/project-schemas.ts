import { z } from 'zod';
import { PROJECT_STATUSES } from '../states.js';
import { instant, nextCursor, numberForm, numberOf, text, version } from './schema-parts.js';

const manager = { managerName: text, managerContact: text.optional() };

export const projectView = z.object({
  number: z.union([numberOf('PO'), numberOf('HO')]).describe('The signed opportunity that is delivered'),
  status: z.enum(PROJECT_STATUSES),
  statusSince: instant,
  name: z.string().nullable(),
  customerName: z.string().nullable(),
  managerName: z.string().nullable(),
  managerContact: z.string().nullable(),
  evidence: z.string().nullable(),
  version,
});

export const projectPage = z.object({ projects: z.array(projectView).describe('Newest first'), nextCursor });

export const registrationRequest = z.strictObject(manager);

export const feedbackRequest = z.strictObject({
  outcome: z
    .enum(['accepted', 'discontinued'])
    .describe('accepted: 确认项目客户已验收通过; discontinued: 确认项目客户已同意退订并终止交易'),
  evidence: text.optional(),
});

export type ProjectView = z.infer<typeof projectView>;

const NUMBERS = [numberForm('PO'), numberForm('HO')];

/** Whether a text has the form of the number of a PO or an HO. */
export const isOpportunityNumber = (given: string): boolean => NUMBERS.some((form) => form.test(given));
