import type { Draft, Json } from '../../services/records.js';
import { plain } from '../format.js';
import { activityLabel } from './activities.js';
import { remarksOn } from './ask.js';
import { type FormScene, headingOf } from './draft-step.js';
import type { Question } from './form.js';

/** What was typed into a card and could not be taken, by question id: shown again as typed, with the reason under it. */
export type CardProblems = ReadonlyMap<string, { readonly typed: string; readonly reason: string }>;

type Element = { readonly [key: string]: Json };

const inputOf = (question: Question, value: string, scene: FormScene): Element => {
  const { texts } = scene;
  const { label, example, ask } = question.words[texts.lang];
  const shared = { id: question.id, label: question.required ? `${label} *` : label, value };
  switch (question.input) {
    case 'line':
      return { ...shared, type: 'Input.Text', placeholder: example, maxLength: 500 };
    case 'lines':
      return { ...shared, type: 'Input.Text', placeholder: example, isMultiline: true, maxLength: 4000 };
    case 'choice':
    case 'choices':
      return {
        ...shared,
        label: question.inFull ? `${ask.replaceAll('**', '')}${question.required ? ' *' : ''}` : shared.label,
        type: 'Input.ChoiceSet',
        style: question.input === 'choices' || question.inFull ? 'expanded' : 'compact',
        isMultiSelect: question.input === 'choices',
        wrap: true,
        choices: listed(question, value, scene),
      };
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

/**
 * The whole form as one Adaptive Card (schema 1.5): every value that is there, everything that is missing, what is wrong next to its
 * field. Nothing is required on the client: a card may be saved half full, and the rules are checked on the server.
 */
export const formCard = (scene: FormScene, draft: Draft, problems: CardProblems = new Map()): Json => {
  const { form, texts } = scene;
  const findings = form.check(draft.fields, scene.turn.today).findings.filter(({ severity }) => severity !== 'info');
  const body = form.questions
    .filter((question) => !question.hidden?.(draft.fields))
    .flatMap((question): Element[] => {
      const problem = problems.get(question.id);
      const value = problem?.typed ?? question.cardValue(draft.fields, scene.lang);
      const finding = value === '' ? undefined : findings.find(({ field }) => field !== null && question.fields.includes(field));
      const reason = problem?.reason ?? (finding ? (scene.lang === 'en' ? finding.message.en : finding.message.zh) : undefined);
      const note: Element[] = reason
        ? [
            {
              type: 'TextBlock',
              text: plain(reason),
              wrap: true,
              size: 'Small',
              spacing: 'Small',
              color: problem || finding?.severity === 'block' ? 'Attention' : 'Warning',
            },
          ]
        : [];
      const remarks = remarksOn(scene, question).map(
        (text): Element => ({ type: 'TextBlock', text, wrap: true, size: 'Small', spacing: 'Small', isSubtle: true }),
      );
      return [inputOf(question, value, scene), ...remarks, ...note];
    });
  const data = { do: 'fill', draft: draft.id, revision: draft.revision };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [{ type: 'TextBlock', text: headingOf(scene, draft), weight: 'Bolder', size: 'Medium', wrap: true }, ...body],
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
