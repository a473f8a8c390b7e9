import type { Draft } from '../../services/records.js';
import type { Decision, Scene } from '../decision.js';
import { plain } from '../format.js';
import { type Button, say } from '../reply.js';
import { type FormScene, formScene, titleOf } from './draft-step.js';
import type { FormDefinition } from './form.js';
import { formOf } from './forms.js';
import { readStored } from './stored.js';

/** Decides on a stored draft; of one that no version of its form can read it only says that. */
export const withDraft = (
  scene: Scene,
  form: FormDefinition,
  draft: Draft,
  decide: (open: FormScene) => Decision | Promise<Decision>,
): Decision | Promise<Decision> => {
  const open = formScene(scene, form, draft);
  return open ? decide(open) : sayUnreadable(scene, form, draft);
};

/** The conversation's open draft cannot be read: that is said. Null where none is open, or it can. */
export const lostForm = async (scene: Scene): Promise<Decision | null> => {
  const open = scene.state.form;
  const draft = open ? await scene.desk.draft(open.draft) : undefined;
  const form = draft && formOf(draft);
  const isLost = form && draft.status === 'open' && readStored(form, draft).kind === 'unreadable';
  return isLost ? sayUnreadable(scene, form, draft) : null;
};

/**
 * The person hears that a draft cannot be read, is rid of it as the open form, and may begin anew, have a colleague look at it or delete it.
 * Nothing of the draft is changed: a later version of the desk may read it.
 */
const sayUnreadable = (scene: Scene, form: FormDefinition, draft: Draft): Decision => {
  const { state, turn, texts } = scene;
  const stored = readStored(form, draft);
  const words = [
    texts.form.unreadable(plain(titleOf(form, draft, scene))),
    ...(turn.input.kind === 'text' ? [texts.form.unreadableNotKept] : []),
  ];
  return {
    replies: [say(words.join('\n\n'), waysOn(scene, form, draft)), { kind: 'draft', draft: null }],
    state: state.form?.draft === draft.id ? { ...state, form: null, options: [] } : state,
    effects: [],
    unreadable: { draft: draft.id, form: form.id, problems: stored.kind === 'unreadable' ? stored.problems : [] },
  };
};

const waysOn = (scene: Scene, form: FormDefinition, { id, subject }: Draft): readonly Button[] => {
  const { general, form: words } = scene.texts;
  const question = words.unreadableQuestion(titleOf(form, { subject }, scene), id);
  return [
    { label: words.buttons.fresh, action: { do: 'start', form: form.id, ...(subject === null ? {} : { subject }), fresh: true } },
    { label: general.buttons.person, action: { do: 'person', text: question } },
    { label: words.buttons.discard, action: { do: 'discard', draft: id } },
    { label: general.buttons.menu, action: { do: 'menu' } },
  ];
};
