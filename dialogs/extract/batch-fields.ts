import type { Extracted } from './extracted.js';

const KEYS = [
  'customer_name',
  'budget_cny',
  'budget_cny_min',
  'budget_cny_max',
  'budget_usd',
  'budget_usd_min',
  'budget_usd_max',
  'decision_maker',
  'need',
  'timeline',
  'expected_revenue_cny',
  'contact_name',
  'phone',
  'email',
] as const satisfies readonly (keyof Extracted)[];

/** The keys of `desk extract --batch`; everything else that was read stays inside the desk. */
export function batchFields(extracted: Extracted): Pick<Extracted, (typeof KEYS)[number]> {
  return Object.fromEntries(KEYS.flatMap((key) => (extracted[key] === undefined ? [] : [[key, extracted[key]]])));
}
