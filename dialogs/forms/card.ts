import type { DeskLanguage, Draft, Json } from '../../services/records.js';
import { plain } from '../format.js';
import { activityLabel } from './activities.js';
import { remarksOn } from './ask.js';
import { type CardPart, type Element, fitIntoCard } from './card-room.js';
import { type FormScene, headingOf } from './draft-step.js';
import { isAnswered } from './engine.js';
import type { Fields, FormFinding, Question } from './form.js';

/** What was typed into a card and could not be taken, by question id: shown again as typed, with the reason under it. */
export type CardProblems = ReadonlyMap<string, { readonly typed: string; readonly reason: string }>;

/** Characters of an input whose question names no limit of its own. */
const CHARS = { line: 500, lines: 4000 } as const;

/** The most characters that are read out of an input. */
export const charsOf = ({ maxChars, input }: Question): number => maxChars ?? (input === 'lines' ? CHARS.lines : CHARS.line);

/** The most characters of one value that a press carries. */
const PRESSED_CHARS = 8000;

/** Twice what is taken: a browser cuts what is pasted beyond an input's limit without a word, the desk says what is too long. */
const roomOf = (question: Question, value: string): number => Math.max(Math.min(2 * charsOf(question), PRESSED_CHARS), value.length);

/** A value as an input of the card holds it: one of a single line knows no line breaks. */
export const inputValue = (question: Question, fields: Fields, lang: DeskLanguage): string => {
  const value = question.cardValue(fields, lang).trim();
  return question.input === 'line' ? value.replace(/\s*[\r\n]+\s*/gu, ' ') : value;
};

/** A label knows no markup; behind a full-width mark it needs no space, which only stands there to end the bold. */
const unmarked = (ask: string): string => ask.replaceAll('**', '').replace(/([，。；：？！]) +/gu, '$1');

const inputOf = (question: Question, value: string, draft: Draft, scene: FormScene): Element => {
  const { texts } = scene;
  const { label, example, ask } = question.words[texts.lang];
  // What would not be asked now (a note beside a stage that speaks for itself) may stay empty.
  const mark = question.required && (value !== '' || !isAnswered(question, draft.fields)) ? ' *' : '';
  const shared = { id: question.id, label: `${label}${mark}`, value };
  const maxLength = roomOf(question, value);
  switch (question.input) {
    case 'line':
      return { ...shared, type: 'Input.Text', placeholder: example, maxLength };
    case 'lines':
      return { ...shared, type: 'Input.Text', placeholder: example, isMultiline: true, maxLength };
    case 'choice':
    case 'choices': {
      const isOpen = question.input === 'choices' || question.inFull === true;
      return {
        ...shared,
        label: `${question.inFull ? unmarked(ask) : label}${mark}`,
        type: 'Input.ChoiceSet',
        style: isOpen ? 'expanded' : 'compact',
        ...(isOpen ? {} : { placeholder: texts.form.cardChoose }),
        isMultiSelect: question.input === 'choices',
        wrap: true,
        choices: listed(question, value, scene),
      };
    }
    default:
      return question.input satisfies never;
  }
};

/** The choices of a list; what the person wrote in other words stands among them, so that a card loses nothing. */
const listed = (question: Question, value: string, { lang, texts }: FormScene): Json => {
  const known = (question.choices ?? []).map((choice) => ({ title: choice.label(texts), value: choice.id }));
  const own =
    question.input === 'choices' ? value.split(',').filter((item) => item !== '' && !known.some((choice) => choice.value === item)) : [];
  return [...known, ...own.map((item) => ({ title: activityLabel(item, lang, texts), value: item }))];
};

const note = (text: string, more: Element): Element => ({ type: 'TextBlock', text, wrap: true, size: 'Small', spacing: 'Small', ...more });

/** One question with what is wrong under it. */
const partOf = (question: Question, draft: Draft, findings: readonly FormFinding[], scene: FormScene, problems: CardProblems): CardPart => {
  const { lang, texts } = scene;
  const problem = problems.get(question.id);
  const value = problem?.typed ?? inputValue(question, draft.fields, lang);
  const finding = value === '' ? undefined : findings.find(({ field }) => field !== null && question.fields.includes(field));
  const reason = problem?.reason ?? (finding ? (lang === 'en' ? finding.message.en : finding.message.zh) : undefined);
  const isWrong = problem !== undefined || finding?.severity === 'block';
  const notes = reason === undefined ? [] : [note(plain(reason), { color: isWrong ? 'Attention' : 'Warning' })];
  const remarks = remarksOn(scene, question).map((text) => note(text, { isSubtle: true }));
  const { label } = question.words[texts.lang];
  return {
    elements: [inputOf(question, value, draft, scene), ...remarks, ...notes],
    instead: [note(texts.form.cardNoRoom(label), { isSubtle: true }), ...notes],
    isUnsaved: problem !== undefined,
  };
};

interface Section {
  readonly title: string | null;
  readonly questions: readonly Question[];
}

/** What is to be filled in, in the form's order; of a record that began with another what has to change comes first, apart from the rest. */
const sectionsOf = (scene: FormScene): readonly Section[] => {
  const { form, draft, texts } = scene;
  const shown = form.questions.filter((question) => !question.hidden?.(draft.fields));
  const remarked = form.original?.(draft.fields) ? shown.filter((question) => remarksOn(scene, question).length > 0) : [];
  if (remarked.length === 0) return [{ title: null, questions: shown }];
  return [
    { title: texts.form.cardToChange, questions: remarked },
    { title: texts.form.cardTheRest, questions: shown.filter((question) => !remarked.includes(question)) },
  ];
};

const underHeading = (title: string, part: CardPart): CardPart => {
  const heading: Element = { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true, spacing: 'Medium' };
  return { ...part, elements: [heading, ...part.elements], instead: [heading, ...part.instead] };
};

/**
 * The whole form as one Adaptive Card (schema 1.5): every value that is there, everything that is missing, what is wrong next to its
 * field. Nothing is required on the client: a card may be saved half full, and the rules are checked on the server. A value for which one
 * message has no room is not in the card, and so is not changed by it.
 */
export const formCard = (scene: FormScene, draft: Draft, problems: CardProblems = new Map()): Json => {
  const { form, texts } = scene;
  const findings = form.check(draft.fields, scene.turn.today).findings.filter(({ severity }) => severity !== 'info');
  const parts = sectionsOf({ ...scene, draft }).flatMap(({ title, questions }) =>
    questions.map((question, at) => {
      const part = partOf(question, draft, findings, scene, problems);
      return title === null || at > 0 ? part : underHeading(title, part);
    }),
  );
  const data = { do: 'fill', draft: draft.id, revision: draft.revision };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      { type: 'TextBlock', style: 'heading', text: headingOf(scene, draft), weight: 'Bolder', size: 'Medium', wrap: true },
      ...fitIntoCard(parts),
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: texts.form.cardSave,
        verb: 'fill',
        data,
        style: 'positive',
        fallback: { type: 'Action.Submit', title: texts.form.cardSave, data, style: 'positive' },
      },
    ],
  };
};
