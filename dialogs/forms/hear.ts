import { toSimplified } from '../../knowledge/text/convert.js';
import { asksSomething } from '../asks.js';
import type { Decision } from '../decision.js';
import { readYesNo } from '../extract/yes-no.js';
import { answerQuestion, readAlone } from '../questions.js';
import { askedQuestion, readAnswer, takeRead } from './answer.js';
import { andBack } from './back.js';
import { confirm } from './confirm.js';
import type { FormScene } from './draft-step.js';
import type { Read } from './form.js';
import { hearQuestion } from './hear-question.js';
import { askChange, askDiscard, DISCARD } from './orders.js';
import { askNext, proceed } from './proceed.js';

/** A yes that states something ("都拿到了") answers a question of the form; only a plain yes sends an opportunity. */
const STATES = /拿到|取得|得到|授权|加入|开通|注册|获得|有账号|主[账帐]号|符合|\b(?:got|have|did|both|done)\b|^\s*1\s*$/iu;

const CONFIRMS = /^\s*(?:looks? (?:good|right|fine|correct)|all good|go ahead|没毛病|就这样(?:吧)?)[\s.。!！]*$/iu;

const isHalfUnderstood = (read: Extract<Read, { kind: 'unclear' }>): boolean =>
  read.bareMoney !== undefined || read.dollars !== undefined || read.whose !== undefined || read.about !== undefined;

/**
 * A message while a form is open: the confirmation of the summary, an answer or a correction, or a question in the middle, which is
 * answered before the open question is asked again.
 */
export const hearInForm = async (scene: FormScene, text: string): Promise<Decision> => {
  const { state, shown, draft, form } = scene;
  if (asksSomething(text)) return hearQuestion(scene, text);
  const { statement } = form;
  if (statement?.withdraws.test(toSimplified(text)) && statement.given(draft.fields)) return proceed(scene, statement.withdrawn);
  const said = readYesNo(text);
  if (shown) {
    if (CONFIRMS.test(text) || (said === 'yes' && !STATES.test(toSimplified(text)))) return confirm(scene, shown.revision, shown.attempt);
    if (said === 'no') return askChange(scene);
  }
  // "Delete it, or save it for later?" has no yes; a no goes on with the form.
  if (state.form?.asking === DISCARD && said !== null) return said === 'no' ? askNext(scene, draft, []) : askDiscard(scene);
  const read = readAnswer(scene, text);
  if (read.kind !== 'unclear' || isHalfUnderstood(read)) return takeRead(scene, read, askedQuestion(scene));
  // A short answer that was not understood is no follow-up to the last topic: only what it says itself counts.
  const reading = readAlone(scene, text);
  if (reading.answer.outcome === 'answered' && readYesNo(text) === null) return andBack(scene, answerQuestion(scene, reading, text));
  return takeRead(scene, read, askedQuestion(scene));
};
