import type { Reading } from '../knowledge/answer.js';
import { entryReply, questionReply, unknownReply } from './answers.js';
import { type Decision, type Scene, speak } from './decision.js';
import { say } from './reply.js';

const ORDINALS: readonly RegExp[] = [
  /^(?:第?[一1](?:个|项|条)?|前者|(?:the )?first(?: one)?|1st)$/i,
  /^(?:第?[二2两](?:个|项|条)?|(?:the )?second(?: one)?|2nd|后者)$/i,
  /^(?:第?[三3](?:个|项|条)?|(?:the )?third(?: one)?|3rd|最后一?个)$/i,
];

/** The entry picked by a message after "which one do you mean", or null where the message is something else. */
export const pickOption = ({ state, desk, lang }: Scene, text: string): string | null => {
  if (state.options.length === 0) return null;
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/[。.!！]+$/u, '');
  const byOrder = ORDINALS.findIndex((ordinal) => ordinal.test(said));
  if (byOrder >= 0) return state.options[byOrder] ?? null;
  const titled = state.options.filter((id) => {
    const entry = desk.knowledge.entry(id);
    return entry !== undefined && (lang === 'en' ? entry.title.en : entry.title.zh).toLowerCase().includes(said.toLowerCase());
  });
  return said.length > 1 && titled.length === 1 ? (titled[0] ?? null) : null;
};

/** Reads a question with what was answered before it. */
export const readQuestion = ({ desk, state }: Scene, text: string): Reading =>
  desk.knowledge.ask(text, { previous: state.topic ?? undefined });

/** Answers a question: the entry, a choice, or an honest unknown that can be passed on. */
export const answerQuestion = (scene: Scene, reading: Reading, text: string): Decision => {
  const { answer } = reading;
  const reply = answer.outcome === 'unknown' && reading.score === 0 ? outside(scene, text) : questionReply(scene, reading, text);
  return speak(
    {
      ...scene.state,
      topic: answer.outcome === 'answered' ? answer.entry.id : scene.state.topic,
      options: answer.outcome === 'ambiguous' ? answer.options.map(({ id }) => id) : [],
      unanswered: answer.outcome === 'unknown' ? text : null,
    },
    reply,
  );
};

/** Nothing of the question occurs in what the desk knows. */
const outside = ({ texts }: Scene, text: string) =>
  say(texts.general.outside, [
    { label: texts.general.buttons.person, action: { do: 'person', text } },
    { label: texts.general.buttons.menu, action: { do: 'menu' } },
  ]);

/** None of the offered entries was meant: an honest unknown, and only the person's own word passes the question on. */
export const noneOfThese = (scene: Scene, text: string): Decision =>
  speak({ ...scene.state, options: [], unanswered: text }, unknownReply(scene, text, undefined));

/** Shows one entry, picked by a button or by its place in a list. */
export const showTopic = (scene: Scene, id: string, options: { readonly full?: boolean } = {}): Decision => {
  const entry = scene.desk.knowledge.entry(id);
  if (!entry) return speak(scene.state, say(scene.texts.general.gone));
  return speak({ ...scene.state, topic: id, options: [], unanswered: null }, entryReply(scene, entry, options));
};
