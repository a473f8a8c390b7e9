import { z } from 'zod';
import { addDays } from './days.js';
import { PUBLISHED_LIMITS } from './limits.js';
import { answer, isoDay } from './opportunity.js';

const unknown = z.literal('unknown');

/**
 * What the interview on an incentive learns, under the ids of its questions. An absent key was not asked; `'unknown'` was asked and not known.
 * Days are days of the desk's time zone, sums are yuan.
 */
export const incentiveFactsSchema = z.strictObject({
  /** The partner is on the Core Map list. */
  partner_on_core_map: answer.optional(),
  /** The account is the main account of a solution provider. */
  solution_provider_main_account: answer.optional(),
  /** The opportunity carries the core-map label. */
  core_map_label: answer.optional(),
  /** The day of 机会点验证通过; `ho`: an opportunity that Huawei shared, for which no verification is described. */
  verified_on: z.union([isoDay, z.enum(['not-yet', 'ho']), unknown]).optional(),
  project_start: z.union([isoDay, unknown]).optional(),
  /** The last day of the delivery; `not-yet`: it is not delivered. */
  project_end: z.union([isoDay, z.literal('not-yet'), unknown]).optional(),
  /** Another application runs for the same customer, any partner's, whose delivery overlaps. */
  overlapping_delivery: answer.optional(),
  /** Another application runs whose Offering overlaps. */
  overlapping_offering: answer.optional(),
  /** Cash paid before 机会点验证通过 by all accounts under the customer's enterprise identity. */
  cash_paid_before: z.union([z.number().nonnegative(), unknown]).optional(),
  /** The account is the first real-name-authenticated one of the enterprise. */
  first_account: answer.optional(),
  /** `first`: 首单商用项目; `continued`: 持续销售商用项目 (acceleration). */
  project_kind: z.enum(['first', 'continued', 'unknown']).optional(),
});

export type IncentiveInterview = z.infer<typeof incentiveFactsSchema>;
export type IncentiveQuestion = keyof IncentiveInterview;
export type Customer = 'new' | 'existing' | 'unknown';

/** What the answers amount to, worked out once before any condition decides. */
export interface IncentiveStanding {
  readonly given: IncentiveInterview;
  readonly today: string;
  /** New needs both: cash within the limit, and the first account. Either one missing makes the customer an existing one. */
  readonly customer: Customer;
  /** The cash alone already makes the customer an existing one. */
  readonly cashOverLimit: boolean;
  readonly verifiedDay: string | undefined;
  readonly startDay: string | undefined;
  readonly endDay: string | undefined;
  /** The first day on which an application is possible. */
  readonly appliesFrom: string | undefined;
}

/** Pure: the same answers on the same day give the same standing. */
export function incentiveStanding(given: IncentiveInterview, today: string): IncentiveStanding {
  const endDay = dayIn(given.project_end);
  return {
    given,
    today,
    customer: customerOf(given),
    cashOverLimit: isOverLimit(given.cash_paid_before),
    verifiedDay: dayIn(given.verified_on),
    startDay: dayIn(given.project_start),
    endDay,
    appliesFrom: endDay === undefined ? undefined : addDays(endDay, 1),
  };
}

function customerOf({ cash_paid_before: cash, first_account: first }: IncentiveInterview): Customer {
  if (isOverLimit(cash) || first === 'no') return 'existing';
  return typeof cash === 'number' && first === 'yes' ? 'new' : 'unknown';
}

const isOverLimit = (cash: IncentiveInterview['cash_paid_before']): boolean =>
  typeof cash === 'number' && cash > PUBLISHED_LIMITS.newCustomerCashYuan;

const dayIn = (value: string | undefined): string | undefined => (value !== undefined && /^\d/u.test(value) ? value : undefined);
