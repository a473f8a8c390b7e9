import type { Finding } from '../../../rules/finding.js';
import { error, fieldOf, said } from './error-parts.js';

/** The fields of an application under the names that the rules have for them. */
const FIELDS: Readonly<Record<string, string>> = { project_start: 'projectStart', project_end: 'projectEnd' };

/** The errors of incentives. */
export const INCENTIVE_ERRORS = {
  'incentive.not-found': error(404, () =>
    said('没有这个编号的激励申请。请核对编号。', 'There is no incentive application with this number. Check the number.'),
  ),
  'incentive.not-delivered': error(409, (status: string) =>
    said(
      `机会点的状态是 ${status}，交付完成以后才能申请激励。`,
      `The opportunity is ${status}; an incentive can be applied for once it is 交付完成 (delivered).`,
      { field: 'opportunity', rule: 'T3' },
    ),
  ),
  'incentive.rejected-by-rules': error(422, ({ message, rule, field }: Finding) =>
    said(message.zh, message.en, { rule, ...fieldOf(FIELDS[field ?? ''] ?? null) }),
  ),
  'incentive.period': error(400, () =>
    said('项目结束日早于起始日。请核对这两个日期。', 'The project ends before it starts. Check the two days.', { field: 'projectEnd' }),
  ),
  'incentive.applied-already': error(409, (number: string) =>
    said(`这个机会点已经申请过激励，编号 ${number}。`, `This opportunity has an incentive application already: ${number}.`, {
      field: 'opportunity',
    }),
  ),
  'incentive.overlaps': error(409, (what: 'delivery' | 'offering') =>
    what === 'delivery'
      ? said(
          '同一客户有交付时间重叠的激励申请（其他伙伴的也算），不能同时申请。请等那一次结束后再申请。',
          'An application for the same customer, of this or another partner, overlaps in delivery. Apply after that one has ended.',
          { field: 'projectStart', rule: 'X3' },
        )
      : said(
          '有 Offering 重叠的激励申请，不能同时申请。请等那一次结束后再申请。',
          'An application for an overlapping Offering is under way. Apply after that one has ended.',
          { field: 'opportunity', rule: 'X3' },
        ),
  ),
  'incentive.not-announced': error(409, (status: string) =>
    said(
      `激励申请的状态是 ${status}，只有激励公示待确认时可以确认或反馈问题。`,
      `The application is ${status}; it can be confirmed or contested in 激励公示待确认 (amount announced) only.`,
    ),
  ),
  'incentive.not-under-review': error(409, (status: string) =>
    said(
      `激励申请的状态是 ${status}，只有审核中或问题反馈中可以公示金额。`,
      `The application is ${status}; an amount can be announced while it is under review or contested only.`,
    ),
  ),
} as const;
