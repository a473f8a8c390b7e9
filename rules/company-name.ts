import { lettersOnly, normalText } from './normal-text.js';

/** Legal forms that say nothing about who the company is. 集团 and 分公司 stay: they tell one company from another. */
const CHINESE_FORMS = /(?:[(（](?:香港|hk)[)）]\s*)?(?:股份有限公司|有限责任公司|有限公司|股份公司)/gu;
const CHINESE_ENDING = /(?<![分子总])公司$/u;
/** Brackets in front of a legal form name the place of registration: `(HK) Ltd`. */
const ENGLISH_FORMS =
  /(?:^|[\s,.]+|(?<=[)\p{Script=Han}]))(?:\((?:hk|hong kong|h\.k\.)\)\s*)?(?:co(?:mpany)?[.,\s]*(?:ltd|limited)|co|company|ltd|limited|inc|incorporated|corp|corporation|llc|l\.l\.c|llp|plc|gmbh|pte[.,\s]*(?:ltd|limited)|pty[.,\s]*(?:ltd|limited))\.?$/u;

/** More than enough: each round either removes something or ends the work. */
const MAX_ROUNDS = 16;

/**
 * The key under which two spellings of a company's name are the same: width, case, script, legal form, brackets, spaces and punctuation are
 * taken away. Equal keys mean "probably the same company", different keys promise nothing. `companyNameKey(companyNameKey(x))` is
 * `companyNameKey(x)`.
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

/** Whether two names probably mean one company: equal keys, or the shorter key begins the longer one and has some length. */
export function isSameCompany(a: string, b: string, minPrefixChars: number): boolean {
  const [short, long] = [companyNameKey(a), companyNameKey(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '') return false;
  return short === long || ([...short].length >= minPrefixChars && long.startsWith(short));
}

function withoutForms(name: string): string {
  const text = normalText(name);
  const bare = stripEnglish(text.replace(CHINESE_FORMS, '')).replace(CHINESE_ENDING, '');
  // A name that is nothing but a legal form keeps it: an empty key would match every other empty key.
  return lettersOnly(bare) || lettersOnly(text);
}

function stripEnglish(text: string): string {
  const shorter = text.replace(/[\s,.。，]+$/u, '').replace(ENGLISH_FORMS, '');
  return shorter.length < text.length && shorter !== '' ? stripEnglish(shorter) : text;
}
