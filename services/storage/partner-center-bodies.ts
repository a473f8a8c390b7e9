/** What the Partner Center's records hold besides their columns. */
import { z } from 'zod';
import { ACTORS, HO_STATUSES, PROGRESS_STAGES } from '../partner-center/states.js';

export const progressBody = z.array(
  z.strictObject({
    at: z.number(),
    stage: z.enum(PROGRESS_STAGES),
    amount: z.number().nullable(),
    expectedDate: z.string().nullable(),
    note: z.string().nullable(),
  }),
);

export const withdrawalsBody = z.array(z.strictObject({ at: z.number(), reason: z.string() }));

const hoStatus = z.enum(HO_STATUSES);

export const hoBody = z.strictObject({
  status: hoStatus,
  statusSince: z.number(),
  sharedAt: z.number(),
  deadline: z.string(),
  name: z.string(),
  customerName: z.string(),
  description: z.string().nullable(),
  history: z.array(z.strictObject({ status: hoStatus, at: z.number(), by: z.enum(ACTORS), reason: z.string().nullable() })),
  progress: progressBody,
});
