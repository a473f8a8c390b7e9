import { dayText } from './days.js';
import type { Facts } from './facts.js';
import type { Bilingual } from './finding.js';
import type { FieldId } from './opportunity.js';
import { listed, type Rule, yuanText } from './rule.js';

const STANDARD = 'po-review-standard-reasonableness';
const REQUIREMENTS = 'po-submit-requirements';

interface Stated {
  readonly id: 'R1' | 'R4' | 'R5' | 'R8';
  readonly field: FieldId;
  readonly topic: string;
  /** The answers that break the rule. */
  readonly against: readonly string[];
  readonly broken: (facts: Facts) => Bilingual;
  readonly open: Bilingual;
}

/** A rule marked block/reject: it blocks when the fact is stated, warns once asked and unanswered, and is silent while it was not asked. */
const stated = ({ id, field, topic, against, broken, open }: Stated): Rule[] => [
  { id, field, topic, severity: 'block', when: ({ given }) => against.includes(String(given[field])), message: broken },
  { id, field, topic, severity: 'warn', when: ({ given }) => given[field] === 'unknown', message: () => open },
];

const SOURCES: Readonly<Record<string, Bilingual>> = {
  tender: { zh: '公开招标', en: 'a public tender' },
  hearsay: { zh: '道听途说', en: 'hearsay' },
  guess: { zh: '凭猜想', en: 'a guess' },
};

/** R1 to R11: whether the opportunity makes sense as Huawei's reviewer sees it. */
export const reasonableness: readonly Rule[] = [
  ...stated({
    id: 'R1',
    field: 'cloud_related',
    topic: STANDARD,
    against: ['no'],
    broken: () => ({
      zh: '这个项目与华为云业务无关（您答的是“否”），审核不会通过。只能提交与华为云业务相关的项目机会点；如果用得到华为云，请写明用哪些云服务。',
      en: 'The project is not related to Huawei Cloud (your answer is "no"), so it does not pass review. Only projects of Huawei Cloud business can be submitted; if cloud services are part of it, say which.',
    }),
    open: {
      zh: '还不确定项目与华为云业务是否相关；不相关的话，预计会被驳回。请先向客户问清会用哪些云服务。',
      en: 'It is not known whether the project is related to Huawei Cloud; if it is not, it is expected to be rejected. Ask the customer which cloud services are meant.',
    },
  }),
  {
    id: 'R2',
    severity: 'block',
    field: 'expected_revenue',
    topic: STANDARD,
    when: ({ revenue }) => revenue !== undefined && revenue <= 0,
    message: ({ revenue }) => ({
      zh: `预计带动的华为云收入写的是 ${yuanText(revenue ?? 0).zh}，审核要求大于 0。请写一个预计金额，例如“20 万元”。`,
      en: `The expected Huawei Cloud revenue is ${yuanText(revenue ?? 0).en}; the review wants more than 0. Write an expected sum, for example "CNY 200,000".`,
    }),
  },
  {
    id: 'R3',
    severity: 'warn',
    field: 'expected_revenue',
    topic: STANDARD,
    when: ({ revenue, limits }) => revenue !== undefined && revenue > 0 && revenue < limits.minRevenueYuan,
    message: ({ revenue, limits }) => ({
      zh: `预计带动的华为云收入只有 ${yuanText(revenue ?? 0).zh}。审核不接受极小值，官方没有写明下限，这里按 ${yuanText(limits.minRevenueYuan).zh}提醒。请核对金额和单位，单位是元。`,
      en: `The expected Huawei Cloud revenue is only ${yuanText(revenue ?? 0).en}. Very small values are not accepted; no limit is published, this reminder starts below ${yuanText(limits.minRevenueYuan).en}. Check the sum and its unit, which is yuan.`,
    }),
  },
  ...stated({
    id: 'R4',
    field: 'own_solution_fits',
    topic: STANDARD,
    against: ['no'],
    broken: () => ({
      zh: '您自己的解决方案满足不了客户需求（您答的是“否”），审核不会通过。请改为伙伴自己的解决方案能满足的需求，再提交。',
      en: 'Your own solution does not meet the need (your answer is "no"), so it does not pass review. Submit it for a need that your own solution meets.',
    }),
    open: {
      zh: '还不确定您自己的解决方案能否满足客户需求；不能的话，预计会被驳回。请先和客户核对方案。',
      en: 'It is not known whether your own solution meets the need; if it does not, it is expected to be rejected. Go through the solution with the customer first.',
    },
  }),
  ...stated({
    id: 'R5',
    field: 'need_source',
    topic: REQUIREMENTS,
    against: Object.keys(SOURCES),
    broken: ({ given }) => {
      const source = SOURCES[given.need_source ?? ''];
      return {
        zh: `需求来源是${source?.zh}，不能作为机会点提交。请先从客户侧得到确定的项目需求，再把来源改为“客户”。`,
        en: `The need comes from ${source?.en}, which does not qualify. Obtain a definite project need from the customer first, then state the customer as its source.`,
      };
    },
    open: {
      zh: '还不确定需求从哪里来；公开招标、道听途说或凭猜想的需求，预计会被驳回。请先向客户确认项目需求。',
      en: 'It is not known where the need comes from; a need from a public tender, hearsay or a guess is expected to be rejected. Confirm the project need with the customer first.',
    },
  }),
  {
    id: 'R6',
    severity: 'warn',
    field: 'presales_done',
    topic: REQUIREMENTS,
    when: ({ noRealEffort }) => noRealEffort,
    message: (facts) => {
      const done = facts.given.presales_done ?? [];
      const names = listed(done, facts);
      return {
        zh: `已做的售前活动${done.length > 0 ? `只有${names.zh}` : '是空的'}，还没有客户会谈、需求对齐或方案讨论，预计会被驳回。请先和客户做过再提交；做过的请补选。`,
        en: `The pre-sales activities ${done.length > 0 ? `are only ${names.en}` : 'are empty'}: no customer meeting, requirement alignment or solution discussion yet, so it is expected to be rejected. Do these first; choose those that were done.`,
      };
    },
  },
  {
    id: 'R7',
    severity: 'warn',
    field: 'customer_relation',
    topic: REQUIREMENTS,
    when: ({ given }) => given.customer_relation === 'neither',
    message: () => ({
      zh: '客户既不是华为云的已有客户，也不是潜在客户（您答的是“都不是”），预计会被驳回。请确认客户是否有采购华为云产品的可能；有的话改为“潜在客户”。',
      en: 'The customer is neither an existing nor a potential Huawei Cloud customer (your answer is "neither"), so it is expected to be rejected. Check whether the customer may buy from Huawei Cloud; if so, state a potential customer.',
    }),
  },
  ...stated({
    id: 'R8',
    field: 'incremental_revenue',
    topic: 'po-invalid-criteria',
    against: ['no'],
    broken: () => ({
      zh: '这个机会点没有增量收入（您答的是“否”），会被判为无效。请只提交能给华为云带来新增收入的部分，例如新增的云资源。',
      en: 'The opportunity brings no incremental revenue (your answer is "no") and is judged invalid. Submit only the part that adds revenue for Huawei Cloud, for example additional cloud resources.',
    }),
    open: {
      zh: '还不确定有没有增量收入；没有的话，预计会被驳回。请写明比现在多用哪些云资源。',
      en: 'It is not known whether there is incremental revenue; if there is none, it is expected to be rejected. Say which cloud resources come on top of what is used today.',
    },
  }),
  {
    id: 'R9',
    severity: 'warn',
    field: 'offering',
    topic: 'po-form-fields',
    when: ({ unfitOfferings }) => unfitOfferings.length > 0,
    message: (facts) => ({
      zh: `Offering ${listed(facts.unfitOfferings, facts).zh}不是伙伴自有、可销售、可交付的，或不属于云商店商品、基线解决方案。请换成符合这些条件的 Offering。`,
      en: `The Offering ${listed(facts.unfitOfferings, facts).en} is not your own, sellable and deliverable one, or is neither 云商店商品 (cloud store product) nor 基线解决方案 (baseline solution). Choose one that is.`,
    }),
  },
  {
    id: 'R10',
    severity: 'warn',
    field: 'offering',
    topic: 'po-counted-in-assessment',
    when: ({ uncountedOfferings }) => uncountedOfferings.length > 0,
    message: (facts) => ({
      zh: `Offering ${listed(facts.uncountedOfferings, facts).zh}既不是进入能力图的基线解决方案，也不是白名单联营商品，机会点不计入考核。要计入请换一个；白名单由云商店提供并管理。`,
      en: `The Offering ${listed(facts.uncountedOfferings, facts).en} is neither a baseline solution of the capability map nor a whitelist joint-sale product, so the opportunity does not count in the assessment. Choose another to have it counted; the whitelist is kept by KooGallery (cloud store).`,
    }),
  },
  {
    id: 'R11',
    severity: 'block',
    field: 'expected_sign_date',
    topic: 'po-invalid-criteria',
    when: ({ pastOrderTime }) => pastOrderTime !== undefined,
    message: ({ pastOrderTime, today }) => {
      const [last, now] = [dayText(pastOrderTime?.to ?? today), dayText(today)];
      return {
        zh: `预计签单时间最晚是 ${last.zh}，已经过去了（今天是 ${now.zh}）。请写今天或以后的时间，例如“明年 3 月”；如果已经成交，验证时预计会被驳回。`,
        en: `The expected order time ends on ${last.en}, which is past (today is ${now.en}). Write today or later, for example "next March"; a deal that is already done is expected to be rejected in verification.`,
      };
    },
  },
];
