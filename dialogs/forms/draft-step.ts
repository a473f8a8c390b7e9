import type { FieldId } from '../../rules/opportunity.js';
import type { Effect } from '../../services/effects.js';
import type { Draft } from '../../services/records.js';
import type { Decision, Scene } from '../decision.js';
import { draftIdFor } from '../ids.js';
import type { DraftProgress, Reply } from '../reply.js';
import { CONSENT_WORDING } from '../texts/questions.js';
import { openQuestions } from './engine.js';
import type { Fields, FormDefinition, ReadContext } from './form.js';
import { freshProgress, type Progress, readProgress } from './progress.js';

/** A form with the draft it fills, as one turn works on it. */
export interface FormScene extends Scene {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly progress: Progress;
}

/** A draft that does not exist yet, for the person of this turn. */
export const newDraft = ({ turn }: Scene, fields: Fields): Draft => ({
  id: draftIdFor(turn),
  form: 'po',
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

export const formScene = (scene: Scene, form: FormDefinition, draft: Draft): FormScene => ({
  ...scene,
  form,
  draft,
  progress: readProgress(draft.progress),
});

/** What a question's reader needs besides the text. */
export const contextOf = ({ turn, draft, lang }: FormScene): ReadContext => ({ today: turn.today, fields: draft.fields, lang });

/** How far a draft is, for the page. */
export const progressOf = ({ form, texts }: FormScene, draft: Draft): DraftProgress => {
  const required = form.questions.filter((question) => question.required).length;
  return {
    id: draft.id,
    title: texts.form.title,
    filled: required - openQuestions(form, draft.fields, readProgress(draft.progress)).length,
    total: required,
    status: draft.status,
  };
};

/**
 * The draft after this turn. The name and the description that follow from the fields are brought up to date; the revision counts
 * whenever a field changed, so that a confirmation of what was shown before is recognised.
 */
export const nextDraft = (scene: FormScene, fields: Fields, progress: Progress): Draft => {
  const { draft, form, lang, turn } = scene;
  const completed = form.complete(fields, progress.written as FieldId[], lang);
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

/** The consent as it was just stated, with the names it is about; none where the turn says nothing of it. */
const consentEffects = ({ draft: before, turn, lang }: FormScene, after: Draft): readonly Effect[] => {
  const said = after.fields['p.customer_consent'];
  if (typeof said !== 'boolean') return [];
  // A consent stated anew together with another customer or contact is another statement.
  const isSame = ['p.customer_consent', 'customer_name', 'contact_name'].every(
    (id) => before.fields[id as FieldId] === after.fields[id as FieldId],
  );
  if (isSame || (!said && before.fields['p.customer_consent'] === false)) return [];
  return [
    {
      kind: 'record-consent',
      consent: {
        draftId: after.id,
        personId: turn.who.personId,
        at: turn.now,
        wordingId: CONSENT_WORDING.id,
        wording: lang === 'en' ? CONSENT_WORDING.en : CONSENT_WORDING.zh,
        given: said && after.fields['p.secret_authorised'] === true,
        customerName: after.fields.customer_name ?? null,
        contactName: after.fields.contact_name ?? null,
      },
    },
  ];
};

/** A decision that keeps the draft and leaves one question of it open. */
export const keepDraft = (
  scene: FormScene,
  after: Draft,
  asking: string,
  replies: readonly Reply[],
  options: { readonly unclear?: boolean; readonly shown?: Scene['shown'] } = {},
): Decision => {
  const open = scene.state.form?.draft === after.id ? scene.state.form : null;
  const tries = options.unclear && open?.asking === asking ? open.tries + 1 : options.unclear ? 1 : 0;
  const before = open && open.asking !== asking ? [...open.before, open.asking].slice(-BACK_STEPS) : (open?.before ?? []);
  return {
    replies: [...replies, { kind: 'draft', draft: progressOf(scene, after) }],
    state: { ...scene.state, form: { draft: after.id, asking, tries, before, shown: options.shown ?? null }, options: [] },
    effects: [{ kind: 'save-draft', draft: after }, ...consentEffects(scene, after)],
  };
};

/** How many questions back "back" can go. */
const BACK_STEPS = 20;
