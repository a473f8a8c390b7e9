import { type CheckContext, check } from '../../rules/check.js';
import type { Finding, RuleId } from '../../rules/finding.js';
import type { FieldId, Opportunity } from '../../rules/opportunity.js';

export const TODAY = '2026-11-21';

/** An opportunity with which every rule is content: only D5 and X1 speak. */
export const complete: Opportunity = {
  'p.pce_joined': true,
  'p.customer_consent': true,
  'p.secret_authorised': true,
  customer_name: '苏州蓝湖医疗有限公司',
  customer_location: '江苏苏州',
  customer_has_account: 'yes',
  opp_name: '蓝湖医疗影像云',
  opp_description: '已与客户交流两次、演示方案一次；预算 320 万元，信息中心周主任拍板，医学影像存储上云，明年二季度下单。',
  expected_revenue: 900_000,
  expected_sign_date: { from: '2027-04-01', to: '2027-06-30' },
  presales_done: ['客户会谈', '方案讨论'],
  offering: [{ name: '影像云方案', kind: '基线解决方案', own: 'yes', sellable: 'yes', deliverable: 'yes', counted: 'yes' }],
  contact_name: '周主任',
  contact_method: '0512-66668888',
  bant_b: { min: 3_200_000, max: 3_200_000, currency: 'CNY' },
  bant_a: '信息中心周主任',
  bant_n: '医学影像存储上云',
  bant_t: '明年二季度下单',
  cloud_related: 'yes',
  own_solution_fits: 'yes',
  incremental_revenue: 'yes',
  need_source: 'customer',
  customer_relation: 'existing',
  is_main_account: 'yes',
};

/** The complete opportunity with some fields changed. */
export const having = (change: Partial<Opportunity>): Opportunity => ({ ...complete, ...change });

/** The complete opportunity without some fields. */
export function lacking(...fields: FieldId[]): Opportunity {
  return Object.fromEntries(Object.entries(complete).filter(([key]) => !fields.includes(key as FieldId)));
}

/** What one rule finds in an opportunity. */
export const found = (rule: RuleId, opportunity: Opportunity, context: Partial<CheckContext> = {}): Finding[] =>
  check(opportunity, { today: TODAY, ...context }).findings.filter((finding) => finding.rule === rule);
