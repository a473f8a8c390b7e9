import type { Period } from '../../rules/opportunity.js';

/** What a message says about an opportunity. A key that the text does not say is absent. */
export interface Extracted {
  customer_name?: string;
  /** The unified social credit code, in capitals, where its check character is right. */
  credit_code?: string;
  /** Yuan. One sum has `budget_cny`, a range `min` and `max`, "up to" only `max`, "at least" only `min`. */
  budget_cny?: number;
  budget_cny_min?: number;
  budget_cny_max?: number;
  /** Dollars as said, never converted. */
  budget_usd?: number;
  budget_usd_min?: number;
  budget_usd_max?: number;
  /** A budget said as a number alone ("预算 320"): the unit must be asked. */
  budget_bare?: number;
  /** False where yuan is only assumed ("budget 500k"). */
  budget_currency_given?: boolean;
  decision_maker?: string;
  decision_maker_title?: string;
  need?: string;
  /** ISO date, YYYY-MM or YYYY-QN; absent where no more than a year is said. */
  timeline?: string;
  timeline_said?: string;
  timeline_period?: Period;
  /** Yuan; of a range its lower end. */
  expected_revenue_cny?: number;
  /** Yuan: the upper end, where a range is said. */
  expected_revenue_cny_max?: number;
  /** Dollars as said, never converted. */
  expected_revenue_usd?: number;
  revenue_currency_given?: boolean;
  contact_name?: string;
  contact_title?: string;
  phone?: string;
  email?: string;
  partner_contact?: string;
  location?: string;
  /** Activities already done, with their count where said: 客户交流两次. */
  presales?: string[];
  offering?: string;
  customer_has_account?: 'yes' | 'no';
  industry?: string;
  need_source?: 'customer' | 'tender' | 'hearsay' | 'guess';
  /** Of the six supports, those asked for. */
  support?: string[];
}
