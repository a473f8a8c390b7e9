import { takesProgress } from '../rules/progress.js';
import { type HolidayYears, workingDaysBetween } from '../rules/working-days.js';
import { dayIn } from '../services/clock.js';
import type { OpportunityDetail } from '../services/desk-view.js';
import type { DeskLanguage, OpportunityRecord } from '../services/records.js';
import { formatDay, formatDeadline, plain } from './format.js';
import { PO_FORM } from './forms/po.js';
import { type Button, type Reply, say } from './reply.js';
import { incentivesTexts } from './texts/incentives.js';
import { myOpportunitiesTexts } from './texts/my-opportunities.js';
import { progressTexts } from './texts/progress.js';
import { repairTexts } from './texts/repair.js';
import { statusName } from './texts/submission.js';
import { textsFor } from './texts/texts.js';

/** For whom and when something about submitted opportunities is written. */
interface Reader {
  readonly lang: DeskLanguage;
  readonly today: string;
  readonly timeZone: string;
  readonly calendar: HolidayYears | undefined;
}

const wordsOf = (lang: DeskLanguage) => myOpportunitiesTexts[textsFor(lang).lang];

const customerOf = ({ fields }: OpportunityRecord): string => plain(fields.customer_name ?? '');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** How much of a verification is left, or null where none runs. */
const daysLeft = ({ status, deadline }: OpportunityRecord, { lang, today, calendar }: Reader): string | null => {
  if (status !== '验证中' || deadline === null) return null;
  const words = wordsOf(lang);
  const { days, estimated } = workingDaysBetween(today, deadline, calendar);
  const left = deadline < today ? words.over : deadline === today ? words.lastDay : words.left(days);
  return estimated ? `${left}${lang === 'en' ? ', ' : '，'}${words.estimated}` : left;
};

/** What a reviewer objected to, each beside the field and what was written there. */
const reasonsTable = ({ fields, reasons }: OpportunityRecord, lang: DeskLanguage): readonly string[] => {
  if (reasons.length === 0) return [];
  const texts = textsFor(lang);
  const words = wordsOf(lang);
  const rows = reasons.map(({ field, reason }) => {
    const question = PO_FORM.questions.find((one) => one.fields.some((id) => id === field));
    const written = question?.show(fields, lang, texts) ?? '—';
    return row(question?.words[texts.lang].label ?? field ?? words.whole, plain(written), plain(reason));
  });
  return [`${texts.submission.reasons}\n\n${[words.reasonsHead, ...rows].join('\n')}`];
};

/** What a status means and who has it now, until when, and why it was rejected. */
export const statusNotes = (record: OpportunityRecord, deadline: readonly string[], lang: DeskLanguage): readonly string[] => {
  const note = textsFor(lang).submission.statusNotes[record.status];
  return [...(note === undefined ? [] : [note]), ...deadline, ...reasonsTable(record, lang)];
};

/** What can be done about an opportunity of this status. */
export const statusButtons = ({ status, number }: OpportunityRecord, lang: DeskLanguage): readonly Button[] => {
  const { lang: written, general } = textsFor(lang);
  const { buttons } = general;
  const repair = { label: repairTexts[written].flow.label, action: { do: 'start', form: 'repair', subject: number ?? '' } } as const;
  return [
    ...(status === '已驳回' && number !== null ? [repair] : []),
    ...(status === '验证中' ? [{ label: buttons.verification, action: { do: 'topic' as const, topic: 'po-verification-sla' } }] : []),
    ...(number === null ? [] : [{ label: wordsOf(lang).buttons.history, action: { do: 'status' as const, number, history: true } }]),
    ...(number !== null && takesProgress({ kind: 'PO', status })
      ? [{ label: progressTexts[written].buttons.update, action: { do: 'start' as const, form: 'progress', subject: number } }]
      : []),
    ...(status === '交付完成' && number !== null
      ? [{ label: incentivesTexts[written].buttons.apply, action: { do: 'start' as const, form: 'incentive-apply', subject: number } }]
      : []),
    ...(status === '已驳回' ? [{ label: buttons.person, action: { do: 'person' as const } }] : []),
    { label: wordsOf(lang).buttons.all, action: { do: 'list' } },
  ];
};

/** The state of one opportunity, with the day of the news where the Partner Center does not answer. */
export const statusReply = ({ opportunity: record, asOf, fresh, replaces }: OpportunityDetail, reader: Reader): Reply => {
  const { lang, timeZone, calendar } = reader;
  const { submission } = textsFor(lang);
  const words = wordsOf(lang);
  const headline = submission.status(record.number ?? submission.notNumbered, customerOf(record), statusName(record.status, lang));
  const left = daysLeft(record, reader);
  const parts = [
    headline,
    ...(fresh ? [] : [submission.statusAsOf(formatDay(dayIn(asOf, timeZone), lang))]),
    ...statusNotes(record, left && record.deadline ? [words.deadline(formatDeadline(record.deadline, lang, calendar), left)] : [], lang),
    ...(replaces === null ? [] : [words.replaces(replaces)]),
  ];
  return say(parts.join('\n\n'), statusButtons(record, lang));
};

/** The way one opportunity has gone: each status, since when, and who changed it. */
export const historyReply = ({ opportunity: record, history, replaces }: OpportunityDetail, { lang, timeZone }: Reader): Reply => {
  const { submission } = textsFor(lang);
  const words = wordsOf(lang);
  const number = record.number ?? submission.notNumbered;
  const buttons: readonly Button[] = [
    { label: textsFor(lang).general.buttons.list, action: { do: 'status', number } },
    { label: words.buttons.all, action: { do: 'list' } },
  ];
  if (history === null) return say(words.historyUnknown, buttons);
  const lines = history.map(({ status, at, by }) => {
    const [day, name, actor] = [formatDay(dayIn(at, timeZone), lang), statusName(status, lang), words.actors[by]];
    return lang === 'en' ? `- ${day}: ${name}, ${actor}` : `- ${day}：${name}，${actor}`;
  });
  const parts = [words.historyOf(number, customerOf(record)), lines.join('\n'), ...(replaces === null ? [] : [words.replaces(replaces)])];
  return say(parts.join('\n\n'), buttons);
};

/** What a list shows at most, and how many have a button of their own. */
const LISTED = 10;
const OPENED = 3;

/** A company's opportunities as a table, the latest first; `term` is what was searched for. */
export const listReply = (records: readonly OpportunityRecord[], reader: Reader, term: string | null = null): Reply => {
  const { lang, timeZone } = reader;
  const { submission, general } = textsFor(lang);
  const words = wordsOf(lang);
  const start: Button = { label: general.buttons.start, action: { do: 'start', form: 'po' } };
  const all: Button = { label: words.buttons.all, action: { do: 'list' } };
  if (records.length === 0) return term === null ? say(words.empty, [start]) : say(words.noneFound(plain(term)), [all]);
  const shown = records.slice(0, LISTED);
  const rows = shown.map((record) => {
    const left = daysLeft(record, reader);
    const status = record.number === null ? '—' : statusName(record.status, lang);
    return row(
      record.number ?? submission.notNumbered,
      customerOf(record),
      left === null ? status : `${status}${lang === 'en' ? ', ' : '，'}${left}`,
      (record.number && words.holders[record.status]) || '—',
      dayIn(record.submittedAt, timeZone),
    );
  });
  const open = shown.flatMap(({ number }) => (number ? [{ label: number, action: { do: 'status' as const, number } }] : []));
  const parts = [
    term === null ? words.list(shown.length) : words.found(plain(term), records.length),
    [words.head, ...rows].join('\n'),
    ...(records.length > shown.length ? [words.more(shown.length)] : []),
  ];
  return say(parts.join('\n\n'), [...open.slice(0, OPENED), term === null ? start : all]);
};
