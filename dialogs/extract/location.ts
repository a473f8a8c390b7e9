import { ABROAD, CITIES, ENGLISH_PLACES, PROVINCES } from './places.js';
import { type PlainText, plainText, type Span, said } from './plain-text.js';

const REGION = '(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|州|地区|盟)?';
const any = (names: readonly string[]) => [...names].sort((one, other) => other.length - one.length).join('|');
const AREA = '(?:[\\u4e00-\\u9fff]{1,6}?(?:自治县|新区|高新区|经开区|开发区|区|县|市|镇))?';
const PROVINCE = new RegExp(`(?:${any(PROVINCES)})${REGION}`, 'y');
const CITY = new RegExp(`(?:${any(CITIES)})${REGION}${AREA}`, 'y');
const DISTRICT = /(?:[\u4e00-\u9fff]{1,6}?(?:自治州|地区|自治县|新区|高新区|经开区|开发区|区|县|市))/y;
const FOREIGN = new RegExp(`(?:${any(ABROAD)})`, 'y');
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${any(ENGLISH_PLACES)})(?:(?:,? )(?:city|province|district|${any(ENGLISH_PLACES)}))*(?![a-z])`,
  'y',
);
const CUE =
  /(?:客户(?:公司)?(?:所在地|地址|位于|位置|总部)|所在地区?|所在城市|所在省市?|地区|区域|省市|地址|总部|注册地|客户在|人在|公司在|工厂在|位于|坐落在?|坐标|地点|(?<![a-z])(?:location|region|city|province|address|located in|based in|headquartered in|headquarters(?: is)? in|hq(?: is)? in|hq|customer is in|customer in|they are in|they're in|site in|office in|plant in|factory in))(?:[ ]?(?:就?是|在|为|:|设在|is|in|at)){0,2}[ ]?/g;

/** Reads the answer to "which province and city": the place as written (江苏苏州, Shenzhen, 新加坡); null where no known place is named. */
export function readLocation(text: string): string | null {
  const plain = plainText(text);
  // The last place named is the corrected one: "苏州,不对,是无锡".
  let last: Span | null = null;
  for (let at = 0; at < plain.plain.length; at += 1) {
    const end = placeEnd(plain.plain, at);
    if (end === null) continue;
    const isAnswer = !/不是[ ]?$/.test(plain.plain.slice(Math.max(0, at - 4), at));
    if (isAnswer) last = last && /^[ ,，]{0,2}$/.test(plain.plain.slice(last.end, at)) ? { start: last.start, end } : { start: at, end };
    at = end - 1;
  }
  return last && said(plain, last);
}

/** What joins an English company to its place: "Blue Harbor Logistics in Shanghai", "…, a retailer from Hangzhou". */
const AFTER_COMPANY = /^,?(?: an?(?: [a-z-]+){1,4}?)? (?:in|from|of|at|over in|based in|located in|out of) /;

/** A customer's place that the text names as one; a city in a company's name is not a statement of where it is. */
export function findLocation(text: PlainText, company: Span | null = null): string | null {
  const joint = company && AFTER_COMPANY.exec(text.plain.slice(company.end, company.end + 60));
  if (company && joint) {
    const start = company.end + joint[0].length;
    const end = placeEnd(text.plain, start);
    if (end !== null && !/^[a-z\u4e00-\u9fff]/.test(text.plain.slice(end, end + 1))) return said(text, { start, end });
  }
  for (const match of text.plain.matchAll(CUE)) {
    if (
      /(?:(?<![a-z])our|(?<![a-z])my|我们?|我方|我司|本)[ ]?(?:的|自己的)?$/.test(
        text.plain.slice(Math.max(0, match.index - 6), match.index),
      )
    )
      continue;
    const start = match.index + match[0].length;
    let end = placeEnd(text.plain, start);
    if (end === null) continue;
    const second = /^[ ,，]{1,2}/.exec(text.plain.slice(end, end + 3));
    const more = second && placeEnd(text.plain, end + second[0].length);
    if (more && isShortPlace(text.plain, end, more)) end = more;
    // "客户在无锡太湖" is a company, not a place.
    if (/^[\u4e00-\u9fff]{2,12}(?:公司|集团|科技|医院|银行|大学)/.test(text.plain.slice(end, end + 16))) continue;
    return said(text, { start, end });
  }
  return null;
}

function isShortPlace(plain: string, end: number, more: number): boolean {
  return !/^[\u4e00-\u9fffa-z]/.test(plain.slice(more, more + 1)) && more - end <= 24;
}

function placeEnd(plain: string, at: number): number | null {
  const province = endOf(PROVINCE, plain, at);
  if (province !== null) {
    const joint = province + (/^[ ·-]/.test(plain.slice(province, province + 1)) ? 1 : 0);
    return endOf(CITY, plain, joint) ?? endOf(DISTRICT, plain, province) ?? province;
  }
  return endOf(CITY, plain, at) ?? endOf(FOREIGN, plain, at) ?? endOf(ENGLISH, plain, at);
}

function endOf(pattern: RegExp, plain: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(plain);
  return match ? at + match[0].length : null;
}
