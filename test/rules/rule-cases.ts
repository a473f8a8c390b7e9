import type { CheckContext } from '../../rules/check.js';
import type { RuleId, Severity } from '../../rules/finding.js';
import type { FieldId, Opportunity } from '../../rules/opportunity.js';
import { having, lacking } from './opportunities.js';

export interface RuleCase {
  readonly rule: RuleId;
  readonly what: string;
  /** Fires the rule, with this severity and field. */
  readonly fires: Opportunity;
  readonly severity: Severity;
  readonly field: FieldId | null;
  /** Looks alike and does not fire it. */
  readonly near: Opportunity;
  readonly context?: Partial<CheckContext>;
  /** The context of the near case, where it is the context that differs. */
  readonly nearContext?: Partial<CheckContext>;
}

const a = (
  rule: RuleId,
  severity: Severity,
  field: FieldId | null,
  what: string,
  fires: Opportunity,
  near: Opportunity,
  context: Pick<RuleCase, 'context' | 'nearContext'> = {},
): RuleCase => ({ rule, severity, field, what, fires, near, ...context });

const plain = having({});
const verifying = { context: { status: '验证中' }, nearContext: { status: '机会点验证通过' } } as const;
const reviewing = { context: { status: '审核中' }, nearContext: {} } as const;
const offering = (change: object) => having({ offering: [{ name: '影像云方案', ...change }] });
const own = (customer_name: string, need: string) => having({ open_opportunities: [{ id: 'PO-1', customer_name, need }] });
const project = { project_start: '2026-01-01', project_end: '2026-06-30' };
const rival = (change: object) =>
  having({ ...project, other_applications: [{ customer_name: '苏州藍湖醫療', from: '2026-06-30', to: '2026-12-31', ...change }] });

export const RULE_CASES: readonly RuleCase[] = [
  a('P1', 'block', 'p.pce_joined', 'not joined', having({ 'p.pce_joined': false }), plain),
  a('P1', 'block', 'p.pce_joined', 'not asked', lacking('p.pce_joined'), plain),
  a('P2', 'block', 'p.customer_consent', 'unknown', having({ 'p.customer_consent': 'unknown' }), plain),
  a('P3', 'block', 'p.secret_authorised', 'refused', having({ 'p.secret_authorised': false }), plain),
  a('P4', 'block', 'is_main_account', 'another account', having({ is_main_account: 'no' }), having({ is_main_account: 'unknown' })),
  a('C1', 'block', 'customer_name', 'absent', lacking('customer_name'), having({ customer_name: '未知科技有限公司' })),
  a('C1', 'block', 'customer_location', 'placeholder', having({ customer_location: '待定' }), having({ customer_location: '无锡' })),
  a('C1', 'block', 'opp_name', 'blank', having({ opp_name: '  ' }), plain),
  a('C1', 'block', 'opp_description', 'absent with all of BANT', lacking('opp_description'), plain),
  a('C1', 'block', 'expected_revenue', 'absent', lacking('expected_revenue'), having({ expected_revenue: 0 })),
  a('C2', 'block', 'bant_a', 'nobody decides yet', having({ bant_a: '还不清楚' }), having({ bant_a: '周主任拍板，副手还不清楚' })),
  a('C2', 'block', 'bant_n', 'absent', lacking('bant_n'), plain),
  a('C2', 'block', 'bant_t', 'no plan though a date is known', lacking('bant_t'), lacking('bant_t', 'expected_sign_date')),
  a('C2', 'block', 'bant_t', 'a plan without a time', having({ bant_t: '尽快' }), having({ bant_t: '明年二季度' })),
  a('C3', 'block', 'contact_name', 'absent', lacking('contact_name'), plain),
  a('C4', 'block', 'contact_method', 'TBD', having({ contact_method: 'TBD' }), having({ contact_method: '138' })),
  a('C5', 'block', 'bant_b', 'absent', lacking('bant_b'), having({ bant_b: { max: 100, currency: 'USD' } })),
  a('C5', 'block', 'bant_b', 'no amount', having({ bant_b: '预算还没批下来' }), having({ bant_b: '三百二十万' })),
  a('C5', 'block', 'bant_b', 'nought', having({ bant_b: { min: 0, max: 0, currency: 'CNY' } }), having({ bant_b: '320万' })),
  a('C6', 'block', 'expected_sign_date', 'absent', lacking('expected_sign_date'), plain),
  a('C6', 'block', 'expected_sign_date', 'a text of BANT is no date', lacking('expected_sign_date'), having({ bant_t: '尽快' })),
  a('C7', 'warn', 'opp_description', 'short', having({ opp_description: '已交流，要上影像云' }), plain),
  a(
    'C7',
    'warn',
    'opp_description',
    'says nothing',
    having({ opp_description: '客户有上云需求，希望华为支持，请尽快推进，详情后续沟通补充，谢谢领导支持。' }),
    having({ opp_description: 'We met the CFO twice and went through the whole offer.' }),
  ),
  a('C7', 'warn', 'bant_n', 'generic need', having({ bant_n: '系统上云' }), having({ bant_n: 'ERP 系统上云' })),
  a('C8', 'block', 'contact_method', 'a figure short', having({ contact_method: '1380000000' }), having({ contact_method: '13800000001' })),
  a(
    'C8',
    'block',
    'contact_method',
    'no domain',
    having({ contact_method: 'zhou@example' }),
    having({ contact_method: 'zhou@example.com' }),
  ),
  a('C9', 'warn', 'presales_done', 'absent', lacking('presales_done'), plain),
  a('C9', 'warn', 'presales_done', 'none chosen', having({ presales_done: ['无'] }), having({ presales_done: ['发送资料'] })),
  a('C10', 'warn', 'offering', 'empty', having({ offering: [] }), plain),
  a('R1', 'block', 'cloud_related', 'unrelated', having({ cloud_related: 'no' }), lacking('cloud_related')),
  a('R1', 'warn', 'cloud_related', 'open', having({ cloud_related: 'unknown' }), plain),
  a('R2', 'block', 'expected_revenue', 'nought', having({ expected_revenue: 0 }), having({ expected_revenue: 1 })),
  a('R3', 'warn', 'expected_revenue', 'tiny', having({ expected_revenue: 9_999 }), having({ expected_revenue: 10_000 })),
  a('R3', 'warn', 'expected_revenue', 'own limit', having({ expected_revenue: 40_000 }), having({ expected_revenue: 50_000 }), {
    context: { limits: { minRevenueYuan: 50_000 } },
    nearContext: { limits: { minRevenueYuan: 50_000 } },
  }),
  a('R4', 'block', 'own_solution_fits', 'does not fit', having({ own_solution_fits: 'no' }), lacking('own_solution_fits')),
  a('R4', 'warn', 'own_solution_fits', 'open', having({ own_solution_fits: 'unknown' }), plain),
  a('R5', 'block', 'need_source', 'tender', having({ need_source: 'tender' }), lacking('need_source')),
  a('R5', 'warn', 'need_source', 'open', having({ need_source: 'unknown' }), plain),
  a(
    'R6',
    'warn',
    'presales_done',
    'mail only',
    having({ presales_done: ['发送资料'] }),
    having({ presales_done: ['发送资料', '需求对齐'] }),
  ),
  a('R6', 'warn', null, 'stated to be none (C9 has the field)', having({ presales_done: [] }), lacking('presales_done')),
  a('R7', 'warn', 'customer_relation', 'neither', having({ customer_relation: 'neither' }), having({ customer_relation: 'potential' })),
  a('R8', 'block', 'incremental_revenue', 'none', having({ incremental_revenue: 'no' }), lacking('incremental_revenue')),
  a('R8', 'warn', 'incremental_revenue', 'open', having({ incremental_revenue: 'unknown' }), plain),
  a('R9', 'warn', 'offering', 'not own', offering({ own: 'no' }), offering({ own: 'unknown' })),
  a('R9', 'warn', 'offering', 'another kind', offering({ kind: '其他' }), offering({ kind: '云商店商品' })),
  a('R10', 'warn', 'offering', 'not counted', offering({ counted: 'no' }), offering({ counted: 'unknown' })),
  a(
    'R10',
    'warn',
    'offering',
    'none of two counts',
    having({ offering: [{ name: '甲', counted: 'no' }, { name: '乙' }] }),
    having({
      offering: [
        { name: '甲', counted: 'no' },
        { name: '乙', counted: 'yes' },
      ],
    }),
  ),
  a('R10', 'warn', null, 'not counted and not own', offering({ counted: 'no', own: 'no' }), offering({ own: 'no' })),
  a(
    'R11',
    'block',
    'expected_sign_date',
    'yesterday',
    having({ expected_sign_date: { from: '2026-10-01', to: '2026-11-20' } }),
    having({ expected_sign_date: { from: '2026-10-01', to: '2026-11-21' } }),
  ),
  a('D1', 'warn', null, 'same customer, same need', own('蘇州藍湖醫療', '医疗影像的存储'), own('苏州蓝湖医疗', '财务 ERP')),
  a('D1', 'warn', null, 'short name', own('苏州蓝湖医疗科技股份有限公司', '影像存储'), own('苏州蓝海医疗', '医学影像存储')),
  a('D2', 'info', null, 'under review', plain, plain, reviewing),
  a('D3', 'info', null, 'under verification', plain, plain, verifying),
  a('D4', 'info', null, 'under review', plain, plain, reviewing),
  a('D5', 'info', null, 'ready to send', plain, lacking('bant_b')),
  a('D5', 'info', null, 'being checked, whatever is missing', lacking('bant_b'), plain, {
    context: { status: '验证中' },
    nearContext: { status: '已驳回' },
  }),
  a('V1', 'info', null, 'under verification', plain, plain, verifying),
  a('V2', 'info', null, 'under review', plain, plain, reviewing),
  a('V3', 'info', null, 'under verification', plain, plain, verifying),
  a(
    'V4',
    'warn',
    'customer_has_account',
    'no account',
    having({ customer_has_account: 'no' }),
    having({ customer_has_account: 'unknown' }),
  ),
  a('T1', 'info', null, 'only in verification', plain, plain, { context: { status: '验证中' }, nearContext: { status: '审核中' } }),
  a('T2', 'info', null, 'an HO at hand', plain, plain, { context: { hoSharedOn: '2026-11-20' } }),
  a('T2', 'info', null, 'asks about HO', having({ path_stage: '差异化' }), plain),
  a('T3', 'block', 'core_map', 'no label', having({ core_map: 'no' }), having({ core_map: 'unknown' })),
  a(
    'T3',
    'block',
    'project_start',
    'starts on the day of verification',
    having({ project_start: '2026-03-01', verified_on: '2026-03-01' }),
    having({ project_start: '2026-03-02', verified_on: '2026-03-01' }),
  ),
  a('T3', 'block', 'project_end', 'delivery ends today', having({ project_end: '2026-11-21' }), having({ project_end: '2026-11-20' })),
  a('T4', 'warn', null, 'within half a year', having({ project_end: '2026-05-21' }), having({ project_end: '2026-05-20' })),
  a('T5', 'info', 'cash_paid_before', 'paid more', having({ cash_paid_before: 1_000.01 }), having({ cash_paid_before: 1_000 })),
  a(
    'T6',
    'block',
    'quote_on',
    '16 days',
    having({ contract_on: '2026-11-01', quote_on: '2026-11-17' }),
    having({ contract_on: '2026-11-17', quote_on: '2026-11-01' }),
  ),
  a(
    'T6',
    'warn',
    'quote_on',
    '15 days',
    having({ contract_on: '2026-11-01', quote_on: '2026-11-16' }),
    having({ contract_on: '2026-11-01', quote_on: '2026-11-01' }),
  ),
  a(
    'T7',
    'info',
    'delivered_pos_12m',
    'two of three',
    having({ path_stage: '已认证', delivered_pos_12m: 2 }),
    having({ path_stage: '已认证', delivered_pos_12m: 3 }),
  ),
  a('T7', 'info', 'delivered_pos_12m', 'not given', having({ path_stage: '已认证' }), having({ path_stage: '差异化' })),
  a('X1', 'info', null, 'ready to send', plain, lacking('bant_b')),
  a('X1', 'info', null, 'sent', plain, plain, { context: { status: '机会点验证通过' }, nearContext: { status: '签单完成' } }),
  a('X2', 'info', null, 'sent with an Offering', plain, lacking('offering'), {
    context: { status: '审核中' },
    nearContext: { status: '审核中' },
  }),
  a('X3', 'block', 'project_start', 'deliveries share a day', rival({}), rival({ from: '2026-07-01' })),
  a(
    'X3',
    'block',
    'offering',
    'same Offering',
    rival({ customer_name: '别家', offering: '影像云 方案' }),
    rival({ customer_name: '别家', offering: '容灾方案' }),
  ),
];
