/**
 * Arithmetic on calendar days written as `YYYY-MM-DD`. A day has no time zone here: which day "today" is, the caller decides. All of it goes
 * through UTC, so the server's own zone never shifts a day.
 */
import type { Bilingual } from './finding.js';

const MS_PER_DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whether the text is a day of the calendar: `2027-02-28` is, `2027-02-30` and `2027-2-3` are not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = msOf(text);
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

/** The year of a day, as a number. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The day so many calendar days later. */
export const addDays = (day: string, count: number): string => dayOf(msOf(day) + count * MS_PER_DAY);

/** How many calendar days lie from one day to another; negative when `to` comes first. */
export const daysFrom = (from: string, to: string): number => Math.round((msOf(to) - msOf(from)) / MS_PER_DAY);

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => new Date(msOf(day)).getUTCDay() % 6 === 0;

/** The same day of the month so many months later, or that month's last day where it has no such day. */
export function addMonths(day: string, count: number): string {
  const date = new Date(msOf(day));
  const first = new Date(msOf(day));
  first.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  first.setUTCDate(Math.min(date.getUTCDate(), lastDayOfMonth(first)));
  return dayOf(first.getTime());
}

/** The last day of the month `YYYY-MM`. */
export function endOfMonth(month: string): string {
  const first = new Date(msOf(`${month}-01`));
  return `${month}-${String(lastDayOfMonth(first)).padStart(2, '0')}`;
}

/** A day as a person reads it: `2026 年 10 月 15 日`, `15 October 2026`. */
export function dayText(day: string): Bilingual {
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year} 年 ${month} 月 ${date} 日`, en: `${date} ${MONTHS[(month ?? 1) - 1]} ${year}` };
}

function lastDayOfMonth(date: Date): number {
  const next = new Date(date.getTime());
  next.setUTCMonth(next.getUTCMonth() + 1, 0);
  return next.getUTCDate();
}
