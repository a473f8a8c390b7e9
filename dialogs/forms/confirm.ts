import { submissionKey } from '../../services/effects.js';
import type { Listener } from '../../services/notice.js';
import type { Draft, SubmissionOutcome } from '../../services/records.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { receiptReplies } from '../notices.js';
import { type Reply, say } from '../reply.js';
import { ruleText } from './ask.js';
import { type FormScene, progressOf } from './draft-step.js';
import { formOf } from './forms.js';
import { askHandOver } from './handover.js';
import { askBeforeLeaving } from './ready.js';
import { findingsOf, isSentByOther, showSummary } from './summary.js';

/** The answer to a press of a button whose attempt has its outcome: what the first press was answered. */
const answeredBefore = async (scene: FormScene, outcome: SubmissionOutcome): Promise<Decision> =>
  outcome.kind === 'accepted'
    ? speak(scene.state, ...receiptReplies(outcome, scene.draft, await listenerOf(scene)))
    : showSummary(scene, scene.draft, [scene.texts.submission.refused(ruleText(outcome.message, scene.lang))]);

/**
 * The confirmation. It sends exactly the revision that was shown: a draft that was changed since shows its summary again, one that is on
 * its way or was sent answers what the first press was answered. The key follows from draft, revision and attempt, so a second press of
 * the same button can only name the same submission.
 */
export const confirm = async (scene: FormScene, revision: number, attempt: number): Promise<Decision> => {
  const { form, draft, state, texts } = scene;
  const outcome = draft.outcomes[String(attempt)];
  // The button of a refusal may still be there when the next attempt is on its way, or was taken: it cannot be shown again then.
  if (outcome && (outcome.kind === 'accepted' || draft.status === 'open')) return answeredBefore(scene, outcome);
  if (draft.status === 'sending' && form.operation !== undefined) return speak(state, say(form.sentences[texts.lang].sending));
  const locked = await lockedReply(scene, draft);
  if (locked) return speak(state, ...locked);
  if (form.operation === undefined) return showSummary(scene, draft);
  if (revision !== draft.revision || attempt !== draft.attempt) return showSummary(scene, draft, [texts.submission.moved]);
  const unanswered = await askBeforeLeaving(scene);
  if (unanswered) return unanswered;
  const findings = await findingsOf(scene, draft);
  if (isSentByOther(form, findings)) return askHandOver(scene);
  if (findings.some(({ severity }) => severity === 'block')) return showSummary(scene, draft);
  const key = submissionKey(draft.id, revision, attempt);
  return {
    replies: [{ kind: 'draft', draft: { ...progressOf(scene, draft), status: 'sending' } }],
    state: { ...state, form: null, options: [] },
    effects: [
      {
        kind: 'submit',
        draftId: draft.id,
        revision,
        attempt,
        key,
        operation: form.operation,
        payload: form.payload(draft.fields, draft.subject),
      },
    ],
  };
};

const listenerOf = async ({ desk, lang }: Scene): Promise<Listener> => ({ ...(await desk.settings()), lang });

/** The words for a draft that cannot be changed, whatever was pressed; null where it can. */
export const lockedReply = async (scene: Scene, draft: Draft): Promise<readonly Reply[] | null> => {
  const { texts } = scene;
  if (draft.status === 'open') return null;
  const form = formOf(draft);
  const sentences = form?.operation === undefined ? undefined : form.sentences[texts.lang];
  if (draft.status === 'sending' && sentences) return [say(sentences.locked)];
  const sent = Object.values(draft.outcomes).find((outcome) => outcome.kind === 'accepted');
  if (draft.status === 'sent' && sent?.kind === 'accepted' && sentences)
    return [say(sentences.already(sent.number)), ...receiptReplies(sent, draft, await listenerOf(scene))];
  return [say(texts.general.gone)];
};
