import { type Decision, type Scene, speak } from '../decision.js';
import { say } from '../reply.js';
import { lockedReply } from './confirm.js';
import { formOf } from './forms.js';
import { handedNotes, inTheseHands } from './handed.js';
import { draftName, type OpenDraft } from './open.js';
import { askNext } from './proceed.js';
import { withDraft } from './unreadable.js';

/** Goes on with a draft where it was left. */
export const resumeDraft = async (scene: Scene, id: string): Promise<Decision> => {
  const draft = await scene.desk.draft(id);
  const form = draft && formOf(draft);
  if (!draft || !form) return speak(scene.state, say(scene.texts.general.gone));
  const locked = await lockedReply(scene, draft);
  if (locked) return speak(scene.state, ...locked);
  return withDraft(scene, form, draft, async (open) => {
    // Of a colleague's draft the summary says whose it is.
    const lead = (await handedNotes(open, draft)) === null ? [scene.texts.form.resumed] : [];
    return askNext(open, await inTheseHands(open), lead);
  });
};

/** Asks which of several drafts to go on with. */
export const askWhichDraft = (scene: Scene, drafts: readonly OpenDraft[]): Decision =>
  speak(
    scene.state,
    say(
      scene.texts.form.resumeWhich,
      drafts.map((open) => ({ label: draftName(open, scene), action: { do: 'resume', draft: open.draft.id } })),
    ),
  );
