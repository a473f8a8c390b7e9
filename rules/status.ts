/** The states of an opportunity. Only 草稿, 机会点验证通过 and 签单完成 are names of the sources; the others are labels of ours. */
export const STATUSES = ['草稿', '审核中', '验证中', '机会点验证通过', '签单完成', '交付完成', '已驳回', '已取消'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The states of an opportunity that Huawei shared (HO). The sources tell the way (accept or decline, taken back after the last day, progress
 * until delivery) and name 签单完成 and 交付完成; the other names are labels of ours.
 */
export const HO_STATUSES = ['待接受', '已接受', '签单完成', '交付完成', '已拒绝', '已收回'] as const;
export type HoStatus = (typeof HO_STATUSES)[number];

/** States that nothing follows (opportunity model, section 3). */
const CLOSED: ReadonlySet<Status> = new Set<Status>(['交付完成', '已驳回', '已取消']);

/** Whether the opportunity still takes up its customer and need (rule D1 compares with open ones). */
export const isOpen = (status: Status): boolean => !CLOSED.has(status);
