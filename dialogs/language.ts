import { tidy } from '../knowledge/text/fold.js';
import { languageOf as languageOfText } from '../knowledge/text/language.js';
import type { DeskLanguage } from '../services/records.js';
import type { ConversationState } from './state.js';
import type { Turn } from './turn.js';

/** Fewer words than this ("Q1", "SAP HANA", "ok") do not tell in which language a person wants to talk. */
const TELLING_WORDS = 3;

/** A number of the Partner Center: the IN of an incentive is no English word. */
const NUMBER = /\b[A-Z]{2,3}-\d{8}-\d{4,9}\b/giu;

/**
 * The language of the reply: that of the message where it tells, else the one the conversation is in, the person's choice, the channel's.
 * A person who chose traditional characters keeps them for Chinese.
 */
export const languageOf = (turn: Turn, state: ConversationState): DeskLanguage => {
  const settled = state.lang ?? turn.chosenLang ?? turn.locale;
  if (turn.input.kind !== 'text')
    return turn.input.kind === 'action' && turn.input.action.do === 'language' ? turn.input.action.lang : settled;
  // Markup is no language.
  const text = turn.input.text.replace(/<[^>]*>/g, ' ');
  const hasHan = /\p{Script=Han}/u.test(text);
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  // "Linda Xu, CFO" in an English conversation reads like pinyin and is none.
  if (!hasHan) return settled !== 'en' && words >= TELLING_WORDS ? languageOfText(tidy(text)) : settled;
  const detected = languageOfText(tidy(text.replace(NUMBER, ' ')));
  // Names and menus in Chinese inside an English sentence do not make it Chinese, nor does one without telling characters undo traditional.
  return detected === 'zh' && settled === 'zh-TW' ? 'zh-TW' : detected;
};
