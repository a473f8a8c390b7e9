import { z } from 'zod';
import { opportunitySchema } from '../../../rules/opportunity.js';
import { instant, nextCursor, numberForm, numberOf, version } from './schema-parts.js';
import { submission } from './schemas.js';

export const draftView = z.object({
  number: numberOf('DR').describe('Of the draft; the opportunity gets one of its own when it is submitted'),
  status: z.literal('草稿'),
  fields: opportunitySchema.describe('As far as they are filled in'),
  replaces: submission.shape.replaces.unwrap().nullable(),
  createdAt: instant,
  changedAt: instant,
  version,
});

export const draftPage = z.object({ drafts: z.array(draftView).describe('Newest first'), nextCursor });

export const draftDeleted = z.object({ number: numberOf('DR') });

export type DraftView = z.infer<typeof draftView>;

const NUMBER = numberForm('DR');

/** Whether a text has the form of a draft's number. */
export const isDraftNumber = (given: string): boolean => NUMBER.test(given);
