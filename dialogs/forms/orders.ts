import { toSimplified } from '../../knowledge/text/convert.js';
import type { Command } from '../commands.js';
import type { Draft } from '../../services/records.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { plain } from '../format.js';
import { type Button, say } from '../reply.js';
import { askedQuestion, putOff } from './answer.js';
import { askQuestion, explainWhy } from './ask-question.js';
import { fieldLine, fieldTable, questionButtons, questionText, remarksOn } from './ask.js';
import { CHANGE, CONFIRM, DISCARD } from './asking.js';
import { changedLast } from './changes.js';
import { confirm } from './confirm.js';
import { correctionOf, exampleCorrection } from './correction.js';
import { type FormScene, keepDraft, progressOf } from './draft-step.js';
import { openQuestions } from './engine.js';
import { cardReply } from './fill.js';
import type { Question } from './form.js';
import { askHandBack, askHandOver, handOverDraft, isHandOverAsked } from './handover.js';
import { draftName, openDrafts } from './open.js';
import { askNext } from './proceed.js';
import { answerSmallTalk } from './small-talk.js';
import { showSummary } from './summary.js';

/** Where the form is and what is missing, then the open question again. */
const showWhere = (scene: FormScene): Decision => {
  const { form, texts, draft, progress, lang } = scene;
  const open = openQuestions(form, draft.fields, progress);
  const { filled, total } = progressOf(scene, draft);
  const asked = askedQuestion(scene) ?? open[0];
  const labels = open.map(({ words }) => words[texts.lang].label).join(lang === 'en' ? ', ' : '、');
  const parts = [
    texts.form.where(filled, total),
    fieldTable(scene, draft.fields),
    ...(open.length > 0 ? [texts.form.whereMissing(labels)] : []),
    ...(asked ? [...remarksOn(scene, asked), questionText(asked, texts)] : []),
  ];
  return keepDraft(scene, draft, scene.state.form?.asking ?? asked?.id ?? CONFIRM, [
    say(parts.join('\n\n'), asked ? questionButtons(asked, draft, texts) : []),
  ]);
};

/** The question before the open one, asked again with what was answered. */
const goBack = (scene: FormScene): Decision | Promise<Decision> => {
  const { state, form, texts, draft } = scene;
  const before = state.form?.before ?? [];
  const question = form.questions.find(({ id }) => id === before.at(-1));
  if (!question) return askNext(scene, draft, [texts.form.nothingBefore]);
  const decision = askQuestion(scene, question);
  return {
    ...decision,
    state: { ...decision.state, form: decision.state.form && { ...decision.state.form, before: before.slice(0, -1) } },
  };
};

/** Leaves the form with its draft kept. */
export const leaveForLater = ({ state, texts, draft }: FormScene): Decision =>
  speak(
    { ...state, form: null },
    say(texts.form.saved, [
      { label: texts.form.buttons.resume, action: { do: 'resume', draft: draft.id } },
      { label: texts.general.buttons.menu, action: { do: 'menu' } },
    ]),
    { kind: 'draft', draft: null },
  );

/** Deletes the draft; nothing was submitted. A form that was suspended for it can be gone on with. */
export const discard = async (scene: Scene & { readonly draft: Draft }): Promise<Decision> => {
  const { state, texts, draft } = scene;
  const [other] = (await openDrafts(scene)).filter((open) => open.draft.id !== draft.id);
  const buttons: readonly Button[] = [
    ...(other
      ? [{ label: texts.form.buttons.goOnWith(draftName(other, scene)), action: { do: 'resume' as const, draft: other.draft.id } }]
      : []),
    { label: texts.general.buttons.menu, action: { do: 'menu' } },
  ];
  return {
    replies: [say(texts.form.discarded, buttons), { kind: 'draft', draft: null }],
    state: state.form?.draft === draft.id ? { ...state, form: null } : state,
    effects: [{ kind: 'discard-draft', draftId: draft.id }],
  };
};

export const askDiscard = (scene: FormScene): Decision => {
  const { texts, draft } = scene;
  const buttons: readonly Button[] = [
    { label: texts.form.buttons.discard, action: { do: 'discard', draft: draft.id } },
    { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
    { label: texts.form.buttons.goOn, action: { do: 'resume', draft: draft.id } },
  ];
  return keepDraft(scene, draft, DISCARD, [say(texts.form.discardAsk, buttons)]);
};

/** Asks what to change; what was noted last is most likely meant, and stands on the buttons. */
export const askChange = (scene: FormScene): Decision => {
  const { form, texts, draft } = scene;
  const example = plain(exampleCorrection(form, draft.fields, texts));
  return keepDraft(scene, draft, CHANGE, [say(texts.form.changeWhat(example), changeButtons(scene, changedLast(scene)))]);
};

/** Something is wrong, and it was not said what: names what was noted last. A value alone is taken for the latest of them. */
export const askWrong = (scene: FormScene): Decision => {
  const { texts, draft } = scene;
  const questions = changedLast(scene);
  const [latest] = questions;
  if (!latest) return askChange(scene);
  const last = fieldLine(scene, draft.fields, questions);
  const example = plain(correctionOf(latest, draft.fields, texts));
  return keepDraft(scene, draft, latest.id, [say(texts.form.wrongWhat(last, example), changeButtons(scene, questions))]);
};

const changeButtons = ({ draft, texts }: FormScene, questions: readonly Question[]): readonly Button[] => [
  ...questions.map(
    ({ id, words }): Button => ({
      label: texts.form.buttons.fix(words[texts.lang].label),
      action: { do: 'ask', draft: draft.id, question: id },
    }),
  ),
  { label: texts.form.buttons.card, action: { do: 'card', draft: draft.id } },
];

export const openCard = (scene: FormScene): Decision =>
  keepDraft(scene, scene.draft, askedQuestion(scene)?.id ?? 'card', [cardReply(scene)]);

const saysDelete = ({ turn }: FormScene): boolean => turn.input.kind === 'text' && DELETES.test(toSimplified(turn.input.text));

const DELETES = /删|作废|不要了|\b(?:delete|discard|remove)\b/iu;

/** An order given while a form is open; null for orders that are no matter of the form. */
export const obey = (scene: FormScene, { kind }: Command): Decision | Promise<Decision> | null => {
  const asked = askedQuestion(scene);
  switch (kind) {
    case 'cancel':
      if (scene.state.form?.asking !== DISCARD) return askDiscard(scene);
      // "算了" may mean either: only words that delete do, everything else keeps what was written.
      return saysDelete(scene) ? discard(scene) : leaveForLater(scene);
    case 'later':
      return leaveForLater(scene);
    case 'resume':
      return askNext(scene, scene.draft, []);
    case 'where':
      return showWhere(scene);
    case 'back':
      return goBack(scene);
    case 'skip':
      return asked ? putOff(scene, asked) : showSummary(scene, scene.draft);
    case 'change':
      return askChange(scene);
    case 'card':
      return openCard(scene);
    case 'submit':
      if (isHandOverAsked(scene)) return handOverDraft(scene, scene.draft.revision, scene.draft.attempt);
      // Nothing is sent that was not shown: the word alone, before the summary, brings the summary.
      return scene.shown ? confirm(scene, scene.shown.revision, scene.shown.attempt) : askNext(scene, scene.draft, []);
    case 'hand-over':
      // Said again, it is meant.
      if (isHandOverAsked(scene)) return handOverDraft(scene, scene.draft.revision, scene.draft.attempt);
      return scene.form.handover ? askHandOver(scene) : null;
    case 'hand-back':
      return askHandBack(scene);
    case 'why':
      return asked ? explainWhy(scene, asked) : showSummary(scene, scene.draft);
    case 'hello':
    case 'thanks':
      return answerSmallTalk(scene, kind);
    case 'menu':
    case 'language':
    case 'flow':
      return null;
    default:
      return kind satisfies never;
  }
};
