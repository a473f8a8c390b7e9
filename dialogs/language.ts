import { tidy } from '../knowledge/text/fold.js';
import { languageAfter } from '../knowledge/text/language.js';
import type { DeskLanguage } from '../services/records.js';
import type { ConversationState } from './state.js';
import type { Turn } from './turn.js';

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
  return languageAfter(tidy(turn.input.text.replace(/<[^>]*>/g, ' ').replace(NUMBER, ' ')), settled);
};
