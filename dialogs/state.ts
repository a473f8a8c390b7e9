import { z } from 'zod';
import { NOTHING_SAID } from '../knowledge/memory.js';

/** Counts changes of this schema. An older stored state is migrated below, never thrown away. */
const SCHEMA = 2;

/** More than a little told begins the form by itself. A button carries it too. */
export const TOLD_CHARS = 600;

const stateSchema = z.object({
  schema: z.literal(SCHEMA),
  /** The language of the last message. */
  lang: z.enum(['zh', 'zh-TW', 'en']).nullable(),
  /** The form being filled and the question that is open: a question's id, `confirm` for the summary, `discard`, `change` and `card` for those. */
  form: z
    .object({
      draft: z.string(),
      asking: z.string(),
      /** How often the open question was answered unclearly in a row. */
      tries: z.number().int(),
      /** How often the open question was explained already: asked why again, the desk says more than the same. A boolean before. */
      explained: z.preprocess((stored) => (typeof stored === 'boolean' ? Number(stored) : stored), z.number().int().default(0)),
      /** Questions asked before, for "back"; the latest last, bounded. */
      before: z.array(z.string()),
      /** The revision and attempt whose summary was the last thing said here: only that may be confirmed by a word. */
      shown: z.object({ revision: z.number().int(), attempt: z.number().int() }).nullable().default(null),
    })
    .nullable(),
  /** The entry answered last, for follow-ups. */
  topic: z.string().nullable(),
  /** How the question answered last was understood, for follow-ups. */
  question: z.string().max(200),
  /** Entries answered lately: they are not suggested again. */
  seen: z.array(z.string()).max(20),
  /** Entries offered by "which one do you mean", and the question they were offered for. */
  options: z.array(z.string()),
  offeredFor: z.string(),
  /** The question the desk could not answer, in case the person wants it passed on. */
  unanswered: z.string().nullable(),
  /** Asked last here: whether to delete what is kept. Only then a yes deletes it. */
  asked: z.literal('forget').nullable().default(null),
  /** What was told right before that could begin a form, and which: a yes begins it, and what is told next comes to it. */
  told: z
    .object({ form: z.string(), text: z.string().max(TOLD_CHARS) })
    .nullable()
    .default(null),
  /** Asked last here: which record a form is about. An answer in words picks one of these, shown in this order. */
  which: z
    .object({ form: z.string(), among: z.array(z.object({ number: z.string(), called: z.array(z.string()) })).max(5) })
    .nullable()
    .default(null),
});

/** What the desk keeps of one person in one conversation. Its size does not grow with the conversation. */
export type ConversationState = z.infer<typeof stateSchema>;

export const freshState = (): ConversationState => ({
  schema: SCHEMA,
  lang: null,
  form: null,
  ...NOTHING_SAID,
  options: [],
  seen: [],
  offeredFor: '',
  unanswered: null,
  asked: null,
  told: null,
  which: null,
});

const olderSchema = z.looseObject({ schema: z.literal(1) });

/** Schema 1 knew the topic and the options, and nothing of the questions. */
const migrated = (stored: unknown): unknown => {
  const older = olderSchema.safeParse(stored);
  return older.success ? { question: '', seen: [], offeredFor: '', ...older.data, schema: SCHEMA } : stored;
};

/** Reads a stored state of any schema so far. Throws for what no version of the desk ever wrote. */
export const readState = (stored: unknown): ConversationState =>
  stored === undefined || stored === null ? freshState() : stateSchema.parse(migrated(stored));
