import type { Draft } from '../../services/records.js';
import type { Decision, Scene } from '../decision.js';
import { draftIdFor } from '../ids.js';
import type { DraftProgress, Reply } from '../reply.js';
import { openQuestions } from './engine.js';
import type { Fields, FormDefinition, Question, ReadContext } from './form.js';
import { freshProgress, type Progress, readProgress } from './progress.js';
import { readStored } from './stored.js';

/** A form with the draft it fills, as one turn works on it. */
export interface FormScene extends Scene {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly progress: Progress;
}

/** A draft that does not exist yet, for the person of this turn. */
export const newDraft = ({ turn }: Scene, form: FormDefinition, subject: string | null, fields: Fields): Draft => ({
  id: draftIdFor(turn),
  form: form.id,
  subject,
  ownerId: turn.who.personId,
  partnerId: turn.who.partnerId,
  status: 'open',
  revision: 0,
  attempt: 1,
  fields,
  progress: freshProgress(),
  outcomes: {},
  conversationId: turn.conversationId,
  createdAt: turn.now,
  updatedAt: turn.now,
  version: 0,
});

/** A form on a draft that has just begun. */
export const begunScene = (scene: Scene, form: FormDefinition, draft: Draft): FormScene => ({
  ...scene,
  form,
  draft: { ...draft, fields: form.parse(draft.fields) },
  progress: freshProgress(),
});

/** A form on a stored draft; null where no version of the form can read it. */
export const formScene = (scene: Scene, form: FormDefinition, draft: Draft): FormScene | null => {
  const stored = readStored(form, draft);
  if (stored.kind === 'unreadable') return null;
  return { ...scene, form, draft: { ...draft, fields: stored.fields }, progress: stored.progress };
};

/** What a question's reader needs besides the text. */
export const contextOf = ({ turn, draft, lang }: FormScene): ReadContext => ({ today: turn.today, fields: draft.fields, lang });

/** What a form does, and with which record. */
export const headingOf = (scene: FormScene, draft: Draft): string => titleOf(scene.form, draft, scene);

/** The same of a form that is not at work. */
export const titleOf = (
  form: FormDefinition,
  { subject }: Pick<Draft, 'subject'>,
  { texts, lang }: Pick<Scene, 'texts' | 'lang'>,
): string => {
  const { title } = form.sentences[texts.lang];
  return subject === null ? title : `${title}${lang === 'en' ? ': ' : '：'}${subject}`;
};

/** How far a draft is, for the page. A question that does not arise (what only an online invitation needs) is not counted. */
export const progressOf = (scene: FormScene, draft: Draft): DraftProgress => {
  const { form } = scene;
  const open = openQuestions(form, draft.fields, readProgress(draft.progress));
  const isFilled = (question: Question): boolean =>
    question.required && !open.includes(question) && question.fields.some((id) => draft.fields[id] !== undefined);
  const filled = form.questions.filter(isFilled).length;
  return {
    id: draft.id,
    title: headingOf(scene, draft),
    filled,
    total: filled + open.length,
    status: draft.status,
  };
};

/**
 * The draft after this turn. The name and the description that follow from the fields are brought up to date; the revision counts
 * whenever a field changed, so that a confirmation of what was shown before is recognised.
 */
export const nextDraft = (scene: FormScene, fields: Fields, progress: Progress): Draft => {
  const { draft, form, lang, turn } = scene;
  const completed = form.complete?.(fields, progress.written, lang) ?? fields;
  const changed = JSON.stringify(completed) !== JSON.stringify(draft.fields);
  return {
    ...draft,
    fields: completed,
    progress,
    revision: draft.revision + (changed ? 1 : 0),
    conversationId: turn.conversationId,
    updatedAt: turn.now,
  };
};

/** A decision that keeps the draft and leaves one question of it open. */
export const keepDraft = (
  scene: FormScene,
  after: Draft,
  asking: string,
  replies: readonly Reply[],
  options: { readonly unclear?: boolean; readonly explained?: number; readonly shown?: Scene['shown'] } = {},
): Decision => {
  const open = scene.state.form?.draft === after.id ? scene.state.form : null;
  const tries = options.unclear && open?.asking === asking ? open.tries + 1 : options.unclear ? 1 : 0;
  const explained = options.explained ?? (open?.asking === asking ? open.explained : 0);
  const before = open && open.asking !== asking ? [...open.before, open.asking].slice(-BACK_STEPS) : (open?.before ?? []);
  return {
    replies: [...replies, { kind: 'draft', draft: progressOf(scene, after) }],
    state: { ...scene.state, form: { draft: after.id, asking, tries, explained, before, shown: options.shown ?? null }, options: [] },
    effects: [{ kind: 'save-draft', draft: after }, ...(scene.form.statement?.record(scene.draft, after, scene.turn, scene.lang) ?? [])],
  };
};

/** How many questions back "back" can go. */
const BACK_STEPS = 20;
