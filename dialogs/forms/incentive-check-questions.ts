import type { IncentiveInterview, IncentiveQuestion } from '../../rules/incentive-facts.js';
import { PUBLISHED_LIMITS } from '../../rules/limits.js';
import type { DeskLanguage } from '../../services/records.js';
import { formatDay, formatMoney } from '../format.js';
import { incentiveCheckTexts } from '../texts/incentive-check.js';
import { type Texts, textsFor } from '../texts/texts.js';
import { PROJECT_END, PROJECT_START } from './day-reads.js';
import type * as form from './form.js';
import {
  type AnsweredQuestion,
  readAnswered,
  readCash,
  readProjectEnd,
  readProjectKind,
  readProjectStart,
  readVerifiedOn,
} from './incentive-check-reads.js';
import { questionKinds } from './question-kinds.js';

type Question = form.Question<IncentiveInterview>;
type Choice = form.Choice<IncentiveInterview>;
type ChoiceText = keyof typeof incentiveCheckTexts.zh.choices;

const { choiceQuestion, wordsOf } = questionKinds<IncentiveInterview, IncentiveQuestion>({
  zh: incentiveCheckTexts.zh.question,
  en: incentiveCheckTexts.en.question,
});

const choice = (id: string, text: ChoiceText, fields: IncentiveInterview): Choice => ({
  id,
  label: ({ lang }) => incentiveCheckTexts[lang].choices[text],
  fields,
});

const answered = (id: AnsweredQuestion, yes: ChoiceText, no: ChoiceText, named: RegExp): Question =>
  choiceQuestion(
    id,
    [choice('yes', yes, { [id]: 'yes' }), choice('no', no, { [id]: 'no' }), choice('unknown', 'unknown', { [id]: 'unknown' })],
    {
      fields: [id],
      required: true,
      inFull: true,
      named,
      read: readAnswered(id),
    },
  );

/** A day or a sum, written; what is no such value stands beside it as a button. */
const written = (
  id: 'verified_on' | 'project_start' | 'project_end' | 'cash_paid_before',
  choices: readonly Choice[],
  rest: Pick<Question, 'named' | 'read'>,
): Question => {
  const shown = (fields: IncentiveInterview, lang: DeskLanguage, texts: Texts): string | null => {
    const value = fields[id];
    if (value === undefined) return null;
    if (typeof value === 'number' && value > 0) return formatMoney({ min: value, max: value, currency: 'CNY' }, lang);
    return choices.find(({ fields: said }) => said[id] === value)?.label(texts) ?? formatDay(String(value), lang);
  };
  return {
    id,
    words: wordsOf(id),
    fields: [id],
    required: true,
    input: 'line',
    choices,
    show: shown,
    cardValue: (fields, lang) => shown(fields, lang, textsFor(lang)) ?? '',
    ...rest,
  };
};

const unknown = (id: IncentiveQuestion): Choice => choice('unknown', 'unknown', { [id]: 'unknown' });

const isOverLimit = ({ cash_paid_before: cash }: IncentiveInterview): boolean =>
  typeof cash === 'number' && cash > PUBLISHED_LIMITS.newCustomerCashYuan;

/** What the interview asks, in the order of the conditions. */
export const CHECK_QUESTIONS: readonly Question[] = [
  answered('partner_on_core_map', 'yes', 'no', /core\s?map(?!\s?label)|伙伴名单/iu),
  answered('solution_provider_main_account', 'yes', 'no', /解决方案提供商|主[账帐]号|solution provider|main account/iu),
  answered('core_map_label', 'yes', 'no', /标签|\blabel\b/iu),
  written(
    'verified_on',
    [choice('not-yet', 'notVerified', { verified_on: 'not-yet' }), choice('ho', 'isHo', { verified_on: 'ho' }), unknown('verified_on')],
    {
      named: /验证通过(?!前)|通过验证|(?<!before the )\bverified\b/iu,
      read: readVerifiedOn,
    },
  ),
  written('project_start', [unknown('project_start')], {
    named: PROJECT_START,
    read: readProjectStart,
  }),
  written('project_end', [choice('not-yet', 'notDelivered', { project_end: 'not-yet' }), unknown('project_end')], {
    named: PROJECT_END,
    read: readProjectEnd,
  }),
  answered(
    'overlapping_delivery',
    'has',
    'hasNot',
    /交付(?:时间|周期)?(?:没有|不|有)?重叠|overlap\w* (?:in )?delivery|delivery (?:does not |doesn't )?overlap/iu,
  ),
  answered('overlapping_offering', 'has', 'hasNot', /offering/iu),
  written('cash_paid_before', [choice('nothing', 'nothingPaid', { cash_paid_before: 0 }), unknown('cash_paid_before')], {
    named: /现金|付费|付了|\bcash\b|\bpaid\b/iu,
    read: readCash,
  }),
  {
    ...answered('first_account', 'yes', 'no', /实名|首个账号|real-?name|first account/iu),
    // Cash above the limit settles already that it is an existing customer.
    answered: (fields) => fields.first_account !== undefined || isOverLimit(fields),
    hidden: isOverLimit,
  },
  choiceQuestion(
    'project_kind',
    [
      choice('first', 'first', { project_kind: 'first' }),
      choice('continued', 'continued', { project_kind: 'continued' }),
      choice('unknown', 'unknown', { project_kind: 'unknown' }),
    ],
    {
      fields: ['project_kind'],
      required: true,
      inFull: true,
      named: /首单|持续销售|加速激励|first commercial|continued sale/iu,
      read: readProjectKind,
    },
  ),
];
