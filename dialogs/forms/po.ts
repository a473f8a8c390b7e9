import { check } from '../../rules/check.js';
import { checkedRules } from '../../rules/checked.js';
import { type FieldId, opportunitySchema } from '../../rules/opportunity.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import type { DeskLanguage } from '../../services/records.js';
import { extract } from '../extract/extract.js';
import { toOpportunity } from '../extract/fields.js';
import { readLocation } from '../extract/location.js';
import { poTexts } from '../texts/po.js';
import { questionTexts } from '../texts/questions.js';
import { textsFor } from '../texts/texts.js';
import type { Assumed } from './assumed.js';
import { saidAnew } from './clause-reads.js';
import type { FormDefinition } from './form.js';
import { beginPo } from './po-begin.js';
import { PO_CONSENT } from './po-consent.js';
import type { Fields, ReadContext } from './po-fields.js';
import { PO_QUESTIONS } from './po-questions.js';
import { addsActivity } from './po-reads.js';
import { poReceipt } from './po-receipt.js';

/** A text composed by the desk, no longer than the Partner Center takes it. */
const within = (field: FieldId, text: string): string => [...text].slice(0, charsAllowedIn(field)).join('');

const shown = (id: string, fields: Fields, lang: DeskLanguage): string | null =>
  PO_QUESTIONS.find((question) => question.id === id)?.show(fields, lang, textsFor(lang)) ?? null;

/** The description in BANT form, from what the partner said; null until all four parts are there. */
const composeDescription = (fields: Fields, lang: DeskLanguage): string | null => {
  const texts = poTexts[textsFor(lang).lang].description;
  const [budget, authority, need, order] = ['bant_b', 'bant_a', 'bant_n', 'order_time'].map((id) => shown(id, fields, lang));
  if (!budget || !authority || !need || !order) return null;
  const actions = fields.presales_done?.length ? shown('presales_done', fields, lang) : null;
  const parts: readonly (readonly [string, string])[] = [
    [texts.budget, budget],
    [texts.authority, authority],
    [texts.need, need],
    [texts.timeline, texts.order(order)],
    ...(actions ? [[texts.actions, actions] as const] : []),
  ];
  const composed = parts
    .map(([label, value]) => [label, value.replace(/[。.；;\s]+$/u, '')] as const)
    .map(([label, value]) => (lang === 'en' ? `${label}: ${value}.` : `${label}：${value}。`))
    .join(lang === 'en' ? ' ' : '');
  return within('opp_description', composed);
};

const composeName = ({ customer_name: customer, bant_n: need }: Fields, lang: DeskLanguage): string | null =>
  customer && need ? within('opp_name', poTexts[textsFor(lang).lang].name(customer, need)) : null;

/** What follows from the fields: a name and the description, except where the person wrote them. */
const complete = (fields: Fields, written: readonly string[], lang: DeskLanguage): Fields => {
  const name = written.includes('opp_name') ? null : composeName(fields, lang);
  const description = written.includes('opp_description') ? null : composeDescription(fields, lang);
  return { ...fields, ...(name ? { opp_name: name } : {}), ...(description ? { opp_description: description } : {}) };
};

/** A clause that is a place and nothing else says where the customer is ("…，在江苏苏州"). */
const placeOf = (text: string): string | undefined =>
  text
    .split(/[，。,；;\n]/u)
    .map((clause) => clause.trim().replace(/^(?:客户)?(?:就)?(?:在|位于)|[.。]$/gu, ''))
    .findLast((clause) => clause !== '' && readLocation(clause) === clause);

/** Where the need comes from, which is not what it is. */
const ABOUT_SOURCE = /招标|投标|道听途说|亲口|听说|\btender\b|hearsay/iu;

/** Every field that a message names. */
const readMessage = (text: string, { today, fields }: ReadContext): Fields => {
  const whole = text.trim().replace(/[。.]$/u, '');
  if (readLocation(whole) === whole) return { customer_location: whole };
  const place = placeOf(text);
  const said = toOpportunity(extract(saidAnew(text), { today }));
  if (said.bant_n !== undefined && ABOUT_SOURCE.test(said.bant_n)) delete said.bant_n;
  const activities = said.presales_done;
  return {
    ...(place === undefined ? {} : { customer_location: place }),
    ...said,
    ...(activities && addsActivity(text) ? { presales_done: [...new Set([...(fields.presales_done ?? []), ...activities])] } : {}),
  };
};

/** Sums without a currency: between Chinese speakers yuan goes without saying, an English "800k" may be dollars. */
const assumes = (text: string, { today }: ReadContext): Assumed => {
  const said = extract(text, { today });
  const { expected_revenue_cny: min, expected_revenue_cny_max: max } = said;
  return {
    yuan: [
      ...(said.budget_currency_given === false ? ['bant_b'] : []),
      ...(said.revenue_currency_given === false ? ['expected_revenue'] : []),
    ],
    ranges: min === undefined || max === undefined ? {} : { expected_revenue: { min, max, currency: 'CNY' } },
  };
};

/** Rules that refuse the very value (a budget of 0, a decision-maker "待定"), and rules that only say that something is missing. */
const REFUSING: ReadonlySet<string | null> = new Set(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C8', 'R2', 'R11']);
const MISSING: ReadonlySet<string | null> = new Set(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C9', 'C10']);

const GOOD_DESCRIPTION = { zh: questionTexts.zh.opp_description.example, en: questionTexts.en.opp_description.example };

/** Sharing an opportunity (PO). */
export const PO_FORM: FormDefinition<Fields> = {
  id: 'po',
  topic: 'po-submit-requirements',
  topics: {
    pce: 'pce-prerequisite-for-sharing',
    consent: 'po-before-submit-consent',
    contact_name: 'po-invalid-criteria',
    contact_method: 'po-invalid-criteria',
    bant_n: 'po-bant',
    bant_b: 'po-invalid-criteria',
    bant_a: 'po-bant',
    order_time: 'po-invalid-criteria',
    expected_revenue: 'po-review-standard-reasonableness',
    fit: 'po-review-standard-reasonableness',
    customer_location: 'po-region-routing',
    offering: 'po-counted-in-assessment',
    support_needed: 'pce-six-supports',
    customer_has_account: 'po-no-account-customer',
    opp_description: 'po-bant',
  },
  sentences: poTexts,
  questions: PO_QUESTIONS,
  parse: (stored) => opportunitySchema.parse(stored),
  begin: beginPo,
  called: ({ customer_name, bant_n, contact_name }) => customer_name ?? bant_n ?? contact_name ?? null,
  extract: readMessage,
  startsFrom: 3,
  announced:
    /(?:有|接了?|碰到|遇到|接触到?|聊了?|谈了?|跟了?|拿到)(?:这么|那么)?(?:了|过)?(?:一|两|几)?(?:个|家|条|笔)(?:新|大|老|小|意向)?(?:客户|单子|项目|商机|机会|线索|医院|学校|企业|公司|厂|银行)|(?:we|i)(?:'ve| have)?(?: just)?(?: got)? (?:a|an|another|this) (?:new |big |potential )?(?:customer|client|deal|lead|prospect|opportunity|project)|^(?:got|new) (?:a |an |another )?(?:new )?(?:customer|client|deal|lead|prospect)\b/iu,
  assumes,
  complete,
  composed: ['opp_name', 'opp_description'],
  check: (fields, today) => check(fields, { today }),
  // The partner's own open opportunities (D1).
  besides: async ({ desk }) => ({ open_opportunities: [...(await desk.openOpportunities())] }),
  checked: checkedRules,
  refuses: ({ rule }) => REFUSING.has(rule),
  misses: ({ rule }) => MISSING.has(rule),
  suggests: (findings, texts) =>
    findings.some(({ rule }) => rule === 'C10') ? { question: 'offering', label: poTexts[texts.lang].addOffering } : null,
  advises: (findings, texts) =>
    findings.some(({ rule }) => rule === 'C7') ? poTexts[texts.lang].wellWritten(GOOD_DESCRIPTION[texts.lang]) : null,
  statement: PO_CONSENT,
  handover: {
    blocks: ({ rule }) => rule === 'P4',
    heldBy: (fields, mainAccount) => ({ ...fields, is_main_account: mainAccount }),
  },
  alike: ['bant_b', 'expected_revenue'],
  operation: 'submit-opportunity',
  payload: (fields) => fields,
  receipt: poReceipt,
};
