import type { Decision } from '../decision.js';
import { askedQuestion } from './answer.js';
import { fieldLine } from './ask.js';
import { type FormScene, nextDraft } from './draft-step.js';
import { without } from './engine.js';
import type { Question } from './form.js';
import { askNext } from './proceed.js';
import type { Progress } from './progress.js';

/** Takes back the last change: the values before it stand again, what it added is gone, and both are said. */
export const undoLast = (scene: FormScene): Decision | Promise<Decision> => {
  const { form, draft, progress, texts } = scene;
  const last = progress.changes.at(-1);
  if (!last) return askNext(scene, draft, [texts.form.nothingToUndo], preferring(askedQuestion(scene)));
  const questions = form.questions.filter((question) => question.fields.some((id) => last.fields.includes(id)));
  const fields = { ...without(draft.fields, last.fields), ...last.before };
  const [restored, removed] = [
    questions.filter((question) => question.fields.some((id) => id in last.before)),
    questions.filter((question) => question.fields.every((id) => !(id in last.before))),
  ];
  const lines = [
    ...(restored.length > 0 ? [texts.form.undoneTo(fieldLine(scene, fields, restored))] : []),
    ...(removed.length > 0 ? [texts.form.undone(fieldLine(scene, draft.fields, removed))] : []),
  ];
  const before: Progress = { ...progress, written: [...last.written], changes: progress.changes.slice(0, -1) };
  return askNext({ ...scene, progress: before }, nextDraft(scene, fields, before), lines, preferring(removed[0]));
};

const preferring = (question: Question | null | undefined): { readonly prefer?: string } => (question ? { prefer: question.id } : {});
