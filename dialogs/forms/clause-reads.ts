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

const CHANGED_TO =
  /((?:客户|公司|机会点)?(?:公司)?(?:名称|全称|名字)|客户|需求|联系人|对接人|决策人|职位|所在地)(?:应该|现在)?(?:改成|改为|换成|变成|变为|更正为|应该是)了?/gu;

/** A correction as it would have been told at first: "需求改成…" says what the need is, as "需求是…" does. */
export const saidAnew = (text: string): string => text.replace(CHANGED_TO, '$1是');
