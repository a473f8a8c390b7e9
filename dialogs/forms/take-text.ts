import { toSimplified } from '../../knowledge/text/convert.js';
import { asksSomething } from '../asks.js';
import { readMoney } from '../extract/money.js';
import { textsFor } from '../texts/texts.js';
import { correctionIn } from './correction.js';
import { isAnswered, questionOf } from './engine.js';
import type { Choice, Fields, FormDefinition, Question, Read, ReadContext } from './form.js';
import { twoValuesIn } from './two-values.js';

const ids = (fields: Fields): string[] => Object.keys(fields);

/** From this length on a message is a description of the whole, not an answer to one question. */
const LONG_MESSAGE_CHARS = 40;
/** A button's words of this length are no name and no other answer, whatever was asked. */
const LABEL_CHARS = 4;

interface Message {
  readonly form: FormDefinition;
  readonly asked: Question | null;
  readonly text: string;
  readonly context: ReadContext;
  readonly isLong: boolean;
  /** Questions that the message names by their own words. */
  readonly named: readonly Question[];
  /** The named ones except the open one. */
  readonly others: readonly Question[];
  /** What the message says when it is read as a whole. */
  readonly extracted: Fields;
}

/**
 * Reads one message. One that names no other question answers the open one, so that "90万" is the revenue that was asked and not the
 * budget. One that names another answers that. A message that does several things ("都拿到了。对了，预算是 350 万") is read clause by clause for the
 * open question and as a whole for the rest. A value that stands is replaced only by a message that says which one it means.
 */
export const takeText = (form: FormDefinition, asked: Question | null, text: string, context: ReadContext): Read => {
  const folded = toSimplified(text);
  const named = form.questions.filter((question) => question.named.test(folded) || question.tells?.(folded));
  const message: Message = {
    form,
    asked,
    text,
    context,
    isLong: text.length >= LONG_MESSAGE_CHARS,
    named,
    others: named.filter((question) => question !== asked),
    extracted: form.extract(text, context),
  };
  const pressed = byLabel(form, asked, text);
  if (pressed) return { kind: 'fields', fields: pressed };
  const corrected = readCorrection(form, text, context);
  if (corrected) return corrected;
  const two = readTwo(message);
  if (two) return two;
  const direct: Read = asked && message.others.length === 0 ? asked.read(text, context) : { kind: 'unclear' };
  if (asked && direct.kind === 'fields') return { kind: 'fields', fields: withDirect(message, asked, direct.fields) };
  const other = readNamed(message) ?? readAlone(message);
  const told = { ...(other?.kind === 'fields' ? other.fields : {}), ...trusted(message) };
  const clause = byClause(message);
  if (ids(told).length + ids(clause).length > 0) return { kind: 'fields', fields: { ...clause, ...told } };
  if (other !== null && other.kind !== 'fields' && other.about !== undefined) return other;
  return lastWord(message, direct);
};

/** A message that only corrects one question ("拒绝理由改成…"): the value is read without the words around it. */
const readCorrection = (form: FormDefinition, text: string, context: ReadContext): Read | null => {
  const correction = correctionIn(form, text);
  if (!correction || (correction.question.shownFirst && !isAnswered(correction.question, context.fields))) return null;
  const { question, value } = correction;
  const pressed = byLabel(form, question, value);
  const read: Read = pressed ? { kind: 'fields', fields: pressed } : question.read(value, context);
  return read.kind === 'fields' ? read : null;
};

/** Two values for the one question that the message is about; one each for two questions ("9月1日开始，10月1日结束") are told apart. */
const readTwo = (message: Message): Read | null => {
  const { form, asked, others, isLong, text, context, extracted } = message;
  if (new Set(ids(extracted).map((id) => questionOf(form, id))).size > 1) return null;
  // One of the two clauses answers the open question.
  if (others.length > 0 && ids(byClause(message)).length > 0) return null;
  const [question, ...more] = others.length > 0 ? others : asked ? [asked] : [];
  if (isLong || more.length > 0) return null;
  const two = question ? twoValuesIn(question, text, context) : null;
  if (question && two) return { kind: 'unclear', oneOf: two.map(({ said }) => said), about: question.id };
  return others.length > 0 ? null : readTwoAlone(form, text, context);
};

/** Two values that show by their own form whose they are ("明年 3 月 1 日或者 5 月 1 日"), whatever was asked. */
const readTwoAlone = (form: FormDefinition, text: string, context: ReadContext): Read | null => {
  for (const question of form.questions) {
    const two = question.alone ? twoValuesIn(question, text, context) : null;
    if (two?.every(({ said }) => question.alone?.(said, context) === true))
      return { kind: 'unclear', oneOf: two.map(({ said }) => said), about: question.id };
  }
  return null;
};

/** The open question's answer, and what the same message says besides. */
const withDirect = (message: Message, asked: Question, direct: Fields): Fields => {
  const { extracted, isLong, named } = message;
  const alongside = only(extracted, (id) => (isLong || isSelfEvident(message, id)) && mayReplace(message, id));
  const own = only(extracted, (id) => asked.fields.includes(id));
  // A value with its label ("预算是350万") is read more exactly than a bare answer.
  const labelled = named.includes(asked) && ids(own).length === asked.fields.length;
  return labelled ? { ...direct, ...alongside, ...own } : { ...alongside, ...direct };
};

/** Taken from any message, whatever was asked. */
const isSelfEvident = ({ form }: Message, id: string): boolean => questionOf(form, id)?.shows === 'self';

const only = (fields: Fields, keep: (id: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => keep(id)));

/** What whole-message reading may say. */
const trusted = (message: Message): Fields => {
  const { form, extracted, isLong, asked } = message;
  const isGuess = (id: string): boolean =>
    questionOf(form, id)?.shows === 'guess' && !isLong && asked !== null && ids(extracted).length === 1;
  return only(extracted, (id) => isMeant(message, id) || (!isGuess(id) && mayReplace(message, id)));
};

/** The field's question is the open one or is named, and no other whose values look alike is. */
const isMeant = ({ form, asked, named }: Message, id: string): boolean => {
  const question = questionOf(form, id);
  if (question === undefined) return false;
  if (named.includes(question)) return true;
  return question === asked && !(isAlike(form, question) && named.some((one) => isAlike(form, one)));
};

const isAlike = (form: FormDefinition, { id }: Question): boolean => form.alike?.includes(id) === true;

/** Whether a field that the message does not name may take what was read for it. */
const mayReplace = (message: Message, id: string): boolean => {
  const { form, asked, text, isLong, context } = message;
  if (isMeant(message, id)) return true;
  const question = questionOf(form, id);
  const isEmpty = context.fields[id] === undefined;
  // "20万" alone could be the budget or the revenue: where nothing is known yet a whole story may leave it open, an answer may not.
  if (question !== undefined && isAlike(form, question)) return isEmpty && (isLong || asked === null);
  return isEmpty || (isSelfEvident(message, id) && !asksSomething(text));
};

/** A short message that names just one other question ("客户：港仁医院") is read as its answer; one that names several, clause by clause. */
const readNamed = (message: Message): Read | null => {
  const { text, isLong, others, context } = message;
  const [question] = others;
  if (isLong || question === undefined) return null;
  if (others.length > 1) return { kind: 'fields', fields: readClauses(message) };
  const isNew = question.fields.every((id) => context.fields[id] === undefined);
  if (question.shownFirst && isNew) return { kind: 'unclear', about: question.id };
  const read = question.read(text, context);
  if (read.kind === 'unclear' && question.input === 'choice')
    return { kind: 'fields', fields: clauseOf(question, answering(text), context) };
  const hasMore = read.kind === 'declined' || (read.kind === 'unclear' && (read.bareMoney !== undefined || read.dollars !== undefined));
  return hasMore ? { ...read, about: question.id } : read;
};

/** A message that is nothing but a value that shows by its own form whose it is ("next summer" while the telephone number is asked). */
const readAlone = ({ form, asked, text, isLong, named, context }: Message): Read | null => {
  if (isLong || named.length > 0 || asksSomething(text)) return null;
  const own = form.questions.filter((question) => question.shows === 'self' && question !== asked && !isAnswered(question, context.fields));
  for (const question of own) {
    const read = question.read(text, context);
    if (read.kind === 'fields' && question.alone?.(text, context) === true) return read;
  }
  return null;
};

/** What each clause says of the one question that it names: "预算改成 400 万，收入 120 万不变". */
const readClauses = ({ text, others, context }: Message): Fields => {
  const found = clausesOf(text).flatMap((clause) => {
    const [question, ...more] = others.filter(({ named }) => named.test(toSimplified(clause)));
    const read = question && more.length === 0 && !question.shownFirst ? question.read(clause, context) : null;
    return read?.kind === 'fields' ? [read.fields] : [];
  });
  return Object.assign({}, ...found) as Fields;
};

const clausesOf = (text: string): readonly string[] => text.split(/[，。；！,;!\n]|\.\s/u).map((clause) => clause.trim());

/** The first clause that answers the open choice: "都拿到了。对了，预算是 350 万". One that names another question alone is no answer to it. */
const byClause = ({ asked, text, others, context }: Message): Fields => {
  if (asked?.input !== 'choice') return {};
  const names = (clause: string) => (question: Question) => question.named.test(toSimplified(clause));
  const isOfAnother = (clause: string): boolean => !names(clause)(asked) && others.some(names(clause));
  return clauseOf(
    asked,
    answering(text).filter((clause) => !isOfAnother(clause)),
    context,
  );
};

const TAKES_BACK = /^(?:不对|不是|错了|不|no|nope|sorry|wait|actually)$/iu;

/** The clauses that may answer: "不对，预算是 350 万" takes something back; it does not say no to the question. */
const answering = (text: string): readonly string[] => {
  const [first = '', ...more] = clausesOf(text);
  return more.length > 0 && TAKES_BACK.test(toSimplified(first)) ? more : [first, ...more];
};

/** What the first of some clauses that answers a question says of it. */
const clauseOf = (question: Question, clauses: readonly string[], context: ReadContext): Fields => {
  for (const clause of clauses) {
    const read = question.read(clause, context);
    if (read.kind === 'fields') return read.fields;
  }
  return {};
};

/** The words of a button typed instead of pressed: of the open question, or unmistakably of another. */
const byLabel = (form: FormDefinition, asked: Question | null, text: string): Fields | null => {
  const said = toSimplified(text).trim().toLowerCase();
  const labelled = (questions: readonly Question[]): readonly Choice[] =>
    questions
      .flatMap(({ choices }) => choices ?? [])
      .filter((choice) => LANGUAGES.some((lang) => choice.label(textsFor(lang)).toLowerCase() === said));
  const own = asked ? labelled([asked]) : [];
  const found = own.length > 0 || said.length < LABEL_CHARS ? own : labelled(form.questions);
  return found.length === 1 ? (found[0]?.fields ?? null) : null;
};

const LANGUAGES = ['zh', 'en'] as const;

/** Nothing was understood so far. */
const lastWord = ({ form, asked, text, isLong, others, context }: Message, direct: Read): Read => {
  if (direct.kind !== 'unclear' || direct.bareMoney !== undefined || direct.dollars !== undefined) return direct;
  const isSum = form.alike !== undefined && others.length === 0 && !isLong && !asksSomething(text) && readMoney(text) !== null;
  if (isSum && (asked === null || !isAlike(form, asked))) return { kind: 'unclear', whose: text.trim() };
  // A short answer may carry the label of a neighbour ("联系人就是他" to "who decides"): then the open question's reader has the last word.
  return asked && others.length > 0 && !isLong ? asked.read(text, context) : direct;
};
