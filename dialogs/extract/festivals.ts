import chineseDays from 'chinese-days';
import type { Period } from '../../rules/opportunity.js';
import { addDays, daysOf, monthOf } from './calendar.js';
import type { DateReading } from './date-mention.js';

/** Feasts that people plan purchases around: a fixed day (month-day) or a lunar one, and how many days the holiday lasts. */
const FEASTS: readonly { readonly names: RegExp; readonly solar?: string; readonly lunar?: string; readonly days: number }[] = [
  { names: /^(?:春节|农历新年|过年|年|新春|大年|cny|chinese new year|lunar new year|spring festival)$/, lunar: '01-01', days: 7 },
  { names: /^(?:元宵节?|元宵)$/, lunar: '01-15', days: 1 },
  { names: /^(?:端午节?)$/, lunar: '05-05', days: 3 },
  { names: /^(?:中秋节?|mid-autumn festival)$/, lunar: '08-15', days: 3 },
  { names: /^(?:元旦|新年|new year|new year's|the new year)$/, solar: '01-01', days: 1 },
  { names: /^(?:清明节?)$/, solar: '04-05', days: 1 },
  { names: /^(?:五一|劳动节|labou?r day|may day)$/, solar: '05-01', days: 5 },
  { names: /^(?:国庆节?|十一|national day|golden week)$/, solar: '10-01', days: 7 },
  { names: /^(?:圣诞节?|christmas|xmas)$/, solar: '12-25', days: 1 },
  // Schools close for July and August.
  { names: /^(?:暑假)$/, solar: '07-01', days: 62 },
  { names: /^(?:六一|儿童节)$/, solar: '06-01', days: 1 },
  { names: /^(?:三八节?|妇女节|女神节)$/, solar: '03-08', days: 1 },
  { names: /^(?:教师节)$/, solar: '09-10', days: 1 },
  { names: /^(?:重阳节?)$/, lunar: '09-09', days: 1 },
  { names: /^(?:七夕)$/, lunar: '07-07', days: 1 },
  { names: /^(?:腊月)$/, lunar: '12-01', days: 29 },
  { names: /^(?:正月)$/, lunar: '01-01', days: 29 },
  { names: /^(?:双十二|双12|双十二大促)$/, solar: '12-12', days: 1 },
  { names: /^(?:双十一|双11|双十一大促)$/, solar: '11-11', days: 1 },
  { names: /^(?:618|618大促)$/, solar: '06-18', days: 1 },
];

/** Reads "before" or "after" a feast: before is its eve, after is what its month still has (or the whole next month). */
export function feastPeriod(name: string, side: 'before' | 'after' | 'at', options: { today: string; year?: number }): DateReading | null {
  const feast = FEASTS.find(({ names }) => names.test(name.trim()));
  if (!feast) return null;
  const thisYear = Number(options.today.slice(0, 4));
  const years = options.year === undefined ? [thisYear, thisYear + 1] : [options.year];
  for (const year of years) {
    const day = feast.solar === undefined ? lunarDay(year, feast.lunar ?? '') : `${year}-${feast.solar}`;
    if (day === null) continue;
    const reading = around(day, side, feast.days);
    if (options.year !== undefined || reading.period.to >= options.today) return reading;
  }
  return null;
}

function around(day: string, side: 'before' | 'after' | 'at', days: number): DateReading {
  if (side === 'at') return { period: { from: day, to: day }, grain: 'day' };
  if (side === 'before') return eve(day);
  const from = addDays(day, days);
  const rest: Period = { from, to: daysOf(monthOf(from)).to };
  return { period: rest, grain: 'month' };
}

/** 元旦前 means December, 春节前 the last day before the feast. */
function eve(day: string): DateReading {
  const last = addDays(day, -1);
  return day.endsWith('-01') ? { period: daysOf(monthOf(last)), grain: 'month' } : { period: { from: last, to: last }, grain: 'day' };
}

/**
 * The solar day of a lunar one. Counted from the library's tables of month lengths: its own conversion formats in the server's time zone and
 * is a day off west of Greenwich. (ICU's Chinese calendar is no way out: it puts the new year of 2027 on 7 February instead of the 6th.)
 */
function lunarDay(year: number, monthDay: string): string | null {
  // The tables know the lunar years 1900 to 2100; lunar 1900 began on 31 January.
  if (year < 1901 || year > 2099) return null;
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  let days = day - 1;
  for (let past = 1900; past < year; past += 1) days += daysBefore(past, 13);
  return addDays('1900-01-31', days + daysBefore(year, month));
}

/** The days of a lunar year before its `month`; 13 gives the whole year. */
function daysBefore(year: number, month: number): number {
  const { leapMonth, days: leapDays } = chineseDays.getYearLeapMonth(year);
  let days = leapMonth !== undefined && leapMonth < month ? leapDays : 0;
  for (let before = 1; before < month; before += 1) days += chineseDays.monthDays(year, before);
  return days;
}
