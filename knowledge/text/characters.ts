/** Han characters, the extension blocks included. */
export const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;
const LATIN_WORD = /[a-z]+/gi;

/** Whether a UTF-16 code unit is a Han character of the basic plane or extension A: the fast path of the tokeniser. */
export function isHanCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** Whether a UTF-16 code unit is an ASCII letter or digit. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

/** How many Han characters a text has. */
export function hanCount(text: string): number {
  return text.match(HAN_ALL)?.length ?? 0;
}

/** The Latin words of a text, as written. */
export function latinWords(text: string): string[] {
  return text.match(LATIN_WORD) ?? [];
}
