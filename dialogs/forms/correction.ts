import { toSimplified } from '../../knowledge/text/convert.js';
import type { Texts } from '../texts/texts.js';
import { labelIn } from './ask.js';
import { isAnswered } from './engine.js';
import type { Fields, FormDefinition, Question } from './form.js';

/** "把预算改成 350 万", "拒绝理由：客户名称不符", "change the note to …": the words that name the question, and what stands there now. */
const CORRECTIONS = [
  /^(?:(?:不对|不是|错了|更正)[\s，,。：:]+)?(?:请|麻烦)?(?:您|你)?(?:帮我)?(?:把)?\s*(?<label>[^，。；,;:：\n]{1,20}?)\s*(?:应该|现在|就)?(?:改成|改为|换成|变成|变为|更正为|应该是|应为|写成|[:：])(?:了)?\s*(?<value>.+)$/su,
  /^(?:(?:no|sorry|actually)[\s,.]+)?(?:please )?(?:change|set|correct|make) (?:the |my )?(?<label>[\p{L}'.() -]{2,60}?) (?:to|into)\s+(?<value>.+)$/isu,
  /^(?:(?:no|sorry|actually)[\s,.]+)?(?:the )?(?<label>[\p{L}'.() -]{2,60}?)(?:\s*:| should (?:be|say))\s*(?<value>.+)$/isu,
];

const CLAUSES = /[，。；,;\n]/u;
const CORRECTS_MORE = /改成|改为|换成/u;

const LANGUAGES = ['zh', 'en'] as const;

/** The question that words name: by its label, else by the words that people use for it and no other. */
const calledBy = (form: FormDefinition, said: string): Question | undefined => {
  const plain = toSimplified(said).toLowerCase();
  const labelled = form.questions.find(({ words }) => LANGUAGES.some((lang) => toSimplified(words[lang].label).toLowerCase() === plain));
  const [named, ...more] = form.questions.filter((question) => question.named.exec(plain)?.[0] === plain);
  return labelled ?? (more.length === 0 ? named : undefined);
};

/** Whether a value goes on to other questions: then the message is read as a whole. A text that is composed of the others speaks of them all. */
const goesOn = (form: FormDefinition, question: Question, value: string): boolean =>
  !question.fields.some((id) => form.composed?.includes(id)) &&
  value
    .split(CLAUSES)
    .slice(1)
    .some((part) => CORRECTS_MORE.test(part) || form.questions.some((other) => other !== question && other.named.test(toSimplified(part))));

/** A message that is nothing but the correction of one question, parted into the question and its new value as it was written. */
export const correctionIn = (form: FormDefinition, text: string): { readonly question: Question; readonly value: string } | null => {
  for (const wording of CORRECTIONS) {
    const { label = '', value = '' } = wording.exec(text.trim())?.groups ?? {};
    const question = label === '' ? undefined : calledBy(form, label);
    if (question) return goesOn(form, question, value) ? null : { question, value };
  }
  return null;
};

/** One value that a question takes, other than the one it has where it is picked and not written. */
const sampleOf = (question: Question, fields: Fields, texts: Texts): string => {
  const { sample, example } = question.words[texts.lang];
  if (question.input !== 'choice') return sample ?? example;
  const chosen = question.show(fields, texts.lang, texts);
  const labels = (question.choices ?? []).map((choice) => choice.label(texts));
  return labels.find((label) => label !== chosen) ?? example;
};

/** How a question of this form is corrected, in words that `correctionIn` reads. */
export const correctionOf = (question: Question, fields: Fields, texts: Texts): string => {
  const sample = sampleOf(question, fields, texts);
  return question.show(fields, texts.lang, texts) === null
    ? texts.form.fill(question.words[texts.lang].label, sample)
    : texts.form.correct(labelIn(question, texts), sample);
};

/** An example of a correction for the person who is to write one: of what stands in the draft, best a sum or a day. */
export const exampleCorrection = (form: FormDefinition, fields: Fields, texts: Texts): string => {
  const shown = form.questions.filter((question) => !question.hidden?.(fields) && !question.shownFirst);
  const filled = shown.filter((question) => isAnswered(question, fields) && question.show(fields, texts.lang, texts) !== null);
  const question =
    filled.find(({ shows }) => shows === 'kind') ??
    filled.find(({ input }) => input === 'line' || input === 'lines') ??
    filled[0] ??
    shown[0] ??
    form.questions[0];
  return question ? correctionOf(question, fields, texts) : '';
};
