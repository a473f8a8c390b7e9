import { z } from 'zod';
import { ASSOCIATION_MODELS, associationObstacles } from '../../rules/association.js';
import type { Bilingual } from '../../rules/finding.js';
import { mayInvite } from '../../rules/invitation.js';
import { formatDay, webLink } from '../format.js';
import { type Button, say } from '../reply.js';
import { inviteTexts } from '../texts/invite.js';
import { textsFor } from '../texts/texts.js';
import type { FormDefinition, FormFinding } from './form.js';
import { INVITE_QUESTIONS, type Invitation, invitationSchema, saidOfInvitation } from './invite-questions.js';

/** The entries about the customers that cannot be associated, and about the two models. */
const WHO_TOPIC = 'associate-partner-new-customer-limit';
const MODELS_TOPIC = 'association-models';

/** Checked where it came in; what was made before there were pictures has none. */
const result = z.object({ link: z.string(), expiresOn: z.string().nullable(), qrCode: z.string().nullable().default(null) });

const inBoth = (said: (texts: typeof inviteTexts.zh) => string): Bilingual => ({ zh: said(inviteTexts.zh), en: said(inviteTexts.en) });

const finding = (field: keyof Invitation, severity: FormFinding['severity'], message: Bilingual): FormFinding => ({
  rule: null,
  severity,
  field,
  message,
});

/** What a question that is still open keeps from being sent. */
const missing = (fields: Invitation): readonly FormFinding[] =>
  INVITE_QUESTIONS.filter(({ answered, fields: [field] }) => !(answered?.(fields) ?? (field !== undefined && field in fields))).flatMap(
    ({ id, fields: [field] }) =>
      field === undefined
        ? []
        : [
            finding(
              field,
              'block',
              inBoth((texts) => texts.missing(texts.question[id as keyof typeof texts.question].label)),
            ),
          ],
  );

const doubts = ({ model, channel, reported, credit }: Invitation): readonly FormFinding[] => [
  ...(channel === 'online' && reported === 'unknown'
    ? [
        finding(
          'reported',
          'warn',
          inBoth((texts) => texts.reportedUnknown),
        ),
      ]
    : []),
  ...(model === '代售' && credit === 'unknown'
    ? [
        finding(
          'credit',
          'warn',
          inBoth((texts) => texts.creditUnknown),
        ),
      ]
    : []),
];

const check = (fields: Invitation): { readonly findings: readonly FormFinding[] } => {
  const { model, channel, reported, credit } = fields;
  const allowed = channel === 'online' && model !== undefined ? mayInvite({ channel, model, reported }) : null;
  const obstacles = associationObstacles({ model, hasCreditAccount: credit });
  return {
    findings: [
      ...missing(fields),
      ...(allowed?.outcome === 'refused' ? [finding('reported', 'block', allowed.message)] : []),
      ...obstacles.map(({ message }) => finding('credit', 'block', message)),
      ...doubts(fields),
    ],
  };
};

/** Inviting a customer to be associated with the partner. */
export const INVITE_FORM: FormDefinition<Invitation> = {
  id: 'invite',
  topic: MODELS_TOPIC,
  topics: {
    model: MODELS_TOPIC,
    channel: 'invitation-online-email',
    customer: 'invitation-online-email',
    reported: 'invitation-online-email',
    credit: WHO_TOPIC,
  },
  sentences: inviteTexts,
  questions: INVITE_QUESTIONS,
  parse: (stored) => invitationSchema.parse(stored),
  begin: ({ texts }) => {
    const models = Object.values(ASSOCIATION_MODELS).map(
      ({ name, explanation }) => `- **${name[texts.lang]}**${texts.lang === 'en' ? ': ' : '：'}${explanation[texts.lang]}`,
    );
    return { kind: 'begun', fields: {}, lead: [[inviteTexts[texts.lang].lead, ...models].join('\n')] };
  },
  called: ({ customer }) => customer ?? null,
  extract: saidOfInvitation,
  startsFrom: 3,
  check,
  misses: ({ message }) => Object.values(inviteTexts.zh.question).some(({ label }) => message.zh === inviteTexts.zh.missing(label)),
  operation: 'invite-customer',
  payload: ({ model, channel, customer }) => ({ model, channel, ...(customer === undefined ? {} : { customerName: customer }) }),
  receipt: ({ number, result: told }, _draft, { lang }) => {
    const words = inviteTexts[textsFor(lang).lang];
    const { link, expiresOn, qrCode } = result.parse(told);
    const lines = [
      words.link(webLink(link)),
      expiresOn === null ? words.offlineUntil : words.onlineUntil(formatDay(expiresOn, lang)),
      ...(expiresOn === null ? words.offlineNext : words.onlineNext),
      words.promise,
    ];
    const buttons: readonly Button[] = [
      { label: words.listFlow.label, action: { do: 'start', form: 'invitations' } },
      { label: words.buttons.another, action: { do: 'start', form: 'invite' } },
      { label: words.buttons.who, action: { do: 'topic', topic: WHO_TOPIC } },
      { label: words.buttons.models, action: { do: 'topic', topic: MODELS_TOPIC } },
    ];
    const receipt = say(`${words.receipt(number)}\n${lines.map((line) => `- ${line}`).join('\n')}`, buttons);
    return [qrCode === null ? receipt : { ...receipt, picture: { uri: qrCode, alt: words.qrCode(number), caption: words.scan } }];
  },
};
