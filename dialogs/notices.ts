import type { HolidayYears } from '../rules/working-days.js';
import type { Listener } from '../services/notice.js';
import type { DeskLanguage, Draft, OpportunityRecord, OutboxEntry, SubmissionOutcome } from '../services/records.js';
import { formatDeadline, plain } from './format.js';
import { FORMS, formOf } from './forms/forms.js';
import { readStored } from './forms/stored.js';
import { type Button, type Reply, say } from './reply.js';
import { statusButtons, statusNotes } from './submitted.js';
import { settingsTexts } from './texts/settings.js';
import { statusName } from './texts/submission.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

/**
 * What the person hears once the Partner Center has answered: the form's receipt, or what was refused with a new button to confirm. `draft`
 * is the draft as it stands after the outcome (its attempt raised by a refusal).
 */
export const receiptReplies = (outcome: SubmissionOutcome, draft: Draft, to: Listener): readonly Reply[] => {
  const { lang } = to;
  if (outcome.kind === 'accepted') return inLanguage(lang, [...receiptOf(outcome, draft, to), { kind: 'draft', draft: null }]);
  const texts = textsFor(lang);
  const said = plain(lang === 'en' ? outcome.message.en : outcome.message.zh);
  const form = formOf(draft);
  if (form?.operation !== undefined && form.isFinal?.(outcome.code))
    return inLanguage(lang, [
      say(texts.submission.refusedForGood(said), [
        { label: texts.form.buttons.discard, action: { do: 'discard', draft: draft.id } },
        { label: texts.general.buttons.menu, action: { do: 'menu' } },
      ]),
    ]);
  return inLanguage(lang, [
    say(texts.submission.refused(said), [
      { label: texts.form.buttons.submit, action: { do: 'submit', draft: draft.id, revision: draft.revision, attempt: draft.attempt } },
      { label: texts.form.buttons.change, action: { do: 'change', draft: draft.id } },
      { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
    ]),
  ]);
};

const receiptOf = (outcome: Extract<SubmissionOutcome, { kind: 'accepted' }>, draft: Draft, to: Listener): readonly Reply[] => {
  const form = formOf(draft);
  if (form?.operation === undefined) return [];
  const stored = readStored(form, draft);
  // Its outcome is told whatever became of what was sent: unsaid it could not be stored either.
  if (stored.kind === 'unreadable') return [say(textsFor(to.lang).submission.accepted(outcome.number))];
  return form.receipt(outcome, { ...draft, fields: stored.fields }, to);
};

/** What the form whose call is under way says of itself. */
const ofCall = ({ operation }: Pick<OutboxEntry, 'operation'>, said: 'waiting' | 'overdue', lang: DeskLanguage): readonly Reply[] => {
  const texts = textsFor(lang);
  const form = FORMS.find((candidate) => candidate.operation === operation);
  return inLanguage(lang, form?.operation === undefined ? [] : [say(form.sentences[texts.lang][said])]);
};

/** "Saved, will be sent by itself." */
export const waitingReplies = (entry: Pick<OutboxEntry, 'operation'>, lang: DeskLanguage): readonly Reply[] =>
  ofCall(entry, 'waiting', lang);

/** A call that could not be delivered for days: the person is told, and it goes on. */
export const overdueReplies = (entry: Pick<OutboxEntry, 'operation'>, lang: DeskLanguage): readonly Reply[] =>
  ofCall(entry, 'overdue', lang);

/** A colleague's answer to a question that the desk had passed on. */
export const staffAnswerReplies = (question: string, answer: string, lang: DeskLanguage): readonly Reply[] => [
  say(textsFor(lang).general.staffAnswer(plain(question), answer)),
];

/** A turn that failed for good; `reference` is what the log names it by. */
export const failureReplies = (reference: string, lang: DeskLanguage): readonly Reply[] =>
  inLanguage(lang, [say(textsFor(lang).general.failure(reference))]);

/** News of an opportunity that the Partner Center has moved on. */
export const statusChangeReplies = (
  record: OpportunityRecord,
  lang: DeskLanguage,
  calendar: HolidayYears | undefined,
): readonly Reply[] => {
  const { submission } = textsFor(lang);
  const headline = submission.changed(
    record.number ?? submission.notNumbered,
    plain(record.fields.customer_name ?? ''),
    statusName(record.status, lang),
  );
  const deadline =
    record.deadline && record.status === '验证中' ? [submission.deadline(formatDeadline(record.deadline, lang, calendar))] : [];
  const off: Button = { label: settingsTexts[textsFor(lang).lang].buttons.newsOff, action: { do: 'news', on: false } };
  return inLanguage(lang, [say([headline, ...statusNotes(record, deadline, lang)].join('\n\n'), [...statusButtons(record, lang), off])]);
};
