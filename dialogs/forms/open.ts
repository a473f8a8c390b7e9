import type { Draft } from '../../services/records.js';
import type { Scene } from '../decision.js';
import { type FormScene, formScene } from './draft-step.js';
import type { FormDefinition } from './form.js';
import { formOf } from './forms.js';

/** The form of the conversation with its draft; null where none is open, or its draft was closed elsewhere. */
export const openForm = async (scene: Scene): Promise<FormScene | null> => {
  const open = scene.state.form;
  if (!open) return null;
  const draft = await scene.desk.draft(open.draft);
  const form = draft && formOf(draft);
  return draft?.status === 'open' && form ? formScene(scene, form, draft) : null;
};

/** A draft that can be gone on with, and its form. */
export interface OpenDraft {
  readonly form: FormDefinition;
  readonly draft: Draft;
}

/** The person's open drafts, the latest change first, wherever they were written. */
export const openDrafts = async ({ desk, turn }: Pick<Scene, 'desk' | 'turn'>): Promise<readonly OpenDraft[]> =>
  (await desk.unfinishedDrafts()).flatMap((draft) => {
    const form = draft.status === 'open' ? formOf(draft) : undefined;
    return form && !hasVerdict({ form, draft }, turn.today) ? [{ form, draft }] : [];
  });

/** Whether a form that sends nothing has said all that it can: its draft waits only for a change of an answer. */
export const hasVerdict = ({ form, draft }: OpenDraft, today: string): boolean =>
  form.operation === undefined && form.settled(form.parse(draft.fields), today);

/** A draft in a few words: what is being done, and for whom or with which record. */
export const draftName = ({ form, draft }: OpenDraft, { texts, lang }: Pick<Scene, 'texts' | 'lang'>): string => {
  const called = form.called(form.parse(draft.fields), draft.subject);
  const { title } = form.sentences[texts.lang];
  return called === null ? title : `${title}${lang === 'en' ? ': ' : '：'}${called}`;
};
