import type { FieldId } from './opportunity.js';

const TEXT = 'a text';
const TEXTS = 'a list of texts such as ["…", "…"]';
const ANSWER = '"yes", "no" or "unknown"';
const CONFIRMED = 'true, false or "unknown"';
const DAY = 'a day such as "2027-03-15"';
const YUAN = 'a number of yuan such as 200000';
const OFFERINGS =
  '[{"name": "…", "kind": "云商店商品" or "基线解决方案", "own": "yes", "sellable": "yes", "deliverable": "yes", "counted": "yes"}]';
const OPEN = '[{"id": "…", "customer_name": "…", "need": "…"}]';
const APPLICATIONS = '[{"customer_name": "…", "from": "2027-01-01", "to": "2027-06-30", "offering": "…"}]';
const BUDGET = '{"min": 3000000, "max": 3500000, "currency": "CNY" or "USD"} with min not above max, or a text';

/** What each key wants, as the end of "write …". */
const EXPECTED: Readonly<Record<FieldId, string>> = {
  'p.pce_joined': CONFIRMED,
  'p.customer_consent': CONFIRMED,
  'p.secret_authorised': CONFIRMED,
  customer_name: TEXT,
  customer_type: '"企业" or "其他"',
  customer_location: TEXT,
  customer_has_account: ANSWER,
  customer_account: TEXT,
  industry: TEXT,
  opp_name: TEXT,
  opp_description: TEXT,
  expected_revenue: YUAN,
  expected_sign_date: '"2027-03-15", "2027-03", "2027-Q1" or {"from": "2027-01-01", "to": "2027-03-31"} with from not after to',
  presales_done: TEXTS,
  offering: OFFERINGS,
  demand_tag: TEXTS,
  hwc_services: TEXTS,
  support_needed: TEXTS,
  contact_name: TEXT,
  contact_method: TEXT,
  contact_title: TEXT,
  partner_contact: TEXT,
  bant_b: BUDGET,
  bant_a: TEXT,
  bant_n: TEXT,
  bant_t: TEXT,
  cloud_related: ANSWER,
  own_solution_fits: ANSWER,
  incremental_revenue: ANSWER,
  need_source: '"customer", "tender", "hearsay", "guess" or "unknown"',
  customer_relation: '"existing", "potential", "neither" or "unknown"',
  is_main_account: ANSWER,
  open_opportunities: OPEN,
  core_map: ANSWER,
  verified_on: DAY,
  project_start: DAY,
  project_end: DAY,
  cash_paid_before: YUAN,
  contract_on: DAY,
  quote_on: DAY,
  path_stage: TEXT,
  delivered_pos_12m: 'a whole number, 0 or more',
  other_applications: APPLICATIONS,
};

/** What the keys inside a list or an object want, where that says more than the form of the whole. */
const INSIDE: Readonly<Record<string, string>> = {
  name: TEXT,
  kind: '"云商店商品", "基线解决方案" or "其他"',
  own: ANSWER,
  sellable: ANSWER,
  deliverable: ANSWER,
  counted: ANSWER,
  id: TEXT,
  customer_name: TEXT,
  need: TEXT,
  offering: TEXT,
  from: DAY,
  to: DAY,
  min: 'a number from 0, such as 3000000',
  max: 'a number from 0, such as 3500000',
  currency: '"CNY" or "USD"',
};

/** What is expected at a place of the file, as the end of "write …". */
export function expectedAt(path: readonly PropertyKey[]): string {
  const [top, ...inside] = path.map(String);
  const last = inside.at(-1);
  const whole = top !== undefined && Object.hasOwn(EXPECTED, top) ? EXPECTED[top as FieldId] : 'a known key';
  if (last === undefined) return whole;
  if (Object.hasOwn(INSIDE, last)) return INSIDE[last] ?? whole;
  return /^\d+$/u.test(last) && whole === TEXTS ? TEXT : whole;
}

/** Whether a place inside a list or an object is a position of the list or a known key. */
export function isExpectedInside(path: readonly PropertyKey[]): boolean {
  const last = String(path.at(-1));
  return /^\d+$/u.test(last) || Object.hasOwn(INSIDE, last);
}
