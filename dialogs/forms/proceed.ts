import { topicButton } from '../answers.js';
import type { Draft } from '../../services/records.js';
import type { Decision } from '../decision.js';
import { plain } from '../format.js';
import { assumedNotes } from './assumed.js';
import { progressAfter } from './changes.js';
import { type Button, say } from '../reply.js';
import { fieldLine, fieldTable, findingLine, questionButtons, questionText, remarksOn, ruleText } from './ask.js';
import { type FormScene, keepDraft, nextDraft } from './draft-step.js';
import { type Applied, apply, isAnswered, newFindings, openQuestions, questionOf } from './engine.js';
import type { Fields, FormFinding, Question } from './form.js';
import type { Progress } from './progress.js';
import { showSummary } from './summary.js';

/** From so many new values on, what was understood is shown as a table. */
const TABLE_FROM = 3;

const questionsOf = (scene: FormScene, fields: readonly string[]): readonly Question[] =>
  scene.form.questions.filter((question) => question.fields.some((id) => fields.includes(id)));

/** The choice that was asked for speaks for itself; everything else is repeated, so that a wrong reading is seen at once. */
const isSaid = (scene: FormScene, question: Question): boolean => question.input !== 'choice' || scene.state.form?.asking !== question.id;

/**
 * What was understood, in few words: a table, a line, or nothing where a button was pressed. Before the summary, which shows it all
 * (`isLast`), no table stands: only what was replaced is named.
 */
const understood = (scene: FormScene, applied: Applied, isLast: boolean): readonly string[] => {
  const { form: texts } = scene.texts;
  const replaced = questionsOf(scene, applied.replaced);
  const added = questionsOf(scene, applied.added)
    .filter((question) => question.show(applied.fields, scene.lang, scene.texts) !== null)
    .filter((question) => isSaid(scene, question) && !replaced.includes(question));
  const isMany = added.length + replaced.length >= TABLE_FROM;
  if (isMany && isLast) return replaced.length > 0 ? [texts.correctedAlso(fieldLine(scene, applied.fields, replaced))] : [];
  if (isMany) return [`${texts.noted}\n\n${fieldTable(scene, applied.fields, [...added, ...replaced])}`];
  return [
    ...(replaced.length > 0
      ? [(added.length > 0 ? texts.correctedAlso : texts.corrected)(fieldLine(scene, applied.fields, replaced))]
      : []),
    ...(added.length > 0 ? [texts.notedOne(fieldLine(scene, applied.fields, added))] : []),
  ];
};

const refusals = (scene: FormScene, refused: readonly FormFinding[]): readonly string[] =>
  refused.map(({ message, field }) => {
    const said = ruleText(message, scene.lang);
    const question = questionOf(scene.form, field);
    const kept = question && isAnswered(question, scene.draft.fields) ? fieldLine(scene, scene.draft.fields, [question]) : '';
    return kept === '' ? said : `${said}${scene.lang === 'en' ? ' ' : ''}${scene.texts.form.kept(kept)}`;
  });

/**
 * Takes new values and goes on: says what was understood and what the rules hold against it, then asks the next question or shows the
 * summary. `lead` is said first; `settled` is a question the person leaves as it is.
 */
export const proceed = async (
  scene: FormScene,
  changes: Fields,
  options: { readonly lead?: readonly string[]; readonly progress?: Progress } = {},
): Promise<Decision> => {
  const { form, draft, turn, texts } = scene;
  const applied = apply(form, draft.fields, changes, turn.today);
  const { statement } = form;
  const progress = progressAfter({ ...scene, progress: options.progress ?? scene.progress }, draft.fields, applied, changes);
  const after = nextDraft(scene, applied.fields, progress);
  const isLast = form.operation !== undefined && chooseNext({ ...scene, progress }, after, applied.refused, undefined) === undefined;
  const warnings = newFindings(form, draft.fields, applied, turn.today);
  const parts = [
    ...(options.lead ?? []),
    ...understood(scene, applied, isLast),
    ...assumedNotes(scene, applied),
    ...refusals(scene, applied.refused),
    ...(applied.voided && statement ? [statement.sentences[texts.lang].again] : []),
    ...(statement?.denied(changes) ? [statement.sentences[texts.lang].denied] : []),
  ];
  return askNext({ ...scene, progress }, after, parts, {
    table: applied.added.length + applied.replaced.length >= TABLE_FROM,
    refused: applied.refused,
    warnings,
  });
};

/** The question to ask: the one whose value was just refused, the one preferred, else the first open one. */
const chooseNext = (scene: FormScene, draft: Draft, refused: readonly FormFinding[], prefer: string | undefined): Question | undefined => {
  const { form, turn, progress } = scene;
  if (form.operation === undefined && prefer === undefined && form.settled(draft.fields, turn.today)) return undefined;
  const open = openQuestions(form, draft.fields, progress);
  const again = refused.map(({ field }) => questionOf(form, field)?.id);
  const next = open.find(({ id }) => again.includes(id)) ?? open.find(({ id }) => id === prefer) ?? open[0];
  // Put off by the person: the summary comes first and says what blocks.
  return next && progress.skipped.includes(next.id) && next.id !== prefer && !again.includes(next.id) ? undefined : next;
};

/** Warnings as a list, and how it is written well where they call something vague. */
const warned = (scene: FormScene, warnings: readonly FormFinding[]): readonly string[] => {
  const advice = scene.form.advises?.(warnings, scene.texts);
  return warnings.length === 0 ? [] : [warnings.map((finding) => findingLine(finding, scene)).join('\n'), ...(advice ? [advice] : [])];
};

/** The rule behind what was just said against a value, one press away; choices to be made keep their places. */
const withTopic = ({ desk, lang }: FormScene, buttons: readonly Button[], findings: readonly FormFinding[]): readonly Button[] => {
  const topic = findings.find((finding) => finding.topic !== undefined)?.topic;
  const entry = topic === undefined ? undefined : desk.knowledge.entry(topic);
  if (!entry) return buttons;
  const choices = buttons.filter(({ action }) => action.do === 'answer');
  return [...choices, topicButton(entry, lang), ...buttons.filter((button) => !choices.includes(button))].slice(
    0,
    Math.max(5, choices.length),
  );
};

/** Asks the next open question of a draft, or shows the summary when there is none. `before` is said before it. */
export const askNext = async (
  scene: FormScene,
  draft: Draft,
  before: readonly string[],
  options: {
    readonly table?: boolean;
    readonly refused?: readonly FormFinding[];
    /** What the rules hold against the new values; a summary, where it comes next, names it itself. */
    readonly warnings?: readonly FormFinding[];
    readonly prefer?: string;
  } = {},
): Promise<Decision> => {
  const { form, texts, progress } = scene;
  const { refused = [], warnings = [] } = options;
  const next = chooseNext(scene, draft, refused, options.prefer);
  if (!next) return showSummary(scene, draft, before);
  const parts = [...before, ...warned(scene, warnings)];
  const buttons = withTopic(scene, questionButtons(next, draft, texts), [...refused, ...warnings]);
  // A refusal says itself what to write instead.
  if (refused.some(({ field }) => questionOf(form, field) === next))
    return keepDraft(scene, draft, next.id, [say(parts.join('\n\n'), buttons)]);
  const doubtful = isAnswered(next, draft.fields);
  const question = doubtful ? texts.form.inYuan(plain(next.show(draft.fields, scene.lang, texts) ?? '')) : questionText(next, texts);
  const count = openQuestions(form, draft.fields, progress).length;
  const opening = options.table ? texts.form.missing(count) : parts.length > 0 ? texts.form.next : '';
  const keep = {
    label: texts.form.buttons.keepDollars,
    action: { do: 'answer' as const, draft: draft.id, question: next.id, choice: KEEP },
  };
  const asked = opening === '' ? question : `${opening}${scene.lang === 'en' ? ' ' : ''}${question}`;
  return keepDraft(scene, draft, next.id, [
    say([...parts, ...remarksOn(scene, next), asked].join('\n\n'), doubtful ? [keep, ...buttons] : buttons),
  ]);
};

/** The choice by which a person leaves a doubtful value as it is. */
export const KEEP = 'keep';
