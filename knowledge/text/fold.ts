import { toSimplified } from './convert.js';

// Control, zero-width and direction characters, byte order mark; variation selectors stand apart because they combine.
const INVISIBLE = /(?:\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u2028\u2029])+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPACES = /\s+/g;

/** Width, compatibility forms, control characters and spaces: what never changes a meaning. Letters keep their case. */
export function tidy(text: string): string {
  return text.replace(LONE_SURROGATE, ' ').normalize('NFKC').replace(INVISIBLE, ' ').replace(SPACES, ' ').trim();
}

/** How a text is compared: tidy, lower case, simplified characters. */
export function fold(text: string): string {
  return toSimplified(tidy(text).toLowerCase());
}

/** `fold` for text that is known to be simplified: the shipped content, where converting would cost a third of the build. */
export function foldSimplified(text: string): string {
  return tidy(text).toLowerCase();
}
