import { error, said } from './error-parts.js';

/** The errors of what follows a submission, and of HOs. */
export const FLOW_ERRORS = {
  'account.not-main': error(409, () =>
    said(
      '只有伙伴主账号有“机会点管理”的权限。请让主账号来操作。',
      'Only the main account may use 机会点管理 (opportunity management). Ask the person who has it.',
    ),
  ),
  'draft.not-found': error(404, () =>
    said(
      '没有这个编号的草稿，可能已经提交或删除。请核对编号。',
      'There is no draft with this number; it may have been submitted or deleted. Check the number.',
    ),
  ),
  'ho.not-found': error(404, () => said('没有这个编号的 HO。请核对编号。', 'There is no HO with this number. Check the number.')),
  'ho.not-open': error(409, (status: string) =>
    said(
      `这个 HO 的状态是 ${status}，只有待接受时可以接受或拒绝。`,
      `The HO is ${status}; it can be accepted or declined in 待接受 (to be accepted) only.`,
    ),
  ),
  'ho.shared-in-future': error(400, () =>
    said('sharedAt 晚于现在。请写现在或以前的时间。', 'sharedAt is later than now. Send a moment that has passed, or leave it out.', {
      field: 'sharedAt',
    }),
  ),
  'replaces.not-found': error(404, () =>
    said(
      'replaces 里的编号不存在。请核对编号，或者去掉这一项。',
      'There is no opportunity with the number in replaces. Check it, or leave it out.',
      {
        field: 'replaces',
      },
    ),
  ),
  'replaces.not-rejected': error(409, (status: string) =>
    said(
      `replaces 里的机会点状态是 ${status}，只有已驳回的才用新的来代替。`,
      `The opportunity in replaces is ${status}; only one that is 已驳回 (rejected) can be replaced.`,
      { field: 'replaces' },
    ),
  ),
  'withdrawal.not-open': error(409, (status: string) =>
    said(
      `机会点的状态是 ${status}，已经结束，不用再申请撤回。`,
      `The opportunity is ${status}, which is closed: there is nothing left to withdraw.`,
    ),
  ),
  'progress.not-open': error(409, (status: string) =>
    said(
      `状态是 ${status}，现在不能更新进展。PO 要到机会点验证通过、HO 要到接受以后，交付完成为止。`,
      `The status is ${status}: progress cannot be reported now. It can from 机会点验证通过 (verified) of a PO, or the acceptance of an HO, until 交付完成 (delivered).`,
    ),
  ),
  'progress.out-of-order': error(409, (status: string) =>
    said(
      `状态是 ${status}，和这次报的阶段接不上。先报 signed（签单完成），再报 delivered（交付完成），各一次。`,
      `The status is ${status}, which this stage does not follow. Report signed (签单完成) first, then delivered (交付完成), each once.`,
      { field: 'stage' },
    ),
  ),
} as const;
