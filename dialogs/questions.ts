import type { Reading } from '../knowledge/answer.js';
import { chosenOption } from '../knowledge/choose-option.js';
import { contextOf, remember, rememberTopic } from '../knowledge/memory.js';
import { entryReply, questionReply, unknownReply } from './answers.js';
import { type Decision, type KnowingScene, speak } from './decision.js';
import { say } from './reply.js';
import type { ConversationState } from './state.js';

/** The decision of a message that picks what was offered after "which one do you mean"; null where the message is something else. */
export const pickOption = (scene: KnowingScene, text: string): Decision | null => {
  const { state, desk } = scene;
  const chosen = chosenOption(
    text,
    state.options.flatMap((id) => desk.knowledge.entry(id) ?? []),
  );
  if (chosen === 'none') return noneOfThese(scene, state.offeredFor);
  return chosen && showTopic(scene, chosen.id, { question: state.question });
};

/** Reads a question with what was asked and answered before it. */
export const readQuestion = ({ desk, state }: KnowingScene, text: string): Reading => desk.knowledge.ask(text, contextOf(state));

/** Reads a message by itself, whatever was said before. */
export const readAlone = ({ desk }: KnowingScene, text: string): Reading => desk.knowledge.ask(text);

/** Answers a question: the entry, a choice, or an honest unknown that can be passed on; of several questions each. */
export const answerQuestion = (scene: KnowingScene, reading: Reading, text: string): Decision => {
  const state = after(scene.state, reading, text);
  const isOutside = reading.answer.outcome === 'unknown' && reading.score === 0;
  return speak(state, isOutside ? outside(scene, text) : questionReply({ ...scene, state }, reading, text));
};

/** The state after a question was read: what it may be leant on for, and what of it nobody could answer. */
const after = (state: ConversationState, reading: Reading, text: string): ConversationState => {
  const asked = reading.parts.length === 0 ? [{ text, answer: reading.answer }] : reading.parts;
  const { topic, question, options, seen } = remember(state, reading);
  return {
    ...state,
    topic,
    question,
    seen: [...seen],
    options: [...(asked.some(({ answer }) => answer.outcome === 'ambiguous') ? options : [])],
    offeredFor: asked.find(({ answer }) => answer.outcome === 'ambiguous')?.text ?? '',
    unanswered: asked.find(({ answer }) => answer.outcome === 'unknown')?.text ?? null,
  };
};

/** Nothing of the question occurs in what the desk knows. */
const outside = ({ texts }: KnowingScene, text: string) =>
  say(texts.general.outside, [
    { label: texts.general.buttons.person, action: { do: 'person', text } },
    { label: texts.general.buttons.menu, action: { do: 'menu' } },
  ]);

/** None of the offered entries was meant: an honest unknown, and only the person's own word passes the question on. */
export const noneOfThese = (scene: KnowingScene, text: string): Decision =>
  speak({ ...scene.state, options: [], unanswered: text }, unknownReply(scene, text, undefined));

/** Shows one entry, picked by a button or by its place in a list. `question` is the one that it answers, where that is known. */
export const showTopic = (
  scene: KnowingScene,
  id: string,
  {
    question = id === scene.state.topic ? scene.state.question : '',
    ...options
  }: { readonly full?: boolean; readonly question?: string } = {},
): Decision => {
  const entry = scene.desk.knowledge.entry(id);
  if (!entry) return speak(scene.state, say(scene.texts.general.gone));
  const { topic, seen } = rememberTopic(scene.state, id);
  const state = { ...scene.state, topic, question, seen: [...seen], options: [], offeredFor: '', unanswered: null };
  return speak(state, entryReply({ ...scene, state }, entry, options));
};
