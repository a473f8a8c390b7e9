import type { Rule } from './rule.js';

const TOPIC = 'po-validity-reject-reasons';

/** V1 to V3 say what the verification will check, in 审核中 and 验证中. V4 speaks whenever the customer is stated to have no account. */
export const validity: readonly Rule[] = [
  {
    id: 'V1',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '验证会核对：客户是否承认这个机会点、交易是否已经完成。客户否认或交易已完成，预计会被驳回。请提前和客户说一声。',
      en: 'The reviewer will check with the customer whether the opportunity exists and whether the deal is already done. If it is denied or done, it is expected to be rejected. Let the customer know beforehand.',
    }),
  },
  {
    id: 'V2',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '验证会核对：客户有没有预算、有没有明确的下单时间。缺一项，预计会被驳回。请和客户对好预算与下单时间。',
      en: 'The reviewer will check whether the customer has a budget and a definite order time. Without either it is expected to be rejected. Align both with the customer.',
    }),
  },
  {
    id: 'V3',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '验证会核对：需求与华为云是否相关、客户侧或伙伴侧能否带来增量收入。无关且没有增量收入，预计会被驳回。',
      en: 'The reviewer will check whether the need is related to Huawei Cloud and whether the customer or the partner side brings incremental revenue. With neither it is expected to be rejected.',
    }),
  },
  {
    id: 'V4',
    severity: 'warn',
    field: 'customer_has_account',
    topic: 'po-no-account-customer',
    when: ({ given }) => given.customer_has_account === 'no',
    message: () => ({
      zh: '客户还没有华为云账号（您答的是“否”）。“无账号报备”要谨慎使用，客户很可能被 CRM 系统释放到公海池。请先邀请客户注册账号，再提交。',
      en: 'The customer has no Huawei Cloud account (your answer is "no"). Use 无账号报备 (preregistration without an account) with caution: the CRM will very likely release the customer to the public pool. Invite the customer to register first, then submit.',
    }),
  },
];
