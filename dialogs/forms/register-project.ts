import { z } from 'zod';
import { toSimplified } from '../../knowledge/text/convert.js';
import { checkDelivery } from '../../rules/delivery.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { readEmail, readPhone } from '../extract/contact.js';
import { say } from '../reply.js';
import { deliveryTexts, registerTexts } from '../texts/delivery.js';
import { textsFor } from '../texts/texts.js';
import type { FormDefinition, Read } from './form.js';
import { DECLINED } from './name-reads.js';
import { beginWithProject } from './project-begin.js';
import { questionKinds } from './question-kinds.js';
import { readNote } from './text-reads.js';

const schema = z.strictObject({ manager: z.string().optional(), contact: z.string().optional() });
type Registration = z.infer<typeof schema>;

const { textQuestion } = questionKinds<Registration, keyof typeof registerTexts.zh.question>({
  zh: registerTexts.zh.question,
  en: registerTexts.en.question,
});

const NUMBER = /\b[a-z]{2,3}-\d{8}-\d{4,9}\b/giu;
const WAYS = /\+?\d[\d\s()-]{5,}\d|[\w.+-]+@[\w.-]+/gu;
const LEAD = /^.*?(?:项目经理|專案經理|project manager)\s*(?:就?是|为|叫|改成|改为|换成|[:：]|is\b|to\b)?\s*/isu;

const contactIn = (text: string): string | undefined => {
  const rest = text.replace(NUMBER, ' ');
  const ways = [readPhone(rest), readEmail(rest)].filter((way) => way !== null);
  return ways.length === 0 ? undefined : ways.join(', ');
};

/** The name before its telephone number or address, without what leads up to it. */
const nameIn = (text: string): string =>
  text
    .replace(NUMBER, ' ')
    .replace(LEAD, '')
    .replace(WAYS, ' ')
    .split(/[，。；,;\n]/u)[0]
    ?.trim() ?? '';

const saidOf = (name: string, text: string): Registration => {
  const contact = contactIn(text);
  return { ...(name === '' ? {} : { manager: name }), ...(contact === undefined ? {} : { contact }) };
};

const readManager = (text: string): Read<Registration> => {
  const name = nameIn(text);
  if (DECLINED.test(toSimplified(name))) return { kind: 'declined' };
  return /\p{L}/u.test(name) ? { kind: 'fields', fields: saidOf(name, text) } : { kind: 'unclear' };
};

/** Registering the project of a signed opportunity. */
export const REGISTER_PROJECT_FORM: FormDefinition<Registration> = {
  id: 'register-project',
  topic: 'delivery-evaluation-overview',
  sentences: registerTexts,
  questions: [
    textQuestion('manager', {
      required: true,
      input: 'line',
      maxChars: charsAllowedIn('managerName'),
      named: /项目经理|\bproject manager\b|\bmanager\b/iu,
      read: readManager,
    }),
    textQuestion('contact', {
      required: false,
      input: 'line',
      maxChars: charsAllowedIn('managerContact'),
      shows: 'self',
      named: /联系方式|电话|手机|邮箱|\bphone\b|\be-?mail\b/iu,
      read: (text) => {
        const contact = contactIn(text);
        return contact === undefined ? readNote<Registration>('contact')(text) : { kind: 'fields', fields: { contact } };
      },
    }),
  ],
  parse: (stored) => schema.parse(stored),
  begin: (scene, subject) => beginWithProject<Registration>(scene, 'register-project', { subject, fields: {} }),
  called: (_fields, subject) => subject,
  extract: (text) => {
    const contact = contactIn(text);
    return LEAD.test(toSimplified(text)) ? saidOf(nameIn(text), text) : contact === undefined ? {} : { contact };
  },
  check: ({ manager }) => {
    const verdict = checkDelivery('待登记', { step: 'register', projectManager: manager });
    return {
      findings: verdict.outcome === 'allowed' ? [] : [{ rule: null, severity: 'block', field: 'manager', message: verdict.message }],
    };
  },
  misses: ({ message }) => message.zh === MISSING,
  operation: 'register-project',
  payload: ({ manager, contact }) => ({ managerName: manager, ...(contact === undefined ? {} : { managerContact: contact }) }),
  isFinal: (code) => code.startsWith('project.'),
  receipt: ({ number }, _draft, { lang }) => {
    const { lang: written } = textsFor(lang);
    const { receipt, receiptNext } = registerTexts[written];
    const { buttons, flow } = deliveryTexts[written];
    return [
      say(`${receipt(number)}\n${receiptNext.map((line) => `- ${line}`).join('\n')}`, [
        { label: buttons.report(number), action: { do: 'start', form: 'report-delivery', subject: number } },
        { label: flow.label, action: { do: 'start', form: 'projects' } },
      ]),
    ];
  },
};

const nobody = checkDelivery('待登记', { step: 'register', projectManager: undefined });
const MISSING = nobody.outcome === 'refused' ? nobody.message.zh : '';
