import { formatMoney, plain } from '../format.js';
import { type CardProblems, charsOf, inputValue } from './card.js';
import { shownAs } from './ask-back.js';
import { contextOf, type FormScene } from './draft-step.js';
import type { Fields, Question, Read } from './form.js';
import { choiceById } from './question-kinds.js';

/** What the inputs of a card say, by question id, as the person left them. */
export type CardValues = Readonly<Record<string, string>>;

/** What a submitted card comes to. */
export interface CardRead {
  readonly changes: Fields;
  /** Questions whose input was emptied. */
  readonly cleared: readonly Question[];
  readonly problems: CardProblems;
  /** Inputs of an old card that say something else than the draft does by now, and are not taken: in few words. */
  readonly passedOver: readonly string[];
}

const LANGUAGES = ['zh', 'en'] as const;

const items = (value: string): string =>
  value
    .split(',')
    .filter((item) => item !== '')
    .sort()
    .join();

/** Whether an input holds just what the card showed. A list comes back in the order of its choices. */
const isAsShown = (question: Question, typed: string, { draft }: FormScene): boolean =>
  // The card may have been opened before the language was changed.
  LANGUAGES.some((lang) => {
    const shown = inputValue(question, draft.fields, lang);
    return question.input === 'choices' ? items(shown) === items(typed) : shown === typed;
  });

/** What one input of the card says. */
const readInput = (question: Question, typed: string, scene: FormScene): Read => {
  if (question.input === 'choices')
    return { kind: 'fields', fields: { [question.fields[0] ?? question.id]: typed.split(',').filter((item) => item !== '') } };
  const picked = question.choices ? choiceById(question.choices, typed) : null;
  return picked ? { kind: 'fields', fields: picked } : question.read(typed, contextOf(scene));
};

/** Why an input could not be taken, and what to write instead. */
const reasonFor = (question: Question, typed: string, read: Exclude<Read, { kind: 'fields' }>, scene: FormScene): string => {
  const { texts, lang } = scene;
  const { label, example } = question.words[texts.lang];
  const { form } = texts;
  if (typed.length > charsOf(question)) return form.cardTooLong(charsOf(question), typed.length);
  if (read.kind === 'declined') return form.cardUnknown(example);
  if (read.bareMoney !== undefined) return form.bareMoney(label, read.bareMoney);
  if (read.oneOf) {
    const said = read.oneOf.map((one) => shownAs(scene, question, one));
    return form.oneOf(label, said.join(lang === 'en' ? ', ' : '、'));
  }
  return read.dollars ? form.onlyYuan(label, formatMoney(read.dollars, lang)) : form.cardUnread(example);
};

/** What a reader finds alongside (a phone beside a name) has its own input in the card, which decides. */
const own = (question: Question, found: Fields): Fields =>
  Object.fromEntries(question.fields.flatMap((id) => (found[id] === undefined ? [] : [[id, found[id]]])));

const isSame = (question: Question, said: Fields, { draft }: FormScene): boolean =>
  question.fields.every((id) => said[id] === undefined || JSON.stringify(said[id]) === JSON.stringify(draft.fields[id]));

/** So much of a value is repeated where it was not taken. */
const REPEATED_CHARS = 40;

/** A value of an old card that the draft contradicts, in few words; none where it says the same. */
const contradicted = (question: Question, typed: string, scene: FormScene): readonly string[] => {
  const { draft, texts, lang, form, progress } = scene;
  // What follows from the fields follows from those of now.
  if (question.fields.every((id) => form.composed?.includes(id) && !progress.written.includes(id))) return [];
  const read = readInput(question, typed, scene);
  const said = read.kind === 'fields' ? own(question, read.fields) : null;
  if (said !== null && isSame(question, said, scene)) return [];
  const value = said === null ? typed : (question.show({ ...draft.fields, ...said }, lang, texts) ?? typed);
  const short = value.length > REPEATED_CHARS ? `${value.slice(0, REPEATED_CHARS)}…` : value;
  return [texts.form.quoted(question.words[texts.lang].label, plain(short))];
};

/**
 * Reads the inputs that differ from what the card showed. An old card (`isOld`) leaves alone what has a value by now, and statements: it may
 * have been about somebody else.
 */
export const readCard = (scene: FormScene, values: CardValues, isOld: boolean): CardRead => {
  const { form, draft } = scene;
  const changes: Record<string, unknown> = {};
  const cleared: Question[] = [];
  const problems = new Map<string, { typed: string; reason: string }>();
  const passedOver: string[] = [];
  for (const question of form.questions) {
    const typed = values[question.id]?.replace(/\r\n?/gu, '\n').trim();
    if (typed === undefined || isAsShown(question, typed, scene)) continue;
    const isStatement = question.fields.some((id) => form.statement?.fields.includes(id));
    if (isOld && (isStatement || inputValue(question, draft.fields, 'zh') !== '')) {
      if (typed !== '') passedOver.push(...contradicted(question, typed, scene));
      continue;
    }
    if (typed === '') {
      cleared.push(question);
      continue;
    }
    const read = readInput(question, typed, scene);
    if (read.kind === 'fields') Object.assign(changes, own(question, read.fields));
    else problems.set(question.id, { typed, reason: reasonFor(question, typed, read, scene) });
  }
  return { changes, cleared, problems, passedOver };
};
