import { error, said } from './error-parts.js';

/** The errors of projects under delivery evaluation. */
export const DELIVERY_ERRORS = {
  'project.not-found': error(404, () =>
    said(
      '没有这个编号的项目。机会点签单完成以后才有项目，请核对编号。',
      'There is no project with this number. There is one once the opportunity is 签单完成 (signed); check the number.',
    ),
  ),
  'invitation.not-found': error(404, () =>
    said('没有这个编号的邀请。请核对编号。', 'There is no invitation with this number. Check the number.'),
  ),
  'project.registered': error(409, (status: string) =>
    said(
      `项目的状态是 ${status}，只有待登记时可以登记。`,
      `The project is ${status}; it can be registered in 待登记 (to be registered) only.`,
    ),
  ),
  'project.not-registered': error(409, (status: string) =>
    said(
      `项目的状态是 ${status}，只有已登记时可以反馈交付结果。`,
      `The project is ${status}; delivery can be fed back in 已登记 (registered) only.`,
    ),
  ),
} as const;
