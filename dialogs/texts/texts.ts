import type { DeskLanguage } from '../../services/records.js';
import { choiceTexts } from './choices.js';
import { formTexts } from './form.js';
import { generalTexts } from './general.js';
import { type QuestionId, type QuestionText, questionTexts } from './questions.js';
import { submissionTexts } from './submission.js';

/** Every sentence of the desk in one language. Traditional Chinese is written from the simplified at the edge of the dialogs. */
export interface Texts {
  readonly general: typeof generalTexts.zh;
  readonly form: typeof formTexts.zh;
  readonly choices: typeof choiceTexts.zh;
  readonly questions: Readonly<Record<QuestionId, QuestionText>>;
  readonly submission: typeof submissionTexts.zh;
}

const inChinese: Texts = {
  general: generalTexts.zh,
  form: formTexts.zh,
  choices: choiceTexts.zh,
  questions: questionTexts.zh,
  submission: submissionTexts.zh,
};
const inEnglish: Texts = {
  general: generalTexts.en,
  form: formTexts.en,
  choices: choiceTexts.en,
  questions: questionTexts.en,
  submission: submissionTexts.en,
};

/** The sentences in a person's language. */
export const textsFor = (lang: DeskLanguage): Texts => (lang === 'en' ? inEnglish : inChinese);
