/**
 * How a customer is associated with a partner, and what stands in the way. Sources: association-models, invitation-status-manage,
 * one-reseller-per-customer, report-customer,
 * associate-partner-new-customer-limit. Parts of that list come from the international site, and the list of the Chinese site is not complete,
 * so nothing found here is no promise.
 */
import type { Bilingual } from './finding.js';

type AssociationModel = '顾问销售' | '代售';

interface ModelWords {
  /** The value that the interfaces use. */
  readonly code: 1 | 2;
  readonly name: Bilingual;
  /** Who pays, who manages, who invoices, as published. */
  readonly explanation: Bilingual;
  readonly topic: string;
}

export const ASSOCIATION_MODELS: Readonly<Record<AssociationModel, ModelWords>> = {
  顾问销售: {
    code: 1,
    name: { zh: '顾问销售', en: '顾问销售 (consulting sale)' },
    explanation: {
      zh: '客户自己向华为云付款，或由伙伴代为支付，其余功能由客户自己管理；由华为云或云商店服务商给客户开票，伙伴获得激励。',
      en: 'The customer pays Huawei Cloud itself, or the partner pays for it; all else the customer manages itself. Huawei Cloud or the KooGallery seller invoices the customer, and the partner earns incentives.',
    },
    topic: 'association-models',
  },
  代售: {
    code: 2,
    name: { zh: '代售', en: '代售 (resale)' },
    explanation: {
      zh: '伙伴给客户现金拨款，也可回收；客户用伙伴的拨款消费华为云。伙伴向华为云付款，由伙伴给客户开票。',
      en: 'The partner grants the customer cash and may take it back; the customer spends these grants on Huawei Cloud. The partner pays Huawei Cloud and invoices the customer.',
    },
    topic: 'association-models',
  },
};

type Answer = 'yes' | 'no' | 'unknown' | undefined;

/** What is known of the customer. Absent and unknown facts stand in the way of nothing. */
export interface AssociationFacts {
  readonly model?: AssociationModel | undefined;
  readonly linkedToOtherPartner?: Answer;
  readonly reportedByHuawei?: Answer;
  readonly consumerCloudUser?: Answer;
  readonly inRewardsProgramme?: Answer;
  readonly isPartnerItself?: Answer;
  readonly registeredAbroad?: Answer;
  readonly hasSpecialContract?: Answer;
  readonly isCustodyMember?: Answer;
  readonly inArrears?: Answer;
  readonly hasCreditAccount?: Answer;
  /** Registered more than 7 days ago, or with cash spending. */
  readonly isOldOrHasSpent?: Answer;
  /** Reported by this partner (报备), and the report stands. */
  readonly reported?: Answer;
}

/** One thing that keeps the customer from being associated, with what can be done about it. */
interface Obstacle {
  readonly fact: keyof AssociationFacts;
  readonly message: Bilingual;
  readonly topic: string;
}

interface ObstacleRow extends Obstacle {
  readonly when: (facts: AssociationFacts) => boolean;
}

const LIMITS_TOPIC = 'associate-partner-new-customer-limit';
const STATUS_TOPIC = 'invitation-status-manage';

const given = (fact: Exclude<keyof AssociationFacts, 'model'>, topic: string, zh: string, en: string): ObstacleRow => ({
  fact,
  topic,
  message: { zh, en },
  when: (facts) => facts[fact] === 'yes',
});

const OBSTACLES: readonly ObstacleRow[] = [
  given(
    'linkedToOtherPartner',
    'one-reseller-per-customer',
    '客户已关联其他伙伴，一个客户同时只能关联一个经销商。请客户先解除原来的关联。',
    'The customer is associated with another partner, and can be with only one reseller at a time. It has to end that association first.',
  ),
  given(
    'reportedByHuawei',
    STATUS_TOPIC,
    '客户已被华为云报备，不能关联；可以申请人工审核报备。',
    'The customer has already been reported by Huawei Cloud, so it cannot be associated; a report with manual review can be applied for.',
  ),
  given(
    'consumerCloudUser',
    STATUS_TOPIC,
    '客户是消费者云用户，不能关联。',
    'The customer is a consumer-cloud user, so it cannot be associated.',
  ),
  given(
    'inRewardsProgramme',
    STATUS_TOPIC,
    '客户已加入华为云奖励推广计划，建议客户更换账号重新申请。',
    "The customer is in Huawei Cloud's rewards programme; the advice is to apply again with another account.",
  ),
  given(
    'isPartnerItself',
    LIMITS_TOPIC,
    '客户本身是解决方案提供商或云经销商，不能关联。',
    'The customer is a solution provider or cloud reseller itself, so it cannot be associated.',
  ),
  given(
    'registeredAbroad',
    LIMITS_TOPIC,
    '客户是在国际站注册的，不能在中国站关联。',
    'The customer registered on the international site, so it cannot be associated on the Chinese one.',
  ),
  given(
    'hasSpecialContract',
    LIMITS_TOPIC,
    '客户已与华为云签署指定合同（线下直签、电销授权合同折扣、直签特价商务等），不能关联。',
    'The customer has signed a designated contract with Huawei Cloud (such as a direct one), so it cannot be associated.',
  ),
  given(
    'isCustodyMember',
    LIMITS_TOPIC,
    '客户账号是财务托管企业子账号，不能关联。',
    'The account is a member under financial custody of its enterprise, so it cannot be associated.',
  ),
  given(
    'inArrears',
    LIMITS_TOPIC,
    '客户账号欠费，须先充值还款，再关联。',
    'The account is in arrears: the customer has to pay what is owed first, then associate.',
  ),
  {
    fact: 'hasCreditAccount',
    topic: STATUS_TOPIC,
    message: {
      zh: '客户有信用账户，不能以代售模式关联。请改选顾问销售，或与客户核对。',
      en: 'The customer has a credit account, so it cannot be associated in the 代售 (resale) model. Choose 顾问销售 (consulting sale), or check with the customer.',
    },
    when: ({ model, hasCreditAccount }) => model === '代售' && hasCreditAccount === 'yes',
  },
  {
    fact: 'isOldOrHasSpent',
    topic: LIMITS_TOPIC,
    message: {
      zh: '客户注册超过 7 天或有现金消费，不能直接关联。请先完成报备，再邀请。',
      en: 'The customer registered more than 7 days ago or has spent cash, so it cannot be associated directly. Report it (报备) first, then invite it.',
    },
    when: ({ isOldOrHasSpent, reported }) => isOldOrHasSpent === 'yes' && reported === 'no',
  },
];

/** Everything stated that keeps the customer from being associated, in the order of the table. Empty promises nothing. */
export const associationObstacles = (facts: AssociationFacts): readonly Obstacle[] =>
  OBSTACLES.filter(({ when }) => when(facts)).map(({ fact, message, topic }) => ({ fact, message, topic }));
