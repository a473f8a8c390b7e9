import type { Decision } from '../decision.js';
import { askBack, askConfirm, askWhose } from './ask-back.js';
import { contextOf, type FormScene, nextDraft } from './draft-step.js';
import type { Question, Read } from './form.js';
import { askNext, KEEP, proceed } from './proceed.js';
import { choiceById } from './question-kinds.js';
import { showSummary } from './summary.js';
import { takeText } from './take-text.js';

/** The open question of a form, or null while none is (the opening, the summary). */
export const askedQuestion = ({ form, state }: FormScene): Question | null =>
  form.questions.find(({ id }) => id === state.form?.asking) ?? null;

/** What a message says to the form: fields, nothing, or an answer that was not understood. */
export const readAnswer = (scene: FormScene, text: string): Read => takeText(scene.form, askedQuestion(scene), text, contextOf(scene));

/** "I do not know": the question is put off; the summary will say what it blocks. */
export const putOff = (scene: FormScene, question: Question): Promise<Decision> => {
  const progress = { ...scene.progress, skipped: [...new Set([...scene.progress.skipped, question.id])] };
  const draft = nextDraft(scene, scene.draft.fields, progress);
  return askNext({ ...scene, progress }, draft, [
    scene.form.operation === undefined ? scene.texts.form.skippedOnly : scene.texts.form.skipped,
  ]);
};

/** Carries out what a message or a button said to the form. */
export const takeRead = (scene: FormScene, read: Read, question: Question | null): Decision | Promise<Decision> => {
  if (read.kind === 'fields') return proceed(scene, read.fields);
  const about = read.kind === 'unclear' && read.about ? scene.form.questions.find(({ id }) => id === read.about) : undefined;
  // Asked in full first: a word about it in passing is no statement on record.
  if (read.kind === 'unclear' && about?.shownFirst) return askNext(scene, scene.draft, [], { prefer: about.id });
  if (read.kind === 'unclear' && read.whose !== undefined) return askWhose(scene, read.whose);
  const meant = about ?? question;
  if (meant) return read.kind === 'declined' ? putOff(scene, meant) : askBack(scene, meant, read);
  return scene.state.form?.asking === 'confirm' ? askConfirm(scene) : askNext(scene, scene.draft, [scene.texts.form.unclear]);
};

/** A choice button: its fields, or its text read like an answer. */
export const takeChoice = (scene: FormScene, questionId: string, choice: string): Decision | Promise<Decision> => {
  const question = scene.form.questions.find(({ id }) => id === questionId);
  if (!question) return showSummary(scene, scene.draft);
  if (choice === KEEP)
    return proceed(scene, {}, { progress: { ...scene.progress, settled: [...new Set([...scene.progress.settled, question.id])] } });
  const picked = question.choices ? choiceById(question.choices, choice) : null;
  return takeRead(scene, picked ? { kind: 'fields', fields: picked } : question.read(choice, contextOf(scene)), question);
};
