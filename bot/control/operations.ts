import { z } from 'zod';
import type { Knowledge } from '../../knowledge/answer.js';
import type { HolidayYears } from '../../rules/working-days.js';
import type { Reviewer } from '../../services/partner-center/reviewer-client.js';
import type { Store } from '../../services/ports.js';
import { checkBackup } from '../../services/storage/backup.js';
import { carryOutPrivacy, PRIVACY_ACTIONS } from '../../services/privacy/privacy.js';
import { SUBJECT_KINDS } from '../../services/privacy/subject.js';
import { answerQuestion } from '../../services/questions.js';
import type { OpenQuestion } from '../../services/records.js';
import { cleanText } from '../clean-text.js';
import type { Config } from '../config.js';
import type { ConversationFeed } from '../conversation-feed.js';
import type { DeskClock } from '../desk-clock.js';
import { Refusal } from '../http/refusal.js';
import { COLLEAGUE_NAME } from '../identity.js';
import type { Notices } from '../notices.js';
import { createChat } from './chat.js';
import { questionBackground } from './question-background.js';
import { createSandbox } from './sandbox.js';

/** What became of a restore: where the data of before are kept, or why they are still in place. */
export type Restored = { readonly kept: string } | { readonly problem: string };

export interface OperationParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly notices: Notices;
  readonly clock: DeskClock;
  readonly feed: ConversationFeed;
  readonly timeZone: string;
  readonly calendar: HolidayYears | undefined;
  /** Null: demo identity. */
  readonly portal: Config['portal'];
  /** Null where the sandbox is off. */
  readonly reviewer: Reviewer | null;
  /** Looks at the Partner Center now, so that a decision is told at once. */
  readonly look: () => Promise<void>;
  /** Forgets what this process remembers for a person. */
  readonly forget: (personId: string) => void;
  readonly runTurn: (conversationId: string, activityId: string) => Promise<void>;
  readonly url: string;
  /** Names this run of the desk: after a restore it is another one. */
  readonly run: string;
  readonly restored: Restored | null;
  /** Takes the desk down and up again on the data of a backup; null where the data lie in PostgreSQL. */
  readonly restore: ((folder: string) => void) | null;
}

type Operation = (input: unknown) => Promise<unknown>;

const OPEN_QUESTIONS_SHOWN = 100;

/** Everything the command line asks of a running desk, by name. */
export function createOperations(parts: OperationParts): ReadonlyMap<string, Operation> {
  const { store, notices, clock, feed } = parts;

  const shown = async (question: OpenQuestion): Promise<unknown> => {
    const { id, text, askedAt, answer } = question;
    const askers = (await store.questions.askers(id)).length;
    return { id, text, askedAt, answer, askers, ...(await questionBackground(parts, question)) };
  };

  const questions = async (): Promise<unknown> => ({
    questions: await Promise.all((await store.questions.open(OPEN_QUESTIONS_SHOWN)).map(shown)),
  });

  const question = async ({ id }: z.infer<typeof questionInput>): Promise<unknown> => {
    const found = await store.questions.get(id);
    return { question: found === undefined ? null : await shown(found) };
  };

  const answer = async ({ id, text }: z.infer<typeof answerInput>): Promise<unknown> => {
    const result = await answerQuestion(store, { id, text: cleanText(text), at: clock.now() }, notices.answer);
    if (result.kind !== 'answered') return result;
    for (const { conversationId } of result.lines) feed.wake(conversationId);
    return { kind: result.kind, askers: result.askers };
  };

  const restore = async ({ folder }: z.infer<typeof restoreInput>): Promise<unknown> => {
    if (parts.restore === null)
      throw new Refusal('input.invalid', 'The data of this desk lie in PostgreSQL. Use pg_restore, or desk import.');
    await checkBackup(folder);
    parts.restore(folder);
    return { run: parts.run };
  };

  const privacy = async ({ action, subject }: PrivacyInput): Promise<unknown> => {
    const done = await carryOutPrivacy(store, { action, subject }, clock.now());
    if (done.kind === 'erased' && subject.kind === 'person') parts.forget(subject.value);
    return done;
  };

  const sandbox = createSandbox(parts);
  const chat = createChat(parts);
  return new Map<string, Operation>([
    ['about', async () => ({ url: parts.url, run: parts.run, restored: parts.restored })],
    ['restore', checked(restoreInput, restore)],
    ['questions', questions],
    ['question', checked(questionInput, question)],
    ['answer', checked(answerInput, answer)],
    ['privacy', checked(privacyInput, privacy)],
    ['sandbox-list', sandbox.list],
    ['sandbox-decide', checked(decideInput, sandbox.decide)],
    ['sandbox-share', checked(shareInput, sandbox.shareHo)],
    ['sandbox-announce', checked(announceInput, sandbox.announce)],
    ['sandbox-facts', checked(factsInput, sandbox.setFacts)],
    ['sandbox-clock', checked(clockInput, sandbox.moveClock)],
    ['chat-open', checked(openInput, chat.open)],
    ['chat-send', checked(sendInput, chat.send)],
    ['chat-read', checked(readInput, chat.read)],
  ]);
}

const questionInput = z.strictObject({ id: z.string().min(1).max(100) });
const restoreInput = z.strictObject({ folder: z.string().min(1).max(4_000) });
const privacyInput = z.strictObject({
  action: z.enum(PRIVACY_ACTIONS),
  subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), value: z.string().min(1).max(256) }),
});
const answerInput = z.strictObject({ id: z.string().min(1).max(100), text: z.string().max(8_000) });
const decideInput = z.strictObject({
  number: z.string().min(1).max(40),
  decision: z.enum(['pass', 'reject']),
  reasons: z.array(z.strictObject({ field: z.string().max(60).nullable(), reason: z.string().min(1).max(1_000) })).max(50),
});
const shareInput = z.strictObject({
  partnerId: z.string().min(1).max(128).nullable(),
  name: z.string().min(1).max(200),
  customerName: z.string().min(1).max(256),
  age: z.strictObject({ unit: z.enum(['days', 'hours', 'working-days']), count: z.number().int().min(0).max(3_660) }),
});
const announceInput = z.strictObject({ number: z.string().min(1).max(40), amount: z.number() });
const factsInput = z.strictObject({
  partnerId: z.string().min(1).max(128).nullable(),
  personId: z.string().min(1).max(128).nullable(),
  facts: z.record(z.string(), z.string()),
});
const clockInput = z.strictObject({ unit: z.enum(['days', 'hours', 'working-days', 'none']), count: z.number().int().min(0).max(3_660) });
const token = z.string().max(10_000).nullable();
/** A colleague of the terminal's own person. */
const person = z.string().regex(COLLEAGUE_NAME).nullable().default(null);
const openInput = z.strictObject({ locale: z.string().max(64), lang: z.enum(['zh', 'zh-TW', 'en']).nullable(), token, person });
const sendInput = z.strictObject({
  conversationId: z.string().max(200),
  watermark: z.number().int(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string().max(64),
  token,
  person,
});
const readInput = z.strictObject({ conversationId: z.string().max(200), watermark: z.number().int(), token, person });

export type PrivacyInput = z.infer<typeof privacyInput>;
export type DecideInput = z.infer<typeof decideInput>;
export type ShareInput = z.infer<typeof shareInput>;
export type AnnounceInput = z.infer<typeof announceInput>;
export type FactsInput = z.infer<typeof factsInput>;
export type ClockInput = z.infer<typeof clockInput>;
export type OpenInput = z.infer<typeof openInput>;
export type SendInput = z.infer<typeof sendInput>;
export type ReadInput = z.infer<typeof readInput>;

function checked<T>(schema: z.ZodType<T>, operation: (input: T) => Promise<unknown>): Operation {
  return async (input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return operation(parsed.data);
    const [issue] = parsed.error.issues;
    throw new Refusal('input.invalid', `"${issue?.path.join('.') ?? ''}" is not usable: ${issue?.message ?? 'wrong form'}.`);
  };
}
