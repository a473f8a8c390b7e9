import { AppError } from './errors.js';
import { type Notice, type NoticePlace, placeOf, say } from './notice.js';
import type { Store } from './ports.js';
import type { Asker, LogLine, OpenQuestion } from './records.js';

/** Words staff's answer for one of those who asked. */
export type AnswerComposer = (asker: Asker, question: OpenQuestion, answer: string, place: NoticePlace) => Notice;

export type AnswerResult =
  /** Stored, and said to everybody who asked; `lines` are what was said. */
  | { readonly kind: 'answered'; readonly askers: number; readonly lines: readonly LogLine[] }
  /** Somebody answered before: nothing was changed, this is the answer that holds. */
  | { readonly kind: 'already-answered'; readonly answer: string }
  | { readonly kind: 'not-found' };

/** Answers an open question as staff, once, in the conversation of every asker. A blank answer is `input.invalid`. */
export async function answerQuestion(
  store: Store,
  given: { readonly id: string; readonly text: string; readonly at: number },
  compose: AnswerComposer,
): Promise<AnswerResult> {
  const answer = given.text.trim();
  if (answer === '') throw new AppError('input.invalid', `The answer to question ${given.id} is empty. Write at least one sentence.`);
  return store.transaction(async (tx): Promise<AnswerResult> => {
    const question = await tx.questions.get(given.id);
    if (question === undefined) return { kind: 'not-found' };
    if (!(await tx.questions.answer(given.id, answer, given.at))) return { kind: 'already-answered', answer: question.answer ?? '' };
    await tx.audit.append({
      ...{ record: `question:${given.id}`, event: 'question-answered', by: 'staff', personId: null, subject: null, content: answer },
      at: given.at,
    });
    const askers = await tx.questions.askers(given.id);
    const lines: LogLine[] = [];
    for (const asker of askers) {
      const place = await placeOf(tx, asker.conversationId);
      // Who has chosen another language since then hears it in that one.
      const lang = (await tx.people.get(asker.personId))?.lang ?? asker.lang;
      const notice = compose({ ...asker, lang }, question, answer, place);
      lines.push(...(await say(tx, notice, { conversationId: asker.conversationId, replyTo: null, at: given.at })));
    }
    return { kind: 'answered', askers: askers.length, lines };
  });
}
