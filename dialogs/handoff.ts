import type { Effect } from '../services/effects.js';
import { type Decision, type Scene, speak } from './decision.js';
import { questionIdFor } from './ids.js';
import { say } from './reply.js';

/** The person asked for a colleague without saying what about: the next message is the question. */
export const AWAITED = '';

/** Of the answers shown before, the latest go along. */
const TOPICS_SENT = 5;

/** Files a question for support staff, with what it was about. */
export const passOn = ({ turn, state, lang, texts }: Scene, text: string): Decision => {
  const questionId = questionIdFor(turn);
  const effect: Effect = {
    kind: 'ask-person',
    questionId,
    text,
    lang,
    context: {
      conversationId: turn.conversationId,
      lastTopic: state.topic,
      topics: state.seen.slice(0, TOPICS_SENT),
      draft: state.form?.draft ?? null,
    },
  };
  return {
    replies: [say(texts.general.personFiled(questionId), [{ label: texts.general.buttons.menu, action: { do: 'menu' } }])],
    state: { ...state, unanswered: null, options: [] },
    effects: [effect],
  };
};

/** Passes on what the desk could not answer, or asks what to pass on. */
export const handOver = (scene: Scene, text?: string): Decision => {
  const question = text ?? scene.state.unanswered;
  return question ? passOn(scene, question) : speak({ ...scene.state, unanswered: AWAITED }, say(scene.texts.general.personWhat));
};
