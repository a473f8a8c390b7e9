import { en } from './questions-en.js';
import { zh } from './questions-zh.js';

/** What one question of a form says. `ask` is one question; `example` shows an answer; `why` is told when the person wants to know. */
export interface QuestionText {
  readonly label: string;
  readonly ask: string;
  readonly example: string;
  /** One value alone, where the example shows several. */
  readonly sample?: string;
  readonly why: string;
}

/** The questions of the opportunity form. */
export const questionTexts = { zh, en };
export type QuestionId = keyof typeof zh;

/** The consent that is recorded, word for word; a new wording gets a new id. */
export const CONSENT_WORDING = {
  id: 'consent-2026-11',
  zh: '客户已明确同意把其个人信息共享给华为云，涉及的商业敏感信息也已取得授权。',
  en: 'The customer has explicitly agreed that their personal data is shared with Huawei Cloud and has authorised any sensitive business information.',
} as const;
