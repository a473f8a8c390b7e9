import type { FieldId, Opportunity } from '../../rules/opportunity.js';
import type { QuestionId } from '../texts/questions.js';
import type { Choice, Fields, Question } from './form.js';

type TextField = { [K in FieldId]-?: string extends Opportunity[K] ? K : never }[FieldId];

/** A question whose one field is a text. */
export const textQuestion = (id: QuestionId & TextField, rest: Pick<Question, 'required' | 'input' | 'read' | 'named'>): Question => ({
  id,
  fields: [id],
  show: (fields) => (fields[id] as string | undefined) ?? null,
  cardValue: (fields) => (fields[id] as string | undefined) ?? '',
  ...rest,
});

/** Whether a record holds just what a choice says. */
export const sameFields = (choice: Choice, fields: Fields): boolean =>
  (Object.keys(choice.fields) as FieldId[]).every((id) => fields[id] === choice.fields[id]);
const chosen = (choices: readonly Choice[], fields: Fields): Choice | undefined => choices.find((choice) => sameFields(choice, fields));

/** A question answered by one of a few choices. */
export const choiceQuestion = (
  id: QuestionId,
  choices: readonly Choice[],
  rest: Pick<Question, 'required' | 'read' | 'named' | 'fields'> & Partial<Pick<Question, 'answered' | 'shownFirst'>>,
): Question => ({
  id,
  input: 'choice',
  choices,
  show: (fields, _lang, texts) =>
    chosen(choices, fields)?.label(texts) ?? (id === 'fit' && fields.need_source === 'customer' ? texts.choices.fitCustomer : null),
  cardValue: (fields) => chosen(choices, fields)?.id ?? '',
  ...rest,
});
