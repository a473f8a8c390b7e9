import { z } from 'zod';
import { isoDay } from '../../rules/opportunity.js';
import { PROGRESS_STAGES, type Reported, reportProgress } from '../../rules/progress.js';
import { HO_STATUSES, STATUSES } from '../../rules/status.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import type { Scene } from '../decision.js';
import { formatDay, plain } from '../format.js';
import { opportunityMissing } from '../missing.js';
import { reportParts, yuanText } from '../report-text.js';
import { type Button, say } from '../reply.js';
import { reportable, reportableRecords } from '../reported.js';
import { hoTexts } from '../texts/ho.js';
import { progressTexts } from '../texts/progress.js';
import { statusName } from '../texts/submission.js';
import { textsFor } from '../texts/texts.js';
import { ruleText } from './ask.js';
import { hasAny } from './ask-which.js';
import type { Beginning, Choice, FormFinding, SendingForm } from './form.js';
import { readAmount, readExpectedDate, readReport, readReportNote, readStageAnswer } from './progress-reads.js';
import { questionKinds } from './question-kinds.js';

const schema = z.strictObject({
  stage: z.enum(PROGRESS_STAGES).optional(),
  amount: z.number().optional(),
  expected_date: isoDay.optional(),
  note: z.string().optional(),
  /** What it is about and how that stands; looked up anew before it is sent. */
  reported: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('PO'), status: z.enum(STATUSES) }),
      z.strictObject({ kind: z.literal('HO'), status: z.enum(HO_STATUSES) }),
    ])
    .optional(),
});
type Report = z.infer<typeof schema>;

const { choiceQuestion, textQuestion, wordsOf } = questionKinds<Report, keyof typeof progressTexts.zh.question>({
  zh: progressTexts.zh.question,
  en: progressTexts.en.question,
});

const STAGES: readonly Choice<Report>[] = PROGRESS_STAGES.map((stage) => ({
  id: stage,
  label: ({ lang }) => progressTexts[lang].stages[stage],
  fields: { stage },
}));

const askWhich = async (scene: Scene): Promise<Beginning<Report>> => {
  const words = progressTexts[scene.texts.lang];
  const among = await reportableRecords(scene);
  const lists = [listButton(scene, 'PO-'), listButton(scene, 'HO-')];
  return hasAny(among) ? { kind: 'which', text: words.which, among } : { kind: 'refused', text: words.none, buttons: lists };
};

const listButton = ({ texts }: Scene, number: string): Button =>
  number.startsWith('HO-')
    ? { label: hoTexts[texts.lang].buttons.list, action: { do: 'start', form: 'ho' } }
    : { label: texts.general.buttons.list, action: { do: 'list' } };

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<Report>> => {
  const { texts, lang } = scene;
  const words = progressTexts[texts.lang];
  if (subject === null) return askWhich(scene);
  const seen = await reportable(scene, subject);
  if (seen === 'away') return { kind: 'refused', text: words.away, buttons: [] };
  const list = listButton(scene, subject);
  if (seen === undefined) {
    return subject.startsWith('HO-')
      ? { kind: 'refused', text: hoTexts[texts.lang].notFound(subject), buttons: [list] }
      : { kind: 'refused', ...(await opportunityMissing(scene, subject)) };
  }
  const { reported, customer, progress } = seen;
  const about = words.about(subject, plain(customer), statusName(reported.status, lang));
  const possible = reportProgress(reported, 'ongoing');
  if (possible.outcome === 'refused')
    return {
      kind: 'refused',
      text: `${about}\n\n${ruleText(possible.message, lang)}`,
      buttons: [
        ...(reported.status === '待接受'
          ? [{ label: hoTexts[texts.lang].accept, action: { do: 'start' as const, form: 'ho', subject, text: hoTexts[texts.lang].accept } }]
          : []),
        { label: words.buttons.rule, action: { do: 'topic', topic: possible.topic } },
        list,
      ],
    };
  const last = progress.at(-1);
  const [day, what] = last ? reportParts(last, scene) : [];
  return { kind: 'begun', fields: { reported }, lead: [about, ...(day && what ? [words.last(day, plain(what))] : [])] };
};

const check = ({ stage, amount, expected_date, reported }: Report, today: string): { readonly findings: readonly FormFinding[] } => {
  const verdict = stage === undefined || reported === undefined ? undefined : reportProgress(reported as Reported, stage);
  const refused: readonly FormFinding[] =
    verdict?.outcome === 'refused' ? [{ rule: null, severity: 'block', field: 'stage', message: verdict.message }] : [];
  const past: readonly FormFinding[] =
    expected_date !== undefined && expected_date < today
      ? [
          {
            rule: null,
            severity: 'warn',
            field: 'expected_date',
            message: {
              zh: progressTexts.zh.past(formatDay(expected_date, 'zh')),
              en: progressTexts.en.past(formatDay(expected_date, 'en')),
            },
          },
        ]
      : [];
  const open: readonly FormFinding[] =
    amount === undefined
      ? [{ rule: null, severity: 'info', field: 'amount', message: { zh: progressTexts.zh.noAmount, en: progressTexts.en.noAmount } }]
      : [];
  return { findings: [...refused, ...past, ...open] };
};

/** Reporting how a PO or an HO goes on. */
export const PROGRESS_FORM: SendingForm<Report> = {
  id: 'progress',
  topic: 'po-progress-update',
  sentences: progressTexts,
  questions: [
    {
      ...choiceQuestion('stage', STAGES, { fields: ['stage'], required: true, named: /阶段|\bstage\b/iu, read: readStageAnswer }),
      shows: 'self',
    },
    {
      id: 'amount',
      words: wordsOf('amount'),
      fields: ['amount'],
      required: false,
      input: 'line',
      shows: 'kind',
      named: /金额|\bamount\b/iu,
      read: readAmount,
      show: ({ amount }, lang) => (amount === undefined ? null : yuanText(amount, lang)),
      cardValue: ({ amount }, lang) => (amount === undefined ? '' : yuanText(amount, lang)),
    },
    {
      id: 'expected_date',
      words: wordsOf('expected_date'),
      fields: ['expected_date'],
      required: false,
      input: 'line',
      shows: 'self',
      named: /预计(?:时间|日期|哪天)|日期|expected date/iu,
      read: readExpectedDate,
      show: ({ expected_date }, lang) => (expected_date === undefined ? null : formatDay(expected_date, lang)),
      cardValue: ({ expected_date }, lang) => (expected_date === undefined ? '' : formatDay(expected_date, lang)),
    },
    {
      ...textQuestion('note', {
        required: true,
        input: 'lines',
        maxChars: charsAllowedIn('note'),
        named: /备注|\bnote\b/iu,
        read: readReportNote,
      }),
      // Something that goes on is reported by what has changed; a stage that was reached speaks for itself.
      answered: ({ stage, amount, expected_date, note }) =>
        stage !== 'ongoing' || [amount, expected_date, note].some((value) => value !== undefined),
    },
  ],
  parse: (stored) => schema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  extract: (text, { today }) => readReport(text, today),
  check,
  besides: async (scene, subject) => {
    const seen = subject === null ? undefined : await reportable(scene, subject);
    return seen === undefined || seen === 'away' ? {} : { reported: seen.reported };
  },
  refuses: ({ field }) => field === 'stage',
  suggests: (findings, { lang }) =>
    findings.some(({ field }) => field === 'amount') ? { question: 'amount', label: progressTexts[lang].buttons.amount } : null,
  isFinal: (code) => code === 'progress.not-open' || code.endsWith('.not-found'),
  operation: 'report-progress',
  payload: ({ stage, amount, expected_date: expectedDate, note }) => ({
    stage,
    ...(amount === undefined ? {} : { amount }),
    ...(expectedDate === undefined ? {} : { expectedDate }),
    ...(note === undefined ? {} : { note }),
  }),
  receipt: ({ number, status }, _draft, { lang }) => {
    const texts = textsFor(lang);
    const words = progressTexts[texts.lang];
    const isHo = number.startsWith('HO-');
    return [
      say(`${words.receipt(number, statusName(status, lang))}\n- ${status === '交付完成' ? words.done : words.next}`, [
        isHo
          ? { label: hoTexts[texts.lang].buttons.list, action: { do: 'start', form: 'ho' } }
          : { label: texts.general.buttons.list, action: { do: 'status', number } },
      ]),
    ];
  },
};
