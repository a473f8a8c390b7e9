import type { DeskLanguage } from '../services/records.js';

/** The desk's language for a channel's locale (BCP 47); Chinese where it says nothing. */
export function languageOf(locale: unknown): DeskLanguage {
  if (typeof locale !== 'string') return 'zh';
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(locale)) return 'zh-TW';
  return locale === '' || /^zh\b/i.test(locale) ? 'zh' : 'en';
}

const LOCALES: Readonly<Record<DeskLanguage, string>> = { zh: 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-US' };

/** The locale that a channel reads the desk's language by. */
export const localeOf = (lang: DeskLanguage): string => LOCALES[lang];
