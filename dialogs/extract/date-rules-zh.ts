import { addDays, addMonths, dayOf, daysOf, monthOf, monthsOf, quarterOf, weekday } from './calendar.js';
import { type DateReading, type DateRule, NO_SUCH_DAY } from './date-mention.js';
import { feastPeriod } from './festivals.js';
import { hanNumber } from './numerals.js';

const YEAR = '(20\\d{2}年?|\\d{2}年|二[〇零][一二三四五][〇零一二三四五六七八九]年|今年|本年|明年|来年|后年|去年|前年)';
const MONTH = '(1[0-2]|0?[1-9]|元|十[一二]?|[一二三四五六七八九])';
const DAY = '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const PART = '(上旬|中旬|下旬|月?底|月?末|月?初|中(?![标心国台])|上半月|下半月)';
const COUNT = '(\\d{1,3}|半|[一二两三四五六七八九十]{1,3})';
const BEFORE_AFTER = '(之前|以前|前|之后|以后|过后|一过|后)';

/** Chinese ways to say a date, on simplified text. Longer matches win over shorter ones, whatever the order here. */
export const chineseDateRules: readonly DateRule[] = [
  {
    // 2027年3月15日, 明年3月中旬, 12月20号, 3月15
    pattern: new RegExp(
      `(?:${YEAR}的?[ ]?)?(?<![\\d.个])${MONTH}[ ]?月(?!\\d{3})份?(?:[ ]?(?:${DAY}[日号]|${DAY}(?![\\d万wk亿千百.%个+点台人年-])|${PART}))?`,
      'g',
    ),
    read: (match, today) => {
      const month = namedMonth(match[1], number(match[2]), today, number(match[3] ?? match[4]));
      return month === null ? null : inMonth(month, { day: match[3] ?? match[4], part: match[5] });
    },
  },
  {
    // 3-4月, 三四月份, 3月到4月
    pattern: new RegExp(`(?:${YEAR}的?)?(?<![\\d.-])${MONTH}(?:月份?)?(?:-|~|到|至|、|或|和)?${MONTH}月份?(?!\\d)`, 'g'),
    read: (match, today) => {
      const [first, last] = [number(match[2]), number(match[3])];
      if (last <= first || (match[2] ?? '').startsWith('十')) return null;
      const to = namedMonth(match[1], last, today);
      return to === null
        ? null
        : { period: monthsOf(to - (last - first), to), grain: Math.ceil(first / 3) === Math.ceil(last / 3) ? 'quarter' : 'month' };
    },
  },
  {
    // 下个月底, 本月中旬, 上个月15号, 下月
    pattern: new RegExp(`(上上|下下|上|下|本|这|当)个?月(?!\\d{3})(?:的?${DAY}[日号]|${PART})?`, 'g'),
    read: (match, today) => inMonth(monthOf(today) + offset(match[1]), { day: match[2], part: match[3] }),
  },
  {
    pattern: /(?<![个上下本这当\d一二三四五六七八九十])月(底|末|初|中旬|中)(?![国标心])/g,
    read: (match, today) => inMonth(monthOf(today), { part: match[1] }),
  },
  {
    // 2027年第一季度, 明年Q2, 二季度, 27年q1
    pattern: new RegExp(
      `(?:${YEAR}的?[ -]?)?(?:第?([一二三四1-4])[ ]?季度?|(?<![a-z0-9])q([1-4])(?![a-z0-9])|(?<=\\d)q([1-4])(?![a-z0-9]))(末|底|初|中(?!标))?`,
      'g',
    ),
    read: (match, today) => {
      const quarter = number(match[2] ?? match[3] ?? match[4]);
      const thisYear = Number(today.slice(0, 4));
      const next = quarter * 3 > monthOf(today) % 12 ? thisYear : thisYear + 1;
      return inQuarter(match[1] === undefined ? next : yearOf(match[1], today), quarter, match[5]);
    },
  },
  {
    pattern: /(上|本|这|当|下下|下)(?:个|一)?季度?(末|底|初|中)?/g,
    read: (match, today) => {
      const quarter = Math.floor(monthOf(today) / 3) + offset(match[1]);
      return inQuarter(Math.floor(quarter / 4), (quarter % 4) + 1, match[2]);
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR}的?)?(?:(上|下)半年|(?<=年)h([12])(?![a-z0-9]))`, 'g'),
    read: (match, today) => {
      const isFirst = match[2] === '上' || match[3] === '1';
      const thisYear = Number(today.slice(0, 4));
      const next = isFirst && monthOf(today) % 12 > 5 ? thisYear + 1 : thisYear;
      const year = match[1] === undefined ? next : yearOf(match[1], today);
      return { period: monthsOf(year * 12 + (isFirst ? 0 : 6), year * 12 + (isFirst ? 5 : 11)), grain: 'half' };
    },
  },
  {
    // 年底, 明年底, 2027年年初
    pattern: new RegExp(`(?:${YEAR}(?<=年)年?|(?<![\\d一二两三四五六七八九十几今明后来去前])年)(底|末|初|尾|中(?![标心国]))`, 'g'),
    read: (match, today) => {
      const part = match[2] === '初' ? 0 : match[2] === '中' ? 5 : 11;
      const thisYear = Number(today.slice(0, 4));
      const next = part < monthOf(today) % 12 ? thisYear + 1 : thisYear;
      return { period: daysOf((match[1] === undefined ? next : yearOf(match[1], today)) * 12 + part), grain: 'month' };
    },
  },
  {
    pattern: new RegExp(YEAR, 'g'),
    read: (match, today) => {
      const year = yearOf(match[1], today);
      return (match[1] ?? '').endsWith('年') ? { period: monthsOf(year * 12, year * 12 + 11), grain: 'year', weak: true } : null;
    },
  },
  {
    // 三个月后, 两周内, 半年内, 十天后
    pattern: new RegExp(
      `${COUNT}(个半|个|多个)?(月|季度|年|周|星期|礼拜|天|日)(?:左右|的?时间)?(之?后|以后|过后|之?内|以内)(?!容|网|部)`,
      'g',
    ),
    read: (match, today) =>
      later(today, { count: match[1] ?? '', half: match[2] === '个半', unit: match[3] ?? '', within: (match[4] ?? '').endsWith('内') }),
  },
  {
    pattern: new RegExp(`(?:再过|过|未来)${COUNT}(个半|个)?(月|季度|年|周|星期|礼拜|天)(?!之?[后内])`, 'g'),
    read: (match, today) =>
      later(today, { count: match[1] ?? '', half: match[2] === '个半', unit: match[3] ?? '', within: match[0].startsWith('未来') }),
  },
  {
    pattern: /大前天|前天|昨天|今天|今日|明天|明日|大后天|后天/g,
    read: (match, today) => onDay(addDays(today, { 大前天: -3, 前天: -2, 昨天: -1, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 }[match[0]] ?? 0)),
  },
  {
    // 下周五, 周三, 下周
    pattern: /(上上|上|本|这|下下|下)(?:个|一)?(?:周|星期|礼拜)([一二三四五六日天末])?/g,
    read: (match, today) => {
      const monday = addDays(today, 1 - weekday(today) + 7 * offset(match[1]));
      return match[2] === undefined
        ? { period: { from: monday, to: addDays(monday, 6) }, grain: 'week' }
        : onDay(addDays(monday, dayNumber(match[2]) - 1));
    },
  },
  {
    pattern: /(?<![上本这下每逐一两三四五六七八九十\d个])(?:周|星期|礼拜)([一二三四五六日天])(?![\u4e00-\u9fff]?[拍总])/g,
    read: (match, today) => {
      const ahead = (dayNumber(match[1]) - weekday(today) + 7) % 7;
      return { ...onDay(addDays(today, ahead === 0 ? 7 : ahead)), weak: true };
    },
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}的?)?(春节|农历新年|过年|新春|元宵节?|端午节?|中秋节?|元旦|新年|清明节?|五一|劳动节|国庆节?|十一|圣诞节?|暑假|双十一|双11|双十二|双12|618|六一|儿童节|三八节|女神节|教师节|重阳节?|七夕|腊月|正月|(?<![a-z])cny[ ]?(?=[前后]))(?:假期|长假|放假|大促)?${BEFORE_AFTER}`,
      'g',
    ),
    read: (match, today) =>
      feastPeriod(match[2] ?? '', (match[3] ?? '').includes('前') ? 'before' : 'after', {
        today,
        ...(match[1] === undefined ? {} : { year: yearOf(match[1], today) }),
      }),
  },
  {
    pattern:
      /(?<![\d一二两三四五六七八九十几半今明后来去前多])年(前|后)(?!端|台|期|续)|过完(?:春节|年|十五|元宵节?)|年[关根]?(?:之前|以前)(?!的?\d)|年[关根]前|开年(?!会)|(?:明年)?开春/g,
    read: (match, today) =>
      feastPeriod(/十五|元宵/.test(match[0]) ? '元宵' : '年', match[0].endsWith('前') ? 'before' : 'after', { today }),
  },
  {
    pattern: new RegExp(
      `(?<![\\d月.年第-])${DAY}[日号](?![\\u697c\\u5e97\\u7ebf\\u9662\\u673a\\u9986\\u5382\\u95e8\\u6587\\u4ed3\\u7801\\u672c\\u5e38])`,
      'g',
    ),
    read: (match, today) => {
      for (const month of [monthOf(today), monthOf(today) + 1]) {
        const day = dayOf(month, number(match[1]));
        if (day !== null && day >= today) return { ...onDay(day), weak: true };
      }
      return null;
    },
  },
];

function number(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (text === '元') return 1;
  return /^\d+$/.test(text) ? Number(text) : (hanNumber(text)?.lo ?? Number.NaN);
}

function yearOf(text: string | undefined, today: string): number {
  const word = text ?? '';
  const relative = { 今: 0, 本: 0, 明: 1, 来: 1, 后: 2, 去: -1, 前: -2 }[word.charAt(0)];
  if (relative !== undefined) return Number(today.slice(0, 4)) + relative;
  const digits = word.replace(/年$/, '');
  const value = /^\d+$/.test(digits)
    ? Number(digits)
    : Number(Array.from(digits, (han) => (han === '〇' ? 0 : (hanNumber(han)?.lo ?? 0))).join(''));
  return value < 100 ? 2000 + value : value;
}

/** A month without a year is the next one to come, this month included as long as the day lies ahead. */
function namedMonth(year: string | undefined, month: number, today: string, day = Number.NaN): number | null {
  if (!(month >= 1 && month <= 12)) return null;
  if (year !== undefined) return yearOf(year, today) * 12 + month - 1;
  const thisYear = Number(today.slice(0, 4)) * 12 + month - 1;
  const isPast = thisYear < monthOf(today) || (thisYear === monthOf(today) && day < Number(today.slice(8)));
  return isPast ? thisYear + 12 : thisYear;
}

function inMonth(month: number, { day, part }: { day?: string | undefined; part?: string | undefined }): DateReading | typeof NO_SUCH_DAY {
  if (day !== undefined) {
    const exact = dayOf(month, number(day));
    return exact === null ? NO_SUCH_DAY : onDay(exact);
  }
  if (part === undefined) return { period: daysOf(month), grain: 'month' };
  if (/上旬|初/.test(part)) return { period: daysOf(month, 1, 10), grain: 'month' };
  if (part.includes('上半')) return { period: daysOf(month, 1, 15), grain: 'month' };
  if (part.includes('下半')) return { period: daysOf(month, 16), grain: 'month' };
  return { period: part.includes('中') ? daysOf(month, 11, 20) : daysOf(month, 21), grain: 'month' };
}

function inQuarter(year: number, quarter: number, part: string | undefined): DateReading {
  if (part === undefined) return { period: quarterOf(year, quarter), grain: 'quarter' };
  const first = year * 12 + (quarter - 1) * 3;
  return { period: daysOf(first + (part === '初' ? 0 : part === '中' ? 1 : 2)), grain: 'month' };
}

function later(
  today: string,
  { count, half, unit, within }: { count: string; half: boolean; unit: string; within: boolean },
): DateReading | null {
  const amount = count === '半' ? 0.5 : (/^\d+$/.test(count) ? Number(count) : (hanNumber(count)?.hi ?? Number.NaN)) + (half ? 0.5 : 0);
  if (!(amount > 0)) return null;
  const months = unit === '月' ? amount : unit === '季度' ? amount * 3 : unit === '年' ? amount * 12 : 0;
  if (months >= 1) {
    const day = addDays(addMonths(today, Math.floor(months)), months % 1 === 0 ? 0 : 15);
    return { period: within ? { from: today, to: day } : daysOf(monthOf(day)), grain: 'month' };
  }
  const day = addDays(today, months > 0 ? 15 : Math.round(amount * (unit === '天' || unit === '日' ? 1 : 7)));
  return { period: { from: within ? today : day, to: day }, grain: 'day' };
}

function offset(word: string | undefined): number {
  return { 上上: -2, 上: -1, 下: 1, 下下: 2 }[word ?? ''] ?? 0;
}

function dayNumber(han: string | undefined): number {
  return { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 末: 6 }[han ?? ''] ?? 7;
}

function onDay(day: string): DateReading {
  return { period: { from: day, to: day }, grain: 'day' };
}
