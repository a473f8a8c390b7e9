import type { DeskView } from '../services/desk-view.js';
import { asksSomething } from './asks.js';
import { type Command, readCommand } from './commands.js';
import { type Decision, type Scene, speak } from './decision.js';
import { readYesNo } from './extract/yes-no.js';
import { andBack } from './forms/back.js';
import { lockedReply } from './forms/confirm.js';
import { type FormScene, formScene } from './forms/draft-step.js';
import { hearInForm } from './forms/hear.js';
import { obey } from './forms/orders.js';
import { PO_FORM } from './forms/po.js';
import { startForm } from './forms/start.js';
import { AWAITED, handOver, passOn } from './handoff.js';
import { languageOf } from './language.js';
import { greet, obeyOutside } from './outside.js';
import { press } from './press.js';
import { answerQuestion, pickOption, readQuestion } from './questions.js';
import { say } from './reply.js';
import type { ConversationState } from './state.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';
import type { Turn } from './turn.js';

/**
 * Decides one turn: what to say, the new state, and what shall happen. It reads through `desk` and writes nothing, so a turn that loses a
 * race is simply decided again.
 */
export const respond = async (turn: Turn, state: ConversationState, desk: DeskView): Promise<Decision> => {
  const lang = languageOf(turn, state);
  const form = state.form && { ...state.form, shown: null };
  const scene: Scene = { turn, state: { ...state, lang, form }, shown: state.form?.shown ?? null, desk, lang, texts: textsFor(lang) };
  const decision = await decide(scene);
  return { ...decision, replies: inLanguage(decision.state.lang ?? lang, decision.replies) };
};

const decide = (scene: Scene): Promise<Decision> | Decision => {
  const { input } = scene.turn;
  switch (input.kind) {
    case 'joined':
      return greet(scene);
    case 'unreadable':
      return speak(scene.state, say(scene.texts.general[UNREADABLE[input.why]]));
    case 'action':
      return press(scene, input.action);
    case 'text':
      return hear(scene, input.text);
    default:
      return input satisfies never;
  }
};

const UNREADABLE = { 'too-long': 'tooLong', empty: 'empty', 'broken-card': 'brokenCard', attachment: 'attachment' } as const;

/** Orders; what was asked of the person last (a question to pass on, options to pick from); the open form; a wish; a question. */
const hear = async (scene: Scene, text: string): Promise<Decision> => {
  const form = await openForm(scene);
  const command = readCommand(text);
  if (command) return order(scene, form, command);
  if (scene.state.unanswered === AWAITED) return passOn(scene, text);
  if (scene.state.unanswered && !form && readYesNo(text) === 'yes') return passOn(scene, scene.state.unanswered);
  const picked = pickOption(scene, text);
  if (picked) return form ? andBack(form, picked) : picked;
  if (form) return hearInForm(form, text);
  return hearOutside(scene, text);
};

const order = async (scene: Scene, form: FormScene | null, command: Command): Promise<Decision> => {
  const obeyed = form ? await obey(form, command) : null;
  if (obeyed) return obeyed;
  if (command.kind === 'person') return handOver(scene);
  // "Submit an opportunity" in the middle of one: go on or begin another is the question now.
  if (command.kind === 'start') return startForm(scene);
  const decision = await obeyOutside(scene, command);
  return form
    ? andBack({ ...form, lang: decision.state.lang ?? scene.lang, texts: textsFor(decision.state.lang ?? scene.lang) }, decision)
    : decision;
};

/** Outside of forms a message starts one (a wish, or a message that is an opportunity) or asks something. */
const hearOutside = async (scene: Scene, text: string): Promise<Decision> => {
  if (!/[\p{L}\p{N}]/u.test(text)) return speak(scene.state, say(scene.texts.general.empty));
  const reading = readQuestion(scene, text);
  if (reading.action) return startForm(scene, { text });
  if (!asksSomething(text) && tellsOpportunity(scene, text)) return startForm(scene, { text });
  const corrected = await ofSubmitted(scene, text);
  return corrected ?? answerQuestion(scene, reading, text);
};

/** A correction of what was just sent: locked until the outcome is known, taken where it was refused. */
const ofSubmitted = async (scene: Scene, text: string): Promise<Decision | null> => {
  const said = PO_FORM.extract(text, { today: scene.turn.today, fields: {}, lang: scene.lang });
  if (asksSomething(text) || Object.keys(said).length === 0) return null;
  const [latest] = await scene.desk.unfinishedDrafts();
  if (!latest) return null;
  const locked = lockedReply(scene, latest);
  if (locked) return speak(scene.state, ...locked);
  const wasRefused = latest.outcomes[String(latest.attempt - 1)]?.kind === 'refused';
  return wasRefused ? hearInForm(formScene(scene, PO_FORM, latest), text) : null;
};

/** From so many fields on, a message that asks nothing is an opportunity being told. */
const FIELDS_THAT_TELL = 3;

const tellsOpportunity = ({ turn, lang }: Scene, text: string): boolean =>
  Object.keys(PO_FORM.extract(text, { today: turn.today, fields: {}, lang })).length >= FIELDS_THAT_TELL;

/** The form of the conversation with its draft; null where none is open, or its draft was closed elsewhere. */
const openForm = async (scene: Scene): Promise<FormScene | null> => {
  const open = scene.state.form;
  if (!open) return null;
  const draft = await scene.desk.draft(open.draft);
  return draft?.status === 'open' ? formScene(scene, PO_FORM, draft) : null;
};
