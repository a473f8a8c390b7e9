import { dayOf, daysOf, monthOf, monthsOf } from './calendar.js';
import { type DateReading, type DateRule, NO_SUCH_DAY } from './date-mention.js';

/** The month and day on which a solar term falls, within a day. */
const TERMS: Record<string, string> = {
  小寒: '01-05',
  大寒: '01-20',
  立春: '02-04',
  雨水: '02-19',
  惊蛰: '03-05',
  春分: '03-20',
  谷雨: '04-20',
  立夏: '05-05',
  小满: '05-21',
  芒种: '06-05',
  夏至: '06-21',
  小暑: '07-07',
  大暑: '07-22',
  立秋: '08-07',
  处暑: '08-23',
  白露: '09-07',
  秋分: '09-23',
  寒露: '10-08',
  霜降: '10-23',
  立冬: '11-07',
  小雪: '11-22',
  大雪: '12-07',
  冬至: '12-21',
};
/** The first month of a season, counted from January as 0. */
const SEASONS: Record<string, number> = { 春: 2, 夏: 5, 秋: 8, 冬: 11, spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = '(今年|明年|来年|后年|20\\d{2}年?)';

/** Seasons, solar terms and school holidays. They need a word about the order beside them, as a half-year does. */
export const seasonRules: readonly DateRule[] = [
  {
    // 明年春季, 春天, 夏季, 秋天之前
    pattern: new RegExp(
      `(?:${YEAR}的?)?(?:([春夏秋冬])[季天](?!装|款|赛|班|学期|新品|糖酒|招)|入([春夏秋冬])(?![\\u4e00-\\u9fff]{0,1}[资城]))(之?前|以前)?`,
      'g',
    ),
    read: (match, today) => {
      const first = SEASONS[match[2] ?? match[3] ?? ''] ?? 0;
      // 秋天之前 is August at the latest.
      if (match[4] !== undefined) return ahead({ first: first - 1, length: 1 }, match[1], today);
      const isOnset = match[3] !== undefined;
      return ahead({ first, length: isOnset ? 1 : 3 }, match[1], today);
    },
  },
  {
    // spring 2027, in the summer, by autumn next year
    pattern:
      /(?<![a-z])(?:(?:in|by|before|during|this|next|after|early|late|until|of|the) )+(spring|summer|autumn|fall|winter)(?! festival| water| break| holiday)(?:,? (?:of )?(next year|this year|20\d{2}))?(?![a-z])|(?<![a-z])(spring|summer|autumn|winter),? (?:of )?(next year|this year|20\d{2})(?![a-z])/g,
    read: (match, today) => ahead({ first: SEASONS[match[1] ?? match[3] ?? ''] ?? 0, length: 3 }, match[2] ?? match[4], today),
  },
  {
    pattern: new RegExp(`(?:${YEAR}的?)?(${Object.keys(TERMS).join('|')})(?:节气)?(?:之?前|以前|之?后|以后|前后|左右)`, 'g'),
    read: (match, today) => {
      const [month = 1, day = 1] = (TERMS[match[2] ?? ''] ?? '').split('-').map(Number);
      const index = yearOf(match[1], today, month - 1) * 12 + month - 1;
      const period = /前$/.test(match[0]) ? daysOf(index, 1, day) : daysOf(index, day);
      return { period, grain: 'month' };
    },
  },
  {
    // 12.25前下单: two numbers with a point are a day only where the order stands behind them.
    pattern: /(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?=[日号]?(?:之?前|以前|下单|签|采购|付款))/g,
    read: (match, today) => {
      const month = Number(match[1]) - 1;
      const isOver = month < monthOf(today) % 12 || (month === monthOf(today) % 12 && Number(match[2]) < Number(today.slice(8)));
      const day = dayOf((Number(today.slice(0, 4)) + (isOver ? 1 : 0)) * 12 + month, Number(match[2]));
      return day === null ? NO_SUCH_DAY : { period: { from: day, to: day }, grain: 'day' };
    },
  },
  {
    // 明年 April
    pattern: new RegExp(`${YEAR}的?[ ]?(${MONTHS.join('|')})[a-z]*(?![a-z])`, 'g'),
    read: (match, today) => ({
      period: daysOf(yearOf(match[1], today, 0) * 12 + MONTHS.indexOf(match[2] ?? '')),
      grain: 'month',
    }),
  },
  {
    // Schools close for July and August, and from mid-January to the end of February.
    pattern: new RegExp(`(?:${YEAR}的?)?(寒假|暑假|暑期)(?:期间|里|中(?!心)|(?=签|下单|采购|买|定|招|落))`, 'g'),
    read: (match, today) => {
      const first = match[2] === '寒假' ? 0 : 6;
      const january = yearOf(match[1], today, first + 1) * 12;
      return { period: monthsOf(january + first, january + first + 1), grain: 'half' };
    },
  },
  {
    pattern:
      /(?<![a-z])(?:(?:the|in|during|over|next|this) )*(summer|winter) (?:break|holidays?|vacation)(?: (?:of )?(next year|this year|20\d{2}))?(?![a-z])/g,
    read: (match, today) => {
      const first = match[1] === 'winter' ? 0 : 6;
      const january = yearOf(match[2], today, first + 1) * 12;
      return { period: monthsOf(january + first, january + first + 1), grain: 'half' };
    },
  },
];

/** A season without a year is the next one that has not ended. */
function ahead({ first, length }: { first: number; length: number }, year: string | undefined, today: string): DateReading {
  const last = first + length - 1;
  const january = yearOf(year, today, Math.min(last, 11)) * 12;
  return { period: monthsOf(january + first, january + last), grain: length === 1 ? 'month' : 'half' };
}

/** The year said, else the one in which `lastMonth` (0 is January) is not over. */
function yearOf(word: string | undefined, today: string, lastMonth: number): number {
  const thisYear = Number(today.slice(0, 4));
  if (word === undefined) return lastMonth < monthOf(today) % 12 ? thisYear + 1 : thisYear;
  const relative = { 今年: 0, 'this year': 0, 明年: 1, 来年: 1, 'next year': 1, 后年: 2 }[word];
  return relative === undefined ? Number(word.slice(0, 4)) : thisYear + relative;
}
