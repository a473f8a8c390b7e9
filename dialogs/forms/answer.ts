import type { Decision } from '../decision.js';
import { ruleText } from './ask.js';
import { askBack, askConfirm, askWhose } from './ask-back.js';
import { askQuestion } from './ask-question.js';
import { CONFIRM, WHOSE } from './asking.js';
import { contextOf, type FormScene, nextDraft } from './draft-step.js';
import { isAnswered, openQuestions } from './engine.js';
import type { Question, Read } from './form.js';
import { askNext, KEEP, proceed } from './proceed.js';
import { choiceById } from './question-kinds.js';
import { showSummary } from './summary.js';
import { takeText } from './take-text.js';

/** The open question of a form, or null while none is (the opening, the summary). Under a summary that lacks just one thing it is that one. */
export const askedQuestion = ({ form, state, draft, progress }: FormScene): Question | null => {
  const asked = form.questions.find(({ id }) => id === state.form?.asking);
  if (asked || state.form?.asking !== CONFIRM) return asked ?? null;
  const [missing, ...more] = openQuestions(form, draft.fields, progress);
  return missing && more.length === 0 ? missing : null;
};

/** What a message says to the form: fields, nothing, or an answer that was not understood. */
export const readAnswer = (scene: FormScene, text: string): Read => takeText(scene.form, askedQuestion(scene), text, contextOf(scene));

/** Skipped: the question is put off; the summary will say what it blocks. */
export const putOff = (scene: FormScene, question: Question, more: readonly string[] = []): Promise<Decision> => {
  const { form, texts } = scene;
  const progress = { ...scene.progress, skipped: [...new Set([...scene.progress.skipped, question.id])] };
  const draft = nextDraft(scene, scene.draft.fields, progress);
  const isNeeded = form.operation !== undefined && question.required;
  const said = [isNeeded ? texts.form.skipped : texts.form.skippedOnly, ...more].join(texts.lang === 'en' ? ' ' : '');
  return askNext({ ...scene, progress }, draft, [said]);
};

/** "I do not know", "there is none": put off too, and said at once what that means and what could be written. */
const putOffUnknown = (scene: FormScene, question: Question): Decision | Promise<Decision> => {
  const { form, draft, turn, texts, lang } = scene;
  const { why, example } = question.words[texts.lang];
  if (isAnswered(question, draft.fields)) return askQuestion(scene, question, [why]);
  if (!question.required || form.operation === undefined) return putOff(scene, question);
  const missing = form
    .check(draft.fields, turn.today)
    .findings.find(({ severity, field }) => severity === 'block' && field !== null && question.fields.includes(field));
  return putOff(scene, question, [missing ? ruleText(missing.message, lang) : `${why}${texts.form.example(example)}`]);
};

/** Carries out what a message or a button said to the form. */
export const takeRead = (scene: FormScene, read: Read, question: Question | null): Decision | Promise<Decision> => {
  if (read.kind === 'fields') return proceed(scene, read.fields);
  const about = read.about ? scene.form.questions.find(({ id }) => id === read.about) : undefined;
  // Asked in full first: a word about it in passing is no statement on record.
  if (read.kind === 'unclear' && about?.shownFirst) return askNext(scene, scene.draft, [], { prefer: about.id });
  if (read.kind === 'unclear' && read.whose !== undefined) return askWhose(scene, read.whose);
  const meant = about ?? question;
  if (meant) return read.kind === 'declined' ? putOffUnknown(scene, meant) : askBack(scene, meant, read);
  return [CONFIRM, WHOSE].some((open) => open === scene.state.form?.asking)
    ? askConfirm(scene)
    : askNext(scene, scene.draft, [scene.texts.form.unclear]);
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
