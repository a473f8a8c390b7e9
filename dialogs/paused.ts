import type { Knowledge } from '../knowledge/answer.js';
import { asksSomething } from './asks.js';
import { readCommand } from './commands.js';
import type { Decision, KnowingScene } from './decision.js';
import { languageOf } from './language.js';
import { answerQuestion, readQuestion, showTopic } from './questions.js';
import { type Reply, say } from './reply.js';
import type { ConversationState } from './state.js';
import { pausedTexts } from './texts/paused.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';
import type { Turn } from './turn.js';

/**
 * What is said while nothing can be stored: a question is answered, with a line that forms are paused; whatever would have to be kept is to be
 * sent again. It reads no record, and nothing of it is remembered.
 */
export const respondPaused = (turn: Turn, state: ConversationState, knowledge: Knowledge): Pick<Decision, 'replies' | 'state'> => {
  const lang = languageOf(turn, state);
  const texts = textsFor(lang);
  const now = { ...state, lang };
  const scene: KnowingScene = { turn, state: now, shown: null, asked: null, told: null, which: null, desk: { knowledge }, lang, texts };
  const { wait, besides } = pausedTexts[texts.lang];
  const answer = answerOf(scene);
  return { replies: inLanguage(lang, answer === null ? [say(wait)] : answer.map(under(besides))), state: now };
};

/** A line below the text of a message. */
const under =
  (line: string) =>
  (reply: Reply): Reply =>
    reply.kind === 'message' ? { ...reply, text: `${reply.text}\n\n${line}` } : reply;

/** The answer to a question or to a topic's button; null for anything else. */
const answerOf = (scene: KnowingScene): readonly Reply[] | null => {
  const { input } = scene.turn;
  if (input.kind === 'action') {
    const { action } = input;
    return action.do === 'topic' || action.do === 'details'
      ? showTopic(scene, action.topic, { full: action.do === 'details' }).replies
      : null;
  }
  if (input.kind !== 'text' || readCommand(input.text) !== null) return null;
  const reading = readQuestion(scene, input.text);
  // In a form only what is plainly a question is none of its answers.
  const isStep = scene.state.form !== null || reading.answer.outcome === 'unknown';
  if (reading.action !== null || (isStep && !asksSomething(input.text))) return null;
  return answerQuestion(scene, reading, input.text).replies;
};
