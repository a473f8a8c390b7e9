import chineseDays from 'chinese-days';
import { addDays, isWeekend } from './days.js';

/** Years the lunar calendar of the library covers. */
const LUNAR_YEARS = { first: 1901, last: 2099 } as const;

/**
 * The working days a year loses by law, for a year whose notice is not published yet: 《全国年节及纪念日放假办法》 as revised in 2024. New Year 1,
 * Spring Festival 4 (除夕 to 初三), 清明 1, Labour Day 2, 端午 1, 中秋 1, National Day 3. A holiday on a weekend is made up for on a working day
 * (article 6); which one the notice says, and until then the next free one is taken. Days swapped with weekends are unknown, so dates
 * counted with this are estimates.
 */
export function statutoryHolidays(year: number): ReadonlySet<string> {
  const named = [`${year}-01-01`, `${year}-05-01`, `${year}-05-02`, `${year}-10-01`, `${year}-10-02`, `${year}-10-03`];
  const inLunarRange = year >= LUNAR_YEARS.first && year <= LUNAR_YEARS.last;
  const holidays = inLunarRange ? [...named, qingming(year), ...lunarHolidays(year)].sort() : named;
  const all = new Set(holidays);
  const made = new Set<string>();
  for (const [at, day] of holidays.entries()) {
    // Two holidays on one day (中秋 on 1 October 2031) cost two days all the same.
    if (isWeekend(day) || holidays[at - 1] === day) made.add(nextFree(day, new Set([...all, ...made])));
  }
  return new Set([...all, ...made]);
}

/** 清明 by the usual formula for the 21st century, and the 20th beside it. The library's own answer shifts with the server's time zone. */
function qingming(year: number): string {
  const inCentury = year % 100;
  const base = year >= 2000 ? 4.81 : 5.59;
  const date = Math.floor(inCentury * 0.2422 + base) - Math.floor(inCentury / 4);
  return `${year}-04-${String(date).padStart(2, '0')}`;
}

function lunarHolidays(year: number): string[] {
  const found: string[] = [];
  const end = `${year}-12-31`;
  for (let day = `${year}-01-01`; day <= end; day = addDays(day, 1)) {
    const { lunarMon: month, lunarDay: date, isLeap } = chineseDays.getLunarDate(day);
    if (isLeap) continue;
    if (month === 1 && date === 1) found.push(addDays(day, -1));
    if ((month === 1 && date <= 3) || (month === 5 && date === 5) || (month === 8 && date === 15)) found.push(day);
  }
  return found;
}

function nextFree(day: string, taken: ReadonlySet<string>): string {
  let next = addDays(day, 1);
  while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
  return next;
}
