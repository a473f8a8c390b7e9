/**
 * Inviting a customer: by mail from the Partner Center (online), or with a link or a QR code of one's own (offline). Sources:
 * invitation-online-email, invitation-offline-generic-link, invitation-not-received.
 */
import { addDays, dayText, daysFrom } from './days.js';
import type { Bilingual } from './finding.js';
import { ASSUMED_LIMITS, PUBLISHED_LIMITS } from './limits.js';
import { ALLOWED, type Allowed, type Refused, refuse } from './refusal.js';
import { isReminderDue, type ReminderLimits } from './reminders.js';

export type InvitationChannel = 'online' | 'offline';

type InvitationRefusal = 'model-missing' | 'not-reported';

interface InvitationFacts {
  readonly channel: InvitationChannel;
  readonly model: '顾问销售' | '代售' | undefined;
  readonly reported?: 'yes' | 'no' | 'unknown' | undefined;
}

/** Whether the invitation may be made. An online one wants a customer that has been reported; what is unknown refuses nothing. */
export function mayInvite({ channel, model, reported }: InvitationFacts): Allowed | Refused<InvitationRefusal> {
  if (channel === 'online' && reported === 'no') return REPORT_FIRST;
  return channel === 'online' && model === undefined ? MODEL_FIRST : ALLOWED;
}

const REPORT_FIRST = refuse<InvitationRefusal>(
  'not-reported',
  'invitation-online-email',
  '只有已报备的客户才能发线上邀请邮件。请先报备，或改用线下的链接、二维码。',
  'Only a customer that has been reported (报备) can be sent an online invitation. Report it first, or use the offline link or QR code.',
);

const MODEL_FIRST = refuse<InvitationRefusal>(
  'model-missing',
  'invitation-online-email',
  '线上邀请须先选“关联类型”。请在顾问销售和代售中选一个。',
  'An online invitation needs its 关联类型 (association type): choose 顾问销售 (consulting sale) or 代售 (resale).',
);

interface Validity {
  /** The last day; null where there is none. The mail's own note wins. */
  readonly until: string | null;
  /** Calendar days after today, 0 on the last day and after it; null where there is no last day. */
  readonly daysLeft: number | null;
  readonly state: 'valid' | 'expired';
  /** It ends soon, by the assumed threshold, and has not ended. */
  readonly remind: boolean;
  readonly message: Bilingual;
  readonly topic: string;
}

/** How long an invitation sent on a day is good for. The hour at which the seven days end is not published: the whole seventh day is counted in. */
export function invitationValidity(
  channel: InvitationChannel,
  sentOn: string,
  today: string,
  limits: ReminderLimits = ASSUMED_LIMITS,
): Validity {
  if (channel === 'offline') return WITHOUT_END;
  const until = addDays(sentOn, PUBLISHED_LIMITS.onlineInvitationDays);
  const daysLeft = Math.max(0, daysFrom(today, until));
  const state = today > until ? 'expired' : 'valid';
  return {
    until,
    daysLeft,
    state,
    remind: state === 'valid' && isReminderDue('invitation', daysLeft, limits),
    message: state === 'valid' ? validUntil(until) : expiredSince(until),
    topic: 'invitation-online-email',
  };
}

const WITHOUT_END: Validity = {
  until: null,
  daysLeft: null,
  state: 'valid',
  remind: false,
  message: {
    zh: '线下邀请的链接和二维码没有有效期，一直有效。',
    en: 'The link and the QR code of an offline invitation have no expiry and stay valid.',
  },
  topic: 'invitation-offline-generic-link',
};

const { onlineInvitationDays } = PUBLISHED_LIMITS;

const validUntil = (until: string): Bilingual => ({
  zh: `线上邀请链接有效期 ${onlineInvitationDays} 天，到 ${dayText(until).zh}；以邀请邮件内的时效提示为准。`,
  en: `The link of an online invitation is valid for ${onlineInvitationDays} days, until ${dayText(until).en}; the note in the mail decides.`,
});

const expiredSince = (until: string): Bilingual => ({
  zh: `线上邀请链接有效期 ${onlineInvitationDays} 天，${dayText(until).zh}已到期。请重新发起邀请。`,
  en: `The link of an online invitation is valid for ${onlineInvitationDays} days and expired on ${dayText(until).en}. Send a new invitation.`,
});
