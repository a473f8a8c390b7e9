/** What a later message of a conversation leans on, or that it leans on nothing. */
type Kind = 'ellipsis' | 'pronoun' | 'switch' | 'kind' | 'new' | 'thanks' | 'language' | 'traditional' | 'chain' | 'foreign' | 'open';

/** One conversation: what is said, and by turn the entries that answer it rightly, joined by `|`; null where nothing may be answered. */
export interface FollowUpCase {
  readonly kind: Kind;
  readonly turns: readonly string[];
  readonly right: readonly (string | null)[];
}

const talk = (kind: Kind, ...said: readonly (readonly [string, string | null])[]): FollowUpCase => ({
  kind,
  turns: said.map(([text]) => text),
  right: said.map(([, right]) => right),
});

/**
 * Conversations as partners hold them, in our own words. They only measure: what teaches is `knowledge/questions/follow-ups.jsonl`.
 */
export const FOLLOW_UP_CASES: readonly FollowUpCase[] = [
  // What is asked stands there, the thing it is asked of does not.
  talk('ellipsis', ['PO验证最长要多久', 'po-verification-sla'], ['超期了怎么处理', 'po-verification-sla']),
  talk('ellipsis', ['怎么加入合作伙伴共拓计划', 'pce-join-procedure'], ['需要审批吗', 'pce-join-procedure']),
  talk('ellipsis', ['如何给客户下发代金券', 'voucher-issue-customer'], ['发错了能收回吗', 'voucher-reclaim']),
  talk('ellipsis', ['已下发的代金券怎么回收', 'voucher-reclaim'], ['可以只收回一部分金额吗', 'voucher-reclaim']),
  talk('ellipsis', ['怎么把代售客户切换成顾问销售', 'switch-association-type'], ['要客户确认吗', 'switch-association-type']),
  talk('ellipsis', ['激励对账怎么做', 'incentive-reconciliation'], ['下一步怎么申请付款', 'incentive-payment-application']),
  talk('ellipsis', ['专项激励的金额怎么计算', 'incentive-amounts'], ['发了之后会被追回吗', 'incentive-clawback']),
  talk('ellipsis', ['怎么给报备客户发邀请邮件', 'invitation-online-email'], ['客户说没收到怎么办', 'invitation-not-received']),
  talk('ellipsis', ['怎么为客户分配客户经理', 'customer-assign-manager'], ['可以批量吗', 'customer-assign-manager']),
  talk('ellipsis', ['怎么为客户代支付订单', 'partner-pay-for-customer'], ['不想付的话怎么驳回', 'partner-pay-for-customer']),
  talk(
    'ellipsis',
    ['怎么为客户代付订单', 'partner-pay-for-customer'],
    ['退订的话钱退到哪', 'post-change-refund-destination|partner-pay-for-customer'],
  ),
  talk('ellipsis', ['怎么向华为云索取发票', 'invoice-request'], ['多久能开出来', 'invoice-request']),
  talk('ellipsis', ['给华为开激励发票有什么要求', 'incentive-invoice-type'], ['普票行不行', 'incentive-invoice-type']),
  talk('ellipsis', ['BSS接口怎么认证', 'api-auth'], ['有效期多长', 'api-auth']),
  talk('ellipsis', ['BSS接口被限流了怎么办', 'api-throttling'], ['每秒最多多少次', 'api-throttling']),
  talk('ellipsis', ['查询客户列表用哪个接口', 'query-sub-customers-api'], ['一页最多返回多少条', 'query-sub-customers-api']),
  talk('ellipsis', ['用接口给客户发优惠券怎么调', 'create-coupon-api'], ['错误码都是什么意思', 'create-coupon-errors']),
  talk('ellipsis', ['如何登记交付项目信息', 'register-project-info'], ['验收后怎么反馈状态', 'feedback-delivery-status']),
  talk('ellipsis', ['交付状态怎么反馈', 'feedback-delivery-status'], ['举证材料在哪上传', 'feedback-evidence']),
  talk('ellipsis', ['企业百科怎么用', 'enterprise-encyclopedia'], ['能看到股权吗', 'enterprise-encyclopedia']),
  talk('ellipsis', ['服务伙伴专职人员激励多久内要核对', 'fh-confirm-deadline'], ['逾期了会怎样', 'fh-confirm-deadline']),
  talk(
    'ellipsis',
    ['怎么把个人华为账号关联到公司账号', 'link-personal-account-to-company'],
    ['提示校验失败是为什么', 'project-specialist-invite-check'],
  ),
  talk('ellipsis', ['怎样的PO算入考核', 'po-counted-in-assessment'], ['没挂Offering的算吗', 'po-counted-in-assessment']),
  talk(
    'ellipsis',
    ['云商店机会点专项激励怎么对账', 'cloudstore-incentive-reconcile'],
    ['交易明细在哪查', 'cloudstore-incentive-reconcile'],
  ),
  talk('ellipsis', ['How do I submit a PO?', 'po-create-procedure'], ['can I withdraw afterwards?', 'po-cancel']),
  talk('ellipsis', ['How do I report a customer?', 'report-customer'], ['how long is the report valid?', 'report-customer']),
  talk(
    'ellipsis',
    ['How do I request an invoice from Huawei Cloud?', 'invoice-request'],
    ['how many days until I get one?', 'invoice-request'],
  ),
  talk('ellipsis', ['What are the benefits of joining PCE?', 'pce-benefits'], ['how do we join?', 'pce-join-procedure']),
  talk(
    'ellipsis',
    ['How do I apply for the opportunity incentive?', 'incentive-apply-procedure'],
    ['what comes after the application, reconciliation?', 'incentive-reconciliation'],
  ),
  talk(
    'ellipsis',
    ['How do I assign a client manager to a customer?', 'customer-assign-manager'],
    ['in bulk as well?', 'customer-assign-manager'],
  ),

  // Pronouns and pointers.
  talk('pronoun', ['PO是什么', 'po-definition'], ['它要经过哪些环节', 'po-definition|po-verification-overview']),
  talk('pronoun', ['什么是申付单', 'incentive-payment-slip'], ['它可以合并开票吗', 'incentive-payment-slip']),
  talk('pronoun', ['现金券怎么发给客户', 'cash-coupon-issue'], ['这个在哪里看使用记录', 'cash-coupon-record']),
  talk('pronoun', ['什么是华为云新客户', 'incentive-new-customer'], ['这类客户的激励金额怎么算', 'incentive-amounts']),
  talk('pronoun', ['什么是销售拓展任务', 'sales-expansion-task-definition'], ['这些任务去哪里筛选', 'sales-expansion-task-query']),
  talk('pronoun', ['What is a PO?', 'po-definition'], ['and who reviews it?', 'po-reviewers']),
  talk('pronoun', ['What is an HO?', 'ho-definition'], ['how do I turn it down?', 'ho-decline-procedure']),
  talk(
    'pronoun',
    ['How do I issue vouchers to customers?', 'voucher-issue-customer'],
    ['can I change its value later?', 'voucher-modify-after-issue'],
  ),
  talk('pronoun', ['What is PCE?', 'pce-definition'], ['how can I check whether we have joined it?', 'pce-check-joined']),
  talk('pronoun', ['How do I save a PO as a draft?', 'po-save-draft'], ['where do I find it again?', 'po-save-draft']),
  talk('pronoun', ['Which partners can receive HOs?', 'ho-eligibility'], ['how soon do we have to accept them?', 'ho-accept-deadline']),
  talk('pronoun', ['How do I authenticate to the BSS APIs?', 'api-auth'], ['how long is that token valid?', 'api-auth']),

  // Another thing of the same family.
  talk('switch', ['客户在哪里查看代金券', 'voucher-customer-view'], ['那现金券在哪看', 'cash-coupon-customer-view']),
  talk('switch', ['怎么给客户发现金券', 'cash-coupon-issue'], ['代金券呢', 'voucher-issue-customer']),
  talk('switch', ['提货券的操作日志怎么查', 'pickup-voucher-operation-log'], ['那现金券呢', 'cash-coupon-record']),
  talk('switch', ['HO是什么意思', 'ho-definition'], ['PO呢', 'po-definition']),
  talk('switch', ['怎样的PO算考核', 'po-counted-in-assessment'], ['HO也一样吗', 'ho-counted-in-assessment']),
  talk('switch', ['PO的进展怎么更新', 'po-progress-update'], ['HO也是这样更新吗', 'ho-progress-update']),
  talk('switch', ['客户看板怎么看', 'dashboard-customer'], ['消费看板呢', 'dashboard-consumption']),
  talk('switch', ['怎么用F12做按需询价', 'price-calculator-ondemand'], ['包年包月呢', 'price-calculator-period']),
  talk('switch', ['线上邀请链接有效期多久', 'invitation-online-email'], ['线下的二维码呢', 'invitation-offline-generic-link']),
  talk('switch', ['退订的新旧接口有什么区别', 'unsubscribe-api-old-new'], ['查询订单的呢', 'query-orders-api']),
  talk('switch', ['首单商用项目新客户激励怎么算', 'incentive-amounts'], ['已有客户呢', 'incentive-amounts']),
  talk('switch', ['PO审核的完整性规则是什么', 'po-review-standard-completeness'], ['合理性呢', 'po-review-standard-reasonableness']),
  talk(
    'switch',
    ['BSS接口返回403怎么办', 'api-call-troubleshooting|api-http-status'],
    ['那404呢', 'api-call-troubleshooting|api-http-status'],
  ),
  talk('switch', ['How do I update the progress of a PO?', 'po-progress-update'], ['and of an HO?', 'ho-progress-update']),
  talk('switch', ['How do I issue vouchers to customers?', 'voucher-issue-customer'], ['and cash coupons?', 'cash-coupon-issue']),
  talk(
    'switch',
    ['Where does a customer view cash coupons?', 'cash-coupon-customer-view'],
    ['what about vouchers?', 'voucher-customer-view'],
  ),
  talk(
    'switch',
    ['Which HOs count in the assessment?', 'ho-counted-in-assessment'],
    ['is it the same for POs?', 'po-counted-in-assessment'],
  ),
  talk(
    'switch',
    ['How do I use the consumption dashboard?', 'dashboard-consumption'],
    ['and the performance one?', 'dashboard-performance'],
  ),
  talk('switch', ['How do I accept an HO?', 'ho-accept-procedure'], ['and decline?', 'ho-decline-procedure']),

  // Only another kind of question.
  talk('kind', ['怎么接受HO', 'ho-accept-procedure'], ['多久之内', 'ho-accept-deadline']),
  talk('kind', ['PO主要验证哪些环节', 'po-verification-overview'], ['要多久', 'po-verification-sla']),
  talk('kind', ['PO验证要几天', 'po-verification-sla'], ['由谁负责', 'po-reviewers']),
  talk('kind', ['机会点激励怎么申请', 'incentive-apply-procedure'], ['谁可以申请', 'incentive-apply-eligibility']),
  talk('kind', ['FH激励能重复申请吗', 'fh-exclusive'], ['申请条件是什么', 'fh-prerequisite']),
  talk('kind', ['How do I accept an HO?', 'ho-accept-procedure'], ['by when?', 'ho-accept-deadline']),
  talk('kind', ['How is a PO verified?', 'po-verification-overview'], ['how long does that take?', 'po-verification-sla']),
  talk(
    'kind',
    ['How do I apply for the opportunity incentive?', 'incentive-apply-procedure'],
    ['who is allowed to?', 'incentive-apply-eligibility'],
  ),

  // A changed subject is not carried.
  talk('new', ['PO验证要多久', 'po-verification-sla'], ['代金券可以全额购买产品吗', 'voucher-full-payment']),
  talk('new', ['怎么给客户发代金券', 'voucher-issue-customer'], ['对了，HO怎么拒绝', 'ho-decline-procedure']),
  talk('new', ['一个客户能关联几个经销商', 'one-reseller-per-customer'], ['怎么查看客户订单', 'customer-orders-view']),
  talk('new', ['激励会被追回吗', 'incentive-clawback'], ['那怎么查询客户消费明细', 'customer-consumption-query']),
  talk(
    'new',
    ['How do I decline an HO?', 'ho-decline-procedure'],
    ['and how do I request an invoice from Huawei Cloud?', 'invoice-request'],
  ),
  talk('new', ['How long does PO verification take?', 'po-verification-sla'], ['Where do I view the voucher quota?', 'voucher-quota-view']),

  // What the desk knows nothing of leans on nothing.
  talk('foreign', ['什么是PCE', 'pce-definition'], ['你们食堂几点开门', null]),
  talk('foreign', ['PO验证要多久', 'po-verification-sla'], ['附近有停车场吗', null]),
  talk('foreign', ['怎么接受HO', 'ho-accept-procedure'], ['班车几点发车', null]),
  talk('foreign', ['How do I join PCE?', 'pce-join-procedure'], ['when does your canteen open?', null]),
  talk('foreign', ['What is a PO?', 'po-definition'], ['and what about AWS?', null]),

  // Thanks, or something told, in between.
  talk('thanks', ['HO几天内要接受', 'ho-accept-deadline'], ['好的，谢谢', null], ['那怎么拒绝呢', 'ho-decline-procedure']),
  talk('thanks', ['现金券怎么下发', 'cash-coupon-issue'], ['明白了', null], ['客户在哪里看', 'cash-coupon-customer-view']),
  talk(
    'thanks',
    ['How do I issue vouchers to customers?', 'voucher-issue-customer'],
    ['thanks', null],
    ['and how do I reclaim them?', 'voucher-reclaim'],
  ),
  talk('thanks', ['怎么解除与客户的关联', 'disassociate-partner'], ['收到', null], ['那切换类型呢', 'switch-association-type']),

  // The language changes.
  talk('language', ['PO验证要多久', 'po-verification-sla'], ['and what happens if it expires?', 'po-verification-sla']),
  talk('language', ['How do I issue vouchers to customers?', 'voucher-issue-customer'], ['那现金券呢', 'cash-coupon-issue']),
  talk('language', ['How do I join PCE?', 'pce-join-procedure'], ['怎么确认加入成功了', 'pce-check-joined']),
  talk('language', ['代金券怎么回收', 'voucher-reclaim'], ['can I reclaim only part of it?', 'voucher-reclaim']),
  talk('language', ['What is an HO?', 'ho-definition'], ['那PO呢', 'po-definition']),

  // Traditional characters.
  talk('traditional', ['怎麼接受HO', 'ho-accept-procedure'], ['那要怎麼拒絕', 'ho-decline-procedure']),
  talk('traditional', ['PO驗證需要多久', 'po-verification-sla'], ['過期了會怎麼樣', 'po-verification-sla']),
  talk('traditional', ['客戶在哪裡看代金券', 'voucher-customer-view'], ['現金券也一樣嗎', 'cash-coupon-customer-view']),

  // Three turns, each on the one before.
  talk('chain', ['PO是什么', 'po-definition'], ['那HO呢', 'ho-definition'], ['几天内要接受', 'ho-accept-deadline']),
  talk(
    'chain',
    ['怎么给客户发代金券', 'voucher-issue-customer'],
    ['那现金券呢', 'cash-coupon-issue'],
    ['客户去哪里看', 'cash-coupon-customer-view'],
  ),
  talk('chain', ['怎么加入PCE', 'pce-join-procedure'], ['怎么查有没有加入成功', 'pce-check-joined'], ['有什么好处', 'pce-benefits']),
  talk(
    'chain',
    ['机会点激励怎么申请', 'incentive-apply-procedure'],
    ['对账呢', 'incentive-reconciliation'],
    ['申付呢', 'incentive-payment-application'],
  ),
  talk(
    'chain',
    ['怎样的HO算考核', 'ho-counted-in-assessment'],
    ['PO呢', 'po-counted-in-assessment'],
    ['怎么更新它的进展', 'po-progress-update'],
  ),
  talk(
    'chain',
    ['How do I submit a PO?', 'po-create-procedure'],
    ['how long does verification take?', 'po-verification-sla'],
    ['and what if that time runs out?', 'po-verification-sla'],
  ),
  talk(
    'chain',
    ['What is an HO?', 'ho-definition'],
    ['who can receive one?', 'ho-eligibility'],
    ['and how do I decline it?', 'ho-decline-procedure'],
  ),
  talk(
    'chain',
    ['怎么发线上邀请给客户', 'invitation-online-email'],
    ['收不到怎么办', 'invitation-not-received'],
    ['那线下二维码多久失效', 'invitation-offline-generic-link'],
  ),
  talk(
    'chain',
    ['怎么登记项目信息', 'register-project-info'],
    ['怎么反馈交付状态', 'feedback-delivery-status'],
    ['那举证材料呢', 'feedback-evidence'],
  ),
  talk('chain', ['客户看板怎么看', 'dashboard-customer'], ['消费看板呢', 'dashboard-consumption'], ['业绩的呢', 'dashboard-performance']),

  // Near the topic, and no entry answers it.
  talk('open', ['PO验证要多久', 'po-verification-sla'], ['能花钱加急吗', null]),
  talk('open', ['怎么给客户发代金券', 'voucher-issue-customer'], ['要收多少手续费', null]),
  talk('open', ['怎么加入共拓计划', 'pce-join-procedure'], ['那年费是多少', null]),
  talk('open', ['什么是云经销商', 'cloud-reseller'], ['全国一共有多少家', null]),
  talk('open', ['怎么为客户分配客户经理', 'customer-assign-manager'], ['客户经理的底薪是多少', null]),
  talk('open', ['BSS接口怎么认证', 'api-auth'], ['有Python的示例代码吗', null]),
  talk('open', ['企业百科怎么用', 'enterprise-encyclopedia'], ['数据是跟天眼查买的吗', null]),
  talk('open', ['How do I report a customer?', 'report-customer'], ['what is the fee for it?', null]),
  talk('open', ['What is PCE?', 'pce-definition'], ['and who invented it?', null]),
  talk('open', ['How do I accept an HO?', 'ho-accept-procedure'], ['can I sell it to another partner?', null]),
  talk('open', ['How do I issue vouchers to customers?', 'voucher-issue-customer'], ['can they be printed on paper?', null]),
];
