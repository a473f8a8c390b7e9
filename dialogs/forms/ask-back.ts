import type { Decision } from '../decision.js';
import { formatMoney, plain } from '../format.js';
import { type Button, say } from '../reply.js';
import { labelIn, questionButtons, questionText } from './ask.js';
import { CONFIRM, WHOSE } from './asking.js';
import { exampleCorrection } from './correction.js';
import { contextOf, type FormScene, keepDraft } from './draft-step.js';
import type { Question, Read } from './form.js';

/** A button's action holds so much text. */
const CHOICE_CHARS = 60;

/** From so many unclear answers in a row on, choices or the card are offered instead of the same question. */
const OFFER_CARD_AFTER = 2;

/** Asks back: what a bare number means, what dollars are in yuan, or the same question with an example. */
export const askBack = (scene: FormScene, question: Question, read: Extract<Read, { kind: 'unclear' }>): Decision => {
  const { texts, draft, state, lang } = scene;
  if (read.bareMoney !== undefined) {
    const choice = (unit: string): Button['action'] => ({
      do: 'answer',
      draft: draft.id,
      question: question.id,
      choice: `${read.bareMoney}${unit}`,
    });
    const buttons: readonly Button[] = [
      { label: texts.choices.yuan10k(read.bareMoney), action: choice('万元') },
      { label: texts.choices.yuan(read.bareMoney), action: choice('元') },
    ];
    const text = texts.form.bareMoney(question.words[texts.lang].label, read.bareMoney);
    return keepDraft(scene, draft, question.id, [say(text, buttons)]);
  }
  if (read.dollars)
    return keepDraft(scene, draft, question.id, [
      say(texts.form.onlyYuan(question.words[texts.lang].label, formatMoney(read.dollars, lang)), questionButtons(question, draft, texts)),
    ]);
  if (read.oneOf) {
    const picks = read.oneOf.map(
      (said): Button => ({
        label: shownAs(scene, question, said),
        action: { do: 'answer', draft: draft.id, question: question.id, choice: said.slice(0, CHOICE_CHARS) },
      }),
    );
    const both = plain(picks.map(({ label }) => label).join(lang === 'en' ? ', ' : '、'));
    return keepDraft(scene, draft, question.id, [say(texts.form.oneOf(question.words[texts.lang].label, both), picks)]);
  }
  const tries = state.form?.asking === question.id ? state.form.tries + 1 : 1;
  const isAgain = tries >= OFFER_CARD_AFTER;
  const opening = isAgain ? `${texts.form.unclearAgain}\n\n` : `${texts.form.unclear}${lang === 'en' ? ' ' : ''}`;
  const buttons = isAgain ? wayOut(scene, question) : questionButtons(question, draft, texts);
  return keepDraft(scene, draft, question.id, [say(`${opening}${questionText(question, texts)}`, buttons)], { unclear: true });
};

/** How a value that was said would stand on record. */
export const shownAs = (scene: FormScene, question: Question, said: string): string => {
  const value = question.read(said, contextOf(scene));
  const shown = value.kind === 'fields' ? question.show({ ...scene.draft.fields, ...value.fields }, scene.lang, scene.texts) : null;
  return shown ?? said;
};

/** Choices, the card, a pause: something that can be pressed. */
const wayOut = ({ texts, draft }: FormScene, question: Question): readonly Button[] => [
  ...questionButtons(question, draft, texts)
    .filter(({ action }) => action.do === 'answer')
    .slice(0, 3),
  { label: texts.form.buttons.card, action: { do: 'card', draft: draft.id } },
  { label: texts.form.buttons.later, action: { do: 'later', draft: draft.id } },
];

/** A sum that could answer several questions: which one is it? The open question stays open. */
export const askWhose = (scene: FormScene, said: string): Decision => {
  const { form, texts, draft, state } = scene;
  const asked = form.questions.find(({ id }) => id === state.form?.asking);
  const alike = (form.alike ?? []).flatMap((id) => form.questions.find((question) => question.id === id) ?? []);
  const labels = alike.map((question) => labelIn(question, texts)).reduce(texts.form.either);
  const buttons = alike.map(
    ({ id, words }): Button => ({
      label: words[texts.lang].label,
      action: { do: 'answer', draft: draft.id, question: id, choice: said.slice(0, CHOICE_CHARS) },
    }),
  );
  return keepDraft(scene, draft, asked?.id ?? WHOSE, [say(texts.form.whose(plain(said), labels), buttons)]);
};

/** Something under the summary that neither confirms nor changes: what can be done there. */
export const askConfirm = (scene: FormScene): Decision => {
  const { form, texts, draft } = scene;
  const { buttons } = texts.form;
  return keepDraft(scene, draft, CONFIRM, [
    say(texts.form.unclearConfirm(plain(exampleCorrection(form, draft.fields, texts))), [
      { label: buttons.resume, action: { do: 'resume', draft: draft.id } },
      { label: buttons.change, action: { do: 'change', draft: draft.id } },
      { label: buttons.later, action: { do: 'later', draft: draft.id } },
    ]),
  ]);
};
