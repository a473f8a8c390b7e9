import { CONTRACT_LIMITS, charsAllowedIn } from '../../services/partner-center/contract/limits.js';
import { textsFor } from '../texts/texts.js';
import type { Fields, FormDefinition, FormFinding, Question } from './form.js';

/** Longest text inside a value, in characters as people count them; 0 where it holds none. */
const charsIn = (value: unknown): number => {
  if (typeof value === 'string') return [...value].length;
  return typeof value === 'object' && value !== null ? Math.max(0, ...Object.values(value).map(charsIn)) : 0;
};

const questionFor = ({ questions }: FormDefinition, field: string): Question | undefined =>
  questions.find(({ fields }) => fields.includes(field));

type Words = ReturnType<typeof textsFor>['form'];

const refusal = (form: FormDefinition, field: string, said: (words: Words, label: string) => string): FormFinding => {
  const inLanguage = (lang: 'zh' | 'en'): string => said(textsFor(lang).form, questionFor(form, field)?.words[lang].label ?? field);
  return { rule: null, severity: 'block', field, message: { zh: inLanguage('zh'), en: inLanguage('en') } };
};

/** What is longer than the Partner Center takes it, each with the figures: a text, or a list. */
export const tooLong = (form: FormDefinition, changes: Fields): readonly FormFinding[] =>
  Object.entries(changes).flatMap(([field, value]) => {
    const most = questionFor(form, field)?.maxChars ?? charsAllowedIn(field);
    const [chars, items] = [charsIn(value), Array.isArray(value) ? value.length : 0];
    if (items > CONTRACT_LIMITS.listItems)
      return [refusal(form, field, (words, label) => words.tooMany(label, CONTRACT_LIMITS.listItems, items))];
    return chars > most ? [refusal(form, field, (words, label) => words.tooLong(label, most, chars))] : [];
  });
