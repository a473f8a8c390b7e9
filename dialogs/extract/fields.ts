import type { Money, Opportunity } from '../../rules/opportunity.js';
import type { Extracted } from './extracted.js';

/** Maps what a message says to the ids of the opportunity form. What only the partner can state (consent, own offering) is never derived. */
export function toOpportunity(extracted: Extracted): Partial<Opportunity> {
  const budget = budgetOf(extracted);
  const contactMethod = [extracted.phone, extracted.email].filter((way) => way !== undefined).join(', ');
  const values: { [Key in keyof Opportunity]?: Opportunity[Key] | undefined } = {
    customer_name: withCode(extracted),
    customer_location: extracted.location,
    customer_has_account: extracted.customer_has_account,
    industry: extracted.industry,
    bant_b: budget,
    bant_a: withTitle(extracted.decision_maker, extracted.decision_maker_title),
    bant_n: extracted.need,
    bant_t: extracted.timeline_said,
    expected_sign_date: extracted.timeline_period,
    expected_revenue: extracted.expected_revenue_cny,
    presales_done: extracted.presales,
    offering: extracted.offering === undefined ? undefined : [{ name: extracted.offering }],
    support_needed: extracted.support,
    contact_name: extracted.contact_name,
    contact_title: extracted.contact_title,
    contact_method: contactMethod === '' ? undefined : contactMethod,
    partner_contact: extracted.partner_contact,
    need_source: extracted.need_source,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The code stands behind the name, as people write it on a form. */
function withCode({ customer_name: name, credit_code: code }: Extracted): string | undefined {
  return name === undefined || code === undefined || name.toUpperCase().includes(code) ? name : `${name} ${code}`;
}

/** Yuan where both currencies are said; dollars stay dollars. */
function budgetOf(extracted: Extracted): Money | undefined {
  const yuan = span(extracted.budget_cny, extracted.budget_cny_min, extracted.budget_cny_max);
  if (yuan) return { ...yuan, currency: 'CNY' };
  const dollars = span(extracted.budget_usd, extracted.budget_usd_min, extracted.budget_usd_max);
  return dollars && { ...dollars, currency: 'USD' };
}

function span(exact: number | undefined, min: number | undefined, max: number | undefined): { min?: number; max?: number } | undefined {
  if (exact !== undefined) return { min: exact, max: exact };
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** A name with the title that stands beside it: `周主任（信息中心）`, `Linda Xu, CFO`. */
export function withTitle(name: string | undefined, title: string | undefined): string | undefined {
  if (name === undefined || title === undefined) return name;
  return /[\u4e00-\u9fff]/.test(name) ? `${name}（${title}）` : `${name}, ${title}`;
}
