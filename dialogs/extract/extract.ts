import { creditCodeIn } from '../../rules/credit-code.js';
import { sortMoney } from './budget.js';
import { clausesOf } from './clauses.js';
import { findCompany } from './company.js';
import { type ContactsInText, findContacts } from './contacts-in-text.js';
import { timelineOf } from './date-mention.js';
import { scanDates } from './dates.js';
import { findDecider, isContactDecider } from './decider.js';
import { findDetails } from './details.js';
import type { Extracted } from './extracted.js';
import { findLocation } from './location.js';
import type { MoneyMention } from './money-mention.js';
import { scanMoney } from './money-scan.js';
import { findNeed } from './need.js';
import type { Person } from './people.js';
import { type PlainText, plainText, type Span, said } from './plain-text.js';
import { findPresales } from './presales.js';
import { chooseTimeline } from './timeline.js';

/** 手上有个客户: what follows tells of a deal. */
const ANNOUNCED =
  /(?:有|接了?|碰到|遇到|聊了?|谈了?|跟了?)(?:了|过)?(?:一|两)?[个家条][^,，。?]{0,6}(?:客户|项目|单子|商机|机会)|(?<![a-z])(?:got|have|found) (?:a|an|another) (?:[a-z]+ ){0,2}(?:customer|client|deal|lead|project)/;

/**
 * Reads the fields of an opportunity out of free text in Chinese (both scripts), English or a mixture. `today` is an ISO day. Never throws;
 * what the text does not say is absent, for an invented value is worse than a question.
 */
export function extract(message: string, { today }: { today: string }): Extracted {
  const text = plainText(message);
  const dates = scanDates(text.plain, today);
  const decider = findDecider(text) ?? (isContactDecider(text) ? (findContacts(text, null).contact ?? null) : null);
  const contacts = findContacts(text, decider);
  // Digits of phones and dates are no sums.
  const known: Span[] = [...dates, ...contacts.spans, ...(decider ? [decider] : [])];
  const money = outside(scanMoney(text.plain), [...dates, ...contacts.spans], text.plain.length);
  const sums = money.filter(({ unit }) => unit === 'said');
  const company = findCompany(text, [...known, ...sums]);
  const isDeal =
    ANNOUNCED.test(text.plain) || company !== null || sums.length + dates.length > 0 || decider !== null || contacts.contact !== undefined;
  const need = findNeed(text, clausesOf(text.plain), { taken: [...known, ...sums, ...(company ? [company] : [])], isDeal });
  const code = creditCodeIn(text.plain);
  const presales = findPresales(text);
  const location = findLocation(text, company);
  return {
    ...(company ? { customer_name: said(text, company) } : {}),
    ...(code === undefined ? {} : { credit_code: code.toUpperCase() }),
    ...moneyFields(text.plain, money),
    ...deciderFields(decider),
    ...(need === null ? {} : { need }),
    ...timelineFields(text, chooseTimeline(text.plain, dates, today)),
    ...contactFields(contacts),
    ...(location === null ? {} : { location }),
    ...(presales.length === 0 ? {} : { presales }),
    ...findDetails(text),
  };
}

function moneyFields(plain: string, money: readonly MoneyMention[]): Partial<Extracted> {
  const { budget, revenue, bareBudget } = sortMoney(plain, money);
  const fields: Partial<Extracted> = {};
  for (const { min, max, currency, currencyGiven } of budget) {
    const key = currency === 'USD' ? 'budget_usd' : 'budget_cny';
    if (min !== undefined && min === max) fields[key] = min;
    else {
      if (min !== undefined) fields[`${key}_min`] = min;
      if (max !== undefined) fields[`${key}_max`] = max;
    }
    fields.budget_currency_given = currencyGiven || fields.budget_currency_given === true;
  }
  if (budget.length === 0 && bareBudget !== undefined) fields.budget_bare = bareBudget;
  for (const { min, max, currency, currencyGiven } of revenue) {
    const sum = min ?? max;
    if (sum === undefined) continue;
    fields[currency === 'USD' ? 'expected_revenue_usd' : 'expected_revenue_cny'] = sum;
    if (currency === 'CNY' && min !== undefined && max !== undefined && min < max) fields.expected_revenue_cny_max = max;
    fields.revenue_currency_given = currencyGiven || fields.revenue_currency_given === true;
  }
  return fields;
}

function deciderFields(decider: Person | null): Partial<Extracted> {
  if (!decider) return {};
  return { decision_maker: decider.name, ...(decider.title === undefined ? {} : { decision_maker_title: decider.title }) };
}

function timelineFields(text: PlainText, date: ReturnType<typeof chooseTimeline>): Partial<Extracted> {
  if (!date) return {};
  const timeline = timelineOf(date);
  return { ...(timeline === undefined ? {} : { timeline }), timeline_said: said(text, date), timeline_period: date.period };
}

function contactFields({ contact, phone, email, partner }: ContactsInText): Partial<Extracted> {
  return {
    ...(contact ? { contact_name: contact.name, ...(contact.title === undefined ? {} : { contact_title: contact.title }) } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(partner ? { partner_contact: partner.name } : {}),
  };
}

/** Drops the sums that share a character with something already read; marks keep it linear on a message of digits. */
function outside(sums: readonly MoneyMention[], taken: readonly Span[], length: number): MoneyMention[] {
  const marks = new Uint8Array(length);
  for (const { start, end } of taken) marks.fill(1, start, end);
  return sums.filter(({ start, end }) => !marks.subarray(start, end).includes(1));
}
