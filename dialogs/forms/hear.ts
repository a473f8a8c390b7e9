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

/** The customer no longer agrees, or never did: whatever was stated before is void. */
const WITHDRAWS =
  /(?:不|没有?|未|撤回|撤销|收回)(?:再|肯|愿意?|想|给|获得?|取得|拿到)?了?(?:客户)?(?:的)?(?:同意|授权)|(?:同意|授权)(?:书)?(?:被)?(?:撤回|撤销|收回|取消|没拿到|没取得)|\b(?:withdr[ae]w\w*|revoked?|no longer agrees?|(?:does|did|do)(?: not|n't) (?:agree|consent)|refused? (?:consent|to share)|without consent)\b/iu;

const WITHDRAWN = { 'p.customer_consent': false, 'p.secret_authorised': false } as const;

const CONFIRMS = /^\s*(?:looks? (?:good|right|fine|correct)|all good|go ahead|没毛病|就这样(?:吧)?)[\s.。!！]*$/iu;

const isHalfUnderstood = (read: Extract<Read, { kind: 'unclear' }>): boolean =>
  read.bareMoney !== undefined || read.dollars !== undefined || read.whose !== undefined || read.about !== undefined;

/**
 * A message while a form is open: the confirmation of the summary, an answer or a correction, or a question in the middle, which is
 * answered before the open question is asked again.
 */
export const hearInForm = async (scene: FormScene, text: string): Promise<Decision> => {
  const { state, shown, draft } = scene;
  if (asksSomething(text)) return hearQuestion(scene, text);
  if (WITHDRAWS.test(toSimplified(text)) && draft.fields['p.customer_consent'] === true) return proceed(scene, WITHDRAWN);
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
