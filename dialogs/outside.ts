import { toSimplified } from '../knowledge/text/convert.js';
import { hearChatter } from './chatter.js';
import type { Command } from './commands.js';
import { type Decision, type Scene, speak } from './decision.js';
import { MY_OPPORTUNITIES_FLOW } from './flows/my-opportunities.js';
import { lockedReply } from './forms/confirm.js';
import { handBackLatest, handOverLatest, whereHanded } from './forms/handover.js';
import { formScene } from './forms/draft-step.js';
import { openDrafts } from './forms/open.js';
import { askDiscard } from './forms/orders.js';
import { askWhichDraft, resumeDraft } from './forms/resume.js';
import { showMenu } from './menu.js';
import { type Button, say } from './reply.js';
import { textsFor } from './texts/texts.js';

const startButtons = ({ texts }: Scene): readonly Button[] => [
  { label: texts.general.buttons.start, action: { do: 'start', form: 'po' } },
  { label: texts.general.buttons.verification, action: { do: 'topic', topic: 'po-verification-sla' } },
  { label: texts.general.buttons.review, action: { do: 'topic', topic: 'po-review-standard-completeness' } },
  { label: texts.general.buttons.list, action: { do: 'list' } },
];

/** The first words of a conversation; an unfinished draft is offered at once. */
export const greet = async (scene: Scene): Promise<Decision> => {
  const [open] = await openDrafts(scene);
  const resume: readonly Button[] = open
    ? [{ label: scene.texts.form.buttons.resume, action: { do: 'resume', draft: open.draft.id } }]
    : [];
  return speak(scene.state, say(scene.texts.general.welcome, [...resume, ...startButtons(scene)]));
};

/** Speaks another language from now on, here and in every other conversation of the person. */
export const speakLanguage = ({ state }: Scene, lang: NonNullable<Scene['lang']>): Decision => ({
  replies: [say(textsFor(lang).general.languageSet[lang])],
  state: { ...state, lang },
  effects: [{ kind: 'set-language', lang }],
});

/** Goes on with the draft that is left, wherever it was written; of several the person says which. */
export const resumeOne = async (scene: Scene): Promise<Decision> => {
  const drafts = await openDrafts(scene);
  const [latest, ...more] = drafts;
  if (!latest)
    return (
      (await whereHanded(scene)) ?? (await underWay(scene)) ?? speak(scene.state, say(scene.texts.general.noDraft, startButtons(scene)))
    );
  return more.length > 0 ? askWhichDraft(scene, drafts) : resumeDraft(scene, latest.draft.id);
};

/** Of what was confirmed and has no outcome yet there is nothing to go on with, but something to say. */
const underWay = async (scene: Scene): Promise<Decision | null> => {
  const sending = (await scene.desk.unfinishedDrafts()).find(({ status }) => status === 'sending');
  const said = sending && (await lockedReply(scene, sending));
  return said ? speak(scene.state, ...said) : null;
};

/** What deletes, and not only stops: "算了" where nothing is being filled in is about no draft. */
const DELETES = /删|作废|\b(?:delete|discard)\b/iu;

/** The only draft that is left may be meant; it is opened, and asked about. */
const askDelete = async (scene: Scene): Promise<Decision | null> => {
  const [only, ...more] = await openDrafts(scene);
  const { input } = scene.turn;
  if (!only || more.length > 0 || input.kind !== 'text' || !DELETES.test(toSimplified(input.text))) return null;
  const open = formScene(scene, only.form, only.draft);
  return open && askDiscard(open);
};

/** An order where no form is open, or one that is no matter of the form. */
export const obeyOutside = async (scene: Scene, command: Command): Promise<Decision> => {
  const { texts, state } = scene;
  switch (command.kind) {
    case 'language':
      return speakLanguage(scene, command.lang);
    case 'flow':
      return command.flow.start(scene, { subject: command.subject });
    case 'hello':
      return speak(state, say(texts.general.hello, startButtons(scene)));
    case 'thanks':
      return speak(state, say(texts.general.thanks));
    case 'cancel':
      return (
        (await askDelete(scene)) ??
        speak(
          state,
          say(texts.general.nothingToCancel, [{ label: texts.general.buttons.cancelRule, action: { do: 'topic', topic: 'po-cancel' } }]),
        )
      );
    case 'where':
      return MY_OPPORTUNITIES_FLOW.start(scene, { subject: null });
    case 'later':
    case 'back':
    case 'skip':
    case 'change':
    case 'card':
    case 'submit':
    case 'resume':
      return resumeOne(scene);
    case 'hand-over':
      return handOverLatest(scene);
    case 'hand-back':
      return handBackLatest(scene);
    case 'why':
      return (scene.turn.input.kind === 'text' ? hearChatter(scene, scene.turn.input.text) : null) ?? showMenu(scene);
    case 'menu':
      return showMenu(scene);
    default:
      return command satisfies never;
  }
};
