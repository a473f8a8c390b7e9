import type { Opportunity } from '../../rules/opportunity.js';
import { formatList } from '../format.js';
import { questionTexts } from '../texts/questions.js';
import { NAME_CHARS, readName, readText, TEXT_CHARS } from './name-reads.js';
import { ACCOUNT_CHOICES, SUPPORT_CHOICES } from './po-choices.js';
import type { Fields, Question } from './po-fields.js';
import { readAnswer, readList, readOffering } from './po-reads.js';
import { questionKinds } from './question-kinds.js';

const { choiceQuestion, textQuestion, wordsOf } = questionKinds<Fields, keyof typeof questionTexts.zh>(questionTexts);

const offeringLine = (offering: NonNullable<Opportunity['offering']>[number]): string =>
  offering.kind ? `${offering.kind}：${offering.name}` : offering.name;

/** Longest name that the opportunity list takes [assumed, opportunity model section 2]. */
const OPPORTUNITY_NAME_CHARS = 100;

/** What the form of an opportunity takes and does not ask for: by card, by name, by button. */
export const PO_MORE_QUESTIONS: readonly Question[] = [
  {
    id: 'offering',
    words: wordsOf('offering'),
    fields: ['offering'],
    required: false,
    input: 'line',
    named: /offering|云商店商品|基线解决方案/iu,
    read: readOffering,
    show: ({ offering }, lang) => (offering ? formatList(offering.map(offeringLine), lang) : null),
    cardValue: ({ offering }) => (offering ?? []).map(offeringLine).join('；'),
  },
  {
    id: 'hwc_services',
    words: wordsOf('hwc_services'),
    fields: ['hwc_services'],
    required: false,
    input: 'line',
    named: /华为云服务|huawei cloud services?/iu,
    read: readList('hwc_services'),
    show: ({ hwc_services }, lang) => (hwc_services ? formatList(hwc_services, lang) : null),
    cardValue: ({ hwc_services }) => (hwc_services ?? []).join('、'),
  },
  {
    id: 'support_needed',
    words: wordsOf('support_needed'),
    fields: ['support_needed'],
    required: false,
    input: 'choices',
    choices: SUPPORT_CHOICES,
    named: /业务支持|support (?:wanted|needed)/iu,
    read: readList('support_needed'),
    show: ({ support_needed }, lang) => (support_needed ? formatList(support_needed, lang) : null),
    cardValue: ({ support_needed }) => (support_needed ?? []).join(','),
  },
  textQuestion('contact_title', {
    required: false,
    input: 'line',
    maxChars: NAME_CHARS,
    named: /职位|职务|头衔|job title/iu,
    read: readName('contact_title'),
  }),
  choiceQuestion('customer_has_account', ACCOUNT_CHOICES, {
    fields: ['customer_has_account'],
    required: false,
    named: /华为云账号|huawei cloud account/iu,
    read: readAnswer({
      yes: { customer_has_account: 'yes' },
      no: { customer_has_account: 'no' },
      unknown: { customer_has_account: 'unknown' },
    }),
  }),
  textQuestion('opp_name', {
    required: false,
    input: 'line',
    maxChars: OPPORTUNITY_NAME_CHARS,
    named: /机会点名称|opportunity name/iu,
    read: readText('opp_name'),
  }),
  textQuestion('opp_description', {
    required: false,
    input: 'lines',
    maxChars: TEXT_CHARS,
    named: /机会点描述|opportunity description/iu,
    read: readText('opp_description'),
  }),
];
