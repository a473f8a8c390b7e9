import { z } from 'zod';
import { toSimplified } from '../../knowledge/text/convert.js';
import { ASSOCIATION_MODELS } from '../../rules/association.js';
import { extract } from '../extract/extract.js';
import { readYesNo } from '../extract/yes-no.js';
import { inviteTexts } from '../texts/invite.js';
import { saidAnew } from './clause-reads.js';
import type { Choice, Question, Read, ReadContext } from './form.js';
import { DECLINED } from './name-reads.js';
import { questionKinds } from './question-kinds.js';
import { readNote } from './text-reads.js';

const answer = z.enum(['yes', 'no', 'unknown']).optional();

export const invitationSchema = z.strictObject({
  model: z.enum(['顾问销售', '代售']).optional(),
  channel: z.enum(['online', 'offline']).optional(),
  customer: z.string().optional(),
  reported: answer,
  credit: answer,
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Longer than any name: such a text is something else. */
const CUSTOMER_CHARS = 100;

const { textQuestion, choiceQuestion } = questionKinds<Invitation, keyof typeof inviteTexts.zh.question>({
  zh: inviteTexts.zh.question,
  en: inviteTexts.en.question,
});

const MODEL_CHOICES: readonly Choice<Invitation>[] = (['顾问销售', '代售'] as const).map((model) => ({
  id: model,
  label: ({ lang }) => ASSOCIATION_MODELS[model].name[lang],
  fields: { model },
}));

const CHANNEL_CHOICES: readonly Choice<Invitation>[] = (['online', 'offline'] as const).map((channel) => ({
  id: channel,
  label: ({ lang }) => inviteTexts[lang][channel],
  fields: { channel },
}));

type Answered = 'reported' | 'credit';

const ANSWER_LABELS = {
  reported: { yes: 'yes', no: 'no', unknown: 'unknown' },
  credit: { yes: 'has', no: 'hasNot', unknown: 'unknown' },
} as const;

const answerChoices = (field: Answered): readonly Choice<Invitation>[] =>
  (['yes', 'no', 'unknown'] as const).map((id) => ({
    id,
    label: ({ lang }) => inviteTexts[lang][ANSWER_LABELS[field][id]],
    fields: { [field]: id },
  }));

const MODELS: readonly (readonly [RegExp, NonNullable<Invitation['model']>])[] = [
  [/代售|转售|\bresale\b|\bresell/iu, '代售'],
  [/顾问(?:式)?销售|顾问模式|\bconsulting\b/iu, '顾问销售'],
];
const CHANNELS: readonly (readonly [RegExp, NonNullable<Invitation['channel']>])[] = [
  [/线上|邮件|邮箱|\bonline\b|\be-?mail\b/iu, 'online'],
  [/线下|通用(?:邀请)?链接|二维码|微信|短信|自己发|\boffline\b|\bqr\b|\bwechat\b/iu, 'offline'],
];
const REPORTED: readonly (readonly [RegExp, 'yes' | 'no'])[] = [
  [/(?:没有?|未|还没)(?:有)?报备|\bnot (?:yet )?(?:been )?reported\b|\bunreported\b/iu, 'no'],
  [/已经?报备|报备(?:过|了|好了|通过)|\b(?:already|been|is) reported\b/iu, 'yes'],
];
const CREDIT: readonly (readonly [RegExp, 'yes' | 'no'])[] = [
  [/(?:没有?|无|未开)(?:通|设)?信用账[户号]|\b(?:no|without a?) credit account\b/iu, 'no'],
  [/有信用账[户号]|\b(?:has|have|with) (?:a )?credit account\b/iu, 'yes'],
];

/** The one value that a text names; two of them name none ("线上还是线下"). */
const oneOf = <T>(rows: readonly (readonly [RegExp, T])[], text: string): T | undefined => {
  const [only, ...more] = rows.filter(([words]) => words.test(text)).map(([, value]) => value);
  return more.length === 0 ? only : undefined;
};

/** Where two rows may both match, the first one decides ("还没有报备" holds "报备"). */
const firstOf = <T>(rows: readonly (readonly [RegExp, T])[], text: string): T | undefined => rows.find(([words]) => words.test(text))?.[1];

/** The name behind "invite", up to what is said next. */
const INVITED =
  /(?:邀请|\binvite\b)\s*(?<name>[^，,。；;!！?？\n]{3,60}?)(?=$|[，,。；;!！\n]|来|注册|关联|用|走|\b(?:online|offline|by|with|as|to)\b)/iu;
const NO_NAME = /^(?:一?个|一?家|新|我们?的|这[个家]|那[个家]|a |an |the |my |our |new )*(?:客户|公司|链接|customers?|company|links?)/iu;

const customerIn = (text: string, { today }: ReadContext<Invitation>): string | undefined => {
  const invited = INVITED.exec(text)?.groups?.name?.trim();
  const named = invited === undefined || NO_NAME.test(toSimplified(invited)) ? undefined : invited;
  return named ?? extract(saidAnew(text), { today }).customer_name;
};

/** Everything that a message says of an invitation. */
export const saidOfInvitation = (text: string, context: ReadContext<Invitation>): Invitation => {
  const folded = toSimplified(text);
  const said: Invitation = {
    model: oneOf(MODELS, folded),
    channel: oneOf(CHANNELS, folded),
    customer: customerIn(text, context),
    reported: firstOf(REPORTED, folded),
    credit: firstOf(CREDIT, folded),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

const readOne =
  <K extends 'model' | 'channel'>(field: K, rows: readonly (readonly [RegExp, NonNullable<Invitation[K]>])[]) =>
  (text: string): Read<Invitation> => {
    const folded = toSimplified(text.trim());
    const value = oneOf(rows, folded);
    if (value !== undefined) return { kind: 'fields', fields: { [field]: value } };
    return DECLINED.test(folded) ? { kind: 'declined' } : { kind: 'unclear' };
  };

const readAnswered =
  (field: Answered, rows: readonly (readonly [RegExp, 'yes' | 'no'])[]) =>
  (text: string): Read<Invitation> => {
    const value = firstOf(rows, toSimplified(text)) ?? readYesNo(text);
    return value === null ? { kind: 'unclear' } : { kind: 'fields', fields: { [field]: value } };
  };

const isOnline = ({ channel }: Invitation): boolean => channel === 'online';
const isResale = ({ model }: Invitation): boolean => model === '代售';

/** In the order in which they are asked; what only an online invitation or only a resale needs is asked of these alone. */
export const INVITE_QUESTIONS: readonly Question<Invitation>[] = [
  choiceQuestion('model', MODEL_CHOICES, {
    required: true,
    fields: ['model'],
    named: /关联类型|关联模式|顾问(?:式)?销售|代售|\bassociation\b|\bresale\b|\bconsulting\b/iu,
    read: readOne('model', MODELS),
  }),
  choiceQuestion('channel', CHANNEL_CHOICES, {
    required: true,
    fields: ['channel'],
    named: /邀请方式|方式|线上|线下|\bonline\b|\boffline\b/iu,
    read: readOne('channel', CHANNELS),
  }),
  {
    ...textQuestion('customer', {
      required: true,
      input: 'line',
      maxChars: CUSTOMER_CHARS,
      named: /^客户|客户(?:名称|公司|是|叫|改)|^customer|\bthe customer is\b/iu,
      read: (text, context) => {
        const customer = customerIn(text, context);
        return customer === undefined ? readNote<Invitation>('customer')(text) : { kind: 'fields', fields: { customer } };
      },
    }),
    answered: (fields) => !isOnline(fields) || fields.customer !== undefined,
  },
  choiceQuestion('reported', answerChoices('reported'), {
    required: true,
    fields: ['reported'],
    answered: (fields) => !isOnline(fields) || fields.reported !== undefined,
    hidden: (fields) => !isOnline(fields),
    named: /报备|\breported\b/iu,
    read: readAnswered('reported', REPORTED),
  }),
  choiceQuestion('credit', answerChoices('credit'), {
    required: true,
    fields: ['credit'],
    answered: (fields) => !isResale(fields) || fields.credit !== undefined,
    hidden: (fields) => !isResale(fields),
    named: /信用账[户号]|\bcredit account\b/iu,
    read: readAnswered('credit', CREDIT),
  }),
];
