/**
 * What can become of an HO. Only 签单完成 is a name of the sources; the others are labels of ours for what they describe: to be accepted, accepted,
 * delivered, declined with a reason, taken back after three working days.
 */
export const HO_STATUSES = ['待接受', '已接受', '签单完成', '交付完成', '已拒绝', '已收回'] as const;
export type HoStatus = (typeof HO_STATUSES)[number];

/** What a report of progress says. The names of the vendor's own stages were not found; signed and delivered are the two it speaks of. */
export const PROGRESS_STAGES = ['ongoing', 'signed', 'delivered'] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];

/**
 * The states of an incentive application. 激励公示待确认 and 激励待申付 are names of the sources, whose list is incomplete; the other two are labels of
 * ours: under review before the announcement, and contested after 问题反馈. What follows 激励待申付 is not part of the contract.
 */
export const INCENTIVE_STATUSES = ['激励审核中', '激励公示待确认', '问题反馈中', '激励待申付'] as const;
export type IncentiveStatus = (typeof INCENTIVE_STATUSES)[number];

/** How a customer is associated with a partner. */
export const ASSOCIATION_MODELS = ['顾问销售', '代售'] as const;
export type AssociationModel = (typeof ASSOCIATION_MODELS)[number];

/** How an invitation reaches a customer: by the vendor's e-mail, or by a link or code that the partner passes on. */
export const INVITATION_CHANNELS = ['online', 'offline'] as const;
export type InvitationChannel = (typeof INVITATION_CHANNELS)[number];

/**
 * The states of a project in 项目交付评价. 待登记, 已登记 and 已验收 are names of the sources; 项目终止 is a label of ours for "the project ends". When a project
 * becomes 交付材料提交 is not in the sources, so evidence is taken with the feedback.
 */
export const PROJECT_STATUSES = ['待登记', '已登记', '已验收', '项目终止'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Who changed a status; `system` is what happens by itself when a deadline has passed. */
export const ACTORS = ['partner', 'reviewer', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/** The records whose changes of status are told as events. */
export const EVENT_KINDS = ['opportunity', 'ho', 'incentive', 'project'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
