import { z } from 'zod';
import { toSimplified } from '../../knowledge/text/convert.js';
import { checkDelivery, DELIVERY_ENDINGS } from '../../rules/delivery.js';
import type { Bilingual } from '../../rules/finding.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { asksSomething } from '../asks.js';
import { say } from '../reply.js';
import { deliveryTexts, projectStateName, reportTexts } from '../texts/delivery.js';
import { textsFor } from '../texts/texts.js';
import type { Choice, FormDefinition, FormFinding } from './form.js';
import { beginWithProject } from './project-begin.js';
import { questionKinds } from './question-kinds.js';
import { readNote } from './text-reads.js';

const schema = z.strictObject({ outcome: z.enum(['accepted', 'discontinued']).optional(), evidence: z.string().optional() });
type Feedback = z.infer<typeof schema>;

const { choiceQuestion, textQuestion } = questionKinds<Feedback, keyof typeof reportTexts.zh.question>({
  zh: reportTexts.zh.question,
  en: reportTexts.en.question,
});

const CHOICES: readonly Choice<Feedback>[] = (['accepted', 'discontinued'] as const).map((outcome) => ({
  id: outcome,
  label: ({ lang }) => DELIVERY_ENDINGS[outcome].choice[lang],
  fields: { outcome },
}));

const NOT_YET = /(?:还?没有?|未|不)(?:通过)?验收|\bnot (?:yet )?(?:been )?accepted\b/iu;
const ACCEPTED = /验收|\baccept(?:ed|s|ance)\b/iu;
const DISCONTINUED = /退订|终止|\bunsubscrib|\bdiscontinu|\bend(?:ed)? the deal\b/iu;

/** How a message says that it ended; one that says both or asks says neither. */
const outcomeIn = (text: string): Feedback['outcome'] => {
  const said = toSimplified(text);
  if (asksSomething(said) || NOT_YET.test(said)) return undefined;
  const [accepted, discontinued] = [ACCEPTED.test(said), DISCONTINUED.test(said)];
  if (accepted === discontinued) return undefined;
  return accepted ? 'accepted' : 'discontinued';
};

const EVIDENCE = /(?:举证(?:说明|材料)?|證據|证据|凭证|evidence|proof)\s*(?:就?是|为|[:：]|is\b)\s*(?<evidence>.+)$/isu;

const both = (said: (texts: typeof reportTexts.zh) => string): Bilingual => ({ zh: said(reportTexts.zh), en: said(reportTexts.en) });

const check = ({ outcome, evidence }: Feedback): { readonly findings: readonly FormFinding[] } => {
  const verdict = checkDelivery('已登记', { step: 'feedback', ending: outcome });
  return {
    findings: [
      ...(verdict.outcome === 'refused' ? [{ rule: null, severity: 'block', field: 'outcome', message: verdict.message } as const] : []),
      ...(outcome === 'discontinued'
        ? [{ rule: null, severity: 'info', field: 'outcome', message: both(({ ends }) => ends) } as const]
        : []),
      ...(evidence === undefined
        ? [{ rule: null, severity: 'info', field: 'evidence', message: both(({ noEvidence }) => noEvidence) } as const]
        : []),
    ],
  };
};

/** Feeding back how a delivery ended. */
export const REPORT_DELIVERY_FORM: FormDefinition<Feedback> = {
  id: 'report-delivery',
  topic: 'feedback-delivery-status',
  sentences: reportTexts,
  questions: [
    choiceQuestion('outcome', CHOICES, {
      required: true,
      fields: ['outcome'],
      named: /交付状态|交付结果|验收通过|终止|退订|\bdelivery\b|\baccepted\b|\bdiscontinued\b/iu,
      read: (text) => {
        const outcome = outcomeIn(text);
        return outcome === undefined ? { kind: 'unclear' } : { kind: 'fields', fields: { outcome } };
      },
    }),
    textQuestion('evidence', {
      required: false,
      input: 'lines',
      maxChars: charsAllowedIn('evidence'),
      named: /举证|证据|\bevidence\b|\bproof\b/iu,
      read: (text) => readNote<Feedback>('evidence')(EVIDENCE.exec(text)?.groups?.evidence ?? text),
    }),
  ],
  parse: (stored) => schema.parse(stored),
  begin: (scene, subject) => beginWithProject<Feedback>(scene, 'report-delivery', { subject, fields: {} }),
  called: (_fields, subject) => subject,
  extract: (text) => {
    const evidence = EVIDENCE.exec(text)?.groups?.evidence?.trim();
    const outcome = outcomeIn(evidence === undefined ? text : text.replace(EVIDENCE, ''));
    return {
      ...(outcome === undefined ? {} : { outcome }),
      ...(evidence === undefined ? {} : { evidence }),
    };
  },
  check,
  misses: ({ severity }) => severity === 'block',
  suggests: (findings, { lang }) =>
    findings.some(({ field }) => field === 'evidence') ? { question: 'evidence', label: deliveryTexts[lang].buttons.evidence } : null,
  operation: 'report-delivery',
  payload: (fields) => fields,
  isFinal: (code) => code.startsWith('project.'),
  receipt: ({ number }, { fields }, { lang }) => {
    const { lang: written } = textsFor(lang);
    const { outcome } = schema.parse(fields);
    const state = outcome === undefined ? '' : projectStateName(DELIVERY_ENDINGS[outcome].status, lang);
    return [
      say(reportTexts[written].receipt(number, state), [
        { label: deliveryTexts[written].flow.label, action: { do: 'start', form: 'projects' } },
      ]),
    ];
  },
};
