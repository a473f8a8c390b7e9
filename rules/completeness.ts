import type { Facts } from './facts.js';
import { FIELD_WORDS, type NamedField } from './field-names.js';
import type { Bilingual, RuleId } from './finding.js';
import type { FieldId, Money } from './opportunity.js';
import { quoted, type Rule } from './rule.js';

const STANDARD = 'po-review-standard-completeness';
const INVALID = 'po-invalid-criteria';

/** Mandatory items that no more specific rule speaks of. Which items are mandatory is assumed, the BANT form of the description is published. */
const C1_FIELDS = [
  'customer_name',
  'customer_location',
  'opp_name',
  'opp_description',
  'expected_revenue',
] as const satisfies readonly NamedField[];

/** Every field without which `check` blocks, in the order in which a form best asks for them. */
export const requiredFields: readonly FieldId[] = [
  'p.pce_joined',
  'p.customer_consent',
  'p.secret_authorised',
  'customer_name',
  'bant_n',
  'bant_b',
  'bant_a',
  'bant_t',
  'expected_sign_date',
  'expected_revenue',
  'contact_name',
  'contact_method',
  'customer_location',
  'opp_name',
  'opp_description',
];

/** "X is empty" or "X says 待定, which counts as empty", then why, then what to write. */
function missingText(field: NamedField, facts: Facts, why: Bilingual): Bilingual {
  const { zh, en, example } = FIELD_WORDS[field];
  const said = saidIn(field, facts);
  return {
    zh: `“${zh}”${said ? `写的是“${said.zh}”，等于没有填写` : '还没有填写'}。${why.zh}请写${example.zh}。`,
    en: `${en} ${said ? `says "${said.en}", which counts as empty` : 'is empty'}. ${why.en} Write ${example.en}.`,
  };
}

function saidIn(field: NamedField, facts: Facts): Bilingual | undefined {
  const value = facts.given[field];
  if (field === 'bant_b' && typeof value === 'object') return budgetText(value as Money);
  const text = Array.isArray(value) ? value.join('、') : value;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  return { zh: quoted(text, facts), en: quoted(text, facts) };
}

/** A budget that is no amount is either nought or has no figure at all. */
const budgetText = ({ min, max }: Money): Bilingual | undefined => ((min ?? max) === undefined ? undefined : { zh: '0', en: '0' });

const missing = (
  id: RuleId,
  field: NamedField,
  topic: string,
  why: Bilingual,
  when = (facts: Facts) => facts.missing.has(field),
): Rule => ({
  id,
  severity: 'block',
  field,
  topic,
  when,
  message: (facts) => missingText(field, facts, why),
});

const noOrderTime: Bilingual = {
  zh: '没有明确的项目或下单时间会被判为无效。',
  en: 'Without a definite project or order time the opportunity is judged invalid.',
};
const bantGap = (letter: 'A' | 'N' | 'T', zh: string, en: string): Bilingual => ({
  zh: `“机会点描述”须按 BANT 写全，现在缺 ${letter}（${zh}）。`,
  en: `机会点描述 (description) must cover all of BANT; ${letter} (${en}) is missing.`,
});

/**
 * C1 to C10. One finding a field, the most specific one: the budget is C5's, the order time C6's, decision-maker and need are C2's, what is left is
 * C1's. A purchase plan (`bant_t`) that is missing is C6 while no order time is known at all, and C2 once `expected_sign_date` gives one.
 */
export const completeness: readonly Rule[] = [
  ...C1_FIELDS.map((field) =>
    missing('C1', field, STANDARD, { zh: '必填项不填全，审核不会通过。', en: 'With a mandatory item empty it does not pass review.' }),
  ),
  missing('C2', 'bant_a', STANDARD, bantGap('A', '客户决策人', 'decision-maker')),
  missing('C2', 'bant_n', STANDARD, bantGap('N', '客户需求', 'need')),
  missing(
    'C2',
    'bant_t',
    STANDARD,
    bantGap('T', '采购计划', 'purchase plan'),
    (facts) => facts.missing.has('bant_t') && !facts.missing.has('expected_sign_date'),
  ),
  missing('C3', 'contact_name', INVALID, {
    zh: '没有明确的客户联系人会被判为无效。',
    en: 'Without a definite customer contact the opportunity is judged invalid.',
  }),
  missing('C4', 'contact_method', INVALID, {
    zh: '没有明确的联系方式会被判为无效。',
    en: 'Without definite contact details the opportunity is judged invalid.',
  }),
  missing('C5', 'bant_b', INVALID, {
    zh: '没有明确的预算会被判为无效。',
    en: 'Without a definite budget the opportunity is judged invalid.',
  }),
  missing('C6', 'expected_sign_date', INVALID, noOrderTime),
  missing('C6', 'bant_t', INVALID, noOrderTime, (facts) => facts.missing.has('bant_t') && facts.missing.has('expected_sign_date')),
  {
    id: 'C7',
    severity: 'warn',
    field: 'opp_description',
    topic: INVALID,
    when: (facts) => facts.descriptionShort || facts.descriptionVague,
    message: (facts) => (facts.descriptionVague ? vagueText(facts) : shortText(facts)),
  },
  {
    id: 'C7',
    severity: 'warn',
    field: 'bant_n',
    topic: INVALID,
    when: (facts) => facts.needVague,
    message: (facts) => ({
      zh: `“客户需求”写的是“${quoted(facts.given.bant_n ?? '', facts)}”，看不出要解决什么业务问题，可能被判为无效。请写具体的系统或场景，例如“医学影像存储上云”。`,
      en: `客户需求 (need) says "${quoted(facts.given.bant_n ?? '', facts)}", which names no business need; it may be judged invalid. Write the system or the scenario, for example "medical image storage moved to the cloud".`,
    }),
  },
  {
    id: 'C8',
    severity: 'block',
    field: 'contact_method',
    topic: INVALID,
    when: (facts) => facts.contactMalformed,
    message: (facts) => ({
      zh: `“联系方式”写的是“${quoted(facts.given.contact_method ?? '', facts)}”，不是完整的电话或邮箱。请写 11 位手机号、带区号的座机（例如“0512-66668888”）或邮箱。`,
      en: `联系方式 (contact method) says "${quoted(facts.given.contact_method ?? '', facts)}", which is no complete phone number or e-mail address. Write an 11-digit mobile number, a landline with its area code (for example 0512-66668888; outside China begin with +) or an e-mail address.`,
    }),
  },
  {
    id: 'C9',
    severity: 'warn',
    field: 'presales_done',
    topic: 'po-submit-requirements',
    when: (facts) => facts.missing.has('presales_done'),
    message: () => ({
      zh: '“已完成售前活动”一项也没有选。提交前伙伴须已投入足够努力，请选上已做过的，例如“客户会谈”“需求对齐”“方案讨论”。',
      en: 'Nothing is chosen under 已完成售前活动 (pre-sales activities done). Real effort is expected before submission: choose what was done, for example 客户会谈 (customer meeting), 需求对齐 (requirement alignment) or 方案讨论 (solution discussion).',
    }),
  },
  {
    id: 'C10',
    severity: 'warn',
    field: 'offering',
    topic: 'po-counted-in-assessment',
    when: (facts) => facts.offerings.length === 0,
    message: () => ({
      zh: '没有关联 Offering。机会点照常流转，但不计入考核。要计入，请补上进入能力图的基线解决方案或白名单联营商品。',
      en: 'No Offering is linked. The opportunity goes on as usual but does not count in the assessment. To have it counted, add a baseline solution of the capability map or a whitelist joint-sale product.',
    }),
  },
];

function vagueText(facts: Facts): Bilingual {
  const said = quoted(facts.given.opp_description ?? '', facts);
  return {
    zh: `“机会点描述”写的是“${said}”，看不出关键动作，也看不出业务需求，可能被判为无效。请补上和客户做过什么（例如“两次需求交流、一次方案演示”）、客户要解决什么业务问题。`,
    en: `机会点描述 (description) says "${said}": it shows neither a key action nor a business need and may be judged invalid. Add what was done with the customer (for example "two requirement meetings, one demonstration") and which business need it serves.`,
  };
}

function shortText({ given, limits }: Facts): Bilingual {
  const length = [...(given.opp_description ?? '').trim()].length;
  return {
    zh: `“机会点描述”只有 ${length} 个字，建议不少于 ${limits.minDescriptionChars} 个字，过于简略可能被判为模糊。请补上预算、决策人、需求、采购计划和关键动作。`,
    en: `机会点描述 (description) has only ${length} characters; at least ${limits.minDescriptionChars} are advisable, or it may be judged vague. Add budget, decision-maker, need, purchase plan and key actions.`,
  };
}
