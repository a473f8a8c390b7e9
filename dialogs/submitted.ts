import { takesProgress } from '../rules/progress.js';
import { type HolidayYears, workingDaysBetween } from '../rules/working-days.js';
import { dayIn } from '../services/clock.js';
import type { CompanyOpportunity, OpportunityDetail } from '../services/seen-opportunities.js';
import type { SeenList } from '../services/seen-records.js';
import type { DeskLanguage } from '../services/records.js';
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

const customerOf = ({ fields }: CompanyOpportunity): string => plain(fields.customer_name ?? '');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** How much of a verification is left, or null where none runs. */
const daysLeft = ({ status, deadline }: CompanyOpportunity, { lang, today, calendar }: Reader): string | null => {
  if (status !== '验证中' || deadline === null) return null;
  const words = wordsOf(lang);
  const { days, estimated } = workingDaysBetween(today, deadline, calendar);
  const left = deadline < today ? words.over : deadline === today ? words.lastDay : words.left(days);
  return estimated ? `${left}${lang === 'en' ? ', ' : '，'}${words.estimated}` : left;
};

/** What a reviewer objected to, each beside the field and what was written there. */
const reasonsTable = ({ fields, reasons }: CompanyOpportunity, lang: DeskLanguage): readonly string[] => {
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
export const statusNotes = (record: CompanyOpportunity, deadline: readonly string[], lang: DeskLanguage): readonly string[] => {
  const note = textsFor(lang).submission.statusNotes[record.status];
  return [...(note === undefined ? [] : [note]), ...deadline, ...reasonsTable(record, lang)];
};

/** What can be done about an opportunity of this status. */
export const statusButtons = ({ status, number }: CompanyOpportunity, lang: DeskLanguage): readonly Button[] => {
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
const DRAFTS = 2;

/** What is listed beside what was submitted. */
interface Beside {
  /** What was searched for. */
  readonly term?: string;
  /** Opportunities begun and not submitted, by what they are called. */
  readonly drafts?: readonly { readonly id: string; readonly name: string }[];
  /** Only the person's own are seen. */
  readonly isOwn?: boolean;
}

const listRow = (record: CompanyOpportunity, reader: Reader): string => {
  const { lang, timeZone } = reader;
  const left = daysLeft(record, reader);
  const status = record.number === null ? '—' : statusName(record.status, lang);
  return row(
    record.number ?? textsFor(lang).submission.notNumbered,
    customerOf(record) || '—',
    left === null ? status : `${status}${lang === 'en' ? ', ' : '，'}${left}`,
    (record.number && wordsOf(lang).holders[record.status]) || '—',
    record.submittedAt === null ? '—' : dayIn(record.submittedAt, timeZone),
  );
};

/** A company's opportunities as a table, the latest first, with the drafts that wait to be gone on with. */
export const listReply = (
  { items, asOf, fresh }: SeenList<CompanyOpportunity>,
  reader: Reader,
  { term, drafts = [], isOwn = false }: Beside = {},
): Reply => {
  const { lang, timeZone } = reader;
  const { general, form } = textsFor(lang);
  const words = wordsOf(lang);
  const start: Button = { label: general.buttons.start, action: { do: 'start', form: 'po' } };
  const all: Button = { label: words.buttons.all, action: { do: 'list' } };
  const stale = fresh ? [] : [words.stale(formatDay(dayIn(asOf, timeZone), lang))];
  const own = isOwn ? [words.ownOnly] : [];
  if (items.length === 0 && term !== undefined) return say([words.noneFound(plain(term)), ...own, ...stale].join('\n\n'), [all]);
  const shown = items.slice(0, LISTED);
  const opened = shown.flatMap(({ number }) => (number ? [{ label: number, action: { do: 'status' as const, number } }] : []));
  const resumed = drafts.map(({ id, name }): Button => ({ label: form.buttons.goOnWith(name), action: { do: 'resume', draft: id } }));
  const count = term === undefined ? words.list(shown.length) : words.found(plain(term), items.length);
  const parts = [
    ...(items.length === 0
      ? [isOwn ? words.emptyOwn : words.empty]
      : [count, [words.head, ...shown.map((record) => listRow(record, reader))].join('\n')]),
    ...own,
    ...stale,
    ...(items.length > shown.length ? [words.more(shown.length)] : []),
    ...(drafts.length === 0 ? [] : [[words.drafts(drafts.length), ...drafts.map(({ name }) => `- ${plain(name)}`)].join('\n')]),
  ];
  const buttons = [...resumed.slice(0, DRAFTS), ...opened.slice(0, drafts.length > 1 ? DRAFTS : OPENED), term === undefined ? start : all];
  return say(parts.join('\n\n'), buttons);
};
