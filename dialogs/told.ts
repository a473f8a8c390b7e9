import type { Reading } from '../knowledge/answer.js';
import { topicButton } from './answers.js';
import { asksSomething } from './asks.js';
import { type Decision, type Scene, speak } from './decision.js';
import { readYesNo } from './extract/yes-no.js';
import { plain } from './format.js';
import type { FormDefinition } from './forms/form.js';
import { FORMS, formOf } from './forms/forms.js';
import { startForm } from './forms/start.js';
import { say } from './reply.js';
import { TOLD_CHARS } from './state.js';

const START = { subject: null } as const;

/** The answer to "shall I begin a form with this"; null where it is none. */
export const answerOffer = (scene: Scene, text: string): Promise<Decision> | Decision | null => {
  const form = scene.told && formOf(scene.told);
  if (!scene.told || !form) return null;
  switch (readYesNo(text)) {
    case 'yes':
      return startForm(scene, form, { ...START, text: scene.told.text });
    case 'no':
      return speak(scene.state, say(scene.texts.general.notTold));
    default:
      return null;
  }
};

/**
 * What a message outside of forms tells that asks nothing: with enough of a form it starts the form, together with what was told before it.
 * Null where it does not.
 */
export const startTold = (scene: Scene, text: string): Promise<Decision> | null => {
  if (asksSomething(text)) return null;
  const told = together(scene, text);
  const form = FORMS.find(
    (one) => one.startsFrom !== undefined && tells(scene, one, text) > 0 && tells(scene, one, told) >= one.startsFrom,
  );
  return form ? startForm(scene, form, { ...START, text: told }) : null;
};

/**
 * A message that tells a little of a form ("我有个客户，想上 ERP") and that the knowledge has no answer to: the form is offered with what was
 * understood, and with the entries that may have been meant. Null where it tells nothing of the kind.
 */
export const offerTold = (scene: Scene, text: string, { answer }: Reading): Decision | null => {
  if (answer.outcome === 'answered' || asksSomething(text)) return null;
  const told = together(scene, text);
  const form = FORMS.find((one) => one.startsFrom !== undefined && tells(scene, one, text) > 0 && sounds(scene, one, told));
  if (!form || told.length > TOLD_CHARS) return null;
  const { state, texts, lang } = scene;
  const options = answer.outcome === 'ambiguous' ? answer.options.slice(0, 2) : [];
  const shown = shownOf(scene, form, told);
  const begin = { label: texts.general.buttons.beginTold, action: { do: 'start', form: form.id, text: told } } as const;
  return speak(
    { ...state, told: { form: form.id, text: told }, options: options.map(({ id }) => id), offeredFor: text, unanswered: null },
    say(texts.general.told(form.sentences[texts.lang].title, shown), [
      begin,
      ...options.map((entry) => topicButton(entry, lang)),
      { label: texts.general.buttons.person, action: { do: 'person', text } },
    ]),
  );
};

/** With what was told right before it, which was too little. */
const together = ({ told }: Scene, text: string): string => (told ? `${told.text}\n${text}` : text);

const fieldsOf = ({ turn, lang }: Scene, { extract }: FormDefinition, text: string) =>
  extract(text, { today: turn.today, fields: {}, lang });

const tells = (scene: Scene, form: FormDefinition, text: string): number => Object.keys(fieldsOf(scene, form, text)).length;

/** Two fields, or one and words that announce more. */
const sounds = (scene: Scene, form: FormDefinition, text: string): boolean =>
  tells(scene, form, text) >= (form.announced?.test(text) ? 1 : 2);

/** What was understood, in one line. */
const shownOf = (scene: Scene, form: FormDefinition, text: string): string => {
  const { lang, texts } = scene;
  const fields = fieldsOf(scene, form, text);
  return form.questions
    .flatMap((question) => {
      const value = question.show(fields, lang, texts);
      return value === null ? [] : [`${question.words[texts.lang].label}${lang === 'en' ? ': ' : ' '}${plain(value)}`];
    })
    .join(lang === 'en' ? '; ' : '；');
};
