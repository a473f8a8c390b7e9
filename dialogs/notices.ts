import { dayIn } from '../services/clock.js';
import type { SeenOpportunity } from '../services/desk-view.js';
import type { DeskLanguage, Draft, OpportunityRecord, OutboxEntry, SubmissionOutcome } from '../services/records.js';
import { formatDay, plain } from './format.js';
import { FORMS, formOf } from './forms/forms.js';
import { PO_FORM } from './forms/po.js';
import { type Button, type Reply, say } from './reply.js';
import { statusName } from './texts/submission.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

/**
 * What the person hears once the Partner Center has answered: the form's receipt, or what was refused with a new button to confirm. `draft`
 * is the draft as it stands after the outcome (its attempt raised by a refusal).
 */
export const receiptReplies = (outcome: SubmissionOutcome, draft: Draft, lang: DeskLanguage): readonly Reply[] => {
  if (outcome.kind === 'accepted') return inLanguage(lang, [...receiptOf(outcome, draft, lang), { kind: 'draft', draft: null }]);
  const texts = textsFor(lang);
  return inLanguage(lang, [
    say(texts.submission.refused(plain(lang === 'en' ? outcome.message.en : outcome.message.zh)), [
      { label: texts.form.buttons.submit, action: { do: 'submit', draft: draft.id, revision: draft.revision, attempt: draft.attempt } },
      { label: texts.form.buttons.change, action: { do: 'change', draft: draft.id } },
      { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
    ]),
  ]);
};

const receiptOf = (outcome: Extract<SubmissionOutcome, { kind: 'accepted' }>, draft: Draft, lang: DeskLanguage): readonly Reply[] => {
  const form = formOf(draft);
  return form?.operation === undefined ? [] : form.receipt(outcome, draft, lang);
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

const statusDetails = (record: OpportunityRecord, lang: DeskLanguage): readonly string[] => {
  const { submission } = textsFor(lang);
  const reasons = record.reasons.map(
    ({ field, reason }) => `- ${field ? `${fieldLabel(field, lang)}${lang === 'en' ? ': ' : '：'}` : ''}${plain(reason)}`,
  );
  return [
    submission.statusNotes[record.status] ?? '',
    ...(record.deadline && record.status === '验证中' ? [submission.deadline(formatDay(record.deadline, lang))] : []),
    ...(reasons.length > 0 ? [[submission.reasons, ...reasons].join('\n')] : []),
  ].filter((part) => part !== '');
};

/** A field as its question names it. */
const fieldLabel = (field: string, lang: DeskLanguage): string => {
  const words = PO_FORM.questions.find(({ fields }) => fields.some((id) => id === field))?.words;
  return words?.[textsFor(lang).lang].label ?? field;
};

const statusButtons = (record: OpportunityRecord, lang: DeskLanguage): readonly Button[] => {
  const { buttons } = textsFor(lang).general;
  return [
    ...(record.status === '验证中'
      ? [{ label: buttons.verification, action: { do: 'topic' as const, topic: 'po-verification-sla' } }]
      : []),
    ...(record.status === '已驳回' ? [{ label: buttons.person, action: { do: 'person' as const } }] : []),
    { label: buttons.list, action: { do: 'list' } },
  ];
};

/** News of an opportunity that the Partner Center has moved on. */
export const statusChangeReplies = (record: OpportunityRecord, lang: DeskLanguage): readonly Reply[] => {
  const { submission } = textsFor(lang);
  const headline = submission.changed(
    record.number ?? submission.notNumbered,
    plain(record.fields.customer_name ?? ''),
    statusName(record.status, lang),
  );
  return inLanguage(lang, [say([headline, ...statusDetails(record, lang)].join('\n\n'), statusButtons(record, lang))]);
};

/** The state of one opportunity, with the day of the news in the desk's time zone where the Partner Center does not answer. */
export const statusReply = ({ opportunity: record, asOf, fresh }: SeenOpportunity, lang: DeskLanguage, timeZone: string): Reply => {
  const { submission } = textsFor(lang);
  const headline = submission.status(
    record.number ?? submission.notNumbered,
    plain(record.fields.customer_name ?? ''),
    statusName(record.status, lang),
  );
  const stale = fresh ? [] : [submission.statusAsOf(formatDay(dayIn(asOf, timeZone), lang))];
  return say([headline, ...stale, ...statusDetails(record, lang)].join('\n\n'), statusButtons(record, lang));
};

/** The company's latest opportunities as a table, with the days of their submission in the desk's time zone. */
export const listReply = (records: readonly OpportunityRecord[], lang: DeskLanguage, timeZone: string): Reply => {
  const { submission, general } = textsFor(lang);
  const start: Button = { label: general.buttons.start, action: { do: 'start', form: 'po' } };
  if (records.length === 0) return say(submission.listEmpty, [start]);
  const rows = records.map(
    (record) =>
      `| ${record.number ?? submission.notNumbered} | ${plain(record.fields.customer_name ?? '')} | ${record.number ? statusName(record.status, lang) : '—'} | ${dayIn(record.submittedAt, timeZone)} |`,
  );
  const open: readonly Button[] = records
    .flatMap(({ number }) => (number ? [{ label: number, action: { do: 'status' as const, number } }] : []))
    .slice(0, 3);
  return say([submission.list(records.length), [submission.listHead, ...rows].join('\n')].join('\n\n'), [...open, start]);
};
