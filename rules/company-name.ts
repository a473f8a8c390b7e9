import { creditCodeIn, withoutCreditCode } from './credit-code.js';
import { lettersOnly, normalText } from './normal-text.js';
import { readAsPinyin } from './pinyin-name.js';

/** Legal forms that say nothing about who the company is. 集团 and 分公司 stay: they tell one company from another. */
const CHINESE_FORMS =
  /(?:[(（](?:香港|hk)[)）]\s*)?(?:股份有限公司|有限责任公司|有限公司|股份公司|合伙企业|[(（](?:有限|普通|特殊普通)合伙[)）])/gu;
const CHINESE_ENDING = /(?<![分子总])公司$/u;
/** Brackets in front of a legal form name the place of registration: `(HK) Ltd`. */
const ENGLISH_FORMS =
  /(?:^|[\s,.]+|(?<=[)\p{Script=Han}]))(?:\((?:hk|hong kong|h\.k\.)\)\s*)?(?:co(?:mpany)?[.,\s]*(?:ltd|limited)|co|company|ltd|limited|inc|incorporated|corp|corporation|llc|l\.l\.c|llp|plc|gmbh|pte[.,\s]*(?:ltd|limited)|pty[.,\s]*(?:ltd|limited))\.?$/u;

/** More than enough: each round either removes something or ends the work. */
const MAX_ROUNDS = 16;

/**
 * The key under which two spellings of a company's name are the same: width, case, script, legal form, brackets, spaces, punctuation and a unified
 * social credit code are taken away. Equal keys mean "probably the same company", different keys promise nothing.
 * `companyNameKey(companyNameKey(x))` is `companyNameKey(x)`.
 */
export function companyNameKey(name: string): string {
  let key = withoutForms(name);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = withoutForms(key);
    if (next === key) break;
    key = next;
  }
  return key;
}

/** A name that a Latin text spells wholly says something from this many characters on. */
const MIN_SPELT_CHARS = 2;

/**
 * Whether two names probably mean one company. Two unified social credit codes decide alone. Else the keys are equal, or the shorter one begins the
 * longer one and has some length; a name in Latin letters may also be the other one in pinyin.
 */
export function isSameCompany(a: string, b: string, minPrefixChars: number): boolean {
  const [codeA, codeB] = [a, b].map((name) => creditCodeIn(normalText(name)));
  if (codeA !== undefined && codeB !== undefined) return codeA === codeB;
  const [short, long] = [companyNameKey(a), companyNameKey(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '') return false;
  if (short === long || ([...short].length >= minPrefixChars && long.startsWith(short))) return true;
  return isSpelling(short, long, minPrefixChars) || isSpelling(long, short, minPrefixChars);
}

/** Whether `latin` is pinyin of `chinese`, with the same say on length as for equal letters. */
function isSpelling(latin: string, chinese: string, minPrefixChars: number): boolean {
  const toneless = latin.normalize('NFD').replace(/\p{M}/gu, '');
  if (!/^[a-z0-9]+$/u.test(toneless) || !/\p{Script=Han}/u.test(chinese)) return false;
  const reading = readAsPinyin(toneless, chinese);
  switch (reading.kind) {
    case 'whole':
      return [...chinese].length >= MIN_SPELT_CHARS;
    case 'beginning':
      return reading.characters >= minPrefixChars;
    case 'longer':
      return [...chinese].length >= minPrefixChars;
    case 'none':
      return false;
  }
}

function withoutForms(name: string): string {
  const text = normalText(name);
  const bare = stripEnglish(withoutCreditCode(text).replace(CHINESE_FORMS, '')).replace(CHINESE_ENDING, '');
  // A name that is nothing but a legal form keeps it: an empty key would match every other empty key.
  return lettersOnly(bare) || lettersOnly(text);
}

function stripEnglish(text: string): string {
  const shorter = text.replace(/[\s,.。，]+$/u, '').replace(ENGLISH_FORMS, '');
  return shorter.length < text.length && shorter !== '' ? stripEnglish(shorter) : text;
}
