/**
 * When the partner may report how an opportunity goes on, and what a report moves. Sources: po-progress-update, po-update-after-verified,
 * ho-progress-update, and section 3 of the opportunity model. One source lets the reports of a PO begin once its review has passed, another
 * once it is 机会点验证通过; the desk follows the later one and says so. Of the stages only 签单完成 and 交付完成 are known; that they follow each
 * other is assumed.
 */
import { type Refused, refuse } from './refusal.js';
import type { HoStatus, Status } from './status.js';

/** The opportunity a report is about. */
export type Reported = { readonly kind: 'PO'; readonly status: Status } | { readonly kind: 'HO'; readonly status: HoStatus };

/** What a report says: it goes on (an amount, a date or a note alone), it is signed, or it is delivered. */
export const PROGRESS_STAGES = ['ongoing', 'signed', 'delivered'] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];

const REACHED = { signed: '签单完成', delivered: '交付完成' } as const;

type ProgressRefusal =
  | 'not-submitted'
  | 'under-review'
  | 'under-verification'
  | 'not-accepted'
  | 'not-signed'
  | 'already-signed'
  | 'delivered'
  | 'rejected'
  | 'cancelled'
  | 'declined'
  | 'taken-back';

type OpenState = '机会点验证通过' | '已接受' | '签单完成';

/** `recorded`: the report counts, and this is the state after it. */
type ProgressOutcome =
  | { readonly outcome: 'recorded'; readonly status: OpenState | (typeof REACHED)[keyof typeof REACHED] }
  | Refused<ProgressRefusal>;

/** What a report with this stage does to an opportunity in its state. Pure: whether the partner may see the opportunity is asked elsewhere. */
export function reportProgress(reported: Reported, stage: ProgressStage): ProgressOutcome {
  const { status } = reported;
  switch (status) {
    case '机会点验证通过':
    case '已接受':
      if (stage === 'delivered') return notSigned(reported);
      return { outcome: 'recorded', status: stage === 'ongoing' ? status : REACHED[stage] };
    case '签单完成':
      if (stage === 'signed') return alreadySigned(reported);
      return { outcome: 'recorded', status: stage === 'ongoing' ? status : REACHED[stage] };
    default:
      return REFUSALS[status];
  }
}

/** Whether an opportunity in this state takes reports at all. */
export const takesProgress = (reported: Reported): boolean => reportProgress(reported, 'ongoing').outcome === 'recorded';

const PO_TOPIC = 'po-progress-update';
const HO_TOPIC = 'ho-progress-update';

const notSigned = ({ kind }: Reported): Refused<ProgressRefusal> =>
  refuse(
    'not-signed',
    kind === 'PO' ? PO_TOPIC : HO_TOPIC,
    '还没有登记“签单完成”，不能直接登记“交付完成”。请先把进展更新为“签单完成”。',
    'It is not reported as 签单完成 (signed) yet, so 交付完成 (delivered) cannot be next. Report 签单完成 first.',
  );

const alreadySigned = ({ kind }: Reported): Refused<ProgressRefusal> =>
  refuse(
    'already-signed',
    kind === 'PO' ? PO_TOPIC : HO_TOPIC,
    '已经登记过“签单完成”，不用再登记。有变化请更新金额、时间或备注；交付完成后再登记“交付完成”。',
    'It is reported as 签单完成 (signed) already. Report what changed in amount, date or note, and 交付完成 (delivered) once it is delivered.',
  );

const REFUSALS: Readonly<Record<Exclude<Status | HoStatus, OpenState>, Refused<ProgressRefusal>>> = {
  草稿: refuse(
    'not-submitted',
    'po-create-procedure',
    '这还是草稿，没有提交，不能更新进展。请先提交机会点。',
    'This is a draft that has not been submitted, so there is no progress to report. Submit the opportunity first.',
  ),
  审核中: refuse(
    'under-review',
    PO_TOPIC,
    '机会点还在审核中，审核通过后才能更新进展。请等“机会点验证通过”后再更新；按钮没有出现，请问 PDM。',
    'The opportunity is under review, and progress is reported only after that. Report it once it is 机会点验证通过 (verified); if the button is missing then, ask the PDM.',
  ),
  验证中: refuse(
    'under-verification',
    'po-update-after-verified',
    '机会点还在验证中。“机会点更新”在“机会点验证通过”后生效；另一处说审核通过后就要持续更新进展。请等验证通过后再更新，按钮没有出现，请问 PDM。',
    'The opportunity is under verification. 机会点更新 (update) takes effect after 机会点验证通过 (verified); another source has progress reported from the passed review on. Report it after the verification; if the button is missing then, ask the PDM.',
  ),
  交付完成: refuse(
    'delivered',
    PO_TOPIC,
    '机会点已经交付完成，进展更新到此为止，不用再更新。',
    'The opportunity is delivered; progress is reported until then and no longer.',
  ),
  已驳回: refuse(
    'rejected',
    PO_TOPIC,
    '机会点已被驳回，不能更新进展。请先看驳回的原因。',
    'The opportunity has been rejected, so no progress can be reported. Read why it was rejected first.',
  ),
  已取消: refuse(
    'cancelled',
    'po-cancel',
    '机会点已在 CRM 里取消，不能更新进展。请向 BD 了解取消的原因。',
    'The opportunity has been cancelled in CRM, so no progress can be reported. Ask the BD why.',
  ),
  待接受: refuse(
    'not-accepted',
    'ho-accept-procedure',
    '这个 HO 还没有接受，接受后才能更新进展。请先在详情页单击“接受”。',
    'This HO has not been accepted yet; progress is reported after that. Click 接受 (accept) on its details page first.',
  ),
  已拒绝: refuse(
    'declined',
    'ho-decline-procedure',
    '这个 HO 已经拒绝，不能更新进展。',
    'This HO has been declined, so there is no progress to report.',
  ),
  已收回: refuse(
    'taken-back',
    'ho-accept-deadline',
    '这个 HO 超过接受期限，已由系统收回，不能更新进展。',
    'The time to accept this HO ran out and the system took it back, so there is no progress to report.',
  ),
};
