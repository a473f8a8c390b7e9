import type { Bilingual } from '../../rules/finding.js';
import type { DeskLanguage, Draft } from '../../services/records.js';
import type { Scene } from '../decision.js';
import { plain } from '../format.js';
import type { Button } from '../reply.js';
import type { Texts } from '../texts/texts.js';
import type { FormScene } from './draft-step.js';
import type { Fields, FormFinding, Question } from './form.js';
import { fitRows } from './table-room.js';

/** Buttons a question can have beside its choices; a message shows five at most. */
const CHOICE_BUTTONS = 5;

const choiceButtons = (question: Question, draft: Draft, texts: Texts): readonly Button[] =>
  (question.choices ?? []).slice(0, CHOICE_BUTTONS).map((choice) => ({
    label: choice.label(texts),
    action: { do: 'answer', draft: draft.id, question: question.id, choice: choice.id },
  }));

/** The buttons under a question: its choices first, then a reason, the card, a way to leave. */
export const questionButtons = (question: Question, draft: Draft, texts: Texts): readonly Button[] => {
  const { buttons } = texts.form;
  const choices = choiceButtons(question, draft, texts);
  const rest: readonly Button[] = [
    { label: buttons.why, action: { do: 'why', draft: draft.id, question: question.id } },
    { label: buttons.later, action: { do: 'later', draft: draft.id } },
    { label: buttons.card, action: { do: 'card', draft: draft.id } },
  ];
  return [...choices, ...rest].slice(0, 5);
};

/** A question as it is asked, with an example where the answer is written and not picked. */
export const questionText = (question: Question, texts: Texts): string => {
  const { ask, example } = question.words[texts.lang];
  const written = question.input === 'line' || question.input === 'lines';
  return written ? `${ask}${texts.form.example(example)}` : ask;
};

/** A question's label inside a sentence. */
export const labelIn = ({ words }: Question, { lang }: Texts): string => {
  const { label } = words[lang];
  return lang === 'en' ? label.replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase()) : label;
};

/** What stands beside a question when it is asked; none for most. */
export const remarksOn = ({ form, draft, turn, lang, texts }: FormScene, question: Question): readonly string[] => {
  const remark = form.remark?.(question, draft.fields, { today: turn.today, lang, texts });
  return remark ? [remark] : [];
};

/** Bytes that one table may take of a message; a summary has two, and what the rules say. */
const TABLE_BYTES = 11 * 1024;

/** The lines of a table, a label and values each. */
export const tableRows = (rows: readonly (readonly string[])[], texts: Texts): readonly string[] =>
  fitRows(
    rows.map(([label = '', ...values]) => [label, ...values.map(plain)]),
    TABLE_BYTES,
    texts.form.cut,
  ).map((cells) => `| ${cells.join(' | ')} |`);

/** What stands in the draft, as a table of two columns; `only` limits it to some questions. */
export const fieldTable = ({ form, lang, texts }: FormScene, fields: Fields, only?: readonly Question[]): string => {
  const rows = (only ?? form.questions).flatMap((question) => {
    const value = question.show(fields, lang, texts);
    return value === null ? [] : [[question.words[texts.lang].label, value]];
  });
  return ['| | |', '|---|---|', ...tableRows(rows, texts)].join('\n');
};

/** Values in one line: `预算 320 万元、决策人 周主任`. */
export const fieldLine = ({ lang, texts }: FormScene, fields: Fields, questions: readonly Question[]): string =>
  questions
    .flatMap((question) => {
      const value = question.show(fields, lang, texts);
      return value === null ? [] : [`${question.words[texts.lang].label}${lang === 'en' ? ': ' : ' '}${plain(value)}`];
    })
    .join(lang === 'en' ? '; ' : '；');

/** What a rule or the Partner Center says, inside Markdown: it repeats what people wrote, so nothing of it acts as markup. */
export const ruleText = (message: Bilingual, lang: DeskLanguage): string => plain(lang === 'en' ? message.en : message.zh);

/** A finding as a line of a list. */
export const findingLine = ({ rule, severity, message }: FormFinding, { lang, texts }: Pick<Scene, 'lang' | 'texts'>): string => {
  const text = ruleText(message, lang);
  return severity === 'info'
    ? `- ${text}`
    : `- **${severity === 'block' ? texts.form.block : texts.form.warn}${rule === null ? '' : ` ${rule}`}**${lang === 'en' ? ': ' : '：'}${text}`;
};
