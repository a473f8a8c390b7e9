import { z } from 'zod';
import { ACTORS, HO_STATUSES } from '../states.js';
import { progressEntry } from './progress-schemas.js';
import { day, instant, nextCursor, numberForm, numberOf, text, version } from './schema-parts.js';

const status = z.enum(HO_STATUSES);
const content = { name: text, customerName: text, description: text.nullable() };

export const hoView = z.object({
  number: numberOf('HO'),
  status,
  statusSince: instant,
  sharedAt: instant,
  deadline: day.describe('Last day to accept it, ending at 24:00 in the time zone of the clock'),
  reason: z.string().nullable().describe('Why it was declined or taken back; null in every other status'),
  name: z.string(),
  customerName: z.string(),
  description: z.string().nullable(),
  version,
});

export const hoDetail = hoView.extend({
  history: z.array(z.object({ status, at: instant, by: z.enum(ACTORS), reason: z.string().nullable() })).describe('Oldest first'),
  progress: z.array(progressEntry).describe('Oldest first'),
});

export const hoPage = z.object({ hos: z.array(hoView).describe('Newest first'), nextCursor });
export const hoReviewPage = z.object({ hos: z.array(hoView.extend({ partnerId: z.string() })), nextCursor });

export const hoAnswerRequest = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept') }),
  z.strictObject({ answer: z.literal('decline'), reason: text }),
]);

export const shareRequest = z.strictObject({
  partnerId: text,
  ...content,
  description: content.description.optional(),
  sharedAt: instant.optional().describe('Now where absent'),
});

export type HoView = z.infer<typeof hoView>;
export type HoDetail = z.infer<typeof hoDetail>;
export type HoReviewPage = z.infer<typeof hoReviewPage>;

const NUMBER = numberForm('HO');

/** Whether a text has the form of an HO's number. */
export const isHoNumber = (given: string): boolean => NUMBER.test(given);
