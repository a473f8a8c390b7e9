import type { Draft } from '../../services/records.js';
import type { Scene } from '../decision.js';
import { type FormScene, formScene, titleOf } from './draft-step.js';
import type { FormDefinition } from './form.js';
import { formOf } from './forms.js';
import { readStored } from './stored.js';

/** The form of the conversation with its draft; null where none is open, its draft was closed elsewhere or cannot be read. */
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
export const hasVerdict = ({ form, draft }: OpenDraft, today: string): boolean => {
  if (form.operation !== undefined) return false;
  const stored = readStored(form, draft);
  return stored.kind === 'readable' && form.settled(stored.fields, today);
};

/** A draft in a few words: what is being done, and for whom or with which record; of one that cannot be read what is known besides. */
export const draftName = ({ form, draft }: OpenDraft, { texts, lang }: Pick<Scene, 'texts' | 'lang'>): string => {
  const stored = readStored(form, draft);
  if (stored.kind === 'unreadable') return titleOf(form, draft, { texts, lang });
  const called = form.called(stored.fields, draft.subject);
  const { title } = form.sentences[texts.lang];
  return called === null ? title : `${title}${lang === 'en' ? ': ' : '：'}${called}`;
};
