import type { DeskLanguage } from '../../services/records.js';
import { speaksOfCloudRevenue } from '../extract/budget.js';
import { saysWhoDecides } from '../extract/decider.js';
import { formatList, formatMoney, formatPeriod } from '../format.js';
import { poTexts } from '../texts/po.js';
import { questionTexts } from '../texts/questions.js';
import { activityLabel } from './activities.js';
import type { Fields, Question } from './po-fields.js';
import { NAME_CHARS, readName, readNeed, readPersonName, TEXT_CHARS } from './name-reads.js';
import { CONSENT_CHOICES, FIT_CHOICES, FITS, MAIN_CHOICES, PCE_CHOICES, PRESALES_CHOICES } from './po-choices.js';
import {
  isPeriodAlone,
  readAnswer,
  readBudget,
  readContactMethod,
  readCustomerLocation,
  readFit,
  readMain,
  readOrderTime,
  readPresales,
  readRevenue,
  readStatement,
  tellsActivity,
} from './po-reads.js';
import { PO_MORE_QUESTIONS } from './po-more-questions.js';
import { questionKinds, sameFields } from './question-kinds.js';

const { choiceQuestion, textQuestion, wordsOf } = questionKinds<Fields, keyof typeof questionTexts.zh>(questionTexts);

const money = (fields: Fields, lang: DeskLanguage): string | null =>
  fields.bant_b === undefined ? null : typeof fields.bant_b === 'string' ? fields.bant_b : formatMoney(fields.bant_b, lang);

const required = true;

/** What is asked of a partner who shares an opportunity, in this order; the rest is there for those who want it. */
export const PO_QUESTIONS: readonly Question[] = [
  choiceQuestion('pce', PCE_CHOICES, {
    fields: ['p.pce_joined'],
    required,
    hidden: (fields) => fields['p.pce_joined'] === true,
    named: /共拓计划|\bpce\b/iu,
    read: readAnswer({
      yes: { 'p.pce_joined': true },
      no: { 'p.pce_joined': false },
      unknown: { 'p.pce_joined': 'unknown' },
      about: /(?:合作伙伴)?共拓计划|\bpce\b/giu,
    }),
  }),
  choiceQuestion('main', MAIN_CHOICES, {
    fields: ['is_main_account'],
    required,
    hidden: (fields) => fields.is_main_account === 'yes',
    named: /主账号|主帐号|main account/iu,
    read: readMain,
  }),
  textQuestion('customer_name', {
    required,
    input: 'line',
    maxChars: NAME_CHARS,
    shows: 'guess',
    named: /客户(?:公司|名称|全称|名字|叫|是|为|[:：])|客户名|customer(?: name)?(?: is|:)|company(?: name)?(?: is|:)/iu,
    read: readName('customer_name'),
  }),
  textQuestion('contact_name', {
    required,
    input: 'line',
    shows: 'guess',
    named: /联系人|对接人|接口人|窗口|\bcontact(?: person)?\b/iu,
    read: readPersonName('contact_name'),
  }),
  textQuestion('contact_method', {
    required,
    input: 'line',
    shows: 'self',
    named: /电话|手机号?|邮箱|邮件|联系方式|phone|e-?mail|mobile/iu,
    read: readContactMethod,
  }),
  choiceQuestion('consent', CONSENT_CHOICES, {
    fields: ['p.customer_consent', 'p.secret_authorised'],
    required,
    inFull: true,
    shownFirst: true,
    // A stated "not yet" is no answer to leave it at: nothing is submitted without the consent.
    answered: (fields) => fields['p.customer_consent'] === true && fields['p.secret_authorised'] === true,
    named: /授权|同意|拿到|取得|consent|authoris|authoriz/iu,
    read: readStatement({
      yes: { 'p.customer_consent': true, 'p.secret_authorised': true },
      no: { 'p.customer_consent': false, 'p.secret_authorised': false },
      unknown: { 'p.customer_consent': 'unknown', 'p.secret_authorised': 'unknown' },
      about: /^(?:客户)?的?授权书?| to both$/iu,
    }),
  }),
  textQuestion('bant_n', {
    required,
    input: 'lines',
    maxChars: TEXT_CHARS,
    shows: 'guess',
    named: /需求(?!不是|不来自|来自|来源|对齐|是(?:客户|从|听))|\bneeds?\b|requirement/iu,
    read: readNeed('bant_n'),
  }),
  {
    id: 'bant_b',
    words: wordsOf('bant_b'),
    fields: ['bant_b'],
    required,
    input: 'line',
    shows: 'kind',
    named: /预算|\bbudget/iu,
    read: readBudget,
    doubt: ({ bant_b }) => typeof bant_b === 'object' && bant_b.currency === 'USD',
    show: money,
    cardValue: (fields, lang) => money(fields, lang) ?? '',
  },
  textQuestion('bant_a', {
    required,
    input: 'line',
    shows: 'guess',
    named: /决策人|拍板|说了算|做主|定夺|decision.?maker|decides|sign(?:s)? off/iu,
    tells: saysWhoDecides,
    read: readPersonName('bant_a'),
  }),
  {
    id: 'order_time',
    words: wordsOf('order_time'),
    fields: ['bant_t', 'expected_sign_date'],
    required,
    input: 'line',
    shows: 'self',
    named: /下单|签单|签约|采购|成交|\border\b|purchase|\bbuy\b/iu,
    alone: isPeriodAlone,
    read: readOrderTime,
    show: ({ expected_sign_date, bant_t }, lang) => (expected_sign_date ? formatPeriod(expected_sign_date, lang) : (bant_t ?? null)),
    cardValue: ({ expected_sign_date, bant_t }, lang) => (expected_sign_date ? formatPeriod(expected_sign_date, lang) : (bant_t ?? '')),
  },
  {
    id: 'expected_revenue',
    words: wordsOf('expected_revenue'),
    fields: ['expected_revenue'],
    required,
    input: 'line',
    shows: 'kind',
    named: /(?<!新增|增量)收入|(?<!incremental |new )revenue/iu,
    tells: speaksOfCloudRevenue,
    read: readRevenue,
    show: ({ expected_revenue: value }, lang) =>
      value === undefined ? null : formatMoney({ min: value, max: value, currency: 'CNY' }, lang),
    cardValue: ({ expected_revenue: value }, lang) =>
      value === undefined ? '' : formatMoney({ min: value, max: value, currency: 'CNY' }, lang),
  },
  textQuestion('customer_location', {
    required,
    input: 'line',
    shows: 'self',
    named: /所在地|省市|哪个城市|\blocat(?:ed|ion)\b/iu,
    read: readCustomerLocation,
  }),
  {
    id: 'presales_done',
    words: wordsOf('presales_done'),
    fields: ['presales_done'],
    required,
    input: 'choices',
    choices: PRESALES_CHOICES,
    named: /售前|pre-?sales/iu,
    tells: tellsActivity,
    read: readPresales,
    show: ({ presales_done: done }, lang, texts) =>
      done === undefined
        ? null
        : done.length === 0
          ? poTexts[texts.lang].actionsNone
          : formatList(
              done.map((item) => activityLabel(item, lang, texts)),
              lang,
            ),
    cardValue: ({ presales_done: done }) => (done ?? []).join(','),
  },
  choiceQuestion('fit', FIT_CHOICES, {
    fields: ['cloud_related', 'own_solution_fits', 'incremental_revenue', 'need_source'],
    required,
    inFull: true,
    show: (fields, _lang, texts) =>
      FIT_CHOICES.find((choice) => sameFields(choice, fields))?.label(texts) ??
      (fields.need_source === 'customer' ? texts.choices.fitCustomer : null),
    answered: (fields) =>
      (['cloud_related', 'own_solution_fits', 'incremental_revenue', 'need_source'] as const).every((id) => fields[id] !== undefined) ||
      FIT_CHOICES.some((choice) => choice.id !== 'all' && sameFields(choice, fields)),
    named: /(?:新增|增量)收入|招标|投标|道听途说|自己的方案|tender|incremental/iu,
    read: readFit(FITS),
  }),
  ...PO_MORE_QUESTIONS,
];
