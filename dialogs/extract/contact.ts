import { type PlainText, plainText, type Span, said } from './plain-text.js';

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,5}/g;
/** Mobile numbers of the mainland in one piece or in groups, with or without +86. */
const MOBILE = /(?<![\d.-])(?:(?:\(?\+|00)?86\)?[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d]|-\d)/g;
/** Landlines with an area code: 0512-66668888, (010) 8888 6666, +86 21 6888 7777, an extension after 转 or ext. */
const LANDLINE =
  /(?<![\d.-])(?:\(?(?:\+|00)86\)?[ -]?(?:\(0\))?\(?0?[1-9]\d{1,2}\)?[ -]?\d{3,4}[ -]?\d{4}|\(?0[1-9]\d{1,2}\)?[ -]?\d{3,4}[ -]?\d{4})(?![\d]|-\d{5})(?:[ ]?(?:转|ext\.?|x|-)[ ]?\d{1,5})?/g;
const SPOKEN_DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const SERVICE = /(?<![\d.-])[48]00[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
/** A mobile number read out: 幺三七… */
const SPOKEN = /(?<![零〇幺一二两三四五六七八九十百千])幺[三五七八九][零〇幺一二三四五六七八九]{9}(?![零〇幺一二三四五六七八九十百千万])/g;
/** Taiwan's mobiles are written without a country code. */
const TAIWAN = /(?<![\d.-])09\d{2}[ -]\d{3}[ -]?\d{3}(?![\d-])/g;
/** Numbers abroad only with their country code. */
const ABROAD = /(?<![\d.-])(?:\+|00)(?!86)[1-9]\d{0,2}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,4}(?!\d)/g;
/** Local numbers only straight after a word for the telephone. */
const NAMED =
  /(?:电话|手机|座机|tel|phone|mobile|cell|call)(?:号码?|是|为|:|\.|[ ]){0,4}(\d{3,4}[ -]?\d{4}|\d{2,4}(?:[ -]\d{3,4}){2}|0\d{2,3}-\d{3,4}[ -]\d{3,4})(?![\d]|[ -]\d)/g;
/** A number with such a word before it is an order, a contract or an account. */
const OTHER_NUMBER =
  /(?:订单|单号|编号|合同|账号|帐号|工单|发票|税号|身份证|卡号|传真|fax|order|invoice|ticket|contract|account|po|ref)[^,，。;\n]{0,8}$/;

/** Finds the phone numbers of a text in order. */
export function scanPhones({ plain }: PlainText): Span[] {
  const found: Span[] = [MOBILE, SPOKEN, LANDLINE, TAIWAN, ABROAD, SERVICE].flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), ({ 0: number, index }) => ({ start: index, end: index + number.length })),
  );
  for (const match of plain.matchAll(NAMED)) {
    const end = match.index + match[0].length;
    found.push({ start: end - (match[1]?.length ?? 0), end });
  }
  return withoutOverlaps(found.filter(({ start }) => !isOtherNumber(plain, start)));
}

export function scanEmails({ plain }: PlainText): Span[] {
  return Array.from(plain.matchAll(EMAIL), ({ 0: address, index }) => ({ start: index, end: index + address.length }));
}

/** The number or address at `span`; full-width signs would reach nobody, so they become plain ones. */
export function addressAt(text: PlainText, span: Span): string {
  return said(text, span)
    .normalize('NFKC')
    .replaceAll(/[零〇幺一二三四五六七八九]/g, (digit) => SPOKEN_DIGITS[digit] ?? digit);
}

/** Reads the last phone number of an answer, as it was written; the later of two is the corrected one. */
export function readPhone(text: string): string | null {
  const plain = plainText(text);
  const last = scanPhones(plain).at(-1);
  return last ? addressAt(plain, last) : null;
}

/** Reads the last e-mail address of an answer. */
export function readEmail(text: string): string | null {
  const plain = plainText(text);
  const last = scanEmails(plain).at(-1);
  return last ? addressAt(plain, last) : null;
}

function isOtherNumber(plain: string, start: number): boolean {
  const lead = plain.slice(Math.max(0, start - 24), start);
  return OTHER_NUMBER.test(lead) && !/(?:电话|手机|tel|phone|mobile)[^,，。;\n]{0,6}$/.test(lead);
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
