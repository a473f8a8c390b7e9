import type { Command } from './commands.js';
import { type Decision, type Scene, speak } from './decision.js';
import { resumeDraft, startForm } from './forms/start.js';
import { listReply, statusReply } from './notices.js';
import { type Button, say } from './reply.js';
import { textsFor } from './texts/texts.js';

const OPPORTUNITIES_SHOWN = 10;

const startButtons = ({ texts }: Scene): readonly Button[] => [
  { label: texts.general.buttons.start, action: { do: 'start', form: 'po' } },
  { label: texts.general.buttons.verification, action: { do: 'topic', topic: 'po-verification-sla' } },
  { label: texts.general.buttons.review, action: { do: 'topic', topic: 'po-review-standard-completeness' } },
  { label: texts.general.buttons.list, action: { do: 'list' } },
];

/** The first words of a conversation; an unfinished draft is offered at once. */
export const greet = async (scene: Scene): Promise<Decision> => {
  const draft = (await scene.desk.unfinishedDrafts()).find(({ status }) => status === 'open');
  const resume: readonly Button[] = draft ? [{ label: scene.texts.form.buttons.resume, action: { do: 'resume', draft: draft.id } }] : [];
  return speak(scene.state, say(scene.texts.general.welcome, [...resume, ...startButtons(scene)]));
};

export const showMenu = (scene: Scene): Decision =>
  speak(
    scene.state,
    say(scene.texts.general.menu, [...startButtons(scene), { label: scene.texts.general.buttons.person, action: { do: 'person' } }]),
  );

export const showList = async (scene: Scene): Promise<Decision> =>
  speak(scene.state, listReply(await scene.desk.myOpportunities(OPPORTUNITIES_SHOWN), scene.lang, scene.turn.timeZone));

export const showStatus = async (scene: Scene, number: string): Promise<Decision> => {
  const seen = await scene.desk.opportunity(number);
  const list: Button = { label: scene.texts.general.buttons.list, action: { do: 'list' } };
  return speak(
    scene.state,
    seen ? statusReply(seen, scene.lang, scene.turn.timeZone) : say(scene.texts.submission.notFound(number), [list]),
  );
};

/** Speaks another language from now on, here and in every other conversation of the person. */
export const speakLanguage = ({ state }: Scene, lang: NonNullable<Scene['lang']>): Decision => ({
  replies: [say(textsFor(lang).general.languageSet[lang])],
  state: { ...state, lang },
  effects: [{ kind: 'set-language', lang }],
});

/** Goes on with the draft that was changed last, wherever that was. */
const resumeLatest = async (scene: Scene): Promise<Decision> => {
  const draft = (await scene.desk.unfinishedDrafts()).find(({ status }) => status === 'open');
  return draft ? resumeDraft(scene, draft.id) : speak(scene.state, say(scene.texts.general.noDraft, startButtons(scene)));
};

/** An order where no form is open, or one that is no matter of the form. */
export const obeyOutside = (scene: Scene, command: Command): Decision | Promise<Decision> => {
  const { texts, state } = scene;
  switch (command.kind) {
    case 'language':
      return speakLanguage(scene, command.lang);
    case 'status':
      return showStatus(scene, command.number);
    case 'list':
      return showList(scene);
    case 'hello':
      return speak(state, say(texts.general.hello, startButtons(scene)));
    case 'thanks':
      return speak(state, say(texts.general.thanks));
    case 'cancel':
      return speak(
        state,
        say(texts.general.nothingToCancel, [{ label: texts.general.buttons.cancelRule, action: { do: 'topic', topic: 'po-cancel' } }]),
      );
    case 'where':
      return showList(scene);
    case 'start':
      return startForm(scene);
    case 'later':
    case 'back':
    case 'skip':
    case 'change':
    case 'card':
    case 'submit':
    case 'resume':
      return resumeLatest(scene);
    case 'menu':
    case 'why':
    case 'person':
      return showMenu(scene);
    default:
      return command satisfies never;
  }
};
