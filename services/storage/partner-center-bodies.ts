/** What the Partner Center's records hold besides their columns. */
import { z } from 'zod';
import { opportunitySchema } from '../../rules/opportunity.js';
import { someFacts } from '../partner-center/facts.js';
import {
  ACTORS,
  ASSOCIATION_MODELS,
  HO_STATUSES,
  INCENTIVE_STATUSES,
  INVITATION_CHANNELS,
  PROGRESS_STAGES,
  PROJECT_STATUSES,
} from '../partner-center/states.js';

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

export const draftBody = z.strictObject({
  fields: opportunitySchema,
  replaces: z.string().nullable(),
  createdAt: z.number(),
  changedAt: z.number(),
});

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

export const incentiveBody = z.strictObject({
  opportunity: z.string(),
  customerName: z.string().nullable(),
  offerings: z.array(z.string()),
  status: z.enum(INCENTIVE_STATUSES),
  statusSince: z.number(),
  projectStart: z.string(),
  projectEnd: z.string(),
  proof: z.string().nullable(),
  amount: z.number().nullable(),
  contestReason: z.string().nullable(),
  appliedAt: z.number(),
});

export const factsBody = z.strictObject({ facts: someFacts });

export const projectBody = z.strictObject({
  status: z.enum(PROJECT_STATUSES),
  statusSince: z.number(),
  name: z.string().nullable(),
  customerName: z.string().nullable(),
  managerName: z.string().nullable(),
  managerContact: z.string().nullable(),
  evidence: z.string().nullable(),
});

export const invitationBody = z.strictObject({
  model: z.enum(ASSOCIATION_MODELS),
  channel: z.enum(INVITATION_CHANNELS),
  customerName: z.string().nullable(),
  createdAt: z.number(),
  expiresOn: z.string().nullable(),
});
