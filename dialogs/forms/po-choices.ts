import type { Choice, Fields } from './po-fields.js';

export const PCE_CHOICES: readonly Choice[] = [
  { id: 'yes', label: ({ choices }) => choices.pceYes, fields: { 'p.pce_joined': true } },
  { id: 'no', label: ({ choices }) => choices.pceNo, fields: { 'p.pce_joined': false } },
];

export const MAIN_CHOICES: readonly Choice[] = [
  { id: 'yes', label: ({ choices }) => choices.yes, fields: { is_main_account: 'yes' } },
  { id: 'no', label: ({ choices }) => choices.no, fields: { is_main_account: 'no' } },
  { id: 'unknown', label: ({ choices }) => choices.unknown, fields: { is_main_account: 'unknown' } },
];

export const CONSENT_CHOICES: readonly Choice[] = [
  { id: 'yes', label: ({ choices }) => choices.consentYes, fields: { 'p.customer_consent': true, 'p.secret_authorised': true } },
  { id: 'no', label: ({ choices }) => choices.consentNo, fields: { 'p.customer_consent': false, 'p.secret_authorised': false } },
];

const ACCOUNT = { yes: 'accountYes', no: 'accountNo', unknown: 'unknown' } as const;
export const ACCOUNT_CHOICES: readonly Choice[] = (['yes', 'no', 'unknown'] as const).map((id) => ({
  id,
  label: ({ choices }) => choices[ACCOUNT[id]],
  fields: { customer_has_account: id },
}));

/** What the statement on reasonableness says of the facts that the rules read. A point that fails says nothing of the others. */
export const FITS = {
  all: { cloud_related: 'yes', own_solution_fits: 'yes', incremental_revenue: 'yes', need_source: 'customer' },
  noRevenue: { incremental_revenue: 'no' },
  notOwn: { own_solution_fits: 'no' },
  tender: { need_source: 'tender' },
  hearsay: { need_source: 'hearsay' },
  unknown: { cloud_related: 'unknown', own_solution_fits: 'unknown', incremental_revenue: 'unknown', need_source: 'unknown' },
} satisfies Record<string, Fields>;

export const FIT_CHOICES: readonly Choice[] = [
  { id: 'all', label: ({ choices }) => choices.fitAll, fields: FITS.all },
  { id: 'no-revenue', label: ({ choices }) => choices.fitNoRevenue, fields: FITS.noRevenue },
  { id: 'not-own', label: ({ choices }) => choices.fitNotOwn, fields: FITS.notOwn },
  { id: 'tender', label: ({ choices }) => choices.fitTender, fields: FITS.tender },
  { id: 'hearsay', label: ({ choices }) => choices.fitHearsay, fields: FITS.hearsay },
];

/** Activities that the sources name or that sales people do; the form's own list is not public, so any other may be written. */
const PRESALES = [
  { id: '客户会谈', text: 'meeting' },
  { id: '需求对齐', text: 'alignment' },
  { id: '方案讨论', text: 'discussion' },
  { id: '方案演示', text: 'demo' },
  { id: 'POC测试', text: 'poc' },
] as const;

export const PRESALES_CHOICES: readonly Choice[] = PRESALES.map(({ id, text }) => ({
  id,
  label: ({ choices }) => choices[text],
  fields: { presales_done: [id] },
}));

/** The six kinds of support, as the sources name them. */
const SUPPORT = ['架构验证', '业务演示', '技术咨询', '策略支持', '资源配置支持', '仅供可视'] as const;

export const SUPPORT_CHOICES: readonly Choice[] = SUPPORT.map((id) => ({
  id,
  label: ({ choices }) => choices.support[id],
  fields: { support_needed: [id] },
}));
