import { z } from 'zod';
import { isOpen } from '../../rules/status.js';
import { dayIn } from '../../services/clock.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { entryReply } from '../answers.js';
import type { Scene } from '../decision.js';
import { formatDay, plain } from '../format.js';
import { opportunityMissing } from '../missing.js';
import { say } from '../reply.js';
import { statusName } from '../texts/submission.js';
import { textsFor } from '../texts/texts.js';
import { withdrawTexts } from '../texts/withdraw.js';
import { hasAny, recordMeant } from './ask-which.js';
import type { Beginning, FormDefinition } from './form.js';
import { questionKinds } from './question-kinds.js';
import { REASON_LABEL, readNote, reasonGiven } from './text-reads.js';

const schema = z.strictObject({ reason: z.string().optional() });
type Withdrawal = z.infer<typeof schema>;

/** The entry that says who can cancel a PO. */
const TOPIC = 'po-cancel';

/** Opportunities looked through when no number was said: the latest are most likely meant. */
const LOOKED_AT = 20;

const { textQuestion } = questionKinds<Withdrawal, keyof typeof withdrawTexts.zh.question>({
  zh: withdrawTexts.zh.question,
  en: withdrawTexts.en.question,
});

/** The published rule in its own words, with its source. */
const rule = (scene: Scene): readonly string[] => {
  const entry = scene.desk.knowledge.entry(TOPIC);
  const reply = entry ? entryReply(scene, entry, { full: true }) : null;
  return reply?.kind === 'message' ? [reply.text] : [];
};

/** Without a number: the rule, and the open opportunities to choose from. */
const askWhich = async (scene: Scene): Promise<Beginning<Withdrawal>> => {
  const open = (await scene.desk.myOpportunities(LOOKED_AT)).filter(({ status }) => isOpen(status));
  const among = open.flatMap(({ number, fields }) => (number === null ? [] : [recordMeant(number, fields.customer_name)]));
  const { which } = withdrawTexts[scene.texts.lang];
  return hasAny(among)
    ? { kind: 'which', text: [...rule(scene), which].join('\n\n'), among }
    : { kind: 'refused', text: rule(scene).join('\n\n'), buttons: [] };
};

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<Withdrawal>> => {
  const { texts, lang, desk, turn } = scene;
  const words = withdrawTexts[texts.lang];
  if (subject === null) return askWhich(scene);
  const seen = await desk.opportunityDetail(subject);
  const list = { label: texts.general.buttons.list, action: { do: 'list' } } as const;
  if (!seen) return { kind: 'refused', ...(await opportunityMissing(scene, subject)) };
  const { fields, status } = seen.opportunity;
  const shown = statusName(status, lang);
  if (!isOpen(status)) return { kind: 'refused', text: words.closed(subject, shown), buttons: [list] };
  const about = words.about(subject, plain(fields.customer_name ?? ''), shown);
  const before = seen.withdrawalRequests.at(-1);
  const offer = before ? words.sentBefore(formatDay(dayIn(before.at, turn.timeZone), lang), plain(before.reason)) : words.offer;
  return { kind: 'begun', fields: {}, lead: [...(before ? [] : rule(scene)), `${about}${lang === 'en' ? ' ' : ''}${offer}`] };
};

/** Asking PDM and BD to withdraw an opportunity that was submitted; the partner himself cannot. */
export const WITHDRAW_FORM: FormDefinition<Withdrawal> = {
  id: 'withdraw',
  topic: TOPIC,
  sentences: withdrawTexts,
  questions: [
    textQuestion('reason', {
      required: true,
      input: 'lines',
      maxChars: charsAllowedIn('reason'),
      named: /原因|理由|\breason\b/iu,
      read: readNote<Withdrawal>('reason', { label: REASON_LABEL }),
    }),
  ],
  parse: (stored) => schema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  extract: (text) => {
    const reason = reasonGiven(text);
    return reason === undefined ? {} : { reason };
  },
  check: ({ reason }) => ({
    findings:
      reason === undefined
        ? [
            {
              rule: null,
              severity: 'block',
              field: 'reason',
              message: { zh: withdrawTexts.zh.reasonMissing, en: withdrawTexts.en.reasonMissing },
            },
          ]
        : [],
  }),
  misses: () => true,
  operation: 'request-withdrawal',
  payload: (fields) => fields,
  receipt: ({ number }, _draft, { lang }) => {
    const texts = textsFor(lang);
    const { receipt, receiptNext } = withdrawTexts[texts.lang];
    return [
      say(`${receipt(number)}\n${receiptNext.map((line) => `- ${line}`).join('\n')}`, [
        { label: texts.general.buttons.list, action: { do: 'status', number } },
      ]),
    ];
  },
};
