/**
 * China's working days. Published years come from `chinese-days`, which silently treats every other year as plain weekdays: such a year is
 * noticed, counted with the statutory holidays alone, and its dates are marked estimated. A `HOLIDAYS_FILE` adds a published year.
 */
import chineseDays from 'chinese-days';
import { z } from 'zod';
import { addDays, isDay, isWeekend, yearOf } from './days.js';
import { statutoryHolidays } from './statutory-holidays.js';

const day = z.string().refine(isDay, 'must be a day such as 2027-02-06');

/** The content of a `HOLIDAYS_FILE`: for each published year the weekdays and weekends off, and the weekend days worked instead. */
export const holidayYearsSchema = z.record(
  z.string().regex(/^\d{4}$/, 'must be a year such as 2027'),
  z.strictObject({ off: z.array(day).min(1), worked: z.array(day) }),
);

/** Published years by number, as `{ "2027": { "off": ["2027-01-01", …], "worked": ["2027-02-14", …] } }`. They win over the built-in ones. */
export type HolidayYears = Readonly<Record<string, { readonly off: readonly string[]; readonly worked: readonly string[] }>>;

/** A day counted to, and whether a year without a published notice was crossed on the way. */
interface CountedDay {
  readonly day: string;
  readonly estimated: boolean;
}

/** A number of working days, and whether a year without a published notice was crossed on the way. */
interface CountedDays {
  readonly days: number;
  readonly estimated: boolean;
}

/** Whether a day lies in a year without a published notice: then a deadline on it is an estimate, whoever has counted it. */
export const isEstimated = (date: string, extraYears?: HolidayYears): boolean => !kindOf(date, extraYears).published;

/** Whether people work on this day, by notice where one is published, else by law. */
export const isWorkingDay = (date: string, extraYears?: HolidayYears): boolean => kindOf(date, extraYears).working;

/**
 * The last day of a period of working days that begins on the next working day after `from`; the period ends at 24:00 of the day returned.
 * `count` is a whole number, 0 or more; 0 gives `from` itself.
 */
export function addWorkingDays(from: string, count: number, extraYears?: HolidayYears): CountedDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A number of working days must be 0 or more and whole, not ${count}.`);
  let date = from;
  let estimated = false;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const kind = kindOf(date, extraYears);
    estimated ||= !kind.published;
    if (kind.working) left--;
  }
  return { day: date, estimated };
}

/** How many working days lie after `from`, up to and including `to`: what is left until a deadline. 0 when `to` is not after `from`. */
export function workingDaysBetween(from: string, to: string, extraYears?: HolidayYears): CountedDays {
  let days = 0;
  let estimated = false;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    const kind = kindOf(date, extraYears);
    estimated ||= !kind.published;
    if (kind.working) days++;
  }
  return { days, estimated };
}

interface DayKind {
  readonly working: boolean;
  readonly published: boolean;
}

function kindOf(date: string, extraYears: HolidayYears = {}): DayKind {
  const year = yearOf(date);
  // A year's notice may also speak of the last days of the year before it (31 December 2022).
  for (const notice of [extraYears[year], extraYears[year + 1]]) {
    if (notice?.off.includes(date)) return { working: false, published: true };
    if (notice?.worked.includes(date)) return { working: true, published: true };
  }
  if (extraYears[year] !== undefined) return { working: !isWeekend(date), published: true };
  if (!isPublished(year)) return { working: !isWeekend(date) && !byLaw(year).has(date), published: false };
  return { working: workedByNotice(date) ?? !isWeekend(date), published: true };
}

/** Whether the library knows the year: every notice names 1 October. */
const isPublished = (year: number): boolean => workedByNotice(`${year}-10-01`) !== undefined;

/**
 * What a published notice says of a day, or nothing. The library names such days ("National Day,国庆节,3") and gives all others a weekday, which
 * is wrong west of Greenwich: there it keeps its table, and reads a text, one day early. Asked by text, the two errors cancel out; its
 * weekdays are not used.
 */
function workedByNotice(date: string): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(date);
  return name.includes(',') ? work : undefined;
}

/** The law's days are worked out once a year number; the four-digit years bound it. */
const lawfulDaysOff = new Map<number, ReadonlySet<string>>();

function byLaw(year: number): ReadonlySet<string> {
  const known = lawfulDaysOff.get(year) ?? statutoryHolidays(year);
  lawfulDaysOff.set(year, known);
  return known;
}
