import { z } from 'zod';
import { check } from '../../rules/check.js';
import { isoDay } from '../../rules/opportunity.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import type { Scene } from '../decision.js';
import { opportunityMissing } from '../missing.js';
import { formatDay, plain } from '../format.js';
import { verifiedDay } from '../incentives.js';
import type { Button } from '../reply.js';
import { say } from '../reply.js';
import { incentiveApplyTexts } from '../texts/incentive-apply.js';
import { incentivesTexts } from '../texts/incentives.js';
import { statusName } from '../texts/submission.js';
import { textsFor } from '../texts/texts.js';
import { readClauses } from './clause-reads.js';
import { PROJECT_END, PROJECT_START, readDay } from './day-reads.js';
import { hasAny, recordMeant } from './ask-which.js';
import type { Beginning, FormFinding, Question, SendingForm } from './form.js';
import { questionKinds } from './question-kinds.js';
import { readNote } from './text-reads.js';

const schema = z.strictObject({
  /** The day of 机会点验证通过, where the Partner Center says it; never asked, only checked against. */
  verified_on: isoDay.optional(),
  project_start: isoDay.optional(),
  project_end: isoDay.optional(),
  proof: z.string().optional(),
});
type Application = z.infer<typeof schema>;

/** Opportunities looked through when no number was said. */
const LOOKED_AT = 50;

const { textQuestion, wordsOf } = questionKinds<Application, keyof typeof incentiveApplyTexts.zh.question>({
  zh: incentiveApplyTexts.zh.question,
  en: incentiveApplyTexts.en.question,
});

const dayQuestion = (id: 'project_start' | 'project_end', meant: 'past' | 'near', named: RegExp): Question<Application> => ({
  id,
  words: wordsOf(id),
  fields: [id],
  required: true,
  input: 'line',
  shows: 'kind',
  named,
  read: (text, { today }) => {
    const day = readDay(text, today, meant);
    return day === null ? { kind: 'unclear' } : { kind: 'fields', fields: { [id]: day } };
  },
  show: ({ [id]: day }, lang) => (day === undefined ? null : formatDay(day, lang)),
  cardValue: ({ [id]: day }, lang) => (day === undefined ? '' : formatDay(day, lang)),
});

const PROOF_LABEL = /^(?:提交的)?证明(?:材料|文件)?\s*(?:就是|改成|改为|是|为|[:：])\s*|^(?:the )?proof\s*(?:is\b\s*:?|:)\s*/iu;

const QUESTIONS: readonly Question<Application>[] = [
  dayQuestion('project_start', 'past', PROJECT_START),
  dayQuestion('project_end', 'near', PROJECT_END),
  textQuestion('proof', {
    required: true,
    input: 'lines',
    maxChars: charsAllowedIn('proof'),
    named: /证明|\bproof\b/iu,
    read: readNote<Application>('proof', { label: PROOF_LABEL }),
  }),
];

/** Without a number: the delivered opportunities that have no application yet. */
const askWhich = async (scene: Scene): Promise<Beginning<Application>> => {
  const { desk, texts } = scene;
  const words = incentiveApplyTexts[texts.lang];
  const seen = await desk.incentives();
  const applied = seen === 'away' ? [] : seen.items.map(({ opportunity }) => opportunity);
  const delivered = (await desk.myOpportunities(LOOKED_AT)).filter(({ status }) => status === '交付完成');
  const among = delivered.flatMap(({ number, fields }) =>
    number === null || applied.includes(number) ? [] : [recordMeant(number, fields.customer_name)],
  );
  return hasAny(among)
    ? { kind: 'which', text: words.which, among }
    : { kind: 'refused', text: words.nothing, buttons: [checkButton(scene), topic(scene, APPLY)].flat() };
};

const APPLY = 'incentive-apply-procedure';

const checkButton = ({ texts }: Scene): Button => ({
  label: incentivesTexts[texts.lang].buttons.check,
  action: { do: 'start', form: 'incentive-check' },
});

const topic = ({ desk, texts }: Scene, id: string): readonly Button[] => {
  const entry = desk.knowledge.entry(id);
  return entry ? [{ label: entry.title[texts.lang], action: { do: 'topic', topic: id } }] : [];
};

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<Application>> => {
  const { desk, texts, lang, turn } = scene;
  const words = incentiveApplyTexts[texts.lang];
  const refused = (text: string, buttons: readonly Button[]): Beginning<Application> => ({ kind: 'refused', text, buttons });
  const { mainAccount, coreMap } = await desk.profile();
  if (mainAccount === 'no') return refused(words.notMain, topic(scene, 'incentive-apply-eligibility'));
  if (coreMap === 'no') return refused(words.notCoreMap, topic(scene, 'incentive-core-map'));
  if (subject === null) return askWhich(scene);
  const list: Button = { label: texts.general.buttons.list, action: { do: 'list' } };
  const found = await desk.opportunityDetail(subject);
  if (!found) return { kind: 'refused', ...(await opportunityMissing(scene, subject)) };
  const { status, fields } = found.opportunity;
  if (status !== '交付完成') return refused(words.notDelivered(subject, statusName(status, lang)), [list, ...topic(scene, APPLY)]);
  const seen = await desk.incentives();
  const before = seen === 'away' ? undefined : seen.items.find(({ opportunity }) => opportunity === subject);
  if (before)
    return refused(words.applied(subject, before.number), [
      { label: incentivesTexts[texts.lang].buttons.list, action: { do: 'start', form: 'incentives', subject: before.number } },
    ]);
  const verified = verifiedDay(found, turn.timeZone);
  return {
    kind: 'begun',
    fields: verified === null ? {} : { verified_on: verified },
    lead: [words.about(subject, plain(fields.customer_name ?? ''))],
  };
};

/** The published rule on the days (T3), and that the one comes after the other. */
const findingsOf = (fields: Application, today: string): readonly FormFinding[] => {
  const { verified_on, project_start, project_end } = fields;
  const given = { verified_on, project_start, project_end };
  const known = Object.fromEntries(Object.entries(given).filter(([, day]) => day !== undefined));
  const published = check(known, { today }).findings.filter(({ rule }) => rule === 'T3');
  if (project_start === undefined || project_end === undefined || project_end >= project_start) return published;
  const message = { zh: incentiveApplyTexts.zh.reversed, en: incentiveApplyTexts.en.reversed };
  return [...published, { rule: null, severity: 'block', field: 'project_end', message }];
};

/** Refusals that no other day or proof mends. */
const FINAL: ReadonlySet<string> = new Set(['incentive.applied-already', 'incentive.not-delivered', 'opportunity.not-found']);

/** Applying for the incentive of a delivered opportunity. */
export const INCENTIVE_APPLY_FORM: SendingForm<Application> = {
  id: 'incentive-apply',
  topic: APPLY,
  sentences: incentiveApplyTexts,
  questions: QUESTIONS,
  parse: (stored) => schema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  extract: (text, context) => readClauses(QUESTIONS, text, context),
  check: (fields, today) => ({ findings: findingsOf(fields, today) }),
  refuses: ({ severity }) => severity === 'block',
  operation: 'apply-incentive',
  payload: ({ project_start, project_end, proof }) => ({ projectStart: project_start, projectEnd: project_end, proof }),
  isFinal: (code) => FINAL.has(code),
  receipt: ({ number }, _draft, { lang }) => {
    const texts = textsFor(lang);
    const { receipt, receiptNext } = incentiveApplyTexts[texts.lang];
    return [
      say(`${receipt(number)}\n${receiptNext.map((line) => `- ${line}`).join('\n')}`, [
        { label: incentivesTexts[texts.lang].buttons.list, action: { do: 'start', form: 'incentives', subject: number } },
      ]),
    ];
  },
};
