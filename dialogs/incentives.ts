import { dayIn } from '../services/clock.js';
import type { OpportunityDetail } from '../services/seen-opportunities.js';
import type { SeenList } from '../services/seen-records.js';
import type { RemoteIncentive } from '../services/partner-center/port.js';
import type { DeskLanguage } from '../services/records.js';
import type { Scene } from './decision.js';
import { formatDay, formatMoney, plain } from './format.js';
import { type Button, type Reply, say } from './reply.js';
import { incentivesTexts } from './texts/incentives.js';
import { textsFor } from './texts/texts.js';

/** Applications that a list shows. */
const SHOWN = 10;

/** The status as the person reads it. */
export const incentiveStatusName = (status: RemoteIncentive['status'], lang: DeskLanguage): string =>
  incentivesTexts[textsFor(lang).lang].names[status];

/** An announced amount, or a dash before there is one. */
export const announcedAmount = ({ amount }: Pick<RemoteIncentive, 'amount'>, lang: DeskLanguage): string =>
  amount === null ? '—' : formatMoney({ min: amount, max: amount, currency: 'CNY' }, lang);

const staleNote = (seen: SeenList<RemoteIncentive>, { texts, lang, turn }: Scene): readonly string[] =>
  seen.fresh ? [] : [incentivesTexts[texts.lang].asOf(formatDay(dayIn(seen.asOf, turn.timeZone), lang))];

const answerAction = (number: string): Button['action'] => ({ do: 'start', form: 'incentive-answer', subject: number });

const listButton = ({ texts }: Pick<Scene, 'texts'>): Button => ({
  label: incentivesTexts[texts.lang].buttons.list,
  action: { do: 'start', form: 'incentives' },
});

/** The latest applications as a table; those whose amount waits to be checked have a button. */
export const incentiveListReply = (seen: SeenList<RemoteIncentive>, scene: Scene): Reply => {
  const { texts, lang } = scene;
  const words = incentivesTexts[texts.lang];
  const shown = seen.items.slice(0, SHOWN);
  const apply: Button = { label: words.buttons.apply, action: { do: 'start', form: 'incentive-apply' } };
  const check: Button = { label: words.buttons.check, action: { do: 'start', form: 'incentive-check' } };
  if (shown.length === 0) return say([words.none, ...staleNote(seen, scene)].join('\n\n'), [apply, check]);
  const rows = shown.map(
    (one) =>
      `| ${one.number} | ${one.opportunity} | ${plain(one.customerName ?? '')} | ${incentiveStatusName(one.status, lang)} | ${announcedAmount(one, lang)} |`,
  );
  const toAnswer = shown
    .filter(({ status }) => status === '激励公示待确认')
    .slice(0, 3)
    .map(({ number }): Button => ({ label: words.buttons.answerOf(number), action: answerAction(number) }));
  return say([words.list(shown.length), ...staleNote(seen, scene), [words.head, ...rows].join('\n')].join('\n\n'), [...toAnswer, apply]);
};

/** The entry to read in each status. */
const TOPICS = {
  激励审核中: 'incentive-apply-procedure',
  激励公示待确认: 'incentive-reconciliation',
  问题反馈中: 'incentive-reconciliation',
  激励待申付: 'incentive-payment-application',
} as const;

/** One application with its status and what comes next. */
export const incentiveReply = (one: RemoteIncentive, seen: SeenList<RemoteIncentive>, scene: Scene): Reply => {
  const { texts, lang, desk } = scene;
  const words = incentivesTexts[texts.lang];
  const entry = desk.knowledge.entry(TOPICS[one.status]);
  const lines = [
    words.of(one.opportunity, plain(one.customerName ?? '')),
    words.period(formatDay(one.projectStart, lang), formatDay(one.projectEnd, lang)),
    ...(one.amount === null ? [] : [words.amount(announcedAmount(one, lang))]),
    ...(one.contestReason === null ? [] : [words.contested(plain(one.contestReason))]),
  ];
  const parts = [
    words.one(one.number, incentiveStatusName(one.status, lang)),
    ...staleNote(seen, scene),
    lines.map((line) => `- ${line}`).join('\n'),
    words.notes[one.status],
  ];
  return say(parts.join('\n\n'), [
    ...(one.status === '激励公示待确认' ? [{ label: words.buttons.answer, action: answerAction(one.number) }] : []),
    ...(entry ? [{ label: entry.title[texts.lang], action: { do: 'topic' as const, topic: entry.id } }] : []),
    listButton(scene),
  ]);
};

/** No such application, or no answer from the Partner Center. */
export const incentiveMissing = (scene: Scene, number: string | null): { readonly text: string; readonly buttons: readonly Button[] } => {
  const words = incentivesTexts[scene.texts.lang];
  return number === null ? { text: words.away, buttons: [] } : { text: words.notFound(number), buttons: [listButton(scene)] };
};

/** The day on which an opportunity became 机会点验证通过, ISO 8601; null where its history is not known. */
export const verifiedDay = ({ history }: OpportunityDetail, timeZone: string): string | null => {
  const at = history?.find(({ status }) => status === '机会点验证通过')?.at;
  return at === undefined ? null : dayIn(at, timeZone);
};
