import type { Decision } from '../decision.js';
import type { Reply } from '../reply.js';
import { type CardProblems, formCard } from './card.js';
import { contextOf, type FormScene, keepDraft, nextDraft } from './draft-step.js';
import { apply, isAnswered, without } from './engine.js';
import type { Fields, Question, Read } from './form.js';
import { choiceById } from './question-kinds.js';
import { proceed } from './proceed.js';

/** The card, opened or shown again. */
export const cardReply = (scene: FormScene, draft = scene.draft, text = scene.texts.form.cardIntro, problems?: CardProblems): Reply => ({
  kind: 'message',
  text,
  buttons: [],
  card: formCard(scene, draft, problems),
});

/** What one input of the card says. */
const readInput = (question: Question, typed: string, scene: FormScene): Read => {
  if (question.input === 'choices')
    return { kind: 'fields', fields: { [question.fields[0] ?? question.id]: typed.split(',').filter((item) => item !== '') } };
  const picked = question.choices ? choiceById(question.choices, typed) : null;
  return picked ? { kind: 'fields', fields: picked } : question.read(typed, contextOf(scene));
};

const LANGUAGES = ['zh', 'en'] as const;

interface CardRead {
  readonly changes: Fields;
  readonly cleared: readonly string[];
  readonly problems: CardProblems;
}

/** Reads the inputs that differ from what the card showed; `onlyEmpty` leaves alone what has a value by now (an old card). */
const readCard = (scene: FormScene, values: Readonly<Record<string, string>>, onlyEmpty: boolean): CardRead => {
  const { form, draft, texts } = scene;
  const changes: Record<string, unknown> = {};
  const cleared: string[] = [];
  const problems = new Map<string, { typed: string; reason: string }>();
  for (const question of form.questions) {
    const typed = values[question.id]?.trim();
    // The card may have been opened before the language was changed.
    const shown = LANGUAGES.map((lang) => question.cardValue(draft.fields, lang));
    // A statement about the customer is of the card it was made in: an old one may have been about somebody else.
    const isStatement = question.fields.some((id) => form.statement?.fields.includes(id));
    if (typed === undefined || shown.includes(typed) || (onlyEmpty && (shown[0] !== '' || isStatement))) continue;
    if (typed === '') {
      cleared.push(...question.fields);
      continue;
    }
    const read = readInput(question, typed, scene);
    if (read.kind === 'fields') {
      // What a reader finds alongside (a phone beside a name) has its own input in the card, which decides.
      for (const id of question.fields) if (read.fields[id] !== undefined) changes[id] = read.fields[id];
    } else problems.set(question.id, { typed, reason: texts.form.cardUnread(question.words[texts.lang].example) });
  }
  return { changes, cleared, problems };
};

/**
 * Takes a submitted card. What can be read is kept; what cannot is shown again as typed, with the reason beside it. A card older than the
 * draft only fills what is still empty, and says so: nothing that came later is overwritten, nothing that was typed is dropped silently.
 */
export const fillCard = async (scene: FormScene, revision: number, values: Readonly<Record<string, string>>): Promise<Decision> => {
  const { form, draft, turn, texts, progress, lang } = scene;
  const isOld = revision !== draft.revision;
  const { changes, cleared, problems } = readCard(scene, values, isOld);
  const kept = isOld ? draft.fields : without(draft.fields, cleared);
  const applied = apply(form, kept, changes, turn.today);
  const refused = new Map(
    applied.refused.flatMap(({ field, message }) => {
      const question = form.questions.find(({ fields }) => field !== null && fields.includes(field));
      return question
        ? [[question.id, { typed: values[question.id] ?? '', reason: lang === 'en' ? message.en : message.zh }] as const]
        : [];
    }),
  );
  const all: CardProblems = new Map([...problems, ...refused]);
  if (all.size === 0 && !isOld) return proceed({ ...scene, draft: { ...draft, fields: kept } }, changes, { lead: [texts.form.cardSaved] });
  const after = nextDraft(scene, applied.fields, progress);
  // Not the summary, which has not shown what the card has changed; nor a question that the card has answered.
  const open = scene.state.form?.draft === draft.id ? form.questions.find(({ id }) => id === scene.state.form?.asking) : undefined;
  const asking = open && !isAnswered(open, after.fields) ? open.id : 'card';
  return keepDraft(scene, after, asking, [cardReply(scene, after, all.size > 0 ? texts.form.cardFix : texts.form.cardOld, all)]);
};
