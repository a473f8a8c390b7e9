import { bounds, joinBounds } from './money-bounds.js';
import type { MoneyMention } from './money-mention.js';
import { spokenSumAt } from './money-spoken.js';
import { numeralAt, wordsAt } from './numerals.js';

interface Amount {
  readonly lo: number;
  readonly hi: number;
  readonly end: number;
  readonly scale: number;
  readonly chinese: boolean;
}

const SCALE: Record<string, number> = {
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  w: 1e4,
  千: 1e3,
  k: 1e3,
  thousand: 1e3,
  grand: 1e3,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  mln: 1e6,
  mio: 1e6,
  mm: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const SCALE_AFTER =
  /[ ]?(?:[来多余])?(?:个多|个半|个)?(?:[来多余])?[ ]?(亿|千万|百万|十万|万|千(?![瓦克米兆卡])|(?:thousand|grand|million|billion|mln|mil|mio|mn|mm|bn|[wkmb])(?:(?![a-z0-9])|(?=rmb|cny|usd|yuan)))/y;
const MAGNITUDE = /(百|千)(?:来|多)?万|半个?亿|个把亿/y;
const TAIL_DIGIT = /([1-9一二三四五六七八九])(千|百|万|仟|佰)?(?![\d月号日年个人台%点天周季楼家期块台套条a-z.:]|\/(?![年月])|-\d)/y;
const TAIL_NUMBER = /(?:零)?(\d{3,4}|[一二两三四五六七八九][零一二两三四五六七八九十百千]{1,7})(?![\d年月-])/y;

const BEFORE =
  /(人民币|rmb|cny|¥|us\$|usd|美元|美金|hk\$|hkd|港币|nt\$|ntd|twd|台币|新台币|s\$|sgd|€|eur|欧元|£|gbp|jpy|日元|a\$|aud|港元|新币|新元|sg\$|英镑|cad|chf|krw|thb|myr|\$)[ ]?:?[ ]?$/;
const AFTER =
  /[ ]?(?:of )?(?:的)?(元人民币|元整|圆整|元|圆|块钱|块(?![板地])|人民币|rmb|cny|yuan|renminbi|kuai|美元|美金|美刀|刀(?=[^具片口]|$)|us dollars?|u\.s\. dollars?|usd|us\$|dollars?|bucks|港币|港元|hkd|hk dollars?|新台币|台币|ntd|twd|欧元|euros?|eur|日元|日圆|jpy|yen|新币|新元|新加坡元|sgd|s\$|英镑|gbp|pounds?|aud|澳元|澳币|加元|加币|cad|韩元|韩币|krw|泰铢|thb|卢布|卢比|林吉特|马币|myr|瑞郎|chf|(?:hong kong|singapore|australian|canadian|taiwan) dollars?|[€£])(?![a-z])/y;
const US = /^(?:us\$|usd|\$|美元|美金|美刀|刀|us dollars?|u\.s\. dollars?|dollars?|bucks)$/;
const YUAN = /^(?:人民币|rmb|cny|¥|元人民币|元整|圆整|元|圆|块钱|块|yuan|renminbi|kuai)$/;

/** What is counted, not paid: 200万用户, 10k devices, 50M 专线. */
const COUNTED =
  /(?:(?:个|多个|名|位)?(?:注册|活跃|日活|在线|并发|点位|终端|设备|用户|人|员工|会员|学生|学员|患者|客户|粉丝|条|台|次|吨|辆|家|件|平|亩|点|路|核|套|张|笔|单(?!价)|门|床|头|只|册|卷|箱|标箱|户|米|公里|千米|像素|字|行|瓦|千瓦|帧|人次|日活|级并发|月活)|[ ]?(?:带宽|专线|宽带|bps|tps|qps|iops|users?|employees|staff|devices?|concurrent|records?|students?|sensors?|people|customers?|skus?|orders?|vehicles?|stores?|patients?|beds?|cores?|vcpus?|gb|tb|pb|kwh?|teu|packages|parcels|transactions|requests|visits|rows|bits?|bytes?|\/s|sq|square|tons?|tonnes|km))/y;

/** A minus of its own: at the start, behind a mark or behind the label. In a list with dashes (苏州某某-200万-3月) it only separates. */
const MINUS =
  /(?:(?:^|[ :(,，。;=\n]|预算|收入|营收|金额|经费|budget|revenue|是|为|约|rmb|cny|usd|[¥$])-|负|(?<![a-z])(?:minus|negative)[ ])(?:(?:人民币|rmb|cny|usd|us\$|[¥$])[ ]?)?$/;

const CURRENCY_WORD =
  '元人民币|人民币|元|圆|rmb|cny|yuan|美元|美金|usd|us\\$|us dollars?|[$¥€£]|港币|港元|hkd|欧元|eur|日元|jpy|新币|sgd|英镑|gbp';
const UNIT_IN_LABEL = new RegExp(
  `\\((?:单位|unit|in)?[ :]*(${CURRENCY_WORD})?[ ]?(亿|千万|百万|十万|万|千|w|10k|10,?000s?|1,?000s?|'000s?|k|thousands?|mn|mln|m|millions?|bn|billions?)?[ ]?(?:of )?(${CURRENCY_WORD})?\\)[ :=|\\n]*(?=[\\d一二两三四五六七八九十])`,
  'y',
);
const UNIT_SCALE: Record<string, number> = { '10k': 1e4, '10000': 1e4, '10,000': 1e4, '1000': 1e3, '1,000': 1e3, "'000": 1e3 };

const JOIN = /[ ]?(?:-|~|至|到|to)[ ]?|[ ](?:and)[ ]/y;
const LOOSE_JOIN = /[ ]?(?:或者?|、)[ ]?/y;
const APPROX = /(?:约|大概|about|around)[ ]?/y;
const CURRENCY_AT = /(?:人民币|rmb|cny|¥|us\$|usd|hk\$|hkd|€|\$)[ ]?/y;

const STARTS = /[\d零一二两三四五六七八九十百千半壹贰叁肆伍陆柒捌玖拾佰仟个aefhnots]/;
const VAGUE = /[几数][十百千拾佰仟]{1,3}[万亿]?/y;
const DIGIT_RUN = /[\d.]+/y;

/** Finds every sum in `text` (as {@link plainText} leaves it), bare numbers included; the caller decides which of them mean anything. */
export function scanMoney(text: string): MoneyMention[] {
  const found: MoneyMention[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    const mention = letter === '(' ? underUnit(text, at) : STARTS.test(letter) ? mentionAt(text, at) : null;
    if (mention) found.push(mention);
    at = mention ? mention.end : afterRefused(text, at);
  }
  return joinBounds(text, found);
}

/** A number of a table whose label holds the unit: 预算(万元):350, budget (10k CNY): 350. */
function underUnit(text: string, at: number): MoneyMention | null {
  const head = matchAt(UNIT_IN_LABEL, text, at);
  if (!head) return null;
  const [, before, word, after] = head;
  if (before === undefined && word === undefined && after === undefined) return null;
  const from = at + head[0].length;
  const first = amountAt(text, from);
  if (!first) return null;
  const between = readRange(text, from, first);
  const last = between?.last ?? first;
  const own = matchAt(AFTER, text, last.end);
  const unit = word?.replace(/s$/, '') ?? '';
  // A sum that says its own unit (预算(万元):350万) is not multiplied once more.
  const scale = own || last.scale > 1 ? 1 : (UNIT_SCALE[unit] ?? SCALE[unit] ?? 1);
  const sign = own?.[1] ?? after ?? before;
  const end = last.end + (own?.[0].length ?? 0);
  return {
    start: at,
    end,
    ...bounds(text, at, end, { lo: exact((between?.lo ?? first.lo) * scale), hi: exact(last.hi * scale) }),
    currency: currencyOf(sign),
    currencyGiven: sign !== undefined || /[亿万千百w]/.test(word ?? ''),
    unit: 'said',
  };
}

/** A refused run is refused as a whole, or its tail would be read as a number of its own (the 十万 of 几十万). */
function afterRefused(text: string, at: number): number {
  const run = matchAt(VAGUE, text, at) ?? matchAt(DIGIT_RUN, text, at);
  return at + (run?.[0].length ?? 1);
}

function mentionAt(text: string, at: number): MoneyMention | null {
  const lead = text.slice(Math.max(0, at - 12), at);
  const before = BEFORE.exec(lead)?.[1];
  // A letter before the number makes it a name (Q3, V2, A100) unless the letters are a currency.
  if (before === undefined && /[a-z.]$/.test(lead)) return null;
  // The last group of a number that was refused (10000,000) is no number of its own.
  if (/\d,$/.test(lead) && /^\d{3}(?!\d)/.test(text.slice(at, at + 4))) return null;
  // 那一块, 换一块屏幕: no yuan.
  if (/^一块(?!钱)/.test(text.slice(at, at + 3))) return null;
  const first = amountAt(text, at);
  if (!first) return null;
  const between = readRange(text, at, first);
  const last = between?.last ?? first;
  const after = matchAt(AFTER, text, last.end)?.[1];
  const end = last.end + (matchAt(AFTER, text, last.end)?.[0].length ?? 0);
  if (before === undefined && after === undefined && matchAt(COUNTED, text, last.end)) return null;

  const sign = after ?? before;
  const firstSign = between?.sign;
  // A negative sum is nobody's budget, and without its minus it would be another sum.
  const currency = MINUS.test(lead) ? 'other' : currencyOf(sign ?? firstSign);
  const scale = Math.max(first.scale, last.scale);
  // "two" or "a" without million behind it is a word, not a sum.
  if (scale === 1 && /[a-z]/.test(text.charAt(at))) return null;
  const start = at - (before === undefined ? 0 : before.length + (lead.length - lead.lastIndexOf(before) - before.length));
  return {
    start,
    end,
    ...bounds(text, start, end, { lo: between?.lo ?? first.lo, hi: last.hi }),
    currency,
    currencyGiven: sign !== undefined || firstSign !== undefined || first.chinese || last.chinese,
    unit: scale > 1 || sign !== undefined ? 'said' : 'none',
  };
}

function currencyOf(sign: string | undefined): 'CNY' | 'USD' | 'other' {
  if (sign === undefined || YUAN.test(sign)) return 'CNY';
  return US.test(sign) ? 'USD' : 'other';
}

/** 200-300万, 100万到150万, between 2 and 3 million, $1M to $1.5M. The first number borrows the unit of the second unless it has a currency. */
function readRange(text: string, at: number, first: Amount): { lo: number; last: Amount; sign?: string } | null {
  const sign = matchAt(AFTER, text, first.end);
  const from = first.end + (sign?.[0].length ?? 0);
  // 追加30万到120万 says a step and where it led.
  if (/(?:追加|增加|加|涨|提|降|减|砍)了?$/.test(text.slice(Math.max(0, at - 4), at)) && /^[ ]?[到至]/.test(text.slice(from, from + 2)))
    return null;
  const join = matchAt(JOIN, text, from) ?? (first.scale === 1 ? matchAt(LOOSE_JOIN, text, from) : null);
  if (!join) return null;
  if (join[0].trim() === 'and' && !/between[^,.;]{0,12}$/.test(text.slice(Math.max(0, at - 24), at))) return null;
  let next = from + join[0].length;
  next += matchAt(APPROX, text, next)?.[0].length ?? 0;
  next += matchAt(CURRENCY_AT, text, next)?.[0].length ?? 0;
  const second = amountAt(text, next);
  if (!second) return null;
  if (second.scale === 1 && (first.scale > 1 || (text.charAt(next) === '0' && !matchAt(AFTER, text, second.end)))) return null;
  const borrowed = sign === null && first.scale === 1 && first.lo * second.scale < second.hi ? exact(first.lo * second.scale) : first.lo;
  if (borrowed >= second.hi) return null;
  return { lo: borrowed, last: second, ...(sign?.[1] === undefined ? {} : { sign: sign[1] }) };
}

/** One amount with its unit: 28万5, 1亿2000万, 2.5m, 三五百万. */
function amountAt(text: string, at: number): Amount | null {
  const spoken = spokenSumAt(text, at);
  if (spoken) return { ...spoken, scale: 1e4, chinese: true };
  const magnitude = matchAt(MAGNITUDE, text, at);
  if (magnitude) {
    const value = magnitude[1] === undefined ? (magnitude[0].startsWith('半') ? 5e7 : 1e8) : magnitude[1] === '百' ? 1e6 : 1e7;
    return { lo: value, hi: value, end: at + magnitude[0].length, scale: value, chinese: true };
  }
  const number = numeralAt(text, at) ?? wordsAt(text, at);
  if (!number) return null;
  const scaled = matchAt(SCALE_AFTER, text, number.end);
  const word = scaled?.[1];
  if (!scaled || word === undefined) return { lo: number.lo, hi: number.hi, end: number.end, scale: 1, chinese: false };
  const scale = SCALE[word] ?? 1;
  const half = scaled[0].includes('个半') ? scale / 2 : 0;
  const amount = {
    lo: exact(number.lo * scale + half),
    hi: exact(number.hi * scale + half),
    end: number.end + scaled[0].length,
    scale,
    chinese: /[亿万千w]/.test(word),
  };
  return scale >= 1e4 && amount.chinese && word !== 'w' ? withTail(text, amount, number.lo === number.hi) : amount;
}

/** 28万5 is 285,000, 1亿2000万 is 120,000,000, 三万五千 is 35,000. */
function withTail(text: string, amount: Amount, isExact: boolean): Amount {
  if (!isExact) return amount;
  if (amount.scale === 1e8) {
    const number = numeralAt(text, amount.end);
    if (number && text.charAt(number.end) === '万') return add(amount, number.lo * 1e4, number.end + 1);
  }
  const many = matchAt(TAIL_NUMBER, text, amount.end);
  const tail = many && numeralAt(text, amount.end + (many[0].startsWith('零') ? 1 : 0));
  if (many && tail && tail.lo < 1e4 && tail.lo >= 100 && amount.scale === 1e4 && tail.end === amount.end + many[0].length)
    return add(amount, tail.lo, tail.end);
  const one = matchAt(TAIL_DIGIT, text, amount.end);
  const digit = one && numeralAt(one[1] ?? '', 0);
  if (!one || !digit) return amount;
  const unit = one[2] === undefined ? amount.scale / 10 : ({ 千: 1e3, 仟: 1e3, 百: 100, 佰: 100, 万: 1e4 }[one[2]] ?? 0);
  return unit < amount.scale ? add(amount, digit.lo * unit, amount.end + one[0].length) : amount;
}

function add(amount: Amount, more: number, end: number): Amount {
  return { ...amount, lo: amount.lo + more, hi: amount.hi + more, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Keeps 1.2 × 10⁸ from becoming 119999999.99999999. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}
