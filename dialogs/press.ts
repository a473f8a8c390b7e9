import type { DeskAction } from './actions.js';
import { type Decision, type Scene, speak } from './decision.js';
import { flowNamed } from './flows/flows.js';
import { takeChoice } from './forms/answer.js';
import { andBack } from './forms/back.js';
import { confirm, lockedReply } from './forms/confirm.js';
import { pressForget } from './flows/my-data.js';
import { MY_OPPORTUNITIES_FLOW, showStatus } from './flows/my-opportunities.js';
import { setNews, setReminders } from './flows/settings.js';
import { type FormScene, formScene } from './forms/draft-step.js';
import { fillCard } from './forms/fill.js';
import { formOf } from './forms/forms.js';
import { askHandBack, askHandOver, handBackDraft, handOverDraft, pressHanded } from './forms/handover.js';
import { askQuestion, explainWhy } from './forms/ask-question.js';
import { askChange, discard, leaveForLater, openCard } from './forms/orders.js';
import { openForm } from './forms/open.js';
import { resumeDraft } from './forms/resume.js';
import { withDraft } from './forms/unreadable.js';
import { handOver } from './handoff.js';
import { showMenu } from './menu.js';
import { speakLanguage } from './outside.js';
import { noneOfThese, showTopic } from './questions.js';
import { say } from './reply.js';

type DraftAction = Extract<DeskAction, { draft: string }>;

const isOfDraft = (action: DeskAction): action is DraftAction => 'draft' in action;

/** What a button or a card means. One of a draft that is gone or closed says so and changes nothing. */
export const press = async (scene: Scene, action: DeskAction): Promise<Decision> => {
  if (isOfDraft(action)) return pressInForm(scene, action);
  const decision = await pressOutside(scene, action);
  const open = await openForm(scene);
  return open && !startsForm(action) ? andBack(open, decision) : decision;
};

/** A form that is started has said itself what becomes of the one that was open. */
const startsForm = (action: DeskAction): boolean => action.do === 'start' && flowNamed(action.form)?.form !== undefined;

const pressOutside = (scene: Scene, action: Exclude<DeskAction, DraftAction>): Decision | Promise<Decision> => {
  switch (action.do) {
    case 'topic':
      return showTopic(scene, action.topic);
    case 'details':
      return showTopic(scene, action.topic, { full: true });
    case 'menu':
      return showMenu(scene);
    case 'none':
      return noneOfThese(scene, action.text);
    case 'list':
      return MY_OPPORTUNITIES_FLOW.start(scene, { subject: null });
    case 'status':
      return showStatus(scene, action.number, action.history);
    case 'person':
      return handOver(scene, action.text);
    case 'language':
      return speakLanguage(scene, action.lang);
    case 'reminders':
      return setReminders(scene, action.on);
    case 'news':
      return setNews(scene, action.on);
    case 'forget':
      return pressForget(scene, action.answer);
    case 'start':
      return (
        flowNamed(action.form)?.start(scene, {
          subject: action.subject ?? null,
          fresh: action.fresh === true,
          ...(action.text === undefined ? {} : { text: action.text }),
        }) ?? speak(scene.state, say(scene.texts.general.gone))
      );
    default:
      return action satisfies never;
  }
};

const pressInForm = async (scene: Scene, action: DraftAction): Promise<Decision> => {
  const draft = await scene.desk.draft(action.draft);
  const definition = draft && formOf(draft);
  const isCard = action.do === 'fill';
  const gone = isCard ? scene.texts.form.cardGone : scene.texts.general.gone;
  if (!draft || !definition || (isCard && draft.status === 'discarded'))
    return (draft ? null : await pressHanded(scene, action)) ?? speak(scene.state, say(gone));
  // A confirmation says itself what became of the draft, where it can be read.
  const isConfirmed = action.do === 'submit' && formScene(scene, definition, draft) !== null;
  const locked = isConfirmed ? null : await lockedReply(scene, draft);
  if (locked) return speak(scene.state, ...(isCard ? [say(scene.texts.form.cardClosed)] : []), ...locked);
  if (action.do === 'discard') return discard({ ...scene, draft });
  return withDraft(scene, definition, draft, (form) => pressOpen(form, action));
};

/** A press on a draft that is open. */
const pressOpen = (form: FormScene, action: Exclude<DraftAction, { do: 'discard' }>): Decision | Promise<Decision> => {
  const question = 'question' in action ? form.form.questions.find(({ id }) => id === action.question) : undefined;
  switch (action.do) {
    case 'answer':
      return takeChoice(form, action.question, action.choice);
    case 'ask':
      return question ? askQuestion(form, question) : resumeDraft(form, action.draft);
    case 'why':
      return question ? explainWhy(form, question) : resumeDraft(form, action.draft);
    case 'resume':
      return resumeDraft(form, action.draft);
    case 'card':
      return openCard(form);
    case 'fill':
      return fillCard(form, action.revision, action.values);
    case 'change':
      return askChange(form);
    case 'later':
      return leaveForLater(form);
    case 'submit':
      return confirm(form, action.revision, action.attempt);
    case 'hand-over':
      return action.sure ? handOverDraft(form, action.revision, action.attempt) : askHandOver(form);
    case 'hand-back':
      return action.sure ? handBackDraft(form, null) : askHandBack(form);
    case 'take-back':
      return resumeDraft(form, action.draft);
    default:
      return action satisfies never;
  }
};
