import { z } from 'zod';
import { PROGRESS_STAGES } from '../states.js';
import { day, instant, text, yuan } from './schema-parts.js';

export const progressRequest = z.strictObject({
  stage: z.enum(PROGRESS_STAGES),
  amount: yuan.optional().describe('What is expected, or was signed, CNY'),
  expectedDate: day.optional(),
  note: text.optional(),
});

export const progressEntry = z.object({
  at: instant,
  stage: z.enum(PROGRESS_STAGES),
  amount: yuan.nullable(),
  expectedDate: day.nullable(),
  note: z.string().nullable(),
});

export type ProgressRequest = z.infer<typeof progressRequest>;
export type ProgressEntry = z.infer<typeof progressEntry>;
