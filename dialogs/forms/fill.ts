import type { Decision } from '../decision.js';
import { formatList, plain } from '../format.js';
import type { Reply } from '../reply.js';
import { progressAfter, withChange } from './changes.js';
import { type CardProblems, formCard } from './card.js';
import { type CardRead, type CardValues, readCard } from './card-reads.js';
import { type FormScene, keepDraft, nextDraft } from './draft-step.js';
import { apply, isAnswered, questionOf, without } from './engine.js';
import type { FormFinding, Question } from './form.js';
import { draftName, openForm } from './open.js';
import { proceed } from './proceed.js';
import type { Progress } from './progress.js';

/** The card, opened or shown again. */
export const cardReply = (scene: FormScene, draft = scene.draft, text = scene.texts.form.cardIntro, problems?: CardProblems): Reply => ({
  kind: 'message',
  text,
  buttons: [],
  card: formCard(scene, draft, problems),
});

/** The draft without what was emptied on the card: another one than was shown before, so it counts. What the form composes it composes anew. */
const emptied = (scene: FormScene, cleared: readonly Question[]): FormScene => {
  if (cleared.length === 0) return scene;
  const { draft } = scene;
  const ids = cleared.flatMap(({ fields }) => fields);
  const progress: Progress = {
    ...scene.progress,
    written: scene.progress.written.filter((id) => !ids.includes(id)),
    settled: scene.progress.settled.filter((id) => !cleared.some((question) => question.id === id)),
    changes: withChange(scene, draft.fields, ids),
  };
  return { ...scene, progress, draft: { ...draft, fields: without(draft.fields, ids), revision: draft.revision + 1 } };
};

/** Says what stands empty now; what the form composes does not. */
const clearedLine = ({ form, texts, lang }: FormScene, cleared: readonly Question[]): readonly string[] => {
  const labels = cleared.flatMap(({ fields, words }) => (fields.some((id) => form.composed?.includes(id)) ? [] : words[texts.lang].label));
  return labels.length === 0 ? [] : [texts.form.cardCleared(formatList(labels, lang))];
};

/** Values that a rule refuses, beside those that could not be read. */
const allProblems = (
  { form, lang }: FormScene,
  values: CardValues,
  { problems }: CardRead,
  refused: readonly FormFinding[],
): CardProblems =>
  new Map([
    ...problems,
    ...refused.flatMap(({ field, message }) => {
      const question = questionOf(form, field);
      const reason = lang === 'en' ? message.en : message.zh;
      return question ? [[question.id, { typed: values[question.id] ?? '', reason }] as const] : [];
    }),
  ]);

/** The card of another draft than the open one takes its place; that one stays a draft, and that is said. */
const suspendedLine = async ({ state, texts, ...scene }: FormScene): Promise<readonly string[]> => {
  if (!state.form || state.form.draft === scene.draft.id) return [];
  const open = await openForm({ ...scene, state, texts });
  return open ? [texts.form.suspended(plain(draftName(open, open)))] : [];
};

/**
 * Takes a submitted card. What can be read is kept; what cannot is shown again as typed, with the reason beside it. A card older than the
 * draft only fills what is still empty, and says so: nothing that came later is overwritten, nothing that was typed is dropped silently.
 */
export const fillCard = async (before: FormScene, revision: number, values: CardValues): Promise<Decision> => {
  const { form, texts, turn, lang } = before;
  const isOld = revision !== before.draft.revision;
  const read = readCard(before, values, isOld);
  const lead = await suspendedLine(before);
  const scene = emptied(before, read.cleared);
  const applied = apply(form, scene.draft.fields, read.changes, turn.today);
  const problems = allProblems(scene, values, read, applied.refused);
  const isNews = isOld && read.passedOver.length + Object.keys(read.changes).length > 0;
  if (problems.size === 0 && !isNews) {
    const said = isOld ? [texts.form.cardSame] : [texts.form.cardSaved, ...clearedLine(scene, read.cleared)];
    return proceed(scene, read.changes, { lead: [...lead, ...said] });
  }
  const after = nextDraft(scene, applied.fields, progressAfter(scene, scene.draft.fields, applied, read.changes));
  const parts = [
    ...lead,
    ...(isOld ? [texts.form.cardOld] : clearedLine(scene, read.cleared)),
    ...(read.passedOver.length > 0 ? [texts.form.cardPassedOver(read.passedOver.join(lang === 'en' ? '; ' : '；'))] : []),
    ...(applied.voided && form.statement ? [form.statement.sentences[texts.lang].again] : []),
    problems.size > 0 ? texts.form.cardFix : texts.form.cardLatest,
  ];
  return keepDraft(scene, after, openQuestion(scene, after.fields), [cardReply(scene, after, parts.join('\n\n'), problems)]);
};

/** What the next message answers: the question that is open, unless the card has answered it; never the summary, which shows it no longer. */
const openQuestion = ({ state, draft, form }: FormScene, fields: FormScene['draft']['fields']): string => {
  const open = state.form?.draft === draft.id ? form.questions.find(({ id }) => id === state.form?.asking) : undefined;
  return open && !isAnswered(open, fields) ? open.id : 'card';
};
