import { z } from 'zod';

const text = z.string().trim().min(1);
/** A text in both languages, or in the one that the entry is written in. */
const bilingual = z.strictObject({ zh: text.optional(), en: text.optional() });

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

/** What an entry may lead to: ids of things that a partner can do here. The dialogs have one of each name; a test holds the two together. */
export const FLOW_IDS = [
  'po',
  'my-opportunities',
  'ho',
  'progress',
  'repair',
  'withdraw',
  'incentive-check',
  'incentive-apply',
  'incentives',
  'incentive-answer',
  'projects',
  'register-project',
  'report-delivery',
  'invite',
  'invitations',
  'settings',
  'my-data',
  'person',
] as const;

/** An entry as it is written down. Shipped ones are in both languages; staff may publish one in a single language, all its texts then in that one. */
const writtenSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  system: z.string().min(1),
  kind: z.enum(['definition', 'policy', 'procedure', 'status', 'troubleshooting', 'api']),
  title: bilingual,
  answer: z.strictObject({ zh: answerText.optional(), en: answerText.optional() }),
  /** Where in the Partner Center, as its menus are written: `销售 > 机会点管理 > 机会点共享`. */
  menuPath: text.nullable(),
  sources: z.array(source).min(1),
  /** What the sources leave open. */
  note: bilingual.optional(),
  /** Questions near this entry that its sources leave unanswered: one that is asked gets an honest unknown with this entry as the nearest thing. */
  unanswered: z.strictObject({ zh: z.array(text).default([]), en: z.array(text).default([]) }).optional(),
  related: z.array(z.string()),
  alternates: z.strictObject({ zh: z.array(text).default([]), en: z.array(text).default([]) }),
  /** Says that the texts in the other language are copies of those in this one, as where an entry of one language was stored again. */
  only: z.enum(['zh', 'en']).optional(),
  /** What of it the partner can do right here. */
  form: z.enum(FLOW_IDS).optional(),
  /** `partial`: the facts rest on an excerpt that is cut or undated. */
  confidence: z.enum(['verified', 'partial']),
  owner: z.string().min(1),
  /** The day on which the entry is to be read against its sources again. */
  reviewOn: z.iso.date(),
});

/** One thing the desk knows, in both languages. The text a person sees is the entry's own: nothing is composed from elsewhere. */
export const entrySchema = writtenSchema.transform(({ title, answer, sources, note, only: said, ...rest }, context) => {
  const only = said ?? onlyLanguageOf({ title, answer });
  const both = <T>(pair: { zh?: T | undefined; en?: T | undefined }, path: (string | number)[]): { zh: T; en: T } => {
    const [zh, en] = only === undefined ? [pair.zh, pair.en] : [pair[only], pair[only]];
    if (zh !== undefined && en !== undefined) return { zh, en };
    context.addIssue({ code: 'custom', path, message: 'must be in both languages, or all texts of the entry in the same one' });
    return z.NEVER;
  };
  return {
    ...rest,
    title: both(title, ['title']),
    answer: both(answer, ['answer']),
    sources: sources.map((one, i) => ({ ...one, title: both(one.title, ['sources', i, 'title']) })),
    ...(note === undefined ? {} : { note: both(note, ['note']) }),
    /** The one language of an entry that lacks the other: its texts then stand in both places. */
    ...(only === undefined ? {} : { only }),
  };
});

/** The language in which title and answer are written where both lack the other one. */
function onlyLanguageOf({ title, answer }: Pick<z.infer<typeof writtenSchema>, 'title' | 'answer'>): 'zh' | 'en' | undefined {
  if (title.en === undefined && answer.en === undefined) return 'zh';
  return title.zh === undefined && answer.zh === undefined ? 'en' : undefined;
}

export type Entry = z.infer<typeof entrySchema>;
export type FlowId = NonNullable<Entry['form']>;
