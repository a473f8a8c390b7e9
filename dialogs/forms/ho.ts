import { z } from 'zod';
import { toSimplified } from '../../knowledge/text/convert.js';
import { acceptHo, declineHo } from '../../rules/ho.js';
import { HO_STATUSES } from '../../rules/status.js';
import { charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { asksSomething } from '../asks.js';
import type { Scene } from '../decision.js';
import { plain } from '../format.js';
import { hoReply, timingOf } from '../hos.js';
import { type Button, say } from '../reply.js';
import { hoTexts } from '../texts/ho.js';
import { textsFor } from '../texts/texts.js';
import { ruleText } from './ask.js';
import type { Beginning, Choice, FormDefinition, FormFinding, Read } from './form.js';
import { questionKinds } from './question-kinds.js';
import { REASON_LABEL, readNote, reasonGiven } from './text-reads.js';

const known = z.enum(['yes', 'no', 'unknown']);

const schema = z.strictObject({
  answer: z.enum(['accept', 'decline']).optional(),
  reason: z.string().optional(),
  /** What the rules have to know; looked up anew before it is sent. */
  facts: z
    .strictObject({
      status: z.enum(HO_STATUSES),
      sharedOn: z.string(),
      statedDeadline: z.string(),
      pceJoined: known,
      isMainAccount: known,
    })
    .optional(),
});
type HoFields = z.infer<typeof schema>;
type Facts = NonNullable<HoFields['facts']>;

const { choiceQuestion, textQuestion } = questionKinds<HoFields, keyof typeof hoTexts.zh.question>({
  zh: hoTexts.zh.question,
  en: hoTexts.en.question,
});

const CHOICES: readonly Choice<HoFields>[] = (['accept', 'decline'] as const).map((answer) => ({
  id: answer,
  label: ({ lang }) => hoTexts[lang][answer],
  fields: { answer },
}));

const DECLINES =
  /拒绝|谢绝|退回|不(?:想|能|打算|准备|愿意?)?(?:接受|接|要)|\b(?:decline|reject|refuse|turn (?:it )?down|do(?:n't| not) (?:accept|want))/iu;
/** Of two answers the other one. */
const NOT_DECLINED = /(?:不|别|先别)(?:再|想|要|打算|用)?(?:拒绝|退回)|\b(?:do(?:n't| not)|not) (?:want to )?(?:decline|reject|refuse)/iu;
const ACCEPTS = /接受|接下|收下|接了|我们?接|\b(?:accept|take)\b/iu;

/** What a message answers; one that asks answers nothing. */
const answerIn = (text: string): HoFields['answer'] => {
  const said = toSimplified(text);
  if (asksSomething(said)) return undefined;
  if (NOT_DECLINED.test(said)) return 'accept';
  if (DECLINES.test(said)) return 'decline';
  return ACCEPTS.test(said) ? 'accept' : undefined;
};

const NUMBER = /\b[a-z]{2,3}-\d{8}-\d{4,9}\b/iu;
/** "拒绝 HO-…，客户名称与实际不符": what follows the order is the reason. */
const AFTER = /^[^，。,;；:：]{0,40}[，。,;；:：]\s*(?<reason>.+)$/su;

const reasonIn = (text: string): string | undefined => {
  const rest = text.replace(NUMBER, '');
  const reason = reasonGiven(rest) ?? AFTER.exec(rest)?.groups?.reason?.trim();
  return reason === undefined || reason === '' ? undefined : reason;
};

const extract = (text: string): HoFields => {
  const answer = answerIn(text);
  const reason = answer === 'decline' ? reasonIn(text) : undefined;
  return { ...(answer === undefined ? {} : { answer }), ...(reason === undefined ? {} : { reason }) };
};

const factsOf = async ({ desk, turn }: Scene, number: string): Promise<Facts | undefined> => {
  const seen = await desk.ho(number);
  if (seen === undefined || seen === 'away') return undefined;
  const { pceJoined, mainAccount } = await desk.profile();
  const { status, sharedOn, statedDeadline } = timingOf(seen.ho, turn);
  return { status, sharedOn, statedDeadline, pceJoined, isMainAccount: mainAccount };
};

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<HoFields>> => {
  const { texts, desk, turn, lang } = scene;
  const words = hoTexts[texts.lang];
  const list: Button = { label: words.buttons.list, action: { do: 'start', form: 'ho' } };
  if (subject === null) return { kind: 'refused', text: words.which, buttons: [list] };
  const seen = await desk.ho(subject);
  if (seen === 'away') return { kind: 'refused', text: words.away, buttons: [] };
  const facts = await factsOf(scene, subject);
  if (seen === undefined || facts === undefined) return { kind: 'refused', text: words.notFound(subject), buttons: [list] };
  // Whatever the answer will be; what stands in the way of accepting alone is said when that is the answer.
  const possible = acceptHo({ ...facts, today: turn.today, pceJoined: 'unknown' });
  if (possible.outcome === 'refused') {
    const shown = hoReply(seen, scene);
    return {
      kind: 'refused',
      text: ruleText(possible.message, lang),
      buttons: [
        { label: words.buttons.procedure, action: { do: 'topic', topic: possible.topic } },
        ...(shown.kind === 'message' ? shown.buttons.slice(-1) : []),
      ],
    };
  }
  return { kind: 'begun', fields: { facts }, lead: [words.about(subject, plain(seen.ho.name), plain(seen.ho.customerName))] };
};

/** The reason as it is written; "none" is what the rule refuses, not something to be put off. */
const readReason = (text: string): Read<HoFields> => {
  const read = readNote<HoFields>('reason', { label: REASON_LABEL })(text);
  return read.kind === 'declined' ? { kind: 'fields', fields: { reason: NOTHING } } : read;
};
const NOTHING = '无';

/** What the rules hold against the answer. */
const check = ({ answer, reason, facts }: HoFields, today: string): { readonly findings: readonly FormFinding[] } => {
  if (answer === undefined || facts === undefined) return { findings: [] };
  const verdict = answer === 'accept' ? acceptHo({ ...facts, today }) : declineHo({ ...facts, today }, reason);
  if (verdict.outcome === 'allowed') return { findings: [] };
  const field = verdict.reason === 'reason-missing' ? 'reason' : verdict.reason === 'pce-not-joined' ? 'answer' : null;
  return { findings: [{ rule: null, severity: 'block', field, message: verdict.message }] };
};

/** Accepting or declining an HO. */
export const HO_FORM: FormDefinition<HoFields> = {
  id: 'ho',
  topic: 'ho-accept-deadline',
  topics: { reason: 'ho-decline-procedure' },
  sentences: hoTexts,
  questions: [
    choiceQuestion('answer', CHOICES, {
      fields: ['answer'],
      required: true,
      named: /接受|拒绝|\b(?:accept|decline)\b/iu,
      read: (text) => {
        const answer = answerIn(text);
        return answer === undefined ? { kind: 'unclear' } : { kind: 'fields', fields: extract(text) };
      },
    }),
    {
      ...textQuestion('reason', {
        required: true,
        input: 'lines',
        maxChars: charsAllowedIn('reason'),
        named: /原因|理由|\breason\b/iu,
        read: readReason,
      }),
      answered: ({ answer, reason }) => answer !== 'decline' || reason !== undefined,
      hidden: ({ answer }) => answer !== 'decline',
    },
  ],
  parse: (stored) => schema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  extract,
  check,
  besides: async (scene, subject) => {
    const facts = subject === null ? undefined : await factsOf(scene, subject);
    return facts === undefined ? {} : { facts };
  },
  refuses: ({ field }) => field === 'reason',
  misses: ({ field }) => field === 'reason',
  isFinal: (code) => code === 'ho.not-open' || code === 'ho.not-found',
  operation: 'answer-ho',
  payload: ({ answer, reason }) => (answer === 'decline' ? { answer, reason } : { answer }),
  receipt: ({ number, status }, _draft, { lang }) => {
    const words = hoTexts[textsFor(lang).lang];
    const isAccepted = status === '已接受';
    const [said, next] = isAccepted ? [words.accepted(number), words.acceptedNext] : [words.declined(number), words.declinedNext];
    return [
      say(`${said}\n${next.map((line) => `- ${line}`).join('\n')}`, [
        ...(isAccepted ? [{ label: words.buttons.progress, action: { do: 'start' as const, form: 'progress', subject: number } }] : []),
        { label: words.buttons.list, action: { do: 'start', form: 'ho' } },
      ]),
    ];
  },
};
