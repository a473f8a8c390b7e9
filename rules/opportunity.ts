import { z } from 'zod';
import { isDay } from './days.js';

/** A calendar day, ISO 8601 (`2026-11-21`). All days are days of the desk's time zone. */
export const isoDay = z.string().refine(isDay, 'must be a day of the calendar such as 2027-03-15');

/** Money as it was said: an exact sum has `min` and `max` alike, "up to" has only `max`, "at least" only `min`. Dollars are never converted. */
const money = z
  .strictObject({
    min: z.number().nonnegative().optional(),
    max: z.number().nonnegative().optional(),
    currency: z.enum(['CNY', 'USD']),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'min must not be more than max');

/** A span of days, both ends included. */
const period = z.strictObject({ from: isoDay, to: isoDay }).refine(({ from, to }) => from <= to, 'must not end before it begins');

export const answer = z.enum(['yes', 'no', 'unknown']);

const offering = z.strictObject({
  name: z.string(),
  kind: z.enum(['云商店商品', '基线解决方案', '其他']).optional(),
  own: answer.optional(),
  sellable: answer.optional(),
  deliverable: answer.optional(),
  /** A capability-map baseline solution or a whitelist joint-sale product: counts for the assessment (C10, R10). */
  counted: answer.optional(),
});

/**
 * An opportunity (PO) as the rules read it: one flat record, every key optional, ids as in the opportunity model. An absent key was not
 * asked; `'unknown'` was asked and not answered. Sums are yuan unless they carry a currency.
 */
export const opportunitySchema = z.strictObject({
  'p.pce_joined': z.union([z.boolean(), z.literal('unknown')]).optional(),
  'p.customer_consent': z.union([z.boolean(), z.literal('unknown')]).optional(),
  'p.secret_authorised': z.union([z.boolean(), z.literal('unknown')]).optional(),
  customer_name: z.string().optional(),
  customer_type: z.enum(['企业', '其他']).optional(),
  customer_location: z.string().optional(),
  customer_has_account: answer.optional(),
  customer_account: z.string().optional(),
  industry: z.string().optional(),
  opp_name: z.string().optional(),
  opp_description: z.string().optional(),
  expected_revenue: z.number().optional(),
  expected_sign_date: period.optional(),
  presales_done: z.array(z.string()).optional(),
  offering: z.array(offering).optional(),
  demand_tag: z.array(z.string()).optional(),
  hwc_services: z.array(z.string()).optional(),
  support_needed: z.array(z.string()).optional(),
  contact_name: z.string().optional(),
  contact_method: z.string().optional(),
  contact_title: z.string().optional(),
  partner_contact: z.string().optional(),
  bant_b: z.union([money, z.string()]).optional(),
  bant_a: z.string().optional(),
  bant_n: z.string().optional(),
  bant_t: z.string().optional(),
  cloud_related: answer.optional(),
  own_solution_fits: answer.optional(),
  incremental_revenue: answer.optional(),
  need_source: z.enum(['customer', 'tender', 'hearsay', 'guess', 'unknown']).optional(),
  customer_relation: z.enum(['existing', 'potential', 'neither', 'unknown']).optional(),
  is_main_account: answer.optional(),
  open_opportunities: z.array(z.strictObject({ id: z.string(), customer_name: z.string(), need: z.string() })).optional(),
  core_map: answer.optional(),
  verified_on: isoDay.optional(),
  project_start: isoDay.optional(),
  project_end: isoDay.optional(),
  cash_paid_before: z.number().optional(),
  contract_on: isoDay.optional(),
  quote_on: isoDay.optional(),
  path_stage: z.string().optional(),
  delivered_pos_12m: z.number().int().nonnegative().optional(),
  other_applications: z
    .array(z.strictObject({ customer_name: z.string(), from: isoDay, to: isoDay, offering: z.string().optional() }))
    .optional(),
});

export type Opportunity = z.infer<typeof opportunitySchema>;
export type FieldId = keyof Opportunity;
export type Money = z.infer<typeof money>;
export type Period = z.infer<typeof period>;
export type Offering = z.infer<typeof offering>;
