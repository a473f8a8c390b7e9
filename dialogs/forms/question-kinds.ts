import type { QuestionText } from '../texts/questions.js';
import type { InBoth } from '../texts/texts.js';
import type { Choice, Fields, Question } from './form.js';

/** Fields of a record that hold a text. */
type TextField<F> = { [K in keyof F & string]-?: string extends F[K] ? K : never }[keyof F & string];

/** Whether a record holds just what a choice says. */
export const sameFields = <F extends Fields>(choice: Choice<F>, fields: F): boolean =>
  (Object.keys(choice.fields) as (keyof F)[]).every((id) => fields[id] === choice.fields[id]);

/** One of the choices by its id, as buttons and cards send it. */
export const choiceById = (choices: readonly Choice[], id: string): Fields | null =>
  choices.find((choice) => choice.id === id)?.fields ?? null;

/**
 * Makes the usual kinds of question for a form whose record is an F and whose questions' words are `words`: a text that is its only field,
 * a choice among few, and the words alone for a question written out in full.
 */
export const questionKinds = <F extends Fields, Q extends string>(words: InBoth<Readonly<Record<Q, QuestionText>>>) => {
  const wordsOf = (id: Q): InBoth<QuestionText> => ({ zh: words.zh[id], en: words.en[id] });
  return {
    wordsOf,

    textQuestion: (
      id: Q & TextField<F>,
      rest: Pick<Question<F>, 'required' | 'input' | 'read' | 'named'> & Partial<Pick<Question<F>, 'shows' | 'maxChars' | 'tells'>>,
    ): Question<F> => {
      const shown = (fields: F): string | undefined => fields[id] as string | undefined;
      return {
        id,
        words: wordsOf(id),
        fields: [id],
        show: (fields) => shown(fields) ?? null,
        cardValue: (fields) => shown(fields) ?? '',
        ...rest,
      };
    },

    choiceQuestion: (
      id: Q,
      choices: readonly Choice<F>[],
      rest: Pick<Question<F>, 'required' | 'read' | 'named' | 'fields'> &
        Partial<Pick<Question<F>, 'answered' | 'hidden' | 'inFull' | 'show' | 'shownFirst'>>,
    ): Question<F> => {
      const chosen = (fields: F): Choice<F> | undefined => choices.find((choice) => sameFields(choice, fields));
      return {
        id,
        words: wordsOf(id),
        input: 'choice',
        choices,
        show: (fields, _lang, texts) => chosen(fields)?.label(texts) ?? null,
        cardValue: (fields) => chosen(fields)?.id ?? '',
        ...rest,
      };
    },
  };
};
