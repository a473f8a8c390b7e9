import { z } from 'zod';
import { formOf } from '../../dialogs/forms/forms.js';
import type { Knowledge } from '../../knowledge/answer.js';
import type { Store } from '../../services/ports.js';
import type { LogLine, OpenQuestion } from '../../services/records.js';
import { activityOf } from '../log-body.js';

const BACKGROUND = {
  /** Lines of the conversation that staff sees. */
  lines: 8,
  /** Read for that: events and what has no text are left out. */
  read: 40,
  /** Of a long answer its beginning tells what was said. */
  lineChars: 200,
} as const;

/** What goes along with a question to whoever answers it. */
export interface QuestionBackground {
  /** What was said before the question was passed on, oldest first. */
  readonly before: readonly { readonly from: 'partner' | 'desk'; readonly text: string }[];
  /** The title of the entry answered last. */
  readonly topic: string | null;
  /** Titles of the entries that were shown before, the latest first. */
  readonly shown: readonly string[];
  /** What was being filled in; of its content nothing. */
  readonly form: string | null;
}

/** The part of a filed question's context that is shown; it comes from the dialogs and lies in the store. */
const contextSchema = z.object({
  lastTopic: z.string().nullable().catch(null),
  draft: z.string().nullable().catch(null),
  topics: z.array(z.string()).catch([]),
});

/** Collects what went along with a question, from the conversation of whoever asked it first. */
export async function questionBackground(
  { store, knowledge }: { readonly store: Store; readonly knowledge: Knowledge },
  question: OpenQuestion,
): Promise<QuestionBackground> {
  const { lastTopic = null, draft = null, topics = [] } = contextSchema.safeParse(question.context).data ?? {};
  const [first] = await store.questions.askers(question.id);
  const lines = first === undefined ? [] : await store.log.until(first.conversationId, question.askedAt, BACKGROUND.read);
  const lang = question.lang === 'en' ? 'en' : 'zh';
  const open = draft === null ? undefined : await store.drafts.get(draft);
  const titleOf = (id: string): string => knowledge.entry(id)?.title[lang] ?? id;
  return {
    before: lines
      .filter(({ from, at }) => from === 'person' || at < question.askedAt)
      .flatMap(textOf)
      .slice(-BACKGROUND.lines),
    topic: lastTopic === null ? null : titleOf(lastTopic),
    shown: topics.filter((id) => id !== lastTopic).map(titleOf),
    form: (open && formOf(open)?.sentences[lang].title) ?? null,
  };
}

function textOf(line: LogLine): QuestionBackground['before'] {
  const { type, text } = activityOf(line);
  if (type !== 'message' || typeof text !== 'string') return [];
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '') return [];
  const short = [...flat].length > BACKGROUND.lineChars ? `${[...flat].slice(0, BACKGROUND.lineChars).join('')}…` : flat;
  return [{ from: line.from === 'person' ? 'partner' : 'desk', text: short }];
}
