import { z } from 'zod';

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });

/** The answer in one language: the line that answers, at most five short lines, and what stands behind the button "details". */
const answerText = z.strictObject({
  lead: text,
  points: z.array(text).max(5),
  details: z.array(text),
});

const source = z.strictObject({
  title: bilingual,
  /** Absent where the page has no public address. */
  url: z.url().optional(),
});

/** One thing the desk knows. The text a person sees is the entry's own: nothing is composed from elsewhere. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  system: z.string().min(1),
  kind: z.enum(['definition', 'policy', 'procedure', 'status', 'troubleshooting', 'api']),
  title: bilingual,
  answer: z.strictObject({ zh: answerText, en: answerText }),
  /** Where in the Partner Center, as its menus are written: `销售 > 机会点管理 > 机会点共享`. */
  menuPath: text.nullable(),
  sources: z.array(source).min(1),
  /** What the sources leave open. */
  note: bilingual.optional(),
  /** Questions near this entry that its sources leave unanswered: one that is asked gets an honest unknown with this entry as the nearest thing. */
  unanswered: z.strictObject({ zh: z.array(text), en: z.array(text) }).optional(),
  related: z.array(z.string()),
  alternates: z.strictObject({ zh: z.array(text), en: z.array(text) }),
  /** The form this entry leads to, where the partner can do the thing right here. */
  form: z.enum(['po']).optional(),
  /** `partial`: the facts rest on an excerpt that is cut or undated. */
  confidence: z.enum(['verified', 'partial']),
  owner: z.string().min(1),
  /** The day on which the entry is to be read against its sources again. */
  reviewOn: z.iso.date(),
});

export type Entry = z.infer<typeof entrySchema>;
export type FormId = NonNullable<Entry['form']>;
