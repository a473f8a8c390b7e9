import { type Decision, speak } from '../decision.js';
import { say } from '../reply.js';
import type { SmallTalk } from '../small-talk.js';
import { smallTalkTexts } from '../texts/small-talk.js';
import { andBack } from './back.js';
import type { FormScene } from './draft-step.js';
import { openQuestions } from './engine.js';

/** A short human sentence; the open question stands under it again. */
export const answerSmallTalk = (scene: FormScene, kind: Exclude<SmallTalk, 'bye'> | 'hello' | 'thanks'): Decision => {
  const { form, draft, progress, state, texts } = scene;
  const words = smallTalkTexts[texts.lang];
  const text = kind === 'long' ? words.long(openQuestions(form, draft.fields, progress).length) : words[kind];
  return andBack(scene, speak({ ...state, unanswered: null, options: [] }, say(text)));
};
