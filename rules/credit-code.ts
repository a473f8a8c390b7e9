/**
 * The unified social credit code of a company (统一社会信用代码, GB 32100-2015): 18 characters, six figures of the region from the third on, without
 * I, O, S, V and Z, the last one a check character.
 */
const ALPHABET = '0123456789abcdefghjklmnpqrtuwxy';
const CODE = /(?<![a-z0-9])[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}(?![a-z0-9])/gu;
const LABEL = /(?:统一社会信用代码|社会信用代码|信用代码|纳税人识别号|税号|uscc)\s*(?:为|是)?\s*:?/gu;

/** The code that stands in a name, or nothing. One whose check character is wrong is mistyped and counts as none. The name is a `normalText`. */
export const creditCodeIn = (name: string): string | undefined => name.match(CODE)?.find(isChecked);

/** The name without codes, right or mistyped, and without what announces them. The name is a `normalText`. */
export const withoutCreditCode = (name: string): string => name.replace(CODE, '').replace(LABEL, '');

function isChecked(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, -1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length] === code.at(-1);
}
