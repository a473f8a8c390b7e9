/**
 * Opportunities that Huawei shares (HO): the three working days, accepting and declining. Sources: ho-accept-deadline, ho-accept-procedure,
 * ho-decline-procedure, pce-prerequisite-for-sharing, opportunity-menu-overview.
 */
import type { CheckContext } from './context.js';
import { dayText } from './days.js';
import { ASSUMED_LIMITS, PUBLISHED_LIMITS } from './limits.js';
import { ALLOWED, type Allowed, type Refused, refuse } from './refusal.js';
import { isReminderDue, type ReminderLimits } from './reminders.js';
import type { HoStatus } from './status.js';
import { isPlaceholder } from './wording.js';
import { addWorkingDays, isEstimated, workingDaysBetween } from './working-days.js';

/** How an HO that waits for an answer stands in time. */
interface HoTerm {
  /** The last day on which it may be answered; the day ends at 24:00. */
  readonly day: string;
  /** Working days after today, the last day included: 3 on the day it was shared, 0 on the last day and after it. */
  readonly workingDaysLeft: number;
  /** `taken-back`: the last day is over, so the system has declined it and taken it back. */
  readonly state: 'open' | 'last-day' | 'taken-back';
  /** The last day lies in a year whose holidays are not published: it and the days left are an estimate, also where it is stated. */
  readonly estimated: boolean;
  /** It waits still, and a reminder is due by the assumed threshold. */
  readonly remind: boolean;
}

type Timing = Pick<CheckContext, 'today' | 'calendar' | 'statedDeadline'>;

/** Counts the term of an HO shared on a day. A deadline that the Partner Center states wins over the count. */
export function hoTerm(sharedOn: string, { today, calendar, statedDeadline }: Timing, limits: ReminderLimits = ASSUMED_LIMITS): HoTerm {
  const day = statedDeadline ?? addWorkingDays(sharedOn, PUBLISHED_LIMITS.hoAcceptanceWorkingDays, calendar).day;
  const workingDaysLeft = workingDaysBetween(today, day, calendar).days;
  return {
    day,
    workingDaysLeft,
    state: day < today ? 'taken-back' : day === today ? 'last-day' : 'open',
    estimated: isEstimated(day, calendar),
    remind: today <= day && isReminderDue('ho', workingDaysLeft, limits),
  };
}

/** What is known of the HO and of the account that answers it. An unknown fact refuses nothing. */
interface HoAnswerFacts extends Timing {
  readonly status: HoStatus;
  readonly sharedOn: string;
  readonly pceJoined?: 'yes' | 'no' | 'unknown' | undefined;
  readonly isMainAccount?: 'yes' | 'no' | 'unknown' | undefined;
}

export type HoRefusal = 'already-accepted' | 'already-declined' | 'taken-back' | 'not-main-account' | 'pce-not-joined' | 'reason-missing';

/** Whether the HO may be accepted now. */
export function acceptHo(facts: HoAnswerFacts): Allowed | Refused<HoRefusal> {
  return notAnswerable(facts) ?? (facts.pceJoined === 'no' ? PCE_FIRST : ALLOWED);
}

/** Whether the HO may be declined now, with this reason. A reason that says nothing ("无", "待定") counts as missing. */
export function declineHo(facts: HoAnswerFacts, reason: string | undefined): Allowed | Refused<HoRefusal> {
  const refused = notAnswerable(facts);
  if (refused !== undefined) return refused;
  return reason === undefined || isPlaceholder(reason) ? REASON_FIRST : ALLOWED;
}

const { hoAcceptanceWorkingDays } = PUBLISHED_LIMITS;

const PCE_FIRST = refuse<HoRefusal>(
  'pce-not-joined',
  'pce-prerequisite-for-sharing',
  '接受由华为共享的机会点，须先加入合作伙伴共拓计划（目前记的是“否”）。请先加入，再来接受。',
  'Accepting an opportunity shared by Huawei needs 合作伙伴共拓计划 (PCE) to be joined first (recorded as "no"). Join it, then accept.',
);

const REASON_FIRST = refuse<HoRefusal>(
  'reason-missing',
  'ho-decline-procedure',
  '拒绝 HO 必须写明理由。请写一句，例如“客户名称与实际不符”。',
  'Declining an HO needs a reason. Write one sentence, for example "the customer name does not match".',
);

const MAIN_ACCOUNT_FIRST = refuse<HoRefusal>(
  'not-main-account',
  'opportunity-menu-overview',
  '您用的不是伙伴主账号，只有主账号能用“机会点管理”。请换主账号处理，或请主账号的同事处理。',
  'This is not the partner main account, and only the main account can use 机会点管理 (opportunity management). Use the main account, or ask the colleague who holds it.',
);

function notAnswerable(facts: HoAnswerFacts): Refused<HoRefusal> | undefined {
  switch (facts.status) {
    case '待接受': {
      const { state, day } = hoTerm(facts.sharedOn, facts);
      if (state === 'taken-back') return takenBack(day);
      return facts.isMainAccount === 'no' ? MAIN_ACCOUNT_FIRST : undefined;
    }
    case '已收回':
      return takenBack(hoTerm(facts.sharedOn, facts).day);
    case '已拒绝':
      return refuse(
        'already-declined',
        'ho-decline-procedure',
        '这个 HO 已经拒绝，不能再接受或再次拒绝。官方资料没有写明拒绝后能否恢复。',
        'This HO has been declined, so it can be neither accepted nor declined again. Whether a declined one can be restored is not stated in the sources.',
      );
    case '已接受':
    case '签单完成':
    case '交付完成':
      return refuse(
        'already-accepted',
        'ho-progress-update',
        '这个 HO 已经接受，不用再接受，也不能再拒绝。接受后请持续更新进展，直到交付完成。',
        'This HO has been accepted already: there is nothing to accept, and it can no longer be declined. Keep its progress up to date until delivery.',
      );
  }
}

function takenBack(day: string): Refused<HoRefusal> {
  const last = dayText(day);
  return refuse(
    'taken-back',
    'ho-accept-deadline',
    `${hoAcceptanceWorkingDays} 个工作日的接受期限 ${last.zh} 24:00 已过，系统自动拒绝，HO 已收回。官方资料没有写明收回后能否再给。`,
    `The ${hoAcceptanceWorkingDays} working days for accepting it ended on ${last.en} at 24:00; the system declined it and took the HO back. Whether it is given again is not stated in the sources.`,
  );
}
