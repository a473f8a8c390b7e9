import type { CheckContext } from './context.js';
import { PUBLISHED_LIMITS } from './limits.js';
import type { Opportunity, Period } from './opportunity.js';
import type { Status } from './status.js';
import { addWorkingDays, isEstimated } from './working-days.js';

/** A last day: whether it was stated by the Partner Center or counted, and whether the count had to estimate. */
export interface Deadline {
  readonly day: string;
  readonly from: string | undefined;
  readonly stated: boolean;
  readonly estimated: boolean;
  readonly passed: boolean;
}

export interface TimeFacts {
  readonly today: string;
  /** Sent and not closed: under review, under verification, or verified. */
  readonly submitted: boolean;
  /** Not sent yet: no status, or a draft. */
  readonly unsent: boolean;
  /** Huawei is reviewing or verifying. */
  readonly underCheck: boolean;
  readonly verifying: boolean;
  /** The expected order time where all of it lies before today. */
  readonly pastOrderTime: Period | undefined;
  readonly verificationDeadline: Deadline | undefined;
  readonly hoDeadline: Deadline | undefined;
}

const SUBMITTED: readonly Status[] = ['审核中', '验证中', '机会点验证通过'];
const UNDER_CHECK: readonly Status[] = ['审核中', '验证中'];

/** What follows from today, the status and the days that count from it. */
export function timeFacts(given: Opportunity, context: CheckContext): TimeFacts {
  const { today, status } = context;
  const period = given.expected_sign_date;
  const verifying = status === '验证中';
  return {
    today,
    submitted: status !== undefined && SUBMITTED.includes(status),
    unsent: status === undefined || status === '草稿',
    underCheck: status !== undefined && UNDER_CHECK.includes(status),
    verifying,
    pastOrderTime: period !== undefined && period.to < today ? period : undefined,
    verificationDeadline: verifying ? verificationDeadline(context) : undefined,
    hoDeadline: counted(context.hoSharedOn, PUBLISHED_LIMITS.hoAcceptanceWorkingDays, context),
  };
}

function verificationDeadline(context: CheckContext): Deadline | undefined {
  const { statedDeadline, verifyingSince, today } = context;
  if (statedDeadline !== undefined) {
    const estimated = isEstimated(statedDeadline, context.calendar);
    return { day: statedDeadline, from: verifyingSince, stated: true, estimated, passed: statedDeadline < today };
  }
  return counted(verifyingSince, PUBLISHED_LIMITS.verificationWorkingDays, context);
}

function counted(from: string | undefined, workingDays: number, { calendar, today }: CheckContext): Deadline | undefined {
  if (from === undefined) return undefined;
  const { day, estimated } = addWorkingDays(from, workingDays, calendar);
  return { day, from, stated: false, estimated, passed: day < today };
}
