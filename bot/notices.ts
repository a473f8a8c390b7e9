import {
  failureReplies,
  overdueReplies,
  receiptReplies,
  staffAnswerReplies,
  statusChangeReplies,
  waitingReplies,
} from '../dialogs/notices.js';
import { expiringDraftReplies } from '../dialogs/expiring-draft.js';
import { handoverNews } from '../dialogs/handovers.js';
import { reminderReplies } from '../dialogs/reminders.js';
import type { Reply } from '../dialogs/reply.js';
import type { HolidayYears } from '../rules/working-days.js';
import type { IdSource } from '../services/clock.js';
import type { Notice } from '../services/notice.js';
import type { ReceiptComposer, WaitComposer } from '../services/outbox-settle.js';
import type { ExpiryComposer } from '../services/privacy/expire-drafts.js';
import type { AnswerComposer } from '../services/questions.js';
import type { DeskLanguage } from '../services/records.js';
import type { ReminderComposer } from '../services/reminder.js';
import type { HandoverComposer } from '../services/tell-handovers.js';
import type { ChangeComposer } from '../services/watch.js';
import { channelOf } from './channels.js';
import { deskBody } from './log-body.js';
import { render } from './render.js';

/** Everything the desk says without being asked, as its channel shows it. */
export interface Notices {
  readonly receipt: ReceiptComposer;
  readonly waiting: WaitComposer;
  readonly overdue: WaitComposer;
  readonly change: ChangeComposer;
  readonly reminder: ReminderComposer;
  readonly handover: HandoverComposer;
  readonly expiry: ExpiryComposer;
  readonly answer: AnswerComposer;
  readonly failure: (conversationId: string, reference: string, lang: DeskLanguage) => Notice;
}

/** Joins the dialogs' words with what the channels show. */
export function createNotices(ids: IdSource, calendar: HolidayYears | undefined): Notices {
  const notice = (conversationId: string, replies: readonly Reply[], lang: DeskLanguage): Notice => {
    const { surface, readsLog } = channelOf(conversationId);
    const bodies = render(replies, surface, lang);
    return { replies: bodies.map((body) => ({ activityId: ids.next(`${conversationId}|`), body: deskBody(body) })), delivered: readsLog };
  };
  return {
    receipt: (draft, outcome, to, { conversationId }) => notice(conversationId, receiptReplies(outcome, draft, to), to.lang),
    waiting: (entry, lang) => notice(entry.conversationId, waitingReplies(entry, lang), lang),
    overdue: (entry, lang) => notice(entry.conversationId, overdueReplies(entry, lang), lang),
    change: ({ after }, lang, { conversationId }) => notice(conversationId, statusChangeReplies(after, lang, calendar), lang),
    reminder: (reminder, lang, { conversationId }) =>
      // A web chat is of one person; who else reads in Teams is not known here.
      notice(conversationId, reminderReplies(reminder, lang, { calendar, alone: channelOf(conversationId).readsLog }), lang),
    handover: ({ handover, to }, lang, { conversationId }) => notice(conversationId, handoverNews(handover, to, lang), lang),
    expiry: (draft, day, lang, { conversationId }) =>
      notice(conversationId, expiringDraftReplies(draft, day, lang, { alone: channelOf(conversationId).readsLog }), lang),
    answer: (asker, question, answer, { conversationId }) =>
      notice(conversationId, staffAnswerReplies(question.text, answer, asker.lang), asker.lang),
    failure: (conversationId, reference, lang) => notice(conversationId, failureReplies(reference, lang), lang),
  };
}
