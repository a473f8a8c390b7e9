import type { DeskView } from '../services/desk-view.js';
import { asksSomething } from './asks.js';
import { hearChatter } from './chatter.js';
import { type Command, readCommand } from './commands.js';
import { type Decision, type Scene, speak } from './decision.js';
import { readYesNo } from './extract/yes-no.js';
import type { Flow } from './flows/flow.js';
import { flowNamed } from './flows/flows.js';
import { answerForget } from './flows/my-data.js';
import { askedQuestion } from './forms/answer.js';
import { DISCARD } from './forms/asking.js';
import { andBack, withoutButtons } from './forms/back.js';
import { lockedReply } from './forms/confirm.js';
import type { FormScene } from './forms/draft-step.js';
import { formOf } from './forms/forms.js';
import { ofHanded } from './forms/handover.js';
import { hearInForm } from './forms/hear.js';
import { openDrafts, openForm } from './forms/open.js';
import { obey } from './forms/orders.js';
import { isOfAnother } from './forms/another.js';
import { pickRecord } from './forms/which-record.js';
import { startForm, type StartOptions } from './forms/start.js';
import { lostForm, withDraft } from './forms/unreadable.js';
import { AWAITED, passOn } from './handoff.js';
import { languageOf } from './language.js';
import { greet, obeyOutside, resumeOne } from './outside.js';
import { press } from './press.js';
import { answerQuestion, pickOption, readQuestion } from './questions.js';
import { say } from './reply.js';
import type { ConversationState } from './state.js';
import { textsFor } from './texts/texts.js';
import { answerOffer, offerTold, startTold } from './told.js';
import { inLanguage } from './traditional.js';
import type { Turn } from './turn.js';
import { addressesDesk, meantFlow, numberIn, wishedFlow } from './wishes.js';

/**
 * Decides one turn: what to say, the new state, and what shall happen. It reads through `desk` and writes nothing, so a turn that loses a
 * race is simply decided again.
 */
export const respond = async (turn: Turn, state: ConversationState, desk: DeskView): Promise<Decision> => {
  const lang = languageOf(turn, state);
  const form = state.form && { ...state.form, shown: null };
  const now = { ...state, lang, form, asked: null, told: null, which: null };
  const scene: Scene = {
    turn,
    state: now,
    shown: state.form?.shown ?? null,
    asked: state.asked,
    told: state.told,
    which: state.which,
    desk,
    lang,
    texts: textsFor(lang),
  };
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

/** Orders; what was asked of the person last (a question to pass on, options to pick from); a wish; the open form; a question. */
const hear = async (scene: Scene, text: string): Promise<Decision> => {
  const form = await openForm(scene);
  const forgetting = answerForget(scene, text);
  if (forgetting) return form ? andBack(form, forgetting) : forgetting;
  const lost = form ? null : await lostForm(scene);
  if (lost) return lost;
  const command = readCommand(text);
  const chosen = await pickRecord(scene, command, text);
  if (chosen) return chosen;
  if (command && !isWords(form, command, text)) return order(scene, form, command, text);
  if (scene.state.unanswered === AWAITED)
    return form ? andBack(form, passOn(scene, text)) : (answerAwaited(scene, text) ?? passOn(scene, text));
  if (scene.state.unanswered && !form && readYesNo(text) === 'yes') return passOn(scene, scene.state.unanswered);
  const begun = form ? null : answerOffer(scene, text);
  if (begun) return begun;
  const picked = pickOption(scene, text);
  if (picked) return form ? andBack(form, picked) : picked;
  const wished = wishBeside(form, text);
  const subject = numberIn(text);
  // What a form about the same thing is told while it is open is an answer to it; another number is another thing.
  const isOpen = form !== null && wished?.form === form.form && (subject === null || subject === form.draft.subject);
  if (form && subject === null && (isOpen || !wished) && isOfAnother(form, text, { isWished: isOpen }))
    return startForm(scene, form.form, { subject, text, fresh: true, another: true });
  if (wished && !isOpen) return startFlow(scene, form, wished, { subject, text });
  return form ? hearInForm(form, text) : hearOutside(scene, text);
};

/** A wish; beside an open form what is said to the desk is one too, and where words are asked for only that. */
const wishBeside = (form: FormScene | null, text: string): Flow | null => {
  if (!form) return wishedFlow(text);
  const isSaidToDesk = addressesDesk(text);
  if (askedQuestion(form)?.input === 'lines' && !isSaidToDesk) return null;
  return wishedFlow(text) ?? (isSaidToDesk || NAMES_HO.test(text) ? meantFlow(text) : null);
};

/** No customer and no person is called so. */
const NAMES_HO = /(?<![a-z0-9])hos?(?![a-z0-9-])/iu;

/** Starts what was wished for; a flow that is over with its reply leaves an open form where it was. */
const startFlow = async (scene: Scene, form: FormScene | null, flow: Flow, options: StartOptions): Promise<Decision> => {
  const decision = await flow.start(scene, options);
  return form && !flow.form ? andBack(form, decision) : decision;
};

/** Small talk, or a question that the desk can answer, where the question for a colleague is awaited: answered, and asked whether to pass that on. */
const answerAwaited = (scene: Scene, text: string): Decision | null => {
  const free = { ...scene, state: { ...scene.state, unanswered: null } };
  const reading = asksSomething(text) ? readQuestion(free, text) : null;
  const answered = hearChatter(free, text) ?? (reading?.answer.outcome === 'answered' ? answerQuestion(free, reading, text) : null);
  if (!answered) return null;
  const { passThatOn, buttons } = scene.texts.general;
  return {
    ...answered,
    replies: [...answered.replies.map(withoutButtons), say(passThatOn, [{ label: buttons.person, action: { do: 'person', text } }])],
    state: { ...answered.state, unanswered: text },
  };
};

/** A sentence with a number in it ("与 PO-… 重复") while words are asked for is the answer. */
const isWords = (form: FormScene | null, command: Command, text: string): boolean =>
  form !== null && command.kind === 'flow' && command.mentions === true && askedQuestion(form)?.input === 'lines' && !asksSomething(text);

const order = async (scene: Scene, form: FormScene | null, command: Command, text: string): Promise<Decision> => {
  if (command.kind === 'flow') return startFlow(scene, form, command.flow, { subject: command.subject, text });
  const isKept = scene.state.form?.asking === DISCARD;
  if (form && command.kind === 'resume' && !isKept && (await hasSuspended(scene, form))) return resumeOne(scene);
  const obeyed = form ? await obey(form, command) : null;
  if (obeyed) return obeyed;
  const decision = await obeyOutside(scene, command);
  return form
    ? andBack({ ...form, lang: decision.state.lang ?? scene.lang, texts: textsFor(decision.state.lang ?? scene.lang) }, decision)
    : decision;
};

/** Whether a draft of another form waits behind the open one: then "continue" may mean either. */
const hasSuspended = async (scene: Scene, { form }: FormScene): Promise<boolean> =>
  (await openDrafts(scene)).some(({ draft }) => draft.form !== form.id);

/** Outside of forms a message starts one (a wish, or a message that is told like one) or asks something. */
const hearOutside = async (scene: Scene, text: string): Promise<Decision> => {
  if (!/[\p{L}\p{N}]/u.test(text)) return speak(scene.state, say(scene.texts.general.empty));
  const chatter = hearChatter(scene, text);
  if (chatter) return chatter;
  const reading = readQuestion(scene, text);
  const wished = reading.action ? flowNamed(reading.action) : undefined;
  if (wished) return wished.start(scene, { subject: numberIn(text), text });
  const started = startTold(scene, text);
  if (started !== null) return started;
  // Typed in haste it is read as the search reads it: pinyin, homophones and misspelt words mended.
  const meant = meantInHaste(text, reading.normalised) ?? meantFlow(text);
  if (meant) return meant.start(scene, { subject: numberIn(text), text });
  const corrected = (await ofSubmitted(scene, text)) ?? (asksSomething(text) ? null : await ofHanded(scene, text));
  return corrected ?? offerTold(scene, text, reading) ?? answerQuestion(scene, reading, text);
};

/** The flow that a message means once it is mended. */
const meantInHaste = (text: string, mended: string): Flow | null => {
  if (text === mended) return null;
  const command = readCommand(mended);
  return command?.kind === 'flow' ? command.flow : meantFlow(mended);
};

/** A correction of what was just sent: locked until the outcome is known, taken where it was refused. */
const ofSubmitted = async (scene: Scene, text: string): Promise<Decision | null> => {
  const [latest] = await scene.desk.unfinishedDrafts();
  const form = latest && formOf(latest);
  if (!latest || !form || asksSomething(text)) return null;
  const said = form.extract(text, { today: scene.turn.today, fields: {}, lang: scene.lang });
  if (Object.keys(said).length === 0) return null;
  const locked = await lockedReply(scene, latest);
  if (locked) return speak(scene.state, ...locked);
  const wasRefused = latest.outcomes[String(latest.attempt - 1)]?.kind === 'refused';
  return wasRefused ? withDraft(scene, form, latest, (refused) => hearInForm(refused, text)) : null;
};
