/** The shapes on the wire, once: the embedded Partner Center, its clients and the OpenAPI document all read them here. */
import { z } from 'zod';
import { opportunitySchema } from '../../../rules/opportunity.js';
import { STATUSES } from '../../../rules/status.js';
import { someFacts } from '../facts.js';
import { ACTORS } from '../states.js';
import { CONTRACT_LIMITS } from './limits.js';
import { progressEntry } from './progress-schemas.js';
import { day, instant, nextCursor, numberForm, numberOf, text, version } from './schema-parts.js';

const number = numberOf('PO');
const status = z.enum(STATUSES);
const reason = z.object({ field: z.string().nullable(), reason: z.string() });
const bilingual = z.object({ zh: z.string(), en: z.string() });

export const opportunityView = z.object({
  number,
  status,
  statusSince: instant,
  deadline: day.nullable().describe('Last day of the verification, ending at 24:00 in the time zone of the clock; null before 验证中'),
  reasons: z.array(reason).describe('Why it was rejected; empty in every other status'),
  submittedAt: instant,
  version,
});

const withdrawalRequests = z
  .array(z.object({ at: instant, reason: z.string() }))
  .describe('Wishes to have it withdrawn, oldest first; only PDM and BD can fulfil them, and the status stays');

export const submission = opportunitySchema.extend({
  replaces: number.optional().describe('The rejected opportunity of the company that this one repairs; it stays as it is'),
});

export const opportunityDetail = opportunityView.extend({
  fields: opportunitySchema,
  history: z.array(z.object({ status, at: instant, by: z.enum(ACTORS), reasons: z.array(reason) })).describe('Oldest first'),
  progress: z.array(progressEntry).describe('Oldest first'),
  withdrawalRequests,
  replaces: number.nullable(),
});

export const withdrawalRequest = z.strictObject({ reason: text });

export const opportunityPage = z.object({
  opportunities: z
    .array(opportunityView.extend({ name: z.string().nullable(), customerName: z.string().nullable() }))
    .describe('Newest first'),
  nextCursor,
});

export const reviewPage = z.object({
  opportunities: z
    .array(
      opportunityView.extend({
        name: z.string().nullable(),
        customerName: z.string().nullable(),
        partnerId: z.string(),
        withdrawalRequests,
      }),
    )
    .describe('Of all partners, newest first'),
  nextCursor,
});

export const partnersView = z.object({ partners: z.array(z.string()) });

export const factsRequest = z
  .strictObject({ partnerId: text, personId: text.optional().describe('One person; everybody of the company where absent') })
  .extend(someFacts.shape);

export const decisionRequest = z.strictObject({
  decision: z.enum(['pass', 'reject']),
  reasons: z
    .array(
      z.strictObject({
        field: opportunitySchema.keyof().nullable().describe('The field it concerns, or null for the whole'),
        reason: z.string().trim().min(1).max(CONTRACT_LIMITS.reasonChars),
      }),
    )
    .max(CONTRACT_LIMITS.reasons)
    .optional()
    .describe('At least one with reject, none with pass'),
});

export const clockView = z.object({
  now: instant.describe('What the Partner Center takes for the present moment'),
  today: day,
  timeZone: z.string(),
  offsetMs: z.int().describe('How far it is ahead of the machine'),
  movable: z.boolean().describe('Only a demonstration has a movable clock'),
});

export const advanceRequest = z.union([
  z.strictObject({ advanceDays: z.int().min(1).max(CONTRACT_LIMITS.advanceDaysMax) }),
  z.strictObject({ advanceHours: z.int().min(1).max(CONTRACT_LIMITS.advanceHoursMax) }),
]);

/** What an error says, without the id of the request it answers: this much is remembered with an idempotency key. */
export const errorFacts = z.object({
  code: z.string(),
  message: bilingual,
  field: z.string().optional(),
  rule: z.string().optional(),
});

export const errorBody = z.object({ error: errorFacts.extend({ requestId: z.string() }) });

export const openApiDocument = z.looseObject({ openapi: z.string() });

export type OpportunityView = z.infer<typeof opportunityView>;
export type OpportunityDetail = z.infer<typeof opportunityDetail>;
export type DecisionRequest = z.infer<typeof decisionRequest>;
export type ClockView = z.infer<typeof clockView>;
export type ReviewPage = z.infer<typeof reviewPage>;
export type ErrorFacts = z.infer<typeof errorFacts>;

const NUMBER = numberForm('PO');

/** Whether a text has the form of an opportunity's number. */
export const isNumber = (text: string): boolean => NUMBER.test(text);
