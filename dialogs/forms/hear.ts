import { toSimplified } from '../../knowledge/text/convert.js';
import { asksSomething } from '../asks.js';
import type { Decision } from '../decision.js';
import { readYesNo } from '../extract/yes-no.js';
import { answerQuestion, readAlone } from '../questions.js';
import { askedQuestion, readAnswer, takeRead } from './answer.js';
import { CHANGE, CONFIRM, DISCARD } from './asking.js';
import { andBack } from './back.js';
import { confirm } from './confirm.js';
import { contextOf, type FormScene } from './draft-step.js';
import type { Question, Read } from './form.js';
import { answerHandBack, answerHandOver } from './handover.js';
import { hearAside } from './hear-aside.js';
import { hearQuestion } from './hear-question.js';
import { askChange, askDiscard } from './orders.js';
import { askNext, proceed } from './proceed.js';
import { unknownIn } from './unknown.js';

/** A yes that states something ("都拿到了") answers a question of the form; only a plain yes sends an opportunity. */
const STATES = /拿到|取得|得到|授权|加入|开通|注册|获得|有账号|主[账帐]号|符合|\b(?:got|have|did|both|done)\b|^\s*1\s*$/iu;

const CONFIRMS = /^\s*(?:looks? (?:good|right|fine|correct)|all good|go ahead|没毛病|就这样(?:吧)?)[\s.。!！]*$/iu;

const isHalfUnderstood = (read: Extract<Read, { kind: 'unclear' }>): boolean =>
  read.bareMoney !== undefined ||
  read.oneOf !== undefined ||
  read.dollars !== undefined ||
  read.whose !== undefined ||
  read.about !== undefined;

/** A statement, not the name of a topic: "客户不买了" was meant for the form, "PO 验证时限" was not. */
const TELLS = /了$|[我您你他]|不|没|\b(?:i|we|they|he|she|its?|is|are|was|not|no|too)\b|n't\b/iu;

/** Whether a message picks one of the open question's choices in words of its own: "不对" is a no there. */
const answersChoice = (scene: FormScene, text: string): boolean => {
  const open = askedQuestion(scene);
  return open?.input === 'choice' && open.read(text, contextOf(scene)).kind === 'fields';
};

/** What "I do not know" says to a question: one of its choices, or that it is put off. */
const unknownRead = (scene: FormScene, question: Question): Read => {
  const read = question.read(UNKNOWN, contextOf(scene));
  return read.kind === 'fields' ? read : { kind: 'declined', about: question.id };
};

const UNKNOWN = '不知道';

/** A yes or a no where no question of the form is open; null where it means nothing. */
const yesOrNoToNoQuestion = (scene: FormScene, said: NonNullable<ReturnType<typeof readYesNo>>): Decision | Promise<Decision> | null => {
  const { state, draft } = scene;
  switch (state.form?.asking) {
    // "Delete it, or save it for later?" has no yes; a no goes on with the form.
    case DISCARD:
      return said === 'no' ? askNext(scene, draft, []) : askDiscard(scene);
    // "What shall I change?" Nothing, then.
    case CHANGE:
      return askNext(scene, draft, []);
    // "Go on with it, or save it for later?" after something else; what is to be sent is shown again first.
    case CONFIRM:
      return said === 'yes' ? askNext(scene, draft, []) : null;
    default:
      return null;
  }
};

/**
 * A message while a form is open: the confirmation of the summary, an answer or a correction, or a question in the middle, which is
 * answered before the open question is asked again.
 */
export const hearInForm = async (scene: FormScene, text: string): Promise<Decision> => {
  const { shown, draft, form } = scene;
  const handed = (await answerHandBack(scene, text)) ?? (await answerHandOver(scene, readYesNo(text), text));
  if (handed) return handed;
  const aside = await hearAside(scene, text, { isAnswer: answersChoice(scene, text) });
  if (aside) return aside;
  const unknown = unknownIn(form, askedQuestion(scene), text);
  if (unknown) return takeRead(scene, unknownRead(scene, unknown), askedQuestion(scene));
  if (asksSomething(text)) return hearQuestion(scene, text);
  const { statement } = form;
  if (statement?.withdraws.test(toSimplified(text)) && statement.given(draft.fields)) return proceed(scene, statement.withdrawn);
  const said = readYesNo(text);
  if (shown) {
    if (CONFIRMS.test(text) || (said === 'yes' && !STATES.test(toSimplified(text)))) return confirm(scene, shown.revision, shown.attempt);
    if (said === 'no') return askChange(scene);
  }
  const settled = said === null || askedQuestion(scene) ? null : yesOrNoToNoQuestion(scene, said);
  if (settled) return settled;
  const read = readAnswer(scene, text);
  if (read.kind !== 'unclear' || isHalfUnderstood(read)) return takeRead(scene, read, askedQuestion(scene));
  // A short answer that was not understood is no follow-up to the last topic: only what it says itself counts.
  const reading = readAlone(scene, text);
  if (reading.answer.outcome === 'answered' && said === null && !TELLS.test(toSimplified(text)))
    return andBack(scene, answerQuestion(scene, reading, text));
  return takeRead(scene, read, askedQuestion(scene));
};
