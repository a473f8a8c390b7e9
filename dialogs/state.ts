import { z } from 'zod';

/** Counts changes of this schema. An older stored state is migrated below, never thrown away. */
const SCHEMA = 1;

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
      /** Questions asked before, for "back"; the latest last, bounded. */
      before: z.array(z.string()),
      /** The revision and attempt whose summary was the last thing said here: only that may be confirmed by a word. */
      shown: z.object({ revision: z.number().int(), attempt: z.number().int() }).nullable().default(null),
    })
    .nullable(),
  /** The entry answered last, for follow-ups. */
  topic: z.string().nullable(),
  /** Entries offered by "which one do you mean". */
  options: z.array(z.string()),
  /** The question the desk could not answer, in case the person wants it passed on. */
  unanswered: z.string().nullable(),
});

/** What the desk keeps of one person in one conversation. Its size does not grow with the conversation. */
export type ConversationState = z.infer<typeof stateSchema>;

export const freshState = (): ConversationState => ({ schema: SCHEMA, lang: null, form: null, topic: null, options: [], unanswered: null });

/** Reads a stored state of any schema so far. Throws for what no version of the desk ever wrote. */
export const readState = (stored: unknown): ConversationState =>
  stored === undefined || stored === null ? freshState() : stateSchema.parse(stored);
