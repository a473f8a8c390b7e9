/**
 * Whether a contact method can reach somebody: one telephone number or e-mail address in the text is enough. Which forms count is assumed:
 * a Chinese mobile (11 digits), a Chinese landline with its area code, a 400 or 800 number, a foreign number with its country code, an e-mail
 * address with a domain.
 */
export function isReachable(text: string): boolean {
  const plain = text.normalize('NFKC');
  const words = plain.split(/[\s,;/|、。:()<>"“”]+/u);
  if (words.some(isEmail)) return true;
  const rest = plain
    .split(/\s+/u)
    .filter((word) => !word.includes('@'))
    .join(' ');
  return numbersIn(rest).some(isTelephone);
}

const EMAIL =
  /^\p{Script=Han}*[a-z0-9!#$%&'*+=?^_`{}~-]+(?:\.[a-z0-9!#$%&'*+=?^_`{}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/iu;

const isEmail = (word: string): boolean => EMAIL.test(word);

/** Every run of digits that may be a number, whole and also cut at its spaces: "138 0000 0001" is one, "13800000001 13900000002" two. */
function numbersIn(text: string): string[] {
  const withoutExtension = text.replace(/(?:转|分机|ext\.?|extension)\s*\d{1,6}/giu, ' ');
  const runs = withoutExtension.match(/\+?[\d(][\d\s().-]*\d/gu) ?? [];
  return runs.flatMap((run) => [run, ...run.split(/\s+/u)]);
}

function isTelephone(run: string): boolean {
  const digits = run.replace(/[\s().-]/gu, '');
  const chinese = /^(?:\+|00)86(\d+)$/u.exec(digits)?.[1];
  if (chinese !== undefined) return isMobile(chinese) || isLandlineWithoutZero(chinese.replace(/^0/u, ''));
  if (/^(?:\+|00)[1-9]\d{6,14}$/u.test(digits)) return true;
  return isMobile(digits) || isMobile(digits.replace(/^86/u, '')) || /^[48]00\d{7}$/u.test(digits) || isLandline(run.trim(), digits);
}

const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/u.test(digits);

/** Beijing's code is 10, those of nine large cities begin with 2, all others have three digits. */
const isLandlineWithoutZero = (digits: string): boolean => /^(?:10\d{8}|2\d{9}|[3-9]\d{9,10})$/u.test(digits);

const isLandline = (run: string, digits: string): boolean => {
  const withExtension = /^(\(?0\d{2,3}\)?[-\s]?\d{7,8})[-\s]\d{1,6}$/u.exec(run)?.[1]?.replace(/\D/gu, '');
  return [digits, withExtension ?? ''].some((number) => number.startsWith('0') && isLandlineWithoutZero(number.slice(1)));
};
