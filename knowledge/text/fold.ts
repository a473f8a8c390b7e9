import { toSimplified } from './convert.js';

// Control, zero-width and direction characters, byte order mark; variation selectors stand apart because they combine.
const INVISIBLE = /(?:\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u2028\u2029])+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPACES = /\s+/g;

/** Width, compatibility forms, control characters and spaces: what never changes a meaning. Letters keep their case. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text.replace(LONE_SURROGATE, ' ').normalize('NFKC').replace(INVISIBLE, ' ').replace(SPACES, ' ').trim();
}

/** Whether a text has nothing but what tidying leaves alone: visible ASCII, single spaces within, Han characters and the marks that have no other width. */
function isTidy(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPlain =
      (code > 32 && code < 127) ||
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3001 && code <= 0x3011) ||
      (code === 32 && before !== 32);
    if (!isPlain) return false;
    before = code;
  }
  return text === '' || before !== 32;
}

/** How a text is compared: tidy, lower case, simplified characters. */
export function fold(text: string): string {
  return toSimplified(tidy(text).toLowerCase());
}

/** `fold` for text that is known to be simplified: the shipped content, where converting would cost a third of the build. */
export function foldSimplified(text: string): string {
  return tidy(text).toLowerCase();
}
