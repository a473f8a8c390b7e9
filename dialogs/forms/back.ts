import type { Decision } from '../decision.js';
import { AWAITED } from '../handoff.js';
import { type Button, type Reply, say } from '../reply.js';
import { askedQuestion } from './answer.js';
import { questionButtons, questionText, remarksOn } from './ask.js';
import type { FormScene } from './draft-step.js';
import { DISCARD } from './orders.js';

/** Keeps the open question in view after something else was said: it is asked again with its buttons. */
export const andBack = (scene: FormScene, decision: Decision): Decision => {
  const { texts, draft, lang } = scene;
  const question = askedQuestion(scene);
  if (decision.state.form?.draft !== draft.id || decision.state.options.length > 0) return decision;
  // The next message is for the colleague, not for the form.
  if (decision.state.unanswered === AWAITED) return decision;
  // A yes is to the deletion then, not to the form.
  if (decision.state.asked !== null) return decision;
  // What nobody could answer can still be passed on, although the form goes on.
  const { unanswered } = decision.state;
  const person: readonly Button[] = unanswered ? [{ label: texts.general.buttons.person, action: { do: 'person', text: unanswered } }] : [];
  const again = question
    ? say([...remarksOn(scene, question), `${texts.form.backTo}${lang === 'en' ? ' ' : ''}${questionText(question, texts)}`].join('\n\n'), [
        ...questionButtons(question, draft, texts).slice(0, 5 - person.length),
        ...person,
      ])
    : say(texts.form.stillOpen, [
        { label: texts.form.buttons.goOn, action: { do: 'resume', draft: draft.id } },
        { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
        ...(decision.state.form.asking === DISCARD
          ? [{ label: texts.form.buttons.discard, action: { do: 'discard', draft: draft.id } } as const]
          : []),
      ]);
  // Only the last message keeps its buttons in a chat: those of the open question matter now.
  return { ...decision, replies: [...decision.replies.map(withoutButtons), again] };
};

export const withoutButtons = (reply: Reply): Reply => (reply.kind === 'message' ? { ...reply, buttons: [] } : reply);
