import { topicButton } from '../answers.js';
import type { Decision } from '../decision.js';
import { type Button, say } from '../reply.js';
import { questionButtons, questionText, remarksOn } from './ask.js';
import { type FormScene, keepDraft } from './draft-step.js';
import type { Question } from './form.js';

/** Asks one question of the form, whichever the person wants, with what stands there; `lead` is said first. */
export const askQuestion = (scene: FormScene, question: Question, lead: readonly string[] = []): Decision => {
  const { texts, draft, lang } = scene;
  const value = question.show(draft.fields, lang, texts);
  const parts = [
    ...lead,
    ...(value === null ? [] : [`${question.words[texts.lang].label}${lang === 'en' ? ': ' : '：'}${value}`]),
    ...remarksOn(scene, question),
    questionText(question, texts),
  ];
  return keepDraft(scene, draft, question.id, [say(parts.join('\n\n'), questionButtons(question, draft, texts))]);
};

/**
 * Why the open question is asked, then the question again. Asked once more, the reason would be the same: the rule itself and a colleague are
 * offered instead; from then on the colleague alone.
 */
export const explainWhy = (scene: FormScene, question: Question): Decision => {
  const { texts, draft, lang, state } = scene;
  const before = state.form?.asking === question.id ? state.form.explained : 0;
  const reasons = [`${texts.form.why}${lang === 'en' ? ' ' : ''}${question.words[texts.lang].why}`, texts.form.whyAgain];
  const reason = reasons[before] ?? texts.form.whyNoMore;
  const asked = questionButtons(question, draft, texts).filter(({ action }) => action.do !== 'why');
  const answers = asked.filter(({ action }) => action.do === 'answer').slice(0, 2);
  const others = asked.filter((button) => !answers.includes(button));
  const ways = before === 1 ? ruleButtons(scene, question) : [personButton(scene)];
  const buttons = before === 0 ? asked : [...ways, ...answers, ...(before === 1 ? others : [])];
  return keepDraft(scene, draft, question.id, [say(`${reason}\n\n${questionText(question, texts)}`, buttons)], { explained: before + 1 });
};

/** The open question's example, also of one that is picked from. */
export const giveExample = (scene: FormScene, question: Question): Decision => {
  const { texts, draft } = scene;
  const { ask, example } = question.words[texts.lang];
  return keepDraft(scene, draft, question.id, [
    say(`${texts.form.forExample(example)}\n\n${ask}`, questionButtons(question, draft, texts)),
  ]);
};

const personButton = ({ texts }: FormScene): Button => ({ label: texts.general.buttons.person, action: { do: 'person' } });

/** The published rule behind a question, and a colleague. */
const ruleButtons = (scene: FormScene, { id }: Question): readonly Button[] => {
  const { form, desk, lang } = scene;
  const entry = desk.knowledge.entry(form.topics?.[id] ?? form.topic);
  return [...(entry ? [topicButton(entry, lang)] : []), personButton(scene)];
};
