/** A number as said: exact numbers have `lo` and `hi` alike, 三五十 has 30 and 50. */
export interface Numeral {
  readonly lo: number;
  readonly hi: number;
  readonly end: number;
  readonly script: 'digits' | 'han' | 'words';
}

const DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNIT: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const ENGLISH: Record<string, number> = Object.fromEntries([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, index * 10 + 20]),
  ['a', 1],
  ['an', 1],
]);
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const BELOW_HUNDRED = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${ONES}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|${ONES}|an?)(?![a-z])`;
const WORDS = new RegExp(
  `(?<![a-z-])(?:(half an?)|(${BELOW_HUNDRED})(?:( hundred)(?: (?:and )?(${BELOW_HUNDRED}))?)?)(?= ?(?:to|and|-|thousand|grand|million|billion|mil|k|m)(?![a-z]))`,
  'y',
);

/** Spaces group thousands only where a currency follows: 900 000 yuan. */
const DIGITS = /\d{1,3}(?: \d{3})+(?= ?(?:yuan|rmb|cny|usd|dollars|元))|\d{1,4}(?:,\d{3})+(?!\d)(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?/y;
const HAN = /[零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟几]{1,12}/y;

/** Reads the number that begins at `at`: digits with or without thousands commas, or a Chinese numeral below 万. */
export function numeralAt(text: string, at: number): Numeral | null {
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
  if (digits !== undefined) {
    const end = at + digits.length;
    // A longer run is an order or phone number, and 1.2.3 is a version.
    if (/\d/.test(text.charAt(end)) || /^\.\d/.test(text.slice(end, end + 2))) return null;
    const value = Number(digits.replaceAll(/[, ]/g, ''));
    return { lo: value, hi: value, end, script: 'digits' };
  }
  HAN.lastIndex = at;
  const run = HAN.exec(text)?.[0];
  if (run === undefined) return null;
  const value = hanNumber(run);
  return value && { ...value, end: at + run.length, script: 'han' };
}

/** Reads an English number in words below a thousand (two, twenty-five, three hundred and fifty, half a); `an` and `a` count as one. */
export function wordsAt(text: string, at: number): Numeral | null {
  WORDS.lastIndex = at;
  const match = WORDS.exec(text);
  if (!match) return null;
  const [said, half, lead, hundred, rest] = match;
  const below = small(lead ?? '') * (hundred === undefined ? 1 : 100) + small(rest ?? '');
  const value = half === undefined ? below : 0.5;
  return value > 0 ? { lo: value, hi: value, end: at + said.length, script: 'words' } : null;
}

function small(words: string): number {
  return words.split(/[ -]/).reduce((sum, word) => sum + (ENGLISH[word] ?? 0), 0);
}

/** Reads a Chinese numeral below 万; null where it is none or too vague to hold a number (几十). */
export function hanNumber(run: string): { lo: number; hi: number } | null {
  let lo = 0;
  let hi = 0;
  let pending: { lo: number; hi: number } | null = null;
  let lastUnit = 0;
  let afterZero = false;
  for (const character of run) {
    const digit = DIGIT[character];
    const unit = UNIT[character];
    if (character === '几') {
      if (lastUnit !== 10 || pending) return null;
      pending = { lo: 0, hi: 10 };
    } else if (digit === 0) {
      if (pending) return null;
      afterZero = true;
    } else if (digit !== undefined) {
      pending = pending ? nearby(pending, digit) : { lo: digit, hi: digit };
      if (!pending) return null;
    } else if (unit !== undefined) {
      // Units fall from left to right: 百三千 is no number.
      if (lastUnit !== 0 && unit >= lastUnit) return null;
      lo += (pending?.lo ?? 1) * unit;
      hi += (pending?.hi ?? 1) * unit;
      pending = null;
      lastUnit = unit;
      afterZero = false;
    }
  }
  if (!pending) return lastUnit === 0 ? (run === '零' || run === '〇' ? { lo: 0, hi: 0 } : null) : { lo, hi };
  // 三百五 is 350, 三百零五 is 305.
  const scale = lastUnit >= 100 && !afterZero ? lastUnit / 10 : 1;
  return { lo: lo + pending.lo * scale, hi: hi + pending.hi * scale };
}

/** 三五, 七八, 两三: two neighbouring digits say a range. */
function nearby(first: { lo: number; hi: number }, second: number): { lo: number; hi: number } | null {
  if (first.lo !== first.hi || second <= first.lo || second - first.lo > 2) return null;
  return { lo: first.lo, hi: second };
}
