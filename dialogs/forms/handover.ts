import { dayIn } from '../../services/clock.js';
import type { Handover } from '../../services/records.js';
import type { HandedDraft } from '../../services/seen-handovers.js';
import type { DeskAction } from '../actions.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { formatDay } from '../format.js';
import { colleague, mainAccountCalled, readerIn } from '../colleagues.js';
import { handoverReply } from '../handovers.js';
import { type Button, say } from '../reply.js';
import { handoverTexts } from '../texts/handover.js';
import { HAND_BACK, HAND_OVER } from './asking.js';
import { type FormScene, keepDraft } from './draft-step.js';
import type { FormFinding } from './form.js';
import { formOf } from './forms.js';
import { openDrafts } from './open.js';
import { askNext } from './proceed.js';
import { askBeforeLeaving } from './ready.js';
import { findingsOf, isSentByOther, showSummary } from './summary.js';
import { withDraft } from './unreadable.js';

const NOTE_CHARS = 200;

const wordsOf = ({ texts }: Scene) => handoverTexts[texts.lang];

/** What stands in the way of handing a draft over; null where nothing does. */
const obstacle = async (scene: FormScene): Promise<Decision | null> => {
  const { form, draft } = scene;
  if (form.handover === undefined) return showSummary(scene, draft);
  const unanswered = await askBeforeLeaving(scene, [wordsOf(scene).notYet]);
  if (unanswered) return unanswered;
  const findings = await findingsOf(scene, draft);
  if (isSentByOther(form, findings)) return null;
  const isFree = !findings.some(({ severity }: FormFinding) => severity === 'block');
  return showSummary(scene, draft, isFree ? [wordsOf(scene).notNeeded] : []);
};

/** Shows to whom the draft would go and what goes along. */
export const askHandOver = async (scene: FormScene): Promise<Decision> => {
  const { draft, desk, lang, turn, texts } = scene;
  const inTheWay = await obstacle(scene);
  if (inTheWay) return inTheWay;
  const words = wordsOf(scene);
  const receiver = await desk.mainAccount();
  const consent = (await desk.consents(draft.id)).at(-1);
  const lines = [
    words.goes,
    ...(consent?.given ? [words.goesConsent(formatDay(dayIn(consent.at, turn.timeZone), lang))] : []),
    words.locked,
  ];
  const parts = [
    receiver === undefined ? words.askNobody : words.ask(mainAccountCalled(receiver, readerIn(scene))),
    lines.map((line) => `- ${line}`).join('\n'),
    words.now,
  ];
  const { id, revision, attempt } = draft;
  const buttons: readonly Button[] = [
    { label: words.buttons.handOver, action: { do: 'hand-over', draft: id, revision, attempt, sure: true } },
    { label: words.buttons.notNow, action: { do: 'resume', draft: id } },
    { label: texts.form.buttons.later, action: { do: 'later', draft: id } },
  ];
  return keepDraft(scene, draft, HAND_OVER, [say(parts.join('\n\n'), buttons)]);
};

/** Hands over just the revision that was shown; one that was changed since is shown again. */
export const handOverDraft = async (scene: FormScene, revision: number, attempt: number): Promise<Decision> => {
  const { draft, desk, state, texts } = scene;
  if (revision !== draft.revision || attempt !== draft.attempt) return showSummary(scene, draft, [texts.submission.moved]);
  const inTheWay = await obstacle(scene);
  if (inTheWay) return inTheWay;
  const receiverId = (await desk.mainAccount()) ?? null;
  return {
    replies: [
      handoverReply({ draftId: draft.id, state: receiverId === null ? 'waiting' : 'given', receiverId, number: null }, scene),
      { kind: 'draft', draft: null },
    ],
    state: { ...state, form: null, options: [] },
    effects: [{ kind: 'hand-over', draftId: draft.id, revision, attempt, receiverId }],
  };
};

/** Meant where it was just asked whether to hand it over. */
const HANDS_OVER = /^\s*(?:好的?[，, ]*)?(?:交(?:吧|了吧|给他|给她|出去|过去)(?:吧|了)?|(?:yes[, ]*)?hand it over)\s*[。.]?\s*$/iu;

/** Whether it was just asked: an order to submit, or to hand it over, is then the answer. */
export const isHandOverAsked = ({ state }: FormScene): boolean => state.form?.asking === HAND_OVER;

/** The answer in words to whether to hand it over; null where it was not asked, or is not answered. */
export const answerHandOver = async (scene: FormScene, said: 'yes' | 'no' | 'unknown' | null, text: string): Promise<Decision | null> => {
  const { draft } = scene;
  if (!isHandOverAsked(scene)) return null;
  if (HANDS_OVER.test(text)) return handOverDraft(scene, draft.revision, draft.attempt);
  const isNo = said === 'no' || [handoverTexts.zh, handoverTexts.en].some(({ buttons }) => buttons.notNow === text.trim());
  if (isNo) return askNext(scene, draft, []);
  return said === 'yes' ? handOverDraft(scene, draft.revision, draft.attempt) : null;
};

/** Asks why the draft goes back; of one that nobody handed to the person, the summary. */
export const askHandBack = async (scene: FormScene): Promise<Decision> => {
  const { draft, desk } = scene;
  const handover = await desk.handover(draft.id);
  if (handover?.state !== 'given') return showSummary(scene, draft);
  const words = wordsOf(scene);
  const buttons: readonly Button[] = [
    { label: words.buttons.noNote, action: { do: 'hand-back', draft: draft.id, sure: true } },
    { label: words.buttons.keep, action: { do: 'resume', draft: draft.id } },
  ];
  return keepDraft(scene, draft, HAND_BACK, [say(words.askNote(colleague(handover.authorId, readerIn(scene))), buttons)]);
};

/** The reason in the person's words; null where it was not asked for. */
export const answerHandBack = async (scene: FormScene, text: string): Promise<Decision | null> => {
  const { state, draft } = scene;
  if (state.form?.asking !== HAND_BACK) return null;
  const words = wordsOf(scene);
  const said = text.trim();
  const typed = (label: keyof typeof words.buttons): boolean =>
    [handoverTexts.zh, handoverTexts.en].some(({ buttons }) => buttons[label] === said);
  if (typed('keep')) return askNext(scene, draft, []);
  if ([...said].length > NOTE_CHARS) return keepDraft(scene, draft, HAND_BACK, [say(words.noteTooLong(NOTE_CHARS))]);
  return handBackDraft(scene, typed('noNote') ? null : said);
};

/** Gives the draft back to who wrote it. */
export const handBackDraft = async (scene: FormScene, note: string | null): Promise<Decision> => {
  const { draft, desk, state } = scene;
  const handover = await desk.handover(draft.id);
  if (handover?.state !== 'given') return showSummary(scene, draft);
  return {
    replies: [say(wordsOf(scene).returned(colleague(handover.authorId, readerIn(scene)))), { kind: 'draft', draft: null }],
    state: { ...state, form: null, options: [] },
    effects: [{ kind: 'hand-back', draftId: draft.id, note }],
  };
};

/** A press on a draft that is not the person's any more, or not yet: what has become of it; null where it was never handed over. */
export const pressHanded = async (scene: Scene, action: Extract<DeskAction, { draft: string }>): Promise<Decision | null> => {
  const handover = await scene.desk.handover(action.draft);
  if (handover === undefined) return null;
  return action.do === 'take-back' ? takeBack(scene, handover) : speak(scene.state, handoverReply(handover, scene));
};

/** The author's own again, as long as nobody has it. */
const takeBack = (scene: Scene, handover: Handover): Decision => {
  const { state, turn, texts } = scene;
  if (handover.state !== 'waiting' || handover.authorId !== turn.who.personId) return speak(state, handoverReply(handover, scene));
  const goOn: Button = { label: texts.form.buttons.resume, action: { do: 'resume', draft: handover.draftId } };
  return {
    replies: [say(wordsOf(scene).takenBack, [goOn])],
    state,
    effects: [{ kind: 'hand-back', draftId: handover.draftId, note: null }],
  };
};

/** "交给主账号" outside of a form: the latest draft that somebody else has to send. */
export const handOverLatest = async (scene: Scene): Promise<Decision> => {
  const [open] = (await openDrafts(scene)).filter(({ form }) => form.handover !== undefined);
  if (open) return withDraft(scene, open.form, open.draft, askHandOver);
  return (await whereHanded(scene)) ?? speak(scene.state, say(scene.texts.general.noDraft));
};

/** "退回给同事", "收回草稿" outside of a form: what waits is taken back, else the latest that the person was handed goes back. */
export const handBackLatest = async (scene: Scene): Promise<Decision> => {
  const waiting = (await scene.desk.handedOver(1)).find(({ handover }) => handover.state === 'waiting');
  if (waiting) return takeBack(scene, waiting.handover);
  for (const { form, draft } of await openDrafts(scene))
    if ((await scene.desk.handover(draft.id))?.state === 'given') return withDraft(scene, form, draft, askHandBack);
  return speak(scene.state, say(scene.texts.general.noDraft));
};

/** The draft that the person handed over last, while it is in the hands of the main account. */
const latestHanded = async ({ desk }: Scene): Promise<HandedDraft | undefined> =>
  (await desk.handedOver(1)).find(({ handover: { state } }) => state === 'waiting' || state === 'given');

/** Where the draft is that somebody wants to go on with; null where none was handed over. */
export const whereHanded = async (scene: Scene): Promise<Decision | null> => {
  const latest = await latestHanded(scene);
  return latest ? speak(scene.state, handoverReply(latest.handover, scene)) : null;
};

/** A correction of what is in the main account's hands; null where the message is none. */
export const ofHanded = async (scene: Scene, text: string): Promise<Decision | null> => {
  const latest = await latestHanded(scene);
  const form = latest && formOf(latest.draft);
  if (!latest || !form) return null;
  const said = form.extract(text, { today: scene.turn.today, fields: {}, lang: scene.lang });
  return Object.keys(said).length === 0 ? null : speak(scene.state, handoverReply(latest.handover, scene));
};
