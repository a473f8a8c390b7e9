import type { DeskLanguage } from '../../services/records.js';
import { choiceTexts } from './choices.js';
import { formTexts } from './form.js';
import { generalTexts } from './general.js';
import { submissionTexts } from './submission.js';

/** The languages that sentences are written in. Traditional Chinese is written from the simplified at the edge of the dialogs. */
type WrittenLanguage = 'zh' | 'en';

/** Something written in both languages. `both[texts.lang]` is what the person reads. */
export type InBoth<T> = Readonly<Record<WrittenLanguage, T>>;

/** The sentences that everything shares, in one language. What belongs to one form or flow stands in a file of its own. */
export interface Texts {
  readonly lang: WrittenLanguage;
  readonly general: typeof generalTexts.zh;
  readonly form: typeof formTexts.zh;
  readonly choices: typeof choiceTexts.zh;
  readonly submission: typeof submissionTexts.zh;
}

const inChinese: Texts = {
  lang: 'zh',
  general: generalTexts.zh,
  form: formTexts.zh,
  choices: choiceTexts.zh,
  submission: submissionTexts.zh,
};
const inEnglish: Texts = {
  lang: 'en',
  general: generalTexts.en,
  form: formTexts.en,
  choices: choiceTexts.en,
  submission: submissionTexts.en,
};

/** The sentences in a person's language. */
export const textsFor = (lang: DeskLanguage): Texts => (lang === 'en' ? inEnglish : inChinese);
