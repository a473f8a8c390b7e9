import { toSimplified } from '../../knowledge/text/convert.js';
import type { Fields, Question, ReadContext } from './form.js';

/** What each clause of a message says of the one question that it names; a clause that names several, or none, says nothing. */
export const readClauses = <F extends Fields>(questions: readonly Question<F>[], text: string, context: ReadContext<F>): F => {
  const found = text.split(/[，。；！,;!\n]|\.\s/u).flatMap((clause) => {
    const [question, ...more] = questions.filter(({ named }) => named.test(toSimplified(clause)));
    const read = question && more.length === 0 ? question.read(clause.trim(), context) : null;
    return read?.kind === 'fields' ? [read.fields] : [];
  });
  return Object.assign({}, ...found) as F;
};
