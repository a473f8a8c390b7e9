import type { Effect } from '../../services/effects.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { plain } from '../format.js';
import { type Button, say } from '../reply.js';
import { andBack } from './back.js';
import { OPENING } from './asking.js';
import { begunScene, keepDraft, newDraft } from './draft-step.js';
import type { FormDefinition } from './form.js';
import { draftName, hasVerdict, type OpenDraft, openDrafts, openForm } from './open.js';
import { proceed } from './proceed.js';
import { askWhichRecord } from './ask-which.js';

/** How a form is started. */
export interface StartOptions {
  /** The record it is about. */
  readonly subject: string | null;
  /** The message that wished for it: what it says is taken at once. */
  readonly text?: string;
  /** Begin another although one of the kind is unfinished. */
  readonly fresh?: boolean;
  /** It is another record than the open one of the same form, which is kept for later. */
  readonly another?: boolean;
}

/**
 * Starts a form. With an unfinished draft of the same form about the same record the person is asked first, unless the message itself
 * brings something new or `fresh` says so. Another form that is open is suspended: its draft stays, and that is said.
 */
export const startForm = async (scene: Scene, form: FormDefinition, options: StartOptions): Promise<Decision> => {
  const { subject, text, fresh, another } = options;
  const { turn, lang } = scene;
  const said = text === undefined ? {} : form.extract(text, { today: turn.today, fields: {}, lang });
  const tells = Object.keys(said).length > 0;
  const same = (await openDrafts(scene)).find(({ draft }) => draft.form === form.id && draft.subject === subject);
  if (same && !fresh && !tells) return askWhetherResume(scene, same);
  const open = await openForm(scene);
  const beginning = await form.begin(scene, subject);
  if (beginning.kind === 'which') {
    const [only, ...others] = beginning.among;
    if (others.length === 0) return startForm(scene, form, { ...options, subject: only.number });
    // A person who goes on in words must not answer for the one that was open.
    const isSame = open !== null && open.draft.form === form.id && open.draft.subject !== null;
    return isSame
      ? askWhichRecord(
          { ...scene, state: { ...scene.state, form: null } },
          form,
          [scene.texts.form.suspended(plain(draftName(open, scene))), beginning.text].join('\n\n'),
          beginning.among,
        )
      : askWhichRecord(scene, form, beginning.text, beginning.among);
  }
  if (beginning.kind === 'refused') {
    const refusal = speak(scene.state, say(beginning.text, beginning.buttons));
    // A choice to be made needs its own buttons; the open form waits.
    return open && beginning.buttons.length === 0 ? andBack(open, refusal) : refusal;
  }
  const begun = begunScene(scene, form, newDraft(scene, form, subject, beginning.fields));
  const isOther = open !== null && (another === true || open.draft.form !== form.id || open.draft.subject !== subject);
  const lead = [...(isOther ? [scene.texts.form.suspended(plain(draftName(open, scene)))] : []), ...beginning.lead];
  const decision =
    tells || beginning.opening === undefined
      ? await proceed(begun, said, { lead })
      : keepDraft(begun, begun.draft, OPENING, [say([...lead, beginning.opening].join('\n\n'), openingButtons(begun.draft.id, scene))]);
  return { ...decision, effects: [...decision.effects, ...(await discardJudged(scene, form))] };
};

/** The answers behind an earlier verdict are of no use once the same form begins anew. */
const discardJudged = async ({ desk, turn }: Scene, form: FormDefinition): Promise<readonly Effect[]> =>
  (await desk.unfinishedDrafts())
    .filter((draft) => draft.form === form.id && draft.status === 'open' && hasVerdict({ form, draft }, turn.today))
    .map(({ id }) => ({ kind: 'discard-draft', draftId: id }));

const openingButtons = (draft: string, { texts }: Scene): readonly Button[] => [
  { label: texts.form.buttons.later, action: { do: 'later', draft } },
  { label: texts.form.buttons.card, action: { do: 'card', draft } },
];

const askWhetherResume = (scene: Scene, open: OpenDraft): Decision => {
  const { form, draft } = open;
  const { state, texts } = scene;
  const { buttons, resumeAsk } = texts.form;
  const subject = draft.subject === null ? {} : { subject: draft.subject };
  return speak(
    state,
    say(resumeAsk(plain(draftName(open, scene))), [
      { label: buttons.resume, action: { do: 'resume', draft: draft.id } },
      { label: buttons.fresh, action: { do: 'start', form: form.id, ...subject, fresh: true } },
      { label: buttons.discard, action: { do: 'discard', draft: draft.id } },
    ]),
  );
};
