import { acceptHo, hoTerm } from '../rules/ho.js';
import { takesProgress } from '../rules/progress.js';
import type { HoStatus } from '../rules/status.js';
import { dayIn } from '../services/clock.js';
import type { RemoteHo } from '../services/partner-center/port.js';
import type { SeenHo, SeenList } from '../services/seen-records.js';
import type { Scene } from './decision.js';
import { formatDay, formatDeadline, plain } from './format.js';
import { reportParts } from './report-text.js';
import { type Button, type Reply, say } from './reply.js';
import { hoTexts } from './texts/ho.js';
import { statusName } from './texts/submission.js';

/** Numbers that a list offers beside its other buttons. */
const OPENED = 4;

/** The entry that says how long an HO may wait. */
const DEADLINE_TOPIC = 'ho-accept-deadline';

/** What the rules read of an HO. */
export const timingOf = ({ sharedAt, deadline, status }: RemoteHo, { today, timeZone, calendar }: Scene['turn']) => ({
  status,
  sharedOn: dayIn(sharedAt, timeZone),
  statedDeadline: deadline,
  today,
  calendar,
});

/** The status of an HO today: one whose last day is over is taken back, whatever was known of it last. */
export const statusToday = (ho: RemoteHo, turn: Scene['turn']): HoStatus => {
  const timing = timingOf(ho, turn);
  return ho.status === '待接受' && hoTerm(timing.sharedOn, timing).state === 'taken-back' ? '已收回' : ho.status;
};

/** How long an HO that waits may still be answered; null for one that does not wait. */
const termLine = (ho: RemoteHo, { turn, lang, texts }: Scene): string | null => {
  if (statusToday(ho, turn) !== '待接受') return null;
  const timing = timingOf(ho, turn);
  const { state, day, workingDaysLeft } = hoTerm(timing.sharedOn, timing);
  const words = hoTexts[texts.lang];
  const last = formatDeadline(day, lang, turn.calendar);
  return state === 'last-day' ? words.lastDay(last) : words.left(workingDaysLeft, last);
};

const openButton = ({ number }: RemoteHo): Button => ({ label: number, action: { do: 'start', form: 'ho', subject: number } });

const staleLine = ({ asOf, fresh }: Pick<SeenHo, 'asOf' | 'fresh'>, { turn, lang, texts }: Scene): readonly string[] =>
  fresh ? [] : [texts.submission.statusAsOf(formatDay(dayIn(asOf, turn.timeZone), lang))];

/** The company's HOs as a table, with the working days left of those that wait. */
export const hoListReply = (seen: SeenList<RemoteHo>, scene: Scene): Reply => {
  const { turn, lang, texts } = scene;
  const words = hoTexts[texts.lang];
  const rule: Button = { label: words.buttons.rule, action: { do: 'topic', topic: DEADLINE_TOPIC } };
  const stale = staleLine(seen, scene);
  if (seen.items.length === 0) return say([words.listEmpty, ...stale, words.rule].join('\n\n'), [rule]);
  const waiting = seen.items.filter((ho) => statusToday(ho, turn) === '待接受');
  const rows = seen.items.map((ho) =>
    ['', ho.number, plain(ho.customerName), plain(ho.name), statusName(statusToday(ho, turn), lang), termLine(ho, scene) ?? '—', '']
      .join(' | ')
      .trim(),
  );
  const opened = [...waiting, ...seen.items.filter((ho) => !waiting.includes(ho))].slice(0, OPENED);
  return say(
    [
      words.list(seen.items.length, waiting.length),
      ...stale,
      [words.listHead, ...rows].join('\n'),
      ...(waiting.length > 0 ? [words.rule] : []),
    ].join('\n\n'),
    [...opened.map(openButton), rule],
  );
};

/** What can be done with an HO in its state. */
const hoButtons = ({ number }: RemoteHo, status: HoStatus, { texts }: Scene): readonly Button[] => {
  const { accept, decline, buttons } = hoTexts[texts.lang];
  const answer = (text: string): Button => ({ label: text, action: { do: 'start', form: 'ho', subject: number, text } });
  return [
    ...(status === '待接受' ? [answer(accept), answer(decline)] : []),
    ...(status === '待接受' || status === '已收回'
      ? [{ label: buttons.rule, action: { do: 'topic' as const, topic: DEADLINE_TOPIC } }]
      : []),
    ...(takesProgress({ kind: 'HO', status })
      ? [{ label: buttons.progress, action: { do: 'start' as const, form: 'progress', subject: number } }]
      : []),
    { label: buttons.list, action: { do: 'start', form: 'ho' } },
  ];
};

/** One HO: what it is about, how it stands, what can be done. */
export const hoReply = (seen: SeenHo, scene: Scene): Reply => {
  const { turn, lang, texts } = scene;
  const { ho } = seen;
  const last = seen.progress.at(-1);
  const words = hoTexts[texts.lang];
  const status = statusToday(ho, turn);
  const refusal = status === '已收回' ? acceptHo(timingOf(ho, turn)) : null;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.row.name, ho.name],
    [words.row.customer, ho.customerName],
    [words.row.description, ho.description],
    [words.row.status, statusName(status, lang)],
    [words.row.shared, formatDay(dayIn(ho.sharedAt, turn.timeZone), lang)],
    [words.row.deadline, termLine(ho, scene)],
    [words.row.progress, last ? reportParts(last, scene).join(lang === 'en' ? ': ' : '：') : null],
    [words.row.reason, status === '已拒绝' ? ho.reason : null],
  ];
  const table = [words.head, ...rows.flatMap(([label, value]) => (value === null ? [] : [`| ${label} | ${plain(value)} |`]))].join('\n');
  return say(
    [
      `**${ho.number}**`,
      ...staleLine(seen, scene),
      table,
      ...(refusal?.outcome === 'refused' ? [lang === 'en' ? refusal.message.en : refusal.message.zh] : []),
      ...(status === '待接受' ? [words.rule] : []),
    ].join('\n\n'),
    hoButtons(ho, status, scene),
  );
};
