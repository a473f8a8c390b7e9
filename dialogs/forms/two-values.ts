import { toSimplified } from '../../knowledge/text/convert.js';
import type { Fields, Question, ReadContext } from './form.js';

/** What parts two values of a kind; a comma parts a name from a title too, so it counts only between values that show what they are. */
const OR = /\s*(?:或者|或是|或|还是|、|和|跟|\bor\b|\band\b|&)\s*/u;
const COMMA = /\s*[，,;；]\s*/u;

/** A person by name and title ("张总"). */
const TITLED = /^[^\s\d]{1,6}(?:总|工|主任|经理|总监|院长|处长|局长|科长|部长|校长|行长|老师|女士|先生)$/u;

/** Two values told to a question that takes one: both, each as it was written, with what it would be read as. Null for anything else. */
export const twoValuesIn = (
  question: Question,
  text: string,
  context: ReadContext,
): readonly { readonly said: string; readonly fields: Fields }[] | null => {
  if (question.input !== 'line' || (question.shows === undefined && question.choices === undefined)) return null;
  for (const separator of [OR, COMMA]) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length !== 2) continue;
    const isPlain = question.shows === 'guess' ? parts.every((part) => TITLED.test(toSimplified(part.trim()))) : true;
    const read = isPlain ? parts.map((said) => ({ said, read: question.read(said, context) })) : [];
    const values = read.flatMap(({ said, read: one }) => (one.kind === 'fields' ? [{ said, fields: one.fields }] : []));
    const [first, second] = values.map(({ fields }) => JSON.stringify(toldBy(question, fields)));
    if (values.length < 2 || first === second) continue;
    // What both together mean (200–300 万) is one value.
    const whole = question.read(text, context);
    const together = whole.kind === 'fields' ? JSON.stringify(toldBy(question, whole.fields)) : null;
    return together === null || together === first || together === second ? values : null;
  }
  return null;
};

/** The value itself; how it was said ("明年 3 月") is no part of it where the question keeps both. */
const toldBy = (question: Question, fields: Fields): unknown => fields[question.fields.at(-1) ?? question.id] ?? fields;
