/**
 * The published conditions of the opportunity incentive, in the order in which they are asked. Sources: incentive-core-map,
 * incentive-apply-eligibility, incentive-apply-procedure, incentive-new-customer, incentive-amounts. The conditions of the 2023 policy are left
 * out: it has expired.
 */
import type { Bilingual } from './finding.js';
import { type IncentiveCondition, ruling } from './incentive-condition.js';
import { DAYS } from './incentive-days.js';
import { PUBLISHED_LIMITS } from './limits.js';
import { yuanText } from './rule.js';

const APPLY = 'incentive-apply-procedure';
const NEW_CUSTOMER = 'incentive-new-customer';

/** A condition that one answer decides. */
const answered = (
  id: 'partner_on_core_map' | 'solution_provider_main_account' | 'core_map_label' | 'overlapping_delivery' | 'overlapping_offering',
  topic: string,
  wanted: 'yes' | 'no',
  matter: Bilingual,
  met: Bilingual,
  notMet: Bilingual,
): IncentiveCondition => ({
  id,
  topic,
  kind: 'answer',
  matter,
  decide: ({ given }) => (given[id] === wanted ? { verdict: 'met', message: met } : { verdict: 'not-met', message: notMet }),
});

export const INCENTIVE_CONDITIONS: readonly IncentiveCondition[] = [
  answered(
    'partner_on_core_map',
    'incentive-core-map',
    'yes',
    { zh: '贵公司是否在 Core Map 名单里', en: 'whether your company is on the Core Map list' },
    {
      zh: '贵公司在 Core Map 名单里，可以享有现金激励。',
      en: 'Your company is on the Core Map list, whose partners get the cash incentive.',
    },
    {
      zh: '贵公司不在 Core Map 名单里（您答的是“否”），目前只有名单中的伙伴享有现金激励。',
      en: 'Your company is not on the Core Map list (your answer is "no"); at present only partners on it get the cash incentive.',
    },
  ),
  answered(
    'solution_provider_main_account',
    'incentive-apply-eligibility',
    'yes',
    { zh: '您的账号是不是解决方案提供商的主账号', en: 'whether your account is the main account of a solution provider' },
    {
      zh: '您用的是解决方案提供商的主账号，能看到“激励申请”菜单。',
      en: 'Yours is the main account of a solution provider, which sees the menu 激励申请 (incentive application).',
    },
    {
      zh: '您用的不是解决方案提供商的主账号，看不到“激励申请”菜单，不能申请。请通过右上角用户名切换到主账号；贵公司还不是解决方案提供商的，不能申请。',
      en: 'Yours is not the main account of a solution provider, and only that one sees the menu 激励申请 (incentive application). Switch to it through the user name at the top right; a company that is no solution provider cannot apply.',
    },
  ),
  answered(
    'core_map_label',
    APPLY,
    'yes',
    { zh: '机会点有没有核心图标签', en: 'whether the opportunity carries the core-map label' },
    {
      zh: '机会点带核心图标签，交付完成后会列在“待申请激励”页签。',
      en: 'The opportunity carries the core-map label; once delivered it is listed on the tab 待申请激励 (incentives to apply for).',
    },
    {
      zh: '机会点没有核心图标签（您答的是“否”），“待申请激励”页签不会列出，不能申请。',
      en: 'The opportunity lacks the core-map label (your answer is "no"), so 待申请激励 (incentives to apply for) does not list it and it cannot be applied for.',
    },
  ),
  ...DAYS,
  answered(
    'overlapping_delivery',
    APPLY,
    'no',
    { zh: '同一客户有没有交付时间重叠的激励申请', en: 'whether an application for the same customer overlaps in delivery' },
    {
      zh: '同一客户没有交付时间重叠的激励申请（您答的是“否”）。其他伙伴的也算，这里看不到。',
      en: 'No application for the same customer overlaps in delivery (your answer is "no"). Other partners\' count too, and they are not visible here.',
    },
    {
      zh: '同一客户已有交付时间重叠的激励申请（其他伙伴的也算），不能同时申请。请等上一次结束后再申请。',
      en: "An application for the same customer overlaps in delivery (other partners' count too), so they cannot run at the same time. Apply after that one has ended.",
    },
  ),
  answered(
    'overlapping_offering',
    APPLY,
    'no',
    { zh: '有没有 Offering 重叠的激励申请', en: 'whether an application with an overlapping Offering runs' },
    {
      zh: '没有 Offering 重叠的激励申请（您答的是“否”）。',
      en: 'No running application has an overlapping Offering (your answer is "no").',
    },
    {
      zh: '已有 Offering 重叠的激励申请，不能同时申请。请等那一次结束后再申请。',
      en: 'An application with an overlapping Offering is running, and the two cannot be applied for at the same time. Apply after that one has ended.',
    },
  ),
  {
    id: 'cash_paid_before',
    topic: NEW_CUSTOMER,
    kind: 'amount',
    matter: {
      zh: '验证通过前，客户企业实名下所有账户累计付了多少现金',
      en: "how much cash all accounts under the customer's enterprise identity had paid before the verification",
    },
    decide: ({ given, cashOverLimit }) => {
      const [paid, limit] = [yuanText(Number(given.cash_paid_before)), yuanText(PUBLISHED_LIMITS.newCustomerCashYuan)];
      return cashOverLimit
        ? ruling(
            'noted',
            `验证通过前客户累计现金付费 ${paid.zh}，超过 ${limit.zh}，不算华为云新客户，按已有客户看。这不妨碍申请，只影响金额。`,
            `Before the verification the customer had paid ${paid.en} in cash, more than ${limit.en}: an existing customer, not a new one. That bars nothing and bears on the amount alone.`,
          )
        : ruling(
            'noted',
            `验证通过前客户累计现金付费 ${paid.zh}，不超过 ${limit.zh}，金额上符合新客户。`,
            `Before the verification the customer had paid ${paid.en} in cash, not more than ${limit.en}: as far as the sum goes, a new customer.`,
          );
    },
  },
  {
    id: 'first_account',
    topic: NEW_CUSTOMER,
    kind: 'answer',
    matter: { zh: '这是不是该企业首个实名认证账号', en: "whether this is the enterprise's first real-name-authenticated account" },
    arises: ({ cashOverLimit }) => !cashOverLimit,
    decide: ({ given }) =>
      given.first_account === 'yes'
        ? ruling(
            'noted',
            '这是该企业首个实名认证账号，符合新客户的定义。变更实名会影响认定结果。',
            "This is the enterprise's first real-name-authenticated account, as a new customer's is. A change of the real-name identity affects that.",
          )
        : ruling(
            'noted',
            '这不是该企业首个实名认证账号，按已有客户看。这不妨碍申请，只影响金额。',
            "This is not the enterprise's first real-name-authenticated account: an existing customer. That bars nothing and bears on the amount alone.",
          ),
  },
  {
    id: 'project_kind',
    topic: 'incentive-amounts',
    kind: 'choice',
    matter: { zh: '这是首单商用项目还是持续销售商用项目', en: 'whether this is a first commercial project or a continued sale' },
    decide: ({ given, customer }) => {
      if (given.project_kind === 'first') {
        return ruling(
          'noted',
          '这是首单商用项目，金额按首单计算。',
          'This is a 首单商用项目 (first commercial project), and the amount is that of a first one.',
        );
      }
      return customer === 'existing'
        ? ruling(
            'not-stated',
            '这是已有客户的持续销售商用项目（加速激励）。来源在这一处被截断，没有写明金额。',
            'This is a 持续销售商用项目 (continued sale, acceleration incentive) to an existing customer. The source is cut off there and does not state the amount.',
          )
        : ruling(
            'noted',
            '这是持续销售商用项目，看加速激励。',
            'This is a 持续销售商用项目 (continued sale), to which the acceleration incentive applies.',
          );
    },
  },
];
