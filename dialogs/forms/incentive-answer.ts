import { z } from 'zod';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { toSimplified } from '../../knowledge/text/convert.js';
import type { Scene } from '../decision.js';
import { formatMoney } from '../format.js';
import { announcedAmount, incentiveMissing, incentiveStatusName } from '../incentives.js';
import { say } from '../reply.js';
import { incentiveAnswerTexts } from '../texts/incentive-answer.js';
import { incentivesTexts } from '../texts/incentives.js';
import { textsFor } from '../texts/texts.js';
import { hasAny, recordMeant } from './ask-which.js';
import type { Beginning, Choice, Question, Read, SendingForm } from './form.js';
import { questionKinds } from './question-kinds.js';
import { REASON_LABEL, readNote } from './text-reads.js';

const schema = z.strictObject({
  /** The announced amount that the answer is about, in yuan. */
  amount: z.number().optional(),
  answer: z.enum(['confirm', 'contest']).optional(),
  reason: z.string().optional(),
});
type Answer = z.infer<typeof schema>;

const { choiceQuestion, textQuestion } = questionKinds<Answer, keyof typeof incentiveAnswerTexts.zh.question>({
  zh: incentiveAnswerTexts.zh.question,
  en: incentiveAnswerTexts.en.question,
});

/** Longest text that the Partner Center takes. */

const choice = (id: 'confirm' | 'contest'): Choice<Answer> => ({
  id,
  label: ({ lang }) => incentiveAnswerTexts[lang].choices[id],
  fields: { answer: id },
});

const CONTESTS =
  /不对|不符|有(?:疑问|问题|异议|误)|不(?:能)?(?:确认|认可|同意)|反馈|对不上|\b(?:contest|dispute|object|wrong|incorrect|not (?:right|correct))\b/iu;
const NUMBERED = /\bIN-\d{8}-\d+/iu;
const CONFIRMS = /确认|无误|没(?:有)?(?:问题|疑问)|^对(?:的)?$|\b(?:confirm|correct|right)\b/iu;

const readResult = (text: string): Read<Answer> => {
  const said = toSimplified(text);
  if (CONTESTS.test(said.replace(/没(?:有)?(?:什么)?(?:问题|疑问|异议)/gu, ''))) return { kind: 'fields', fields: { answer: 'contest' } };
  return CONFIRMS.test(said) ? { kind: 'fields', fields: { answer: 'confirm' } } : { kind: 'unclear' };
};

const QUESTIONS: readonly Question<Answer>[] = [
  choiceQuestion('answer', [choice('confirm'), choice('contest')], {
    fields: ['answer'],
    required: true,
    inFull: true,
    named: /金额|确认|疑问|\bamount\b|\bconfirm\b|\bcontest\b/iu,
    read: readResult,
    show: ({ answer, amount }, lang, texts) => {
      if (answer === undefined) return null;
      const words = incentiveAnswerTexts[texts.lang];
      const sum = amount === undefined ? '—' : formatMoney({ min: amount, max: amount, currency: 'CNY' }, lang);
      return answer === 'confirm' ? words.confirmed(sum) : words.contested(sum);
    },
  }),
  {
    ...textQuestion('reason', {
      required: true,
      input: 'lines',
      maxChars: charsAllowedIn('reason'),
      named: /原因|理由|\breason\b/iu,
      read: readNote<Answer>('reason', { label: REASON_LABEL }),
    }),
    // Whoever confirms has nothing to object to.
    answered: ({ answer, reason }) => answer === 'confirm' || reason !== undefined,
    hidden: ({ answer }) => answer === 'confirm',
  },
];

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<Answer>> => {
  const { desk, texts, lang } = scene;
  const words = incentiveAnswerTexts[texts.lang];
  const seen = await desk.incentives();
  if (seen === 'away') return { kind: 'refused', ...incentiveMissing(scene, null) };
  if (subject === null) {
    const open = seen.items.filter(({ status }) => status === '激励公示待确认');
    const among = open.map(({ number, customerName }) => recordMeant(number, customerName));
    return hasAny(among)
      ? { kind: 'which', text: words.which, among }
      : {
          kind: 'refused',
          text: words.nothing,
          buttons: [{ label: incentivesTexts[texts.lang].buttons.list, action: { do: 'start', form: 'incentives' } }],
        };
  }
  const found = seen.items.find(({ number }) => number === subject);
  if (!found) return { kind: 'refused', ...incentiveMissing(scene, subject) };
  if (found.status !== '激励公示待确认' || found.amount === null)
    return {
      kind: 'refused',
      text: words.closed(subject, incentiveStatusName(found.status, lang)),
      buttons: [{ label: incentivesTexts[texts.lang].buttons.list, action: { do: 'start', form: 'incentives' } }],
    };
  return {
    kind: 'begun',
    fields: { amount: found.amount },
    lead: [`${words.about(subject, announcedAmount(found, lang))}${lang === 'en' ? ' ' : ''}${words.limit}`],
  };
};

/** Confirming or contesting the amount of an incentive under announcement. */
export const INCENTIVE_ANSWER_FORM: SendingForm<Answer> = {
  id: 'incentive-answer',
  topic: 'incentive-reconciliation',
  sentences: incentiveAnswerTexts,
  questions: QUESTIONS,
  parse: (stored) => schema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  // Only what is said of a numbered one: "确认激励金额" asks for the choice, "确认 IN-…" makes it.
  extract: (text) => {
    const read: Read<Answer> = NUMBERED.test(text) ? readResult(text) : { kind: 'unclear' };
    return read.kind === 'fields' ? read.fields : {};
  },
  check: () => ({ findings: [] }),
  operation: 'answer-incentive',
  payload: ({ answer, reason }) => (answer === 'confirm' ? { answer } : { answer, reason }),
  isFinal: (code) => code === 'incentive.not-announced' || code === 'incentive.not-found',
  receipt: ({ number }, { fields }, { lang }) => {
    const texts = textsFor(lang);
    const words = incentiveAnswerTexts[texts.lang];
    const lines =
      schema.parse(fields).answer === 'confirm'
        ? [words.receiptConfirmed(number), `- ${words.nextConfirmed}`]
        : [words.receiptContested(number), `- ${words.nextContested}`];
    return [
      say(lines.join('\n'), [
        { label: incentivesTexts[texts.lang].buttons.list, action: { do: 'start', form: 'incentives', subject: number } },
      ]),
    ];
  },
};
