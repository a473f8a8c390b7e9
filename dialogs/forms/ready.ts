import type { Decision } from '../decision.js';
import { type FormScene, nextDraft } from './draft-step.js';
import { openQuestions, without } from './engine.js';
import { askNext } from './proceed.js';

/** What has to be answered before a draft may leave the person's hands: an open question, or the statement that no longer covers it; null for nothing. `lead` is said first. */
export const askBeforeLeaving = async (scene: FormScene, lead: readonly string[] = []): Promise<Decision | null> => {
  const { form, draft, progress, texts, desk } = scene;
  if (openQuestions(form, draft.fields, progress).length > 0)
    return askNext({ ...scene, progress: { ...progress, skipped: [] } }, draft, lead);
  const { statement } = form;
  if (!statement || (await statement.holds(desk, draft))) return null;
  return askNext(scene, nextDraft(scene, without(draft.fields, statement.fields), progress), [statement.sentences[texts.lang].again]);
};
