import type { Decision } from '../decision.js';
import { AWAITED } from '../handoff.js';
import { type Button, type Reply, say } from '../reply.js';
import { askedQuestion } from './answer.js';
import { questionButtons, questionText, remarksOn } from './ask.js';
import { DISCARD, OPENING } from './asking.js';
import type { FormScene } from './draft-step.js';
import { openQuestions } from './engine.js';
import type { Question } from './form.js';

/** Keeps the open question in view after something else was said: it is asked again with its buttons. */
export const andBack = (scene: FormScene, decision: Decision): Decision => {
  const { draft } = scene;
  if (decision.state.form?.draft !== draft.id) return decision;
  // The next message is for the colleague, not for the form.
  if (decision.state.unanswered === AWAITED) return decision;
  // A yes is to the deletion then, not to the form.
  if (decision.state.asked !== null) return decision;
  const { said, first } = offered(scene, decision);
  const question = questionAgain(scene);
  if (!question) return { ...decision, replies: [...said, stillOpen(scene, first)] };
  const form = { ...decision.state.form, asking: question.id };
  return { ...decision, state: { ...decision.state, form }, replies: [...said, askedAgain(scene, question, first)] };
};

/** The open question; of a form that has only begun the first one. */
const questionAgain = (scene: FormScene): Question | undefined =>
  askedQuestion(scene) ??
  (scene.state.form?.asking === OPENING ? openQuestions(scene.form, scene.draft.fields, scene.progress)[0] : undefined);

/** Options offered beside the open question, at most. */
const OFFERED = 3;

/** Buttons of its own that leave room for the open question's. */
const MOST_OWN = 3;

/** A switch, another language, a record to look at or to begin with: nobody would find it again. What leads on from an answer can wait. */
const goesOn = ({ action }: Button): boolean =>
  ['reminders', 'news', 'language', 'status'].includes(action.do) || (action.do === 'start' && action.subject !== undefined);

const ownButtons = (replies: readonly Reply[]): readonly Button[] =>
  replies.flatMap((reply) => (reply.kind === 'message' ? reply.buttons.filter(goesOn) : [])).slice(0, MOST_OWN);

/** What was said, and of its buttons those that go on under the open question: only the last message keeps its buttons in a chat. */
const offered = (
  { texts }: FormScene,
  { replies, state }: Decision,
): { readonly said: readonly Reply[]; readonly first: readonly Button[] } => {
  // What nobody could answer can still be passed on, although the form goes on.
  const person: readonly Button[] = state.unanswered
    ? [{ label: texts.general.buttons.person, action: { do: 'person', text: state.unanswered } }]
    : [];
  if (state.options.length === 0) return { said: replies.map(withoutButtons), first: [...ownButtons(replies), ...person] };
  const options = replies.flatMap((reply) =>
    reply.kind === 'message' ? reply.buttons.filter(({ action }) => action.do === 'topic' && state.options.includes(action.topic)) : [],
  );
  const listed = options.map(({ label }, at) => `${at + 1}. ${label}`).join('\n');
  const said = replies.map((reply) => {
    const bare = withoutButtons(reply);
    // Several answers name their options themselves.
    return bare.kind === 'message' && options.some(({ label }) => !bare.text.includes(label))
      ? { ...bare, text: `${bare.text}\n\n${listed}` }
      : bare;
  });
  return { said, first: [...options.slice(0, OFFERED), ...person] };
};

const askedAgain = (scene: FormScene, question: Question, first: readonly Button[]): Reply => {
  const { texts, draft, lang } = scene;
  const asked = `${texts.form.backTo}${lang === 'en' ? ' ' : ''}${questionText(question, texts)}`;
  const own = questionButtons(question, draft, texts);
  const isOptions = first.some(({ action }) => action.do !== 'person');
  return say(
    [...remarksOn(scene, question), asked].join('\n\n'),
    isOptions ? [...first, ...own] : [...own.slice(0, MOST_BUTTONS - first.length), ...first],
  );
};

const MOST_BUTTONS = 5;

const stillOpen = ({ texts, draft, state }: FormScene, first: readonly Button[]): Reply =>
  say(texts.form.stillOpen, [
    ...first,
    { label: texts.form.buttons.goOn, action: { do: 'resume', draft: draft.id } },
    { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
    ...(state.form?.asking === DISCARD ? [{ label: texts.form.buttons.discard, action: { do: 'discard', draft: draft.id } } as const] : []),
  ]);

export const withoutButtons = (reply: Reply): Reply => (reply.kind === 'message' ? { ...reply, buttons: [] } : reply);
