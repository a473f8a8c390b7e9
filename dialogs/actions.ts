import { z } from 'zod';
import { flowNamed } from './flows/flows.js';
import { TOLD_CHARS } from './state.js';

const draft = z.string().min(1).max(80);
const topic = z.string().min(1).max(120);

/**
 * What a button or a card sends. Everything a press needs to be understood later stands in it, so that an old button is recognised
 * after the conversation has moved on. Values typed into a card stand beside these keys, by question id.
 */
const deskActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('topic'), topic }),
  z.object({ do: z.literal('details'), topic }),
  z.object({ do: z.literal('menu') }),
  /** None of the entries offered for a question. */
  z.object({ do: z.literal('none'), text: z.string().max(8000) }),
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('status'), number: z.string().min(1).max(40), history: z.boolean().optional() }),
  z.object({ do: z.literal('person'), text: z.string().max(8000).optional() }),
  z.object({ do: z.literal('language'), lang: z.enum(['zh', 'zh-TW', 'en']) }),
  /** Starts a flow, about the record of a number where it needs one. */
  z.object({
    do: z.literal('start'),
    form: z.string().refine((id) => flowNamed(id) !== undefined),
    subject: z.string().min(1).max(40).optional(),
    /** What the press says, read as if it had been written ("接受"). */
    text: z.string().min(1).max(TOLD_CHARS).optional(),
    fresh: z.boolean().optional(),
  }),
  z.object({ do: z.literal('reminders'), on: z.boolean() }),
  z.object({ do: z.literal('news'), on: z.boolean() }),
  /** Whether to delete what is kept about the person: asked first, then answered. */
  z.object({ do: z.literal('forget'), answer: z.enum(['yes', 'no']).optional() }),
  z.object({ do: z.literal('resume'), draft }),
  z.object({ do: z.literal('answer'), draft, question: z.string().min(1).max(60), choice: z.string().min(1).max(60) }),
  z.object({ do: z.literal('ask'), draft, question: z.string().min(1).max(60) }),
  z.object({ do: z.literal('why'), draft, question: z.string().min(1).max(60) }),
  z.object({ do: z.literal('card'), draft }),
  z.object({ do: z.literal('fill'), draft, revision: z.number().int(), values: z.record(z.string(), z.string().max(8000)) }),
  z.object({ do: z.literal('change'), draft }),
  z.object({ do: z.literal('later'), draft }),
  z.object({ do: z.literal('discard'), draft }),
  /** To the main account: asked first, then `sure`. */
  z.object({ do: z.literal('hand-over'), draft, revision: z.number().int(), attempt: z.number().int(), sure: z.boolean().optional() }),
  /** Back to who wrote it: the reason is asked first; `sure` gives none. */
  z.object({ do: z.literal('hand-back'), draft, sure: z.boolean().optional() }),
  /** Back to its author, while it waits for the main account. */
  z.object({ do: z.literal('take-back'), draft }),
  z.object({ do: z.literal('submit'), draft, revision: z.number().int(), attempt: z.number().int() }),
]);

export type DeskAction = z.infer<typeof deskActionSchema>;

/** Keys of a card's submit that are no values typed by the person. */
const PAYLOAD_KEYS = new Set(['do', 'draft', 'revision']);

/**
 * Reads what a channel hands over for a press. A card sends its inputs beside our keys as strings: they become `values`.
 * Null when it is no action of ours or is broken.
 */
export const readAction = (value: unknown): DeskAction | null => {
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  const candidate =
    record.do === 'fill'
      ? { ...record, values: Object.fromEntries(Object.entries(record).filter(([key]) => !PAYLOAD_KEYS.has(key))) }
      : record;
  const parsed = deskActionSchema.safeParse(candidate);
  return parsed.success ? parsed.data : null;
};
