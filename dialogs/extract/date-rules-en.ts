import { addDays, addMonths, dayOf, daysOf, monthOf, monthsOf, quarterOf, weekday } from './calendar.js';
import { type DateReading, type DateRule, NO_SUCH_DAY } from './date-mention.js';
import { feastPeriod } from './festivals.js';
import { mayBeAWord } from './month-words.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?';
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const PART =
  '(early|mid|middle of|late|end of|the end of|beginning of|the beginning of|start of|the start of|first half of|second half of)';
const YEAR = "(20\\d{2}|'\\d{2}|next year|this year|last year)";
const COUNT = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|couple of|half an?)';
const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** English ways to say a date, and the numeric forms of both languages. */
export const englishDateRules: readonly DateRule[] = [
  {
    pattern: /(?<![\d.-])(20\d{2})(?:[-/.]|年[ ]?)(\d{1,2})(?:[-/.]|月[ ]?)(\d{1,2})(?![\d])[日号]?/g,
    read: (match) => onDay(dayOf(Number(match[1]) * 12 + Number(match[2]) - 1, Number(match[3])), Number(match[2])),
  },
  {
    pattern: /(?<![\d.-])(20\d{2})[-/.](1[0-2]|0?[1-9])(?![\d./-])/g,
    read: (match) => ({ period: daysOf(Number(match[1]) * 12 + Number(match[2]) - 1), grain: 'month' }),
  },
  {
    // 15/3/2027 and 3/15/2027 where only one order makes a date
    pattern: /(?<![\d./-])(\d{1,2})[/.](\d{1,2})[/.](20\d{2})(?!\d)/g,
    read: (match) => {
      const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
      if (first <= 12 && second <= 12 && first !== second) return null;
      const [month, day] = first > 12 ? [second, first] : [first, second];
      return onDay(dayOf(year * 12 + month - 1, day), month);
    },
  },
  {
    // 12/20 is month and day, but 24/7 or 1/3 of the sites is not: it needs a word beside it.
    pattern: /(?<![\d./-])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/]|小时)/g,
    read: (match, today) => {
      const reading = onDay(dayOf(nextMonth(Number(match[1]) - 1, today, Number(match[2])), Number(match[2])), Number(match[1]));
      return reading === null || reading === NO_SUCH_DAY ? null : { ...reading, weak: true };
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of|-)?[ ]?${MONTH}(?:,?[ -]?${YEAR})?`, 'g'),
    read: (match, today) => onDay(dayOf(monthIndex(match[2], match[3], today, Number(match[1])), Number(match[1])), 1),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])${MONTH}[ ]?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[ ]?(?:k|m|million|users))(?:,?[ ]${YEAR})?`,
      'g',
    ),
    read: (match, today) => onDay(dayOf(monthIndex(match[1], match[3], today, Number(match[2])), Number(match[2])), 1),
  },
  {
    pattern: new RegExp(`(?:(?<![a-z])${PART}[ -])?(?<![a-z])${MONTH}(?:,?[ ]?(?:of )?${YEAR})?(?![ ]?\\d)`, 'g'),
    read: (match, today) => {
      const month = monthIndex(match[2], match[3], today);
      if (match[1] === undefined && match[3] === undefined && mayBeAWord(match)) return null;
      return partOf(month, match[1]);
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<![a-z])${PART}[ -])?(?<![a-z0-9])(?:(20\\d{2}|\\d{2})[ -]?)?(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?![a-z])(?:[ /'-]{0,2}(?:of )?(20\\d{2}|\\d{2}(?!\\d|万|w|k)|next year|this year|last year))?`,
      'g',
    ),
    read: (match, today) => {
      const ordinal =
        match[5] === undefined
          ? undefined
          : ['fi1', 'se2', 'th3', 'fo4', '1s1', '2n2', '3r3', '4t4'].find((key) => match[5]?.startsWith(key.slice(0, 2)))?.slice(2);
      const quarter = Number(match[3] ?? match[4] ?? ordinal);
      const thisYear = Number(today.slice(0, 4));
      const named = match[2] ?? match[6];
      const year = named === undefined ? (quarter * 3 > monthOf(today) % 12 ? thisYear : thisYear + 1) : yearOf(named, today);
      return quarterPart(year * 4 + quarter - 1, match[1]);
    },
  },
  {
    pattern: /(?<!\d)(20\d{2})年?[ -]?h([12])(?![a-z0-9])/g,
    read: (match) => {
      const january = Number(match[1]) * 12 + (match[2] === '1' ? 0 : 6);
      return { period: monthsOf(january, january + 5), grain: 'half' };
    },
  },
  {
    pattern: new RegExp(`(?<![a-z0-9])(?:h([12])|(first|second|1st|2nd) half(?: of)?(?: the)?)[ /-]?(?:of )?(?:${YEAR}|year)`, 'g'),
    read: (match, today) => {
      const half = match[1] === '1' || /^(?:f|1)/.test(match[2] ?? '') ? 0 : 6;
      const thisYear = Number(today.slice(0, 4));
      const year = match[3] === undefined ? (half < 6 && monthOf(today) % 12 > 5 ? thisYear + 1 : thisYear) : yearOf(match[3], today);
      return { period: monthsOf(year * 12 + half, year * 12 + half + 5), grain: 'half' };
    },
  },
  {
    // the 15th of next month
    pattern: /(?<![\d.])(\d{1,2})(?:st|nd|rd|th)(?: day)?(?: of)? (this|next|the following) month(?![a-z])/g,
    read: (match, today) => onDay(dayOf(monthOf(today) + (match[2] === 'this' ? 0 : 1), Number(match[1])), 1),
  },
  {
    pattern: new RegExp(
      `(?:(?<![a-z])${PART}[ -])?(?<![a-z])(?:the )?(this|next|last|following|coming|current|the month after next|month after next)(?:[ ](month|quarter|year|week))?(?![a-z])`,
      'g',
    ),
    read: (match, today) => relative(match, today),
  },
  {
    pattern:
      /(?<![a-z])(?:(?:the )?end of (?:the )?(year|month|quarter|week)|(year|month|quarter)[- ]end|(?:by |before )?(eoy|eom|eoq))(?![a-z])/g,
    read: (match, today) => {
      const unit = match[1] ?? match[2] ?? { eoy: 'year', eom: 'month', eoq: 'quarter' }[match[3] ?? ''];
      if (unit === 'week') return onDay(addDays(today, 7 - weekday(today)), 1);
      const month = monthOf(today);
      if (unit === 'month') return { period: daysOf(month, 21), grain: 'month' };
      return { period: daysOf(unit === 'year' ? Math.floor(month / 12) * 12 + 11 : Math.floor(month / 3) * 3 + 2), grain: 'month' };
    },
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:in|within|after|over(?= the next)|the next)(?: the next| about| around)? ${COUNT}[ -]?(day|week|month|quarter|year|fortnight)s?(?:'? time)?(?![a-z])`,
      'g',
    ),
    read: (match, today) => later(today, match[1], match[2], /^(?:within|over|the next)|the next/.test(match[0])),
  },
  {
    pattern: new RegExp(`(?<![a-z])${COUNT}[ -]?(day|week|month|quarter|year|fortnight)s? (?:from (?:now|today)|later|out)(?![a-z])`, 'g'),
    read: (match, today) => later(today, match[1], match[2], false),
  },
  {
    pattern: /(?<![a-z])(the day after tomorrow|day after tomorrow|tomorrow|today|yesterday)(?![a-z])/g,
    read: (match, today) => onDay(addDays(today, match[0].includes('after') ? 2 : ({ tomorrow: 1, today: 0 }[match[0]] ?? -1)), 1),
  },
  {
    pattern: /(?<![a-z])(?:(this|next|last|coming|on|by|before) )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])/g,
    read: (match, today) => {
      const day = WEEKDAYS.indexOf(match[2] ?? '') + 1;
      if (match[1] === 'next' || match[1] === 'last')
        return onDay(addDays(today, day - weekday(today) + (match[1] === 'next' ? 7 : -7)), 1);
      const ahead = (day - weekday(today) + 7) % 7;
      return onDay(addDays(today, ahead === 0 ? 7 : ahead), 1);
    },
  },
  {
    pattern:
      /(?<![a-z])(before|by|after)(?: the| )*(christmas|xmas|chinese new year|lunar new year|spring festival|cny|new year's|new year|national day|golden week|mid-autumn festival|labou?r day|may day|春节|过年|元旦|五一|国庆|圣诞)(?: (?:of )?(next year|this year|20\d{2}))?(?![a-z前后])/g,
    read: (match, today) =>
      feastPeriod(match[2] ?? '', match[1] === 'after' ? 'after' : 'before', {
        today,
        ...(match[3] === undefined ? {} : { year: yearOf(match[3], today) }),
      }),
  },
];

function yearOf(word: string, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (word.endsWith('year')) return thisYear + (word.startsWith('next') ? 1 : word.startsWith('last') ? -1 : 0);
  const digits = Number(word.replace("'", ''));
  return digits < 100 ? 2000 + digits : digits;
}

function monthIndex(name: string | undefined, year: string | undefined, today: string, day = Number.NaN): number {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3));
  return year === undefined ? nextMonth(month, today, day) : yearOf(year, today) * 12 + month;
}

function nextMonth(month: number, today: string, day: number): number {
  const thisYear = Number(today.slice(0, 4)) * 12 + month;
  return thisYear < monthOf(today) || (thisYear === monthOf(today) && day < Number(today.slice(8))) ? thisYear + 12 : thisYear;
}

function partOf(month: number, part: string | undefined): DateReading {
  if (part === undefined) return { period: daysOf(month), grain: 'month' };
  if (part.startsWith('mid')) return { period: daysOf(month, 11, 20), grain: 'month' };
  if (part.startsWith('first')) return { period: daysOf(month, 1, 15), grain: 'month' };
  return {
    period: /early|beginning|start/.test(part) ? daysOf(month, 1, 10) : daysOf(month, part.startsWith('second') ? 16 : 21),
    grain: 'month',
  };
}

/** Quarters counted from year 0; "early", "mid" and "late" are its first, second and third month. */
function quarterPart(index: number, part: string | undefined): DateReading {
  const period = quarterOf(Math.floor(index / 4), (index % 4) + 1);
  if (part === undefined || part.includes('half')) return { period, grain: 'quarter' };
  return {
    period: daysOf(monthOf(period.from) + (/early|beginning|start/.test(part) ? 0 : part.startsWith('mid') ? 1 : 2)),
    grain: 'month',
  };
}

function relative(match: RegExpExecArray, today: string): DateReading | null {
  const [, part, which = '', unit] = match;
  if (which.includes('after next')) return partOf(monthOf(today) + 2, part);
  const step = /next|following|coming/.test(which) ? 1 : which === 'last' ? -1 : 0;
  if (unit === undefined) return null;
  if (unit === 'month') return partOf(monthOf(today) + step, part);
  if (unit === 'quarter') return quarterPart(Math.floor(monthOf(today) / 3) + step, part);
  if (unit === 'week') {
    const monday = addDays(today, 1 - weekday(today) + 7 * step);
    return { period: { from: monday, to: addDays(monday, 6) }, grain: 'week' };
  }
  const january = (Number(today.slice(0, 4)) + step) * 12;
  if (part === undefined) return { period: monthsOf(january, january + 11), grain: 'year', weak: true };
  if (part.includes('half'))
    return { period: part.startsWith('first') ? monthsOf(january, january + 5) : monthsOf(january + 6, january + 11), grain: 'half' };
  return { period: daysOf(january + (/early|beginning|start/.test(part) ? 0 : part.startsWith('mid') ? 5 : 11)), grain: 'month' };
}

function later(today: string, count: string | undefined, unit: string | undefined, within: boolean): DateReading | null {
  const word = count ?? '';
  const amount = word.startsWith('half') ? 0.5 : word.includes('couple') ? 2 : (NUMBER_WORDS[word] ?? Number(word));
  const months = { month: 1, quarter: 3, year: 12 }[unit ?? ''];
  if (months !== undefined && amount * months >= 1) {
    const day = addMonths(today, Math.floor(amount * months));
    return { period: within ? { from: today, to: day } : daysOf(monthOf(day)), grain: 'month' };
  }
  const days = months === undefined ? amount * ({ week: 7, fortnight: 14 }[unit ?? ''] ?? 1) : 15;
  const day = addDays(today, Math.round(days));
  return { period: { from: within ? today : day, to: day }, grain: 'day' };
}

/** A day that the calendar does not have, of a month that it has, rules the whole expression out. */
function onDay(day: string | null, month: number): DateReading | typeof NO_SUCH_DAY | null {
  if (month < 1 || month > 12) return null;
  return day === null ? NO_SUCH_DAY : { period: { from: day, to: day }, grain: 'day' };
}
