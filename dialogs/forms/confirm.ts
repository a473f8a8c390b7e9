import { submissionKey } from '../../services/effects.js';
import type { Draft, SubmissionOutcome } from '../../services/records.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { receiptReplies } from '../notices.js';
import { type Reply, say } from '../reply.js';
import { ruleText } from './ask.js';
import { type FormScene, nextDraft, progressOf } from './draft-step.js';
import { openQuestions } from './engine.js';
import { askNext } from './proceed.js';
import { findingsOf, showSummary } from './summary.js';

/** The answer to a press of a button whose attempt has its outcome: what the first press was answered. */
const answeredBefore = (scene: FormScene, outcome: SubmissionOutcome): Promise<Decision> | Decision =>
  outcome.kind === 'accepted'
    ? speak(scene.state, ...receiptReplies(outcome, scene.draft, scene.lang))
    : showSummary(scene, scene.draft, [scene.texts.submission.refused(ruleText(outcome.message, scene.lang))]);

/**
 * The confirmation. It sends exactly the revision that was shown: a draft that was changed since shows its summary again, one that is on
 * its way or was sent answers what the first press was answered. The key follows from draft, revision and attempt, so a second press of
 * the same button can only name the same submission.
 */
export const confirm = async (scene: FormScene, revision: number, attempt: number): Promise<Decision> => {
  const { draft, state, texts } = scene;
  const outcome = draft.outcomes[String(attempt)];
  if (outcome) return answeredBefore(scene, outcome);
  if (draft.status === 'sending') return speak(state, say(texts.submission.sending));
  if (draft.status !== 'open') return speak(state, say(texts.general.gone));
  if (revision !== draft.revision || attempt !== draft.attempt) return showSummary(scene, draft, [texts.submission.moved]);
  if (openQuestions(scene.form, draft.fields, scene.progress).length > 0)
    return askNext({ ...scene, progress: { ...scene.progress, skipped: [] } }, draft, []);
  if (!(await consentHolds(scene))) return askConsentAgain(scene);
  const findings = await findingsOf(scene, draft.fields);
  if (findings.some(({ severity }) => severity === 'block')) return showSummary(scene, draft);
  const key = submissionKey(draft.id, revision, attempt);
  return {
    replies: [{ kind: 'draft', draft: { ...progressOf(scene, draft), status: 'sending' } }],
    state: { ...state, form: null, options: [] },
    effects: [{ kind: 'submit', draftId: draft.id, revision, attempt, key }],
  };
};

/** Whether the last consent on record was given, and for the customer and the contact that would be sent. */
const consentHolds = async ({ desk, draft: { id, fields } }: FormScene): Promise<boolean> => {
  const last = (await desk.consents(id)).at(-1);
  return last?.given === true && last.customerName === (fields.customer_name ?? null) && last.contactName === (fields.contact_name ?? null);
};

const askConsentAgain = (scene: FormScene): Promise<Decision> => {
  const { form, draft, progress, texts } = scene;
  const fields = Object.fromEntries(
    Object.entries(draft.fields).filter(([id]) => !form.voids.statements.some((statement) => statement === id)),
  );
  return askNext(scene, nextDraft(scene, fields, progress), [texts.form.consentAgain]);
};

/** The words for a draft that cannot be changed, whatever was pressed; null where it can. */
export const lockedReply = ({ texts, lang }: Scene, draft: Draft): readonly Reply[] | null => {
  if (draft.status === 'open') return null;
  if (draft.status === 'sending') return [say(texts.form.locked)];
  const sent = Object.values(draft.outcomes).find((outcome) => outcome.kind === 'accepted');
  if (draft.status === 'sent' && sent?.kind === 'accepted')
    return [say(texts.submission.already(sent.number)), ...receiptReplies(sent, draft, lang)];
  return [say(texts.general.gone)];
};
